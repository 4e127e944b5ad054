package screen

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// treeView is all that a verdict pane shows of one tree: a value, so that a
// pane is a pure function of it.
type treeView struct {
	title, short string
	span         verdict.Span
	reach        fact.Values   // the levels in reach
	preview      *verdict.Span // what the highlighted option would give
	turnsOn      []string
	rule         string // of the person's own plan, where it was read
	ruleFrom     string // the first source of that rule
	sources      []string
	limits       []string // what is wrong with them, in words
}

// verdictView is what the verdict pane shows.
type verdictView struct {
	trees  []treeView
	option string // the highlighted option, empty for none
}

// verdictsWith gathers what the panes show. The hovered answer is only a preview and
// is stored nowhere.
func verdictsWith(v *visit, question int, hovered fact.Answer, label string) verdictView {
	view := verdictView{option: label}
	for t := range v.session.Library.Trees.List {
		tree := &v.session.Library.Trees.List[t]
		one := treeView{title: tree.Title, short: tree.Short, span: v.session.View.Span(t)}
		for _, q := range v.session.View.TurnsOn(t) {
			one.turnsOn = append(one.turnsOn, q.Short)
		}
		if label != "" {
			span := v.session.View.Preview(t, question, hovered)
			one.preview = &span
		}
		prospect := v.session.View.Prospect(t)
		one.reach = prospect.Reach
		if rule := prospect.Rule; rule != nil && rule.Own {
			one.rule, one.ruleFrom = rule.Text, sourceLine(v, rule.Sources)
		}
		one.sources, one.limits = restsOn(v, t)
		view.trees = append(view.trees, one)
	}
	return view
}

// restsOn names the sources of the verdict of tree t with their age, and what
// is wrong with them. It is silent until the answers lead to a rule.
func restsOn(v *visit, t int) (list, limits []string) {
	for _, reason := range v.session.View.Reasons(t) {
		if reason.Leaf == nil {
			continue
		}
		for _, limit := range paper.Limits(v.pen(), t, reason) {
			if !slices.Contains(limits, limit) {
				limits = append(limits, limit)
			}
		}
		for _, id := range reason.Sources {
			if text := sourceLine(v, []string{id}); text != "" && !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return list, limits
}

// sourceLine names the first source of a list, with its age.
func sourceLine(v *visit, ids []string) string {
	for _, id := range ids {
		if s := v.session.Library.Sources.Find(id); s != nil {
			return s.Publisher + ": " + ageOf(v, s)
		}
	}
	return ""
}

// ageOf says how a source is dated and when it was read, and in words what is
// wrong with it.
func ageOf(v *visit, s *source.Source) string { return paper.Age(v.words, v.today, s) }

// verdictPane is the wide form: each verdict with its scale and what the person's
// own plan asks, then the preview and what it all rests on. What else a verdict
// turns on is a key away: here it would be said again at each question.
func verdictPane(v *visit, view verdictView, width, height int) []Line {
	if view.nothingKnown() {
		out := append(say(Dim, v.words.Texts.PaneNothing, width), say(Dim, v.words.Texts.PaneShows, width)...)
		return append(append(out, nil), previewLines(v, view, width)...)
	}
	var out []Line
	for i := range view.trees {
		tree := &view.trees[i]
		if i > 0 && tree.ruledOut() {
			out = append(append(out, say(Dim, v.words.Verdict.Would(tree.title, spanWords(v.words, tree)), width)...), nil)
			continue
		}
		out = append(out, one(Title, Clip(tree.title, width)), inTones(v.words, tree.span, spanWords(v.words, tree)))
		out = append(out, scale(v, tree.reach, width), nil)
		if tree.tellsRule() {
			out = append(append(out, say(Plain, tree.rule, width)...), nil)
		}
	}
	out = append(out, previewLines(v, view, width)...)
	return append(out, restsOnLines(v.words, view, width, height-len(out))...)
}

// nothingKnown reports whether every level of every verdict is still in reach.
func (view *verdictView) nothingKnown() bool {
	all := fact.Options(rule.Levels)
	return !slices.ContainsFunc(view.trees, func(t treeView) bool { return t.reach != all })
}

// tellsRule reports whether the pane says what the person's own plan asks.
func (t *treeView) tellsRule() bool { return t.rule != "" && !t.span.Settled() }

// ruledOut reports whether nothing but an approval in hand leads above a low
// level: one line says so.
func (t *treeView) ruledOut() bool {
	low := fact.One(int(rule.NotCovered)).Or(fact.One(int(rule.Unlikely)))
	return t.reach.Within(low.Or(fact.One(int(rule.Approved)))) && t.reach.Meets(low)
}

// spanWords is a verdict in words. Where only an approval in hand leads up, it
// is said apart from what is else in reach.
func spanWords(w *words.Words, t *treeView) string {
	if !t.ruledOut() || t.span.High != rule.Approved {
		return w.Verdict.Span(int(t.span.Low), int(t.span.High))
	}
	high := rule.Unlikely
	if !t.reach.Has(int(high)) {
		high = rule.NotCovered
	}
	return w.Verdict.OrApproved(w.Verdict.Span(int(t.span.Low), int(high)))
}

// maxTurnsOn is how many questions the wide pane names before it says how
// many more there are.
const maxTurnsOn = 3

func turnsOnLines(w *words.Words, tree *treeView, width int) []Line {
	if tree.span.Settled() {
		return say(Dim, w.Texts.NothingLeft, width)
	}
	out := []Line{one(Dim, w.Heads.TurnsOn)}
	for i, name := range tree.turnsOn {
		if i == maxTurnsOn && len(tree.turnsOn) > maxTurnsOn+1 {
			return append(out, one(Plain, gap(inset)).and(Dim, w.Interview.More(len(tree.turnsOn)-i)))
		}
		out = append(out, indent(hang(Plain, "- ", name, width-inset), inset)...)
	}
	return out
}

// previewLines say what the marked option would make of each verdict, and
// nothing of one that it leaves as it is.
func previewLines(v *visit, view verdictView, width int) []Line {
	if view.option == "" || view.changesNothing() {
		return nil
	}
	head := Clip(v.words.Verdict.IfYouChoose(view.option), width-inset)
	dashes := strings.Repeat(v.marks.Dashed, max(width-inset-Cells(head), 0))
	out := []Line{one(Preview, v.marks.Dashed+" "+head+" "+dashes)}
	for i := range view.trees {
		if *view.trees[i].preview == view.trees[i].span {
			continue
		}
		out = append(out, say(Preview, wouldBe(v.words, &view.trees[i], view.trees[i].title), width)...)
	}
	return append(out, nil)
}

// wouldBe says what the highlighted option would make of a tree's verdict.
func wouldBe(w *words.Words, tree *treeView, title string) string {
	return w.Verdict.Would(title, w.Verdict.Span(int(tree.preview.Low), int(tree.preview.High)))
}

// behindRules are the first sources of what the pane says of the person's own plan,
// each once.
func (view *verdictView) behindRules() []string {
	var list []string
	for i := range view.trees {
		t := &view.trees[i]
		if ruled := i > 0 && t.ruledOut(); t.tellsRule() && !ruled && t.ruleFrom != "" && !slices.Contains(list, t.ruleFrom) {
			list = append(list, t.ruleFrom)
		}
	}
	return list
}

// mostRests is how many sources the pane names.
const mostRests = 2

// restsOnLines names what the verdicts rest on. What the sentences above rest on
// comes first, and is named also where there is no room for the rest.
func restsOnLines(w *words.Words, view verdictView, width, room int) []Line {
	names := view.behindRules()
	told := max(len(names), 1)
	var limits []string
	for i := range view.trees {
		for _, limit := range view.trees[i].limits {
			if !slices.Contains(limits, limit) {
				limits = append(limits, limit)
			}
		}
		for _, s := range view.trees[i].sources {
			if !slices.Contains(names, s) {
				names = append(names, s)
			}
		}
	}
	if len(names) == 0 || room < 2 {
		return nil
	}
	var text []string
	for _, name := range names {
		text = append(text, Lines(name, width-inset)...)
	}
	head := w.Sources.Rests
	if len(limits) > 0 {
		head += ": " + strings.Join(limits, ", ")
	}
	out := say(Dim, head, width)
	room -= len(out) - 1
	most := min(len(names), room-1, mostRests)
	if room < allLines && len(text) > most {
		text = nil
		for _, name := range names[:told] {
			text = append(text, append(Lines(name, width-inset), "")[0])
		}
		if more := len(names) - told; more > 0 {
			text = append(text, w.Interview.More(more))
		}
	}
	return append(out, indent(each(Citation, Shorten(text, room-1, width-inset)), 1)...)
}

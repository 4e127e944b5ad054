package screen

import (
	"fmt"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// detail is how much the top of the answer says.
type detail struct {
	names   bool // above the scale
	apart   bool // empty lines between the parts, and the scale in a line of its own
	tight   bool // no scale and no reasons
	brief   bool // no message: both verdicts and the first step take all there is
	reasons int  // lines of each reason
	steps   int
	rows    int // lines of what would tell an open verdict apart
	ask     int // lines of what to find out first
}

// details are how much the top of the answer may say, the most first. The
// message, and the first step whole, are in each.
var details = []detail{
	{names: true, apart: true, reasons: 6, steps: 3, rows: 12, ask: 6}, {names: true, apart: true, reasons: 4, steps: 2, rows: 8, ask: 4},
	{apart: true, reasons: 3, steps: 2, rows: 6, ask: 4}, {reasons: 3, steps: 2, rows: 6, ask: 4}, {reasons: 2, steps: 2, rows: 5, ask: 4},
	{steps: 2, rows: 5, ask: 4}, {steps: 1, rows: 5, ask: 4}, {steps: 1, rows: 4, ask: 3},
	{steps: 1, rows: 3, ask: 2}, {tight: true, steps: 1, rows: 3, ask: 2}, {tight: true, steps: 1, rows: 2, ask: 2},
	{tight: true, steps: 1, rows: 2}, {tight: true, steps: 1}, {tight: true, brief: true, steps: 1},
}

// leastMenu is how many lines of a menu are in view below a top that is not
// tight, with the one that tells of the rest.
const leastMenu = 3

// fits reports whether a top of so many lines leaves room for what has to be in
// view of a menu. It gives way to what would tell an open verdict apart, and not
// to reasons, which are one key away. A tight top that says no more than it
// must leaves room only for the line that tells of the menu.
func (d detail) fits(top, menu, height int, open bool) bool {
	if d.tight && d.rows == 0 {
		return top < height
	}
	if d.reasons > 0 || !open {
		return top+min(menu, height/3) <= height
	}
	return top+min(menu, max(leastMenu, height/6)) <= height
}

// summary is what stands above the menu: the one message, what to do first, the
// verdicts with what would tell them apart, and why.
func (s *answer) summary(width int, d detail) []Line {
	v := s.visit
	air := func(out []Line) []Line {
		if d.tight || len(out) == 0 || len(out[len(out)-1]) == 0 {
			return out
		}
		return append(out, nil)
	}
	var out []Line
	if d.apart {
		out = append(out, nil)
	}
	if !d.brief {
		out = air(append(out, say(Title, v.session.Messages().Over, min(width, measure))...))
	}
	steps := s.firstSteps(width, d)
	if d.tight {
		// The verdicts come before a step of many lines, which may leave no room.
		for t := range v.session.Library.Trees.List {
			out = append(out, s.headline(t, v.session.Span(t), width, d)...)
			if d.rows > 0 {
				out = append(out, s.rows(t, width, d)...)
			}
			if reason, found := firstReason(v.session, t); found && limitsOf(v, t, reason) != "" {
				out = append(out, say(Citation, limitsOf(v, t, reason), width)...)
			}
		}
		return append(out, steps...)
	}
	out = air(append(out, steps...))
	for t := range v.session.Library.Trees.List {
		out = append(out, s.verdict(t, width, d)...)
		if d.apart || t == len(v.session.Library.Trees.List)-1 {
			out = air(out)
		}
	}
	return out
}

// scaleAt is where the scale stands in the headline.
const scaleAt = 24

// scaleWidth is the width from which the scale fits into the headline.
const scaleWidth = 66

// verdict is one tree's headline and scale, what would tell it apart while it is
// open, its first reason, and what that rests on.
func (s *answer) verdict(tree, width int, d detail) []Line {
	span := s.visit.session.Span(tree)
	out := append(s.headline(tree, span, width, d), s.rows(tree, width, d)...)
	return append(out, s.grounds(tree, span, width, d)...)
}

// grounds are the first reason of a verdict, and what that rests on.
func (s *answer) grounds(tree int, span verdict.Span, width int, d detail) (out []Line) {
	v := s.visit
	reason, found := firstReason(v.session, tree)
	if !found {
		return nil
	}
	if d.reasons > 0 && (span.Settled() || v.session.Prospect(tree).Rule != nil) {
		out = append(out, each(Plain, shorten(lines(reason.Text, width), d.reasons, width))...)
	}
	notes := lines(limitsOf(v, tree, reason), width)
	if d.reasons > 0 || span.Settled() {
		notes = sourceNotes(v, tree, reason, width, d.apart)
	}
	if notes[0] != "" {
		out = append(out, each(Citation, notes)...)
	}
	return out
}

// firstReason is what the person's own plan publishes, where that was read, and
// else the first ground of the verdict.
func firstReason(session *model.Session, tree int) (verdict.Reason, bool) {
	reasons := session.Reasons(tree)
	rule := session.Prospect(tree).Rule
	own := rule != nil && rule.Own
	if own && (len(reasons) == 0 || !session.Span(tree).Settled() || ofAnotherPayer(session, tree, &reasons[0], rule)) {
		return verdict.Reason{Text: rule.Text, Sources: rule.Sources}, true
	}
	if len(reasons) == 0 {
		return verdict.Reason{}, false
	}
	return reasons[0], true
}

// ofAnotherPayer reports whether a reason is of the rule of another payer.
func ofAnotherPayer(session *model.Session, tree int, r *verdict.Reason, rule *verdict.PlanRule) bool {
	if r.Leaf == nil {
		return false
	}
	payer := session.Library.Trees.List[tree].Rulings[r.Leaf.Ruling].Payer
	return payer != "" && payer != rule.Payer.ID
}

// rows are what would tell an open verdict apart, and what to find out first.
func (s *answer) rows(tree, width int, d detail) []Line {
	v := s.visit
	prospect := v.session.Prospect(tree)
	var told []string
	rows := paper.Rows(v.words, prospect)
	for i, row := range rows {
		text := lines(row.Text, width-4)
		if rest := len(rows) - i; len(told)+len(text) > d.rows && rest > 0 {
			told = append(told, v.words.Interview.More(rest))
			break
		}
		told = append(told, text[0])
		for _, line := range text[1:] {
			told = append(told, gap(inset)+line)
		}
	}
	out := indent(each(Plain, told), 3)
	ask := s.ask(tree)
	if len(ask) == 0 || d.ask == 0 {
		return out
	}
	text := lines(v.words.Steps.FindOut+" "+paper.FindOut(ask, len(ask)), width)
	if len(text) > d.ask {
		text = lines(v.words.Steps.FindOut+" "+paper.FindOut(ask, 1), width)
	}
	return append(out, each(Heading, text)...)
}

// mostAsked is how many things a verdict sends the person to find out here.
const mostAsked = 2

// ask is what to find out first for a verdict, but for what an earlier one asks.
func (s *answer) ask(tree int) []fact.Fact {
	var before []fact.Fact
	for t := range tree {
		before = append(before, s.ask(t)...)
	}
	list := slices.DeleteFunc(slices.Clone(s.visit.session.Prospect(tree).FindOut), func(q fact.Fact) bool { return slices.Contains(before, q) })
	return list[:min(mostAsked, len(list))]
}

// headline is the name of a tree, its verdict, and the scale.
func (s *answer) headline(tree int, span verdict.Span, width int, d detail) []Line {
	v := s.visit
	name := strings.ToUpper(v.words.Verdict.Span(int(span.Low), int(span.High)))
	long, short := v.session.Library.Trees.List[tree].Title, v.session.Library.Trees.List[tree].Short
	if cells(long) > width-len(name)-inset {
		long = short
	}
	title := one(Title, clip(long, max(width-len(name)-inset, 8)))
	beside := !d.apart && !d.tight && width >= scaleWidth
	if beside {
		title = append(title.Pad(scaleAt), scale(&v.marks, span, 3)...)
	}
	out := []Line{title.Pad(width-len(name)).and(spanTone(span), name)}
	if d.tight || beside {
		return out
	}
	step := scaleStep(width)
	if d.names {
		out = append(out, scaleNames(v.words.Verdict.Scale, step)...)
	}
	return append(out, scale(&v.marks, span, step))
}

// limitsOf is what is wrong with what a reason rests on.
func limitsOf(v *visit, tree int, r verdict.Reason) string {
	if limits := strings.Join(paper.Limits(v.pen(), tree, r), ", "); limits != "" {
		return words.Capital(limits) + ". "
	}
	return ""
}

// sourceNotes is what is wrong with what a reason rests on, so that it is seen
// in the narrowest window, then its first source, and how many more there are.
// Where one line has to do, what does not fit is left out: it is a key away.
func sourceNotes(v *visit, tree int, r verdict.Reason, width int, roomy bool) []string {
	limits := limitsOf(v, tree, r)
	for i, id := range r.Sources {
		if s := v.session.Library.Sources.Find(id); s != nil {
			from := limits + v.words.Sources.From(s.Publisher, paper.Dated(v.words, s))
			all := from
			if rest := len(r.Sources) - i - 1; rest > 0 {
				all += " " + words.Capital(v.words.Interview.More(rest)) + "."
			}
			for _, text := range []string{all, from} {
				if roomy || cells(text) <= width {
					return lines(text, width)
				}
			}
			return shorten(lines(from, width), 1, width)
		}
	}
	return lines(limits, width)
}

// firstSteps are the first things to do.
func (s *answer) firstSteps(width int, d detail) []Line {
	v := s.visit
	steps := v.steps()
	if len(steps) == 0 {
		return nil
	}
	out := []Line{one(Heading, v.words.Steps.DoFirst)}
	for i, step := range steps[:min(d.steps, len(steps))] {
		number := fmt.Sprintf("%d. ", i+1)
		for j, line := range wholeStep(v.session, v.words, &step, min(width-4, measure)) {
			if j > 0 {
				number = "   "
			}
			out = append(out, one(Plain, " "+number+line))
		}
	}
	return append(out, decided(s.visit, width)...)
}

// wholeStep is a step with the day it is due. It is never cut: it is what to do.
func wholeStep(session *model.Session, w *words.Words, step *step.StepNow, width int) []string {
	if step.By.IsZero() || callsForHelp(session, step) {
		return lines(step.Text, width)
	}
	return lines(step.Text+" "+w.Dates.ByDay(step.By.Time(), step.Sooner), width)
}

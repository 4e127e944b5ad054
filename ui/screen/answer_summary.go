package screen

import (
	"fmt"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
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
func (s *answer) summary(width int, d detail) []string {
	v := s.visit
	air := func(out []string) []string {
		if d.tight || len(out) == 0 || out[len(out)-1] == "" {
			return out
		}
		return append(out, "")
	}
	var out []string
	if d.apart {
		out = append(out, "")
	}
	if !d.brief {
		message := v.session.Messages().Over
		out = air(append(out, indent(styled(v.theme.Title, lines(message, min(width-4, measure))), 2)...))
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
				out = append(out, indent(styled(v.theme.Source, lines(limitsOf(v, t, reason), width-4)), 2)...)
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

// measure is the most cells in a line of text that is read.
const measure = 76

// scaleAt is where the scale stands in the headline.
const scaleAt = 24

// scaleWidth is the width from which the scale fits into the headline.
const scaleWidth = 70

// verdict is one tree's headline and scale, what would tell it apart while it is
// open, its first reason, and what that rests on.
func (s *answer) verdict(tree, width int, d detail) []string {
	span := s.visit.session.Span(tree)
	out := append(s.headline(tree, span, width, d), s.rows(tree, width, d)...)
	return append(out, s.grounds(tree, span, width, d)...)
}

// grounds are the first reason of a verdict, and what that rests on.
func (s *answer) grounds(tree int, span verdict.Span, width int, d detail) (out []string) {
	v, t := s.visit, &s.visit.theme
	reason, found := firstReason(v.session, tree)
	if !found {
		return nil
	}
	if d.reasons > 0 && (span.Settled() || v.session.Prospect(tree).Rule != nil) {
		text := shorten(lines(reason.Text, width-4), d.reasons, width-4)
		out = append(out, indent(styled(t.Text, text), 2)...)
	}
	notes := lines(limitsOf(v, tree, reason), width-4)
	if d.reasons > 0 || span.Settled() {
		notes = sourceNotes(v, tree, reason, width-4, d.apart)
	}
	if notes[0] != "" {
		out = append(out, indent(styled(t.Source, notes), 2)...)
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
func (s *answer) rows(tree, width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	prospect := v.session.Prospect(tree)
	var out []string
	rows := paper.Rows(v.words, prospect)
	for i, row := range rows {
		text := lines(row.Text, width-8)
		if rest := len(rows) - i; len(out)+len(text) > d.rows && rest > 0 {
			out = append(out, v.words.Interview.More(rest))
			break
		}
		out = append(out, text[0])
		out = append(out, indent(text[1:], 2)...)
	}
	out = indent(styled(t.Text, out), 5)
	ask := s.ask(tree)
	if len(ask) == 0 || d.ask == 0 {
		return out
	}
	text := lines(v.words.Steps.FindOut+" "+paper.FindOut(ask, len(ask)), width-4)
	if len(text) > d.ask {
		text = lines(v.words.Steps.FindOut+" "+paper.FindOut(ask, 1), width-4)
	}
	return append(out, indent(styled(t.Heading, text), 2)...)
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
func (s *answer) headline(tree int, span verdict.Span, width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	name := strings.ToUpper(v.words.Verdict.Span(int(span.Low), int(span.High)))
	long, short := v.session.Library.Trees.List[tree].Title, v.session.Library.Trees.List[tree].Short
	if cells(long) > width-len(name)-6 {
		long = short
	}
	title := t.Title.Render(clip(long, max(width-len(name)-6, 8)))
	look := t.Heading
	if span.Settled() {
		look = tone(t, span.Low)
	}
	step := min((width-4)/rule.Levels, 9)
	if !d.apart && !d.tight && width >= scaleWidth {
		title = pad(title, scaleAt) + scale(t, span, 3)
	}
	out := []string{"  " + pad(title, width-4-len(name)) + look.Render(name)}
	switch {
	case d.tight, !d.apart && width >= scaleWidth:
		return out
	case d.names:
		out = append(out, styled(t.Dim, indent(scaleNames(v.words.Verdict.Scale, step), 2))...)
	}
	return append(out, "  "+scale(t, span, step))
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
func (s *answer) firstSteps(width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	steps := v.steps()
	if len(steps) == 0 {
		return nil
	}
	out := []string{"  " + t.Heading.Render(v.words.Steps.DoFirst)}
	for i, step := range steps[:min(d.steps, len(steps))] {
		number := fmt.Sprintf("%d. ", i+1)
		for j, line := range wholeStep(v.session, v.words, &step, min(width-8, measure)) {
			if j > 0 {
				number = "   "
			}
			out = append(out, "   "+t.Text.Render(number+line))
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

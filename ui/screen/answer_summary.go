package screen

import (
	"fmt"
	"strings"

	"ketacover/model"
	"ketacover/ui/words"
)

// detail is how much the top of the answer says.
type detail struct {
	names   bool // above the scale
	apart   bool // empty lines between the parts, and the scale in a line of its own
	tight   bool // no scale: the words say the same, and the menu gives way
	reasons int  // lines of each reason
	steps   int
	lines   int // of each step
}

// details are how much the top of the answer may say, the most first.
var details = []detail{
	{names: true, apart: true, reasons: 6, steps: 3, lines: 4}, {apart: true, reasons: 3, steps: 2, lines: 4},
	{reasons: 3, steps: 2, lines: 4}, {reasons: 2, steps: 2, lines: 4}, {reasons: 2, steps: 2, lines: 1}, {reasons: 1, steps: 2, lines: 1},
	{reasons: 1, steps: 1, lines: 4}, {tight: true, reasons: 1, steps: 1, lines: 2}, {tight: true, steps: 1, lines: 2},
}

// fits reports whether a top of so many lines leaves room for what has to be in
// view of a menu. A tight one leaves room for the line that tells of it.
func (d detail) fits(top, menu, height int) bool {
	if d.tight {
		return top < height
	}
	return top+min(menu, height/3) <= height
}

// summary is what stands above the menu.
func (s *answer) summary(width int, d detail) []string {
	var out []string
	for t := range s.visit.session.Library.Trees {
		out = append(out, s.verdict(t, width, d)...)
		if d.apart || !d.tight && width >= scaleWidth {
			out = append(out, "")
		}
	}
	return append(out, s.firstSteps(width, d)...)
}

// scaleAt is where the scale stands in the headline.
const scaleAt = 24

// scaleWidth is the width from which the scale fits into the headline.
const scaleWidth = 70

// verdict is one tree's headline, scale and first reason.
func (s *answer) verdict(tree, width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	span := v.session.Span(tree)
	out := s.headline(tree, span, width, d)
	reasons := v.session.Reasons(tree)
	if len(reasons) == 0 {
		return out
	}
	text := shorten(lines(v.reasonText(tree, reasons[0], span), width-4), d.reasons, width-4)
	out = append(out, indent(styled(t.Text, text), 2)...)
	notes := v.sourceNotes(tree, reasons[0])
	if d.reasons == 0 {
		notes = v.limits(tree, reasons[0])
	}
	if notes != "" {
		out = append(out, indent(styled(t.Source, shorten(lines(notes, width-4), 1, width-4)), 2)...)
	}
	return out
}

// headline is the name of a tree, its verdict, and the scale.
func (s *answer) headline(tree int, span model.Span, width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	name := strings.ToUpper(v.words.Span(int(span.Low), int(span.High)))
	title := t.Title.Render(clip(v.session.Library.Trees[tree].Title, max(width-len(name)-6, 8)))
	look := t.Heading
	if span.Settled() {
		look = tone(t, span.Low)
	}
	step := min((width-4)/model.Levels, 9)
	if !d.apart && !d.tight && width >= scaleWidth {
		title = pad(title, scaleAt) + scale(t, span, 3)
	}
	out := []string{"  " + pad(title, width-4-len(name)) + look.Render(name)}
	switch {
	case d.tight, !d.apart && width >= scaleWidth:
		return out
	case d.names:
		out = append(out, styled(t.Dim, indent(scaleNames(v.words.Scale, step), 2))...)
	}
	return append(out, "  "+scale(t, span, step))
}

// reasonText is the reason for a settled verdict. An open one says what it
// turns on instead.
func (v *visit) reasonText(tree int, r model.Reason, span model.Span) string {
	if span.Settled() {
		return r.Text
	}
	var names []string
	for _, q := range v.session.TurnsOn(tree) {
		names = append(names, v.question(q).Short)
	}
	return v.words.StillOpen(names)
}

// limits is what is wrong with what a reason rests on.
func (v *visit) limits(tree int, r model.Reason) string {
	if limits := strings.Join(v.pen().Limits(tree, r), ", "); limits != "" {
		return words.Capital(limits) + ". "
	}
	return ""
}

// sourceNotes is what is wrong with what a reason rests on, so that it is seen
// in the narrowest window, then its first source, and how many more there are.
func (v *visit) sourceNotes(tree int, r model.Reason) string {
	limits := v.limits(tree, r)
	for i, id := range r.Sources {
		if s := v.session.Library.Source(id); s != nil {
			text := limits + v.words.From(s.Publisher, v.words.Age(s.Dated, s.Checked.String()))
			if rest := len(r.Sources) - i - 1; rest > 0 {
				text += " " + words.Capital(v.words.More(rest)) + "."
			}
			return text
		}
	}
	return limits
}

// firstSteps are the first things to do.
func (s *answer) firstSteps(width int, d detail) []string {
	v, t := s.visit, &s.visit.theme
	steps := v.steps()
	if len(steps) == 0 {
		return nil
	}
	out := []string{"  " + t.Heading.Render(v.words.Heads.DoFirst)}
	for i, step := range steps[:min(d.steps, len(steps))] {
		number := fmt.Sprintf("%d. ", i+1)
		for j, line := range v.firstLines(&step, d.lines, width-8) {
			if j > 0 {
				number = "   "
			}
			out = append(out, "   "+t.Text.Render(number+line))
		}
	}
	return append(append(out, s.visit.decided(width)...), "")
}

// firstLines is a step in so many lines at most. The day it is due is never cut,
// and what safety asks for is not cut at all.
func (v *visit) firstLines(step *model.NextStep, n, width int) []string {
	if v.session.Library.StepRules.Safety(step.ID) {
		return lines(step.Text, width)
	}
	if step.By.IsZero() {
		return shorten(lines(step.Text, width), n, width)
	}
	by := v.words.ByDay(step.By.Time())
	text := lines(step.Text+" "+by, width)
	if len(text) <= n {
		return text
	}
	text = shorten(lines(step.Text, width), n, width)
	last := strings.TrimSuffix(text[len(text)-1], " "+ellipsis) + " " + ellipsis
	text[len(text)-1] = clipWords(last, width-cells(by)-1) + " " + by
	return text
}

package screen

import (
	"fmt"
	"slices"

	"ketacover/model"
)

// steps are the things to do now, first things first, none twice.
func (v *visit) steps() []*model.StepText {
	var list []*model.StepText
	for t := range v.session.Library.Trees {
		for _, reason := range v.session.Reasons(t) {
			for _, id := range reason.Steps {
				if step := v.session.Library.Step(id); step != nil && !slices.Contains(list, step) {
					list = append(list, step)
				}
			}
		}
	}
	return list
}

// newSteps lists what to do now.
func newSteps(v *visit) Screen {
	return newPage(v, v.words.Heads.WhatNow, func(width int) []string {
		var out []string
		for i, step := range v.steps() {
			text := lines(fmt.Sprintf("%d. %s", i+1, step.Text), width-6)
			out = append(out, indent(styled(v.theme.Text, text), 2)...)
			out = append(append(out, v.cites(step.Sources, width, 5)...), "")
		}
		return out
	})
}

// newDeadlines lists the days by which something has to happen.
func newDeadlines(v *visit) Screen {
	return newPage(v, v.words.Heads.Deadlines, func(width int) []string {
		list := v.session.Library.Deadlines(v.session.Answers(), v.today)
		if len(list) == 0 {
			return indent(styled(v.theme.Text, lines(v.words.Texts.NoDeadlines, width-4)), 2)
		}
		var out []string
		for _, d := range list {
			look := v.theme.Heading
			if d.Past {
				look = v.theme.Bad
			}
			out = append(out, "  "+look.Render(v.words.Day(d.Due.Time())))
			out = append(out, v.caution(d.Sources, width, 4)...)
			out = append(out, indent(styled(v.theme.Text, lines(d.Text, width-6)), 4)...)
			out = append(append(out, v.cites(d.Sources, width, 4)...), "")
		}
		return out
	})
}

// newCosts adds up what each way costs, with the working.
func newCosts(v *visit) Screen {
	return newPage(v, v.words.Heads.Costs, func(width int) []string {
		list := v.session.Library.Costs(v.session.Answers())
		if len(list) == 0 {
			return indent(styled(v.theme.Text, lines(v.words.Texts.NoCosts, width-4)), 2)
		}
		var out []string
		for _, c := range list {
			head := v.words.CostOf(c.Option) + ": " + v.words.Dollars(c.Low, c.High)
			out = append(out, indent(styled(v.theme.Heading, lines(head, width-4)), 2)...)
			out = append(out, v.caution(c.Sources, width, 4)...)
			for _, line := range c.Working {
				out = append(out, indent(styled(v.theme.Text, lines(line, width-6)), 4)...)
			}
			out = append(append(out, v.cites(c.Sources, width, 4)...), "")
		}
		return out
	})
}

// newHelp shows the keys of a screen, and the whole help of a question.
func newHelp(v *visit, of Screen) Screen {
	return newPage(v, v.words.Heads.Help, func(width int) []string {
		t := &v.theme
		var out []string
		if q, ok := of.(interface{ helpText() []string }); ok {
			for _, text := range q.helpText() {
				out = append(append(out, indent(styled(t.Text, lines(text, width-4)), 2)...), "")
			}
		}
		for _, group := range of.FullHelp() {
			for _, b := range group {
				h := b.Help()
				out = append(out, "  "+t.Key.Render(pad(h.Key, 10))+" "+t.KeyText.Render(h.Desc))
			}
			out = append(out, "")
		}
		text := v.session.Library.Note("disclaimer") + " " + v.words.Texts.Privacy
		return append(out, indent(styled(t.Dim, lines(text, width-4)), 2)...)
	})
}

// newCrisis shows whom to call.
func newCrisis(v *visit) Screen {
	return newPage(v, v.words.Heads.Crisis, func(width int) []string {
		var out []string
		for _, id := range []string{"crisis-988", "crisis-veterans", "crisis-911"} {
			text := v.session.Library.Note(id)
			out = append(append(out, indent(styled(v.theme.Crisis, lines(text, width-4)), 2)...), "")
		}
		return out
	})
}

package screen

import (
	"fmt"
	"strings"

	"ketacover/model"
)

// steps are the things to do now, the most useful first.
func (v *visit) steps() []model.NextStep {
	return v.session.Library.NextSteps(v.session.Case(), v.today)
}

// newSteps says where the person stands, and lists what to do now: each step
// with who does it, by when, and whom to call.
func newSteps(v *visit) Screen {
	return newPage(v, v.words.Heads.WhatNow, func(width int) []string {
		var out []string
		if p := v.session.Library.Position(v.session.Answers()); p != nil {
			out = append(out, indent(styled(v.theme.Heading, lines(p.Title, width-4)), 2)...)
			out = append(append(out, indent(styled(v.theme.Text, lines(p.Text, width-4)), 2)...), "")
		}
		for i, step := range v.steps() {
			out = append(out, v.stepLines(i+1, &step, width)...)
		}
		return out
	})
}

func (v *visit) stepLines(number int, step *model.NextStep, width int) []string {
	var out []string
	lead := fmt.Sprintf("%d. ", number)
	for _, line := range lines(step.Text, width-8) {
		out = append(out, "  "+v.theme.Text.Render(lead+line))
		lead = strings.Repeat(" ", len(lead))
	}
	detail := func(text string) {
		out = append(out, indent(styled(v.theme.Dim, lines(text, width-8)), 5)...)
	}
	who := v.words.WhoDoes(step.Who.String())
	if step.Tool.Paper != "" {
		who += " " + v.words.WithPaper(v.session.Library.Letter(step.Tool.Paper).Title)
	}
	detail(who)
	if !step.By.IsZero() {
		detail(v.words.ByDay(step.By.Time()))
	}
	if step.Why != "" {
		detail(step.Why)
	}
	if step.Tool.Phone != "" {
		detail(v.words.Phone(step.Tool.Text, step.Tool.Phone))
	}
	if step.Tool.Form != "" {
		detail(v.words.Form(step.Tool.Text, step.Tool.Form))
	}
	return append(append(out, v.cites(step.Sources, width, 5)...), "")
}

// newDeadlines lists the days by which something has to happen, and the times
// of which no day is known.
func newDeadlines(v *visit) Screen {
	return newPage(v, v.words.Heads.Deadlines, func(width int) []string {
		a := v.session.Answers()
		list := v.session.Library.Deadlines(a, v.today)
		if len(list) == 0 {
			gap := v.words.NoDay(int(v.session.Library.Gap(a, v.today)))
			return indent(styled(v.theme.Text, lines(gap, width-4)), 2)
		}
		var out []string
		for _, d := range list {
			head, look := v.words.Day(d.Due.Time())+": "+v.words.DueIn(v.today.Days(d.Due)), v.theme.Heading
			switch {
			case d.NoDay:
				head = v.words.DayOf(d.ID)
			case d.Past:
				look = v.theme.Bad
			}
			out = append(out, "  "+look.Render(head))
			out = append(out, v.caution(d.Sources, width, 4)...)
			out = append(out, indent(styled(v.theme.Text, lines(d.Text, width-6)), 4)...)
			out = append(append(out, v.cites(d.Sources, width, 4)...), "")
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

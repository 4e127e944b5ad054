package screen

import (
	"fmt"

	"ketacover/model/deadline"
	"ketacover/model/reference"
	"ketacover/model/step"
	"ketacover/ui/paper"
)

// steps are the things to do now, the most useful first. Every view of the answer
// asks for them several times, so they are worked out once for each case.
func (v *visit) steps() []step.StepNow {
	return v.doNext.list(v, [3]int{}, func() []step.StepNow {
		return v.session.Library.Steps.Following(v.session.Case(), v.today, v.session.View)
	})
}

// newSteps says where the person stands, asks what the steps turn on, and lists
// what to do now: each step with who does it, by when, and with what.
func newSteps(v *visit) Screen {
	return newListBelow(v, v.words.Heads.WhatNow, func(width int) []string {
		p := v.session.Library.Steps.Stage(v.session.Answers())
		if p == nil {
			return nil
		}
		out := indent(styled(v.theme.Heading, lines(p.Title, width-4)), 2)
		return append(append(out, indent(styled(v.theme.Text, lines(p.Text, width-4)), 2)...), "")
	}, func() []item {
		w := &v.words.Ways
		items := questionItems(v, v.session.StepQuestions(v.today), w.AskFirst, w.AskSteps)
		for i, step := range v.steps() {
			next := stepItem(v, i+1, step)
			if i == 0 && len(items) > 0 {
				next.head = w.InOrder
			}
			items = append(items, next)
		}
		return items
	})
}

// questionItems are questions to answer on the spot.
func questionItems(v *visit, list []int, head, intro string) []item {
	var items []item
	for _, q := range list {
		items = append(items, item{label: v.question(q).Ask, do: func() Acts { return push(newQuestion(v, q)) }})
	}
	if len(items) > 0 {
		items[0].head, items[0].intro = head, intro
	}
	return items
}

// stepItem is a step. It opens the paper or the question that it takes, and
// else what it rests on.
func stepItem(v *visit, number int, step step.StepNow) item {
	return item{
		lead: fmt.Sprintf("%d. ", number), label: step.Text, do: openTool(v, &step),
		under: func(width int) []string {
			by := ""
			if !step.By.IsZero() {
				by = v.words.Dates.ByDay(step.By.Time(), step.Sooner)
			}
			var out []string
			for _, text := range []string{v.words.Steps.WhoDoes(step.Who.String()) + " " + paper.Tool(v.words, step.Tool), paper.Advice(v.words, step.Own), by, step.Why} {
				if text != "" {
					out = append(out, indent(styled(v.theme.Dim, lines(text, width-9)), 7)...)
				}
			}
			return append(out, v.cites(step.Sources, width, 7)...)
		},
	}
}

// openTool opens what a step is done with.
func openTool(v *visit, step *step.StepNow) func() Acts {
	if q := v.session.Library.Questions.Index(step.Tool.Question); q >= 0 {
		return func() Acts { return push(newQuestion(v, q)) }
	}
	if letter := v.session.Library.Letters.Letter(step.Tool.Paper); letter != nil {
		return func() Acts { return push(newLetter(v, letter)) }
	}
	return openSources(v, step.Sources)
}

// openSources opens what a claim rests on, in full.
func openSources(v *visit, ids []string) func() Acts {
	return func() Acts {
		if len(ids) == 0 {
			return note(v.words.Texts.NothingOpens)
		}
		marks := paper.NewMarks(v.pen())
		marks.Cite(ids...)
		return push(newSheet(v, marks.Sources()))
	}
}

// newDeadlines lists the days by which something has to happen, below the dates
// that they count from where one is open.
func newDeadlines(v *visit) Screen {
	list := func() []deadline.Deadline { return v.session.Library.Deadlines.Deadlines(v.session.Answers(), v.today) }
	return newListBelow(v, v.words.Heads.Deadlines, func(width int) []string {
		if len(list()) > 0 {
			return nil
		}
		gap := v.words.Calendar.NoDay(int(v.session.Library.Deadlines.Gap(v.session.Answers(), v.today)))
		return append(indent(styled(v.theme.Text, lines(gap, width-4)), 2), "")
	}, func() []item {
		w := &v.words.Ways
		items := questionItems(v, v.session.DeadlineQuestions(), w.AskFirst, w.AskDays)
		for i, d := range list() {
			next := deadlineItem(v, d)
			if i == 0 && len(items) > 0 {
				next.head = v.words.Calendar.Name
			}
			items = append(items, next)
		}
		return items
	})
}

// deadlineItem is a deadline. It opens what it rests on.
func deadlineItem(v *visit, d deadline.Deadline) item {
	head, look := v.words.Dates.OrSooner(v.words.Dates.Day(d.Due.Time())+": "+v.words.Dates.DueIn(v.today.Days(d.Due)), d.Sooner), &v.theme.Heading
	switch {
	case d.NoDay:
		head = v.session.Library.Deadlines.DeadlineTitle(d.ID)
	case d.Past:
		look = &v.theme.Bad
	}
	return item{
		label: head, look: look, do: openSources(v, d.Sources),
		under: func(width int) []string {
			out := append(v.caution(d.Sources, width, 7), indent(styled(v.theme.Text, lines(d.Text, width-9)), 7)...)
			return append(out, v.cites(d.Sources, width, 7)...)
		},
	}
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
				out = append(out, "  "+t.Key.Render(pad(v.keys.both(b), 10))+" "+t.KeyText.Render(h.Desc))
			}
			out = append(out, "")
		}
		text := v.session.Library.Reference.Note("disclaimer") + " " + v.words.Texts.Privacy
		return append(out, indent(styled(t.Dim, lines(text, width-4)), 2)...)
	})
}

// newCrisis shows whom to call.
func newCrisis(v *visit) Screen {
	return newPage(v, v.words.Heads.Crisis, func(width int) []string {
		var out []string
		for _, id := range reference.CrisisNotes {
			text := v.session.Library.Reference.Note(id)
			out = append(append(out, indent(styled(v.theme.Crisis, lines(text, width-4)), 2)...), "")
		}
		return out
	})
}

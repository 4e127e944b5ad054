package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"ketacover/model/deadline"
	"ketacover/model/reference"
	"ketacover/model/step"
	"ketacover/ui/paper"
)

// steps are the things to do now, the most useful first. Every view of the answer
// asks for them several times, so they are worked out once for each case.
func (v *visit) steps() []step.StepNow {
	return v.doNext.list(v, [3]int{}, func() []step.StepNow {
		return v.session.Library.Steps.Following(v.session.Case(), v.today, v.session.View, deadlinesOf(v))
	})
}

// newSteps says where the person stands, asks what the steps turn on, and lists
// what to do now: each step with who does it, by when, and with what.
func newSteps(v *visit) Screen {
	return newListBelow(v, v.words.Heads.WhatNow, func(width int) []Line {
		p := v.session.Library.Steps.Stand(v.session.View.Answers(), v.today)
		if p.Title == "" {
			return nil
		}
		return append(append(say(Heading, p.Title, width), say(Plain, p.Text, width)...), nil)
	}, func() []Item {
		w := &v.words.Options
		items := questionItems(v, v.session.StepQuestions(v.today), w.AskFirst, w.AskSteps)
		for i, step := range v.steps() {
			next := stepItem(v, i+1, step)
			switch {
			case i == 0 && len(items) > 0:
				next.Head = w.InOrder
			case i == mostUnderHead:
				next.Head = w.AfterThat
			}
			items = append(items, next)
		}
		items = append(items, waitingItems(v)...)
		if v.session.Library.Others.ForAppeal(v.session.View.Answers()) {
			items = append(items, Item{Label: v.words.Comparison.Title, Head: w.Understand,
				Do: func() Acts { return push(newComparison(v)) }})
		}
		return append(items, loggedItems(v)...)
	})
}

// questionItems are questions to answer on the spot.
func questionItems(v *visit, list []int, head, intro string) []Item {
	var items []Item
	for _, q := range list {
		items = append(items, Item{Label: v.question(q).Ask, Do: func() Acts { return push(newQuestion(v, q)) }})
	}
	if len(items) > 0 {
		items[0].Head, items[0].Intro = head, intro
	}
	return items
}

// stepItem is a step. It opens the paper or the question that it takes, and
// else what it rests on.
func stepItem(v *visit, number int, step step.StepNow) Item {
	role := Plain
	if number == 1 {
		role = Title // what to do first
	}
	return Item{
		Place: number, Label: step.Text, Role: role, Do: openTool(v, &step),
		Under: func(width int) []Line {
			by := ""
			if !step.By.IsZero() {
				by = v.words.Dates.ByDay(step.By.Time(), step.Sooner)
			}
			var out []Line
			for _, text := range []string{v.words.Steps.WhoDoes(step.Who.String()) + " " + paper.Tool(v.words, step.Tool),
				paper.Advice(v.words, step.Own), by, step.Why} {
				if text != "" {
					out = append(out, say(Dim, text, width)...)
				}
			}
			return append(out, v.cites(step.Sources, width)...)
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

// deadlinesOf are the days by which something has to happen, as of today.
func deadlinesOf(v *visit) []deadline.Deadline {
	return v.session.Library.Deadlines.Deadlines(v.session.View.Answers(), v.today)
}

// gapOf is why no day counts now.
func gapOf(v *visit) deadline.Gap {
	return v.session.Library.Deadlines.Gap(v.session.View.Answers(), v.today)
}

// newDeadlines lists the days by which something has to happen, below the dates
// that they count from where one is open.
func newDeadlines(v *visit) Screen {
	return newListBelow(v, v.words.Heads.Deadlines, func(width int) []Line {
		if len(deadlinesOf(v)) > 0 {
			return nil
		}
		return append(say(Plain, v.words.Calendar.NoDay(int(gapOf(v))), width), nil)
	}, func() []Item {
		w := &v.words.Options
		items := questionItems(v, v.session.DeadlineQuestions(), w.AskFirst, w.AskDays)
		for i, d := range deadlinesOf(v) {
			next := deadlineItem(v, d)
			if i == 0 && len(items) > 0 {
				next.Head = v.words.Calendar.Name
			}
			items = append(items, next)
		}
		if len(items) == 0 || gapOf(v) == deadline.TooEarly { // where the dates are asked, and can be changed
			items = append(items, Item{Label: v.words.Heads.After, Do: func() Acts { return push(newAfter(v)) }})
		}
		return append(items, leadItems(v, v.session.DeadlineQuestions())...)
	})
}

// waitingItems lead to the questions that wait until something is known, such as the
// answer to an appeal: it would change what to do.
func waitingItems(v *visit) []Item {
	asked := v.session.StepQuestions(v.today)
	for q := range v.session.Library.Questions.List {
		if len(v.question(q).Once) == 0 {
			asked = append(asked, q)
		}
	}
	return leadItems(v, asked)
}

// leadItems lead to the questions that are put to nobody, or not yet, where they may
// concern the person; none to those that are asked already.
func leadItems(v *visit, asked []int) []Item {
	var items []Item
	for _, q := range v.session.Library.Questions.Leading(v.session.View.Answers()) {
		if slices.Contains(asked, q) {
			continue
		}
		items = append(items, Item{Head: v.question(q).Group, Label: v.question(q).Ask, Below: v.question(q).Leads,
			Do: func() Acts { return push(newQuestion(v, q)) }})
	}
	return items
}

// deadlineItem is a deadline. It opens what it rests on.
func deadlineItem(v *visit, d deadline.Deadline) Item {
	head, role := v.words.Dates.OrSooner(v.words.Dates.Day(d.Due.Time())+": "+v.words.Dates.DueIn(v.today.Days(d.Due)),
		d.Sooner), Heading
	switch {
	case !d.HasDay():
		head = d.Title
	case d.Past:
		role = Bad
	}
	return Item{
		Label: head, Role: role, Do: openSources(v, d.Sources),
		Under: func(width int) []Line {
			out := append(v.caution(d.Sources, width), say(Plain, d.Text, width)...)
			return append(out, v.cites(d.Sources, width)...)
		},
	}
}

// privacy is where the answers are, as that is now.
func privacy(v *visit) string {
	t, file := &v.words.Texts, v.keep.place()
	switch {
	case v.keep.Private():
		return t.PrivacyNone
	case file == nil || !savesItself(v.keep):
		return t.Privacy
	case protected(file.Path()):
		return t.PrivacySealed
	}
	return t.PrivacyKept
}

// newHelp shows the keys of a screen, the whole help of a question, and what was said
// last, but for what only repeats a choice.
func newHelp(v *visit, of Shown, said Say) Screen {
	return newPage(v, v.words.Heads.Help, func(width int) []Line {
		var out []Line
		if said.Text != "" && !said.Brief {
			out = append(say(Plain, said.Text, width), nil)
		}
		for _, text := range of.Long {
			out = append(append(out, say(Plain, text, width)...), nil)
		}
		out = append(out, keyLines(&v.keys, &of, width)...)
		text := v.session.Library.Reference.Note(reference.DisclaimerNote) + " " + privacy(v)
		return append(out, say(Dim, text, width)...)
	})
}

// keyColumn is how wide the names of a key are in the help, and more where there
// are many.
const keyColumn = 16

// keyLines are the keys that work on a screen, and those that work everywhere, each
// with all its names.
func keyLines(k *Keys, of *Shown, width int) []Line {
	var out []Line
	for _, group := range [][]key.Binding{k.Own(of), k.Global()} {
		for _, b := range group {
			name := pad(k.Names(b, of.Typing()), keyColumn) + " "
			for i, line := range Lines(b.Help().Desc, width-Cells(name)) {
				if i > 0 {
					name = gap(Cells(name))
				}
				out = append(out, Line{{KeyName, name}, {KeyText, line}})
			}
		}
		out = append(out, nil)
	}
	return out
}

// newCrisis shows whom to call.
func newCrisis(v *visit) Screen {
	return newPage(v, v.words.Heads.Crisis, func(width int) []Line {
		var out []Line
		for _, id := range reference.CrisisNotes {
			out = append(append(out, say(Crisis, v.session.Library.Reference.Note(id), width)...), nil)
		}
		return out
	})
}

package screen

import (
	"cmp"
	"ketacover/model/fact"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// aside is what a question needs beside it that no verdict turns on: the sums
// that a figure goes into, the days that follow from a date, the line of a
// letter that has a blank.
type aside struct {
	head string
	list []asideLine
	none string // said where there is nothing to list
}

type asideLine struct{ name, text string }

// pane is the aside beside the question.
func (a *aside) pane(width int) []Line {
	out := append(say(Heading, a.head, width), nil)
	for _, l := range a.list {
		if l.name != "" {
			out = append(out, say(Dim, l.name, width)...)
		}
		out = append(append(out, indent(say(Plain, l.text, width-inset), inset)...), nil)
	}
	if len(a.list) == 0 {
		out = append(out, say(Plain, a.none, width)...)
	}
	return out
}

// stripLines is how many lines it has below the question.
const stripLines = 2

// strip is the aside below the question. Of a line too long its name gives way.
func (a *aside) strip(w *words.Words, width int) []Line {
	list := Shorten(Lines(a.none, width), stripLines, width)
	switch n := len(a.list); {
	case n == 1:
		name, text := cmp.Or(a.list[0].name, a.head), a.list[0].text
		if list = Lines(name+": "+text, width); len(list) > stripLines {
			list = Shorten(Lines(text, width), stripLines, width)
		}
	case n > 1:
		list = nil
		for i, l := range a.list[:min(n, stripLines)] {
			more := ""
			if rest := n - i - 1; i == stripLines-1 && rest > 0 {
				more = "  " + w.Interview.More(rest)
			}
			text := ": " + Clip(l.text, width-Cells(more)-shortName-2)
			list = append(list, Clip(l.name, width-Cells(text+more))+text+more)
		}
	}
	return append(each(Plain, list), blank(stripLines-len(list))...)
}

// questionShare is how much of the width a question takes beside what stands at its
// right.
const questionShare = 57

// asBeside is an aside as it is shown, which is worked out when it is drawn.
func asBeside(w *words.Words, of func() aside) *Beside {
	return &Beside{
		Left: questionShare,
		Right: func(width, _ int) []Line {
			a := of()
			return a.pane(width)
		},
		Strip: func(width, _ int) []Line {
			a := of()
			return a.strip(w, width)
		},
	}
}

// aside is what stands beside a question that is asked alone, and nil where that is
// the verdict.
func (s *interview) aside() func() aside {
	switch kind := s.visit.question(s.question).Kind; {
	case !s.single:
		return nil
	case s.line != "":
		return func() aside { return inLetter(s.visit.words, s.line) }
	case kind == fact.Day:
		return func() aside { return daysAfter(s) }
	case isFigure(s.visit, s.question):
		return func() aside { return sums(s) }
	}
	return nil
}

// inLetter is the line of a letter that a blank stands in.
func inLetter(w *words.Words, line string) aside {
	return aside{head: w.Letters.GoesInto, list: []asideLine{{text: line}}}
}

// typedNow is the case with what is typed, where that is an answer.
func typedNow(s *interview) (a fact.Answers, ok bool) {
	a = s.visit.session.View.Answers()
	if text := s.field.form.text(); text != "" {
		if answer, wrong := readAnswer(s.visit, s.question, text); wrong == "" {
			return a.With(s.question, answer), true
		}
	}
	return a, false
}

// sums are what each option comes to that the figure goes into.
func sums(s *interview) aside {
	v, w := s.visit, &s.visit.words.Money
	c := v.session.Case()
	without := c.Answers.Without(s.question)
	out := aside{head: w.SoFar, none: w.NoneTouched}
	now, typed := typedNow(s)
	if typed {
		out.head = w.WithThis
	}
	c.Answers = now
	touched := paper.Touched(v.session.Library.Costs, without, v.question(s.question).ID)
	for _, one := range paper.GlanceAt(v.pen(), c).Options {
		for _, option := range touched {
			if option == one.Option {
				out.list = append(out.list, asideLine{one.Name, one.Text})
			}
		}
	}
	return out
}

// daysAfter are the days that follow from the date.
func daysAfter(s *interview) aside {
	v, w := s.visit, &s.visit.words.Calendar
	out := aside{head: w.Follows, none: w.TypeDate}
	now, typed := typedNow(s)
	if !typed {
		return out
	}
	out.none = w.NoneFollows
	for _, d := range v.session.Library.Deadlines.Deadlines(now, v.today) {
		if d.From != v.question(s.question).ID || d.NoDay {
			continue
		}
		name, text := d.Title,
			v.words.Dates.OrSooner(v.words.Dates.Day(d.Due.Time())+", "+v.words.Dates.DueIn(v.today.Days(d.Due)), d.Sooner)
		if d.Plan != "" {
			name = v.words.Calendar.ForPlan(name, d.Plan)
		}
		if d.Early {
			text = w.NotCome
		}
		out.list = append(out.list, asideLine{name, text})
	}
	return out
}

package screen

import (
	"ketacover/model/letter"
	"slices"

	"charm.land/bubbles/v2/key"
)

// answer is the screen at the end of the interview: the one message, both verdicts,
// what to do first, and five doors in a row, the last of which leads to all else.
type answer struct {
	named
	doors menu
	above built[Line] // the verdicts and the first steps
	said  map[saidOf][]Line
	alone bool // no question is below it: a case was opened here
}

func newAnswer(v *visit) Screen {
	k := &v.keys
	s := &answer{doors: menu{visit: v}, named: named{
		visit: v,
		bar:   []key.Binding{k.open, k.script, k.copy, k.save, k.Help, k.show, k.happened, k.Back, k.maps, k.quit},
	}}
	s.fill()
	return s
}

// fill makes the doors for the answers of now.
func (s *answer) fill() {
	v, h, k := s.visit, &s.visit.words.Heads, &s.visit.keys
	s.above.forget()
	s.doors.items = nil
	door := func(name string, by key.Binding, screen func() Screen) {
		s.doors.items = append(s.doors.items, Item{
			Label: name, Short: by.Help().Desc, Key: by, Do: func() Acts { return push(screen()) },
		})
	}
	if v.session.View.Next() >= 0 {
		door(h.GoOn, k.goOnAsking, func() Screen { return newInterview(v) })
	}
	door(h.Why, k.why, func() Screen { return newWhy(v) })
	door(h.Changes, k.changes, func() Screen { return newChanges(v) })
	door(h.WhatNow, k.steps, func() Screen { return newSteps(v) })
	door(v.words.Letters.Papers, k.papers, func() Screen { return newPapers(v) })
	door(v.words.Options.Else, k.more, func() Screen { return newMore(v) })
}

// Told makes the doors anew, and goes back to the question whose answer was taken
// back.
func (s *answer) Told(news News) Acts {
	switch news := news.(type) {
	case Changed:
		s.fill()
	case undone:
		switch {
		case !s.visit.session.Library.Trees.Tests(news.question) || news.again:
		case s.alone: // to go back would leave the case
			first := &interview{visit: s.visit}
			first.ask(news.question)
			return replace(first)
		default:
			return then(pop(), Acts{news})
		}
	}
	return nil
}

// call opens what to say on the phone. Content of one's own may lack it.
func (s *answer) call() Acts {
	list := s.visit.session.Library.Letters.All()
	if i := slices.IndexFunc(list, func(l letter.Letter) bool { return l.OnPhone }); i >= 0 {
		return push(newLetter(s.visit, &list[i]))
	}
	return nil
}

// fit is as much of the answer as leaves its doors in view. Where that would leave
// out what matters, it is all of it, and scrolls.
func (s *answer) fit(width int, r Room) []Line {
	return s.above.list(s.visit, [3]int{width, r.Height}, func() []Line {
		if text := s.fitting(width, r.Height); text != nil {
			return text
		}
		return s.folded(width, r.Height)
	})
}

// Shown is both verdicts in words with the day, and the doors.
func (s *answer) Shown() Shown {
	v, k := s.visit, &s.visit.keys
	s.title = v.words.Heads.Answer
	list := s.doors.list()
	list.Row = true
	return s.titled(Shown{
		Aside: v.words.Dates.Day(v.today.Time()), Read: s.read, Fit: s.fit, List: list,
		Doors: []Door{
			{Key: k.script, Open: s.call},
			{Name: v.words.Keys.Happened, Key: k.happened, Open: func() Acts { return push(newHappened(v)) }},
			{Name: k.show.Help().Desc, Key: k.show, Open: func() Acts { return push(newShow(v)) }},
			{Key: k.copy, Open: func() Acts { return copyText(v.words, copiedSummary(v)) }},
		},
	})
}

// read is the message, the verdicts with their reasons, and the first steps.
func (s *answer) read(width int) []Line {
	v, all := s.visit, treeDetail{reasons: 20, rows: 20, ask: 20, sources: true}
	out := append(say(Plain, v.session.View.Messages().Over, width), nil)
	for t := range v.session.Library.Trees.List {
		span := v.session.View.Span(t)
		out = append(out, one(Heading, v.session.Library.Trees.List[t].Title+": "+
			v.words.Verdict.Span(int(span.Low), int(span.High))+"."))
		out = append(append(out, s.rows(t, width, all)...), s.reasons(t, span, width, all, true)...)
		out = append(out, nil)
	}
	return append(out, s.firstSteps(width, 3)...)
}

package screen

import (
	"ketacover/model/letter"
	"slices"

	"charm.land/bubbles/v2/key"
)

// answer is the screen at the end of the interview: both verdicts with their
// first reason, what to do first, and the way to everything else.
type answer struct {
	named
	menu  menu
	above built[Line] // the verdicts and the first steps
}

func newAnswer(v *visit) Screen {
	k := &v.keys
	s := &answer{menu: menu{visit: v}, named: named{
		visit: v,
		bar:   []key.Binding{k.open, k.papers, k.script, k.copy, k.save, k.Help, k.Back, k.maps, k.quit},
		own:   []key.Binding{k.Up, k.Down, k.open, k.papers, k.script, k.copy, k.Back},
	}}
	s.fill()
	return s
}

// fill makes the menu for the answers of now: what to understand, what to do,
// and what else there is.
func (s *answer) fill() {
	v, h, w := s.visit, &s.visit.words.Heads, &s.visit.words.Ways
	s.menu.items = nil
	s.above.forget()
	group := func(head string, items ...Item) {
		items[0].Head = head
		s.menu.items = append(s.menu.items, items...)
	}
	entry := func(label string, screen func() Screen) Item {
		return Item{Label: label, Do: func() Acts { return push(screen()) }}
	}
	understand := []Item{
		entry(h.Why, func() Screen { return newWhy(v) }),
		entry(h.Changes, func() Screen { return newChanges(v) }),
		entry(w.Options, func() Screen { return newWays(v) }),
	}
	if p := v.session.Library.Trees.KnownPayer(v.session.Answers()); p != nil {
		understand = append(understand, entry(v.words.Papers.PlanRules, func() Screen { return newPayer(v, p) }))
	}
	group(w.Understand, append(understand, entry(h.Sources, func() Screen { return newSources(v) }))...)
	var do []Item
	if v.session.Next() >= 0 {
		do = append(do, entry(h.GoOn, func() Screen { return newInterview(v) }))
	}
	group(w.Do, append(do,
		entry(h.WhatNow, func() Screen { return newSteps(v) }),
		entry(h.Checklist, func() Screen { return newChecklist(v) }),
		entry(h.Deadlines, func() Screen { return newDeadlines(v) }),
		entry(v.words.Letters.Papers, func() Screen { return newPapers(v) }),
		entry(w.Share, func() Screen { return newShare(v) }),
	)...)
	group(w.Else,
		entry(w.Values, func() Screen { return newValues(v) }),
		entry(h.Costs, func() Screen { return newCosts(v) }),
		entry(h.After, func() Screen { return newAfter(v) }),
		entry(h.ChangeAnswer, func() Screen { return newMap(v) }),
		entry(v.words.Papers.Learn, func() Screen { return newLearn(v) }),
	)
}

// Told makes the menu anew, and goes back to the question whose answer was taken
// back.
func (s *answer) Told(news News) Acts {
	switch news := news.(type) {
	case Changed:
		s.fill()
	case undone:
		if s.visit.session.Library.Trees.Tests(news.question) && !news.again {
			return then(pop(), Acts{news})
		}
	}
	return nil
}

// call opens what to say on the phone. Content of one's own may lack it.
func (s *answer) call() Acts {
	list := s.visit.session.Library.Letters.Letters
	if i := slices.IndexFunc(list, func(l letter.Letter) bool { return l.OnPhone }); i >= 0 {
		return push(newLetter(s.visit, &list[i]))
	}
	return nil
}

// fit is as much of the top as leaves the menu in view.
func (s *answer) fit(width int, r Room) []Line {
	return s.above.list(s.visit, [3]int{width, r.Height, r.List}, func() []Line { return s.top(width, r.Height, r.List) })
}

// top is what stands above a menu of so many lines.
func (s *answer) top(width, height, menu int) (top []Line) {
	open := false
	for t := range s.visit.session.Library.Trees.List {
		open = open || !s.visit.session.Span(t).Settled()
	}
	for _, d := range details {
		top = s.summary(width, d)
		if d.fits(len(top), menu, height, open) {
			break
		}
	}
	return top
}

// Shown is both verdicts in words with the day, and the menu.
func (s *answer) Shown() Shown {
	v, k := s.visit, &s.visit.keys
	s.title = v.words.Heads.Answer
	list := s.menu.list()
	list.Grouped = true
	return s.titled(Shown{
		Aside: v.words.Dates.Day(v.today.Time()), Measure: narrowMeasure, Read: s.read, Fit: s.fit, List: list,
		Doors: []Door{
			{Name: k.papers.Help().Desc, Key: k.papers, Open: func() Acts { return push(newPapers(v)) }},
			{Key: k.script, Open: s.call},
			{Key: k.copy, Open: func() Acts { return copyText(v.words, copiedSummary(v)) }},
		},
	})
}

// read is the message, the verdicts with their grounds, and the first steps.
func (s *answer) read(width int) []Line {
	v, all := s.visit, detail{reasons: 20, steps: 3, rows: 20, ask: 20}
	out := append(say(Title, v.session.Messages().Over, width), nil)
	for t := range v.session.Library.Trees.List {
		span := v.session.Span(t)
		out = append(out, one(Heading, v.session.Library.Trees.List[t].Title+": "+v.words.Verdict.Span(int(span.Low), int(span.High))+"."))
		out = append(append(out, s.rows(t, width, all)...), s.grounds(t, span, width, all)...)
		out = append(out, nil)
	}
	return append(out, s.firstSteps(width, all)...)
}

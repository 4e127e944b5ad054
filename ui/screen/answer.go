package screen

import (
	"ketacover/model/letter"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// answer is the screen at the end of the interview: both verdicts with their
// first reason, what to do first, and the way to everything else.
type answer struct {
	named
	menu   menu
	groups []int         // how many entries of the menu each group has
	above  built[string] // the verdicts and the first steps
}

func newAnswer(v *visit) Screen {
	k := &v.keys
	s := &answer{menu: menu{visit: v}, named: named{
		visit: v,
		bar:   []key.Binding{k.open, k.papers, k.script, k.copy, k.save, k.help, k.back, k.maps, k.quit},
		own:   []key.Binding{k.up, k.down, k.open, k.papers, k.script, k.copy, k.back},
	}}
	s.fill()
	return s
}

// fill makes the menu for the answers of now: what to understand, what to do,
// and what else there is.
func (s *answer) fill() {
	v, h, w := s.visit, &s.visit.words.Heads, &s.visit.words.Ways
	s.menu.items, s.groups = nil, nil
	s.above.forget()
	group := func(head string, items ...item) {
		items[0].head = head
		s.menu.items = append(s.menu.items, items...)
		s.groups = append(s.groups, len(items))
	}
	entry := func(label string, screen func() Screen) item {
		return item{label: label, do: func() Acts { return push(screen()) }}
	}
	understand := []item{
		entry(h.Why, func() Screen { return newWhy(v) }),
		entry(h.Changes, func() Screen { return newChanges(v) }),
		entry(w.Options, func() Screen { return newWays(v) }),
	}
	if p := v.session.Library.Trees.KnownPayer(v.session.Answers()); p != nil {
		understand = append(understand, entry(v.words.Papers.PlanRules, func() Screen { return newPayer(v, p) }))
	}
	group(w.Understand, append(understand, entry(h.Sources, func() Screen { return newSources(v) }))...)
	var do []item
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

// Update moves in the menu.
func (s *answer) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.fill()
	case undoneAct:
		if s.visit.session.Library.Trees.Tests(msg.question) && !msg.again {
			return then(pop(), Acts{msg})
		}
	case tea.KeyPressMsg:
		k := &s.visit.keys
		switch {
		case key.Matches(msg, k.back):
			return pop()
		case key.Matches(msg, k.left):
			return s.beside(-1)
		case key.Matches(msg, k.right):
			return s.beside(1)
		case key.Matches(msg, k.papers):
			return push(newPapers(s.visit))
		case key.Matches(msg, k.script):
			return s.call()
		case key.Matches(msg, k.copy):
			return copyText(s.visit.words, copiedSummary(s.visit))
		}
		return s.menu.Update(msg)
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

// beside moves to the group at the left or the right. Left of the first is the
// way back.
func (s *answer) beside(by int) Acts {
	from, group := 0, 0
	for s.menu.cursor >= from+s.groups[group] {
		from, group = from+s.groups[group], group+1
	}
	to := group + by
	switch {
	case to < 0:
		return pop()
	case to == len(s.groups):
		return nil
	}
	first := 0
	for _, n := range s.groups[:to] {
		first += n
	}
	s.menu.cursor = first + min(s.menu.cursor-from, s.groups[to]-1)
	return nil
}

// View draws the verdicts, the first steps and the menu, in as much detail as
// leaves all of it in view.
func (s *answer) View(width, height int) string {
	list, places := s.grid(min(width, answerWidth))
	top := s.above.list(s.visit, [3]int{width, height, len(list)}, func() []string { return s.top(width, height, len(list)) })
	return join(s.menu.within(list, places, height, top, nil))
}

// answerWidth is the most cells in a line of the answer.
const answerWidth = 90

// top is what stands above a menu of so many lines.
func (s *answer) top(width, height, menu int) (top []string) {
	open := false
	for t := range s.visit.session.Library.Trees.List {
		open = open || !s.visit.session.Span(t).Settled()
	}
	for _, d := range details {
		top = s.summary(min(width, answerWidth), d)
		if d.fits(len(top), menu, height, open) {
			break
		}
	}
	return top
}

// gutter is between two columns of the menu.
const gutter = 1

// grid draws the groups of the menu beside each other where they fit.
func (s *answer) grid(width int) (list []string, places []place) {
	entries, laid := s.menu.lay(width)
	var columns [][]string
	first, wide := 0, 0
	for _, n := range s.groups {
		from := laid[first].from
		if first > 0 {
			from++ // after an empty line
		}
		column := entries[from:laid[first+n-1].to]
		columns = append(columns, column)
		wide += widest(column) + gutter
		for i := first; i < first+n; i++ {
			row := laid[i].label - from
			places = append(places, place{row, row, row + laid[i].to - laid[i].label})
		}
		first += n
	}
	if wide-gutter > width {
		return entries, laid
	}
	end := 0
	for _, column := range columns {
		end += widest(column) + gutter
		for len(list) < len(column) {
			list = append(list, "")
		}
		for row := range list {
			if row < len(column) {
				list[row] += column[row]
			}
			list[row] = pad(list[row], min(end, width))
		}
	}
	return list, places
}

// Heading names the screen and the day.
func (s *answer) Heading() (middle, right string) {
	return s.visit.words.Heads.Answer, s.visit.words.Dates.Day(s.visit.today.Time())
}

// Shown is both verdicts in words, and the menu.
func (s *answer) Shown() Shown {
	v := s.visit
	doors := []Door{{v.keys.papers.Help().Desc, func() Acts { return push(newPapers(v)) }}}
	return titled(s, Shown{Read: s.read, List: s.menu.items, Doors: doors})
}

// read is the message, the verdicts with their grounds, and the first steps.
func (s *answer) read(width int) []string {
	v, all := s.visit, detail{reasons: 20, steps: 3, rows: 20, ask: 20}
	out := append(lines(v.session.Messages().Over, width), "")
	for t := range v.session.Library.Trees.List {
		span := v.session.Span(t)
		out = append(out, v.session.Library.Trees.List[t].Title+": "+v.words.Verdict.Span(int(span.Low), int(span.High))+".")
		out = append(append(out, s.rows(t, width, all)...), s.grounds(t, span, width, all)...)
		out = append(out, "")
	}
	return append(out, s.firstSteps(width, all)...)
}

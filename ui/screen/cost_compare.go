package screen

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/paper"
)

// maxTries is how many what-ifs stand beside the case as it is.
const maxTries = 2

// change is an answer that is different in a what-if.
type change struct {
	question int
	answer   model.Answer
}

// costCompare sets what each way costs in two what-ifs beside the case as it
// is. A what-if is a list of changes to the real answers, which stay as they
// are; it lasts as long as the sitting.
type costCompare struct {
	pageMenu
	at    int           // the what-if that is being changed
	base  model.Answers // the real answers when that began
	aside *visit        // the same visit with answers of its own; nil for none
}

func newCostCompare(v *visit) Screen {
	s := &costCompare{}
	s.pageMenu = newPageMenu(v, v.words.Money.Compare, func(width int) []string {
		return v.lay(v.pen().CompareCosts(v.session.Answers(), v.tries()), width)
	})
	s.fill()
	return s
}

func (s *costCompare) fill() {
	v := s.visit
	s.menu.items = nil
	some := false
	for i := range maxTries {
		title := v.words.Money.NothingChanged
		if len(v.costTries[i]) > 0 {
			title, some = v.tried(i).Title, true
		}
		s.menu.items = append(s.menu.items, item{label: v.words.ChangeWhatIf(i + 1), hint: title, do: func() tea.Cmd { return s.change(i) }})
	}
	if some {
		s.menu.items = append(s.menu.items, item{label: v.words.Money.StartOver, do: func() tea.Cmd {
			v.costTries = [maxTries][]change{}
			s.aside = nil
			return changed
		}})
	}
}

// change opens the questions on a copy of the answers.
func (s *costCompare) change(i int) tea.Cmd {
	own := *s.visit
	s.at, s.base, s.aside = i, s.visit.session.Answers(), &own
	own.session = model.NewSession(s.visit.session.Library, model.Case{Answers: s.visit.tried(i).Answers})
	return push(newTryFigures(&own))
}

// Update takes over what was changed, moves in the menu, and leaves.
func (s *costCompare) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(changedMsg); ok {
		s.take()
		s.fill()
		return nil
	}
	return s.pageMenu.Update(msg)
}

// take notes in what the copy differs from the answers it was made of.
func (s *costCompare) take() {
	if s.aside == nil {
		return
	}
	then := s.aside.session.Answers()
	var list []change
	for q := range s.visit.session.Library.Questions {
		if answer := then.At(q); answer != s.base.At(q) {
			list = append(list, change{q, answer})
		}
	}
	s.visit.costTries[s.at] = list
}

// tried is a what-if on the answers of now.
func (v *visit) tried(i int) paper.CostTry {
	now := v.session.Answers()
	then := now
	for _, c := range v.costTries[i] {
		then = then.With(c.question, c.answer)
	}
	return paper.CostTry{Name: v.words.WhatIfNumber(i + 1), Title: v.pen().Differs(now, then), Answers: then}
}

// tries are the what-ifs in which something is different.
func (v *visit) tries() []paper.CostTry {
	var list []paper.CostTry
	for i := range v.costTries {
		if len(v.costTries[i]) > 0 {
			list = append(list, v.tried(i))
		}
	}
	return list
}

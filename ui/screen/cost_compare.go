package screen

import (
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

// maxTries is how many what-ifs stand beside the case as it is.
const maxTries = 2

// costTry is a what-if about cost: the real answers when it began, and a
// session of its own that began with them. What differs between the two is what
// is tried.
type costTry struct {
	base    fact.Answers
	session *model.Session
}

// costCompare sets what each option costs in two what-ifs beside the case as it
// is. The real answers stay as they are; a what-if lasts as long as the sitting.
type costCompare struct {
	pageMenu
	last *model.Session // of the what-if that was opened last; nil for none
}

func newCostCompare(v *visit) Screen {
	s := &costCompare{}
	s.pageMenu = newPageMenu(v, v.words.Money.Compare, func(width int) []Line {
		return v.lay(paper.CompareCosts(v.pen(), v.session.View.Answers(), costTriesOf(v)), width)
	})
	s.wide = wideMeasure
	s.fill()
	return s
}

func (s *costCompare) fill() {
	v := s.visit
	s.menu.items = nil
	for i := range maxTries {
		title := v.words.Figures.NothingChanged
		if try, some := costTryOf(v, i); some {
			title = try.Title
		}
		s.menu.items = append(s.menu.items, Item{Label: v.words.Figures.ChangeWhatIf(i + 1), Hint: title,
			Do: func() Acts { return s.change(i) }})
	}
	if len(costTriesOf(v)) > 0 {
		s.menu.items = append(s.menu.items, Item{Label: v.words.Figures.StartOver, Do: func() Acts {
			v.costTries = [maxTries]costTry{}
			s.last = nil
			return changed()
		}})
	}
}

// change opens the questions on the what-if. It begins anew from its own
// answers when the real ones are no longer those it began with.
func (s *costCompare) change(i int) Acts {
	v, try := s.visit, &s.visit.costTries[i]
	if now := v.session.View.Answers(); try.session == nil || !now.Equal(try.base) {
		t, _ := costTryOf(v, i)
		try.base, try.session = now, model.NewSession(v.session.Library,
			record.Case{Answers: t.Answers, OwnRules: v.session.OwnRules()})
	}
	own := *v
	own.session, own.apart, s.last = try.session, true, try.session
	return push(undoAll(own.session, newTryFigures(&own)))
}

// reach lets undo take back what was tried last, and never a real answer.
func (s *costCompare) reach() (session *model.Session, made int) {
	if s.last != nil {
		return s.last, 0
	}
	return s.visit.session, s.visit.session.Made()
}

// Told tells again what is tried.
func (s *costCompare) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return s.pageMenu.Told(news)
}

// costTryOf is a what-if on the answers of now, and whether anything is different
// in it.
func costTryOf(v *visit, i int) (try paper.CostTry, some bool) {
	now := v.session.View.Answers()
	try = paper.CostTry{Name: v.words.Figures.WhatIfNumber(i + 1), Answers: now}
	if own := v.costTries[i]; own.session != nil {
		then := own.session.View.Answers()
		for q := range v.session.Library.Questions.List {
			if answer := then.At(q); answer != own.base.At(q) {
				try.Answers = try.Answers.With(q, answer)
			}
		}
	}
	try.Title = paper.Differs(v.session.Library.Questions, v.words, now, try.Answers)
	return try, !try.Answers.Equal(now)
}

// costTriesOf are the what-ifs in which something is different.
func costTriesOf(v *visit) []paper.CostTry {
	var list []paper.CostTry
	for i := range v.costTries {
		if try, some := costTryOf(v, i); some {
			list = append(list, try)
		}
	}
	return list
}

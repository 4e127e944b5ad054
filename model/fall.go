package model

import (
	"cmp"
	"slices"
)

// Fall is one answer that would lower a verdict, and the span it would then
// have.
type Fall struct {
	Setting
	Span Span
}

// Falls lists what would lower the verdict of tree t: of each question that a
// person can act on, and that is no medical matter, the answer that lowers it
// most, the nearest of those that lower it as much. One answer is moved at a
// time, and it lowers the lowest or the highest level and raises neither. The
// lowest verdicts come first, then question order. Open answers count as ones
// that can be set.
func (l *Library) Falls(tree int, a Answers) []Fall {
	facts, d := l.Facts(a), &l.Diagrams[tree]
	s := changeSearch{library: l, answers: a, facts: facts, now: d.Span(&facts)}
	var list []Fall
	for q := range l.Questions {
		question := &l.Questions[q]
		if question.Change == nil || question.Change.Medical || !question.Applies(&facts) {
			continue
		}
		worst, far, found := Fall{}, 0, false
		for o := range s.otherThan(q).Each {
			moved := facts.With(q, One(o))
			fall := Fall{Setting{q, o}, d.Span(&moved)}
			if !s.now.Raises(fall.Span) {
				continue
			}
			steps := s.distance(question, fall.Setting)
			if !found || cmp.Or(fall.Span.compare(worst.Span), cmp.Compare(steps, far)) < 0 {
				worst, far, found = fall, steps, true
			}
		}
		if found {
			list = append(list, worst)
		}
	}
	slices.SortStableFunc(list, func(x, y Fall) int { return x.Span.compare(y.Span) })
	return list
}

// otherThan are the options of question q but for the one that was chosen.
func (s *changeSearch) otherThan(q int) Values {
	all := s.library.Questions[q].All()
	if answer := s.answers.At(q); answer.State == Given {
		return all &^ One(answer.Option)
	}
	return all
}

// compare orders spans by their lowest level, then by their highest.
func (s Span) compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Low, t.Low), cmp.Compare(s.High, t.High))
}

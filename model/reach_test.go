package model_test

import (
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// The levels in reach are those that some completion of the open answers gives:
// each is given by one, found by answering on, and no draw gives another.
func TestTheLevelsInReachAreThoseThatAnswersGive(t *testing.T) {
	l := known(t)
	r := seed.Rand(t)
	for range seed.Times(60) {
		a := anyAnswers(l, r, 0.5)
		s := model.NewSession(l, model.Case{Answers: a})
		for tree := range l.Trees {
			reach, span := s.Prospect(tree).Reach, s.Span(tree)
			if !reach.Has(int(span.Low)) || !reach.Has(int(span.High)) {
				t.Fatalf("%v is not in reach of %v", span, reach)
			}
			var given model.Values
			for range 60 {
				full := a
				for q := range l.Questions {
					if n := len(l.Questions[q].Options); n > 0 && full.At(q).State != model.Given {
						full = full.With(q, model.Chosen(r.IntN(n)))
					}
				}
				given |= model.One(int(model.NewSession(l, model.Case{Answers: full}).Span(tree).Low))
			}
			if given&^reach != 0 {
				t.Fatalf("answers give %v, in reach are %v", given, reach)
			}
			for level := range reach.Each {
				if !answersLeadTo(l, tree, a, model.Level(level)) {
					t.Fatalf("no answers lead to %v, which is said to be in reach", model.Level(level))
				}
			}
		}
	}
}

// answersLeadTo answers one open question after the other so that the level stays
// in reach, and reports whether that settles the verdict at it.
func answersLeadTo(l *model.Library, tree int, a model.Answers, level model.Level) bool {
	for {
		s := model.NewSession(l, model.Case{Answers: a})
		open := s.TurnsOn(tree)
		if len(open) == 0 {
			return s.Span(tree) == model.Span{Low: level, High: level}
		}
		q, found := open[0], false
		for o := range l.Questions[q].Options {
			next := a.With(q, model.Chosen(o))
			if model.NewSession(l, model.Case{Answers: next}).Prospect(tree).Reach.Has(int(level)) {
				a, found = next, true
				break
			}
		}
		if !found {
			return false
		}
	}
}

package content

import (
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// The levels in reach are those that some completion of the open answers gives:
// each is given by one, found by answering on, and no draw gives another.
func TestTheLevelsInReachAreThoseThatAnswersGive(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	for range seed.Times(60) {
		a := anyAnswers(l, r, 0.5)
		s := model.NewSession(l, record.Case{Answers: a})
		for tree := range l.Trees.List {
			reach, span := s.Prospect(tree).Reach, s.Span(tree)
			if !reach.Has(int(span.Low)) || !reach.Has(int(span.High)) {
				t.Fatalf("%v is not in reach of %v", span, reach)
			}
			var given fact.Values
			for range 60 {
				full := a
				for q := range l.Questions.List {
					if n := len(l.Questions.List[q].Options); n > 0 && full.At(q).State != fact.Given {
						full = full.With(q, fact.Chosen(r.IntN(n)))
					}
				}
				given = given.Or(fact.One(int(model.NewSession(l, record.Case{Answers: full}).Span(tree).Low)))
			}
			if !given.Within(reach) {
				t.Fatalf("answers give %v, in reach are %v", given, reach)
			}
			for level := range reach.Each {
				if !answersLeadTo(l, tree, a, rule.Level(level)) {
					t.Fatalf("no answers lead to %v, which is said to be in reach", rule.Level(level))
				}
			}
		}
	}
}

// answersLeadTo answers one open question after the other so that the level stays
// in reach, and reports whether that settles the verdict at it.
func answersLeadTo(l *model.Library, tree int, a fact.Answers, level rule.Level) bool {
	for {
		s := model.NewSession(l, record.Case{Answers: a})
		open := s.TurnsOn(tree)
		if len(open) == 0 {
			return s.Span(tree) == verdict.Span{Low: level, High: level}
		}
		q, found := open[0].At, false
		for o := range l.Questions.List[q].Options {
			next := a.With(q, fact.Chosen(o))
			if model.NewSession(l, record.Case{Answers: next}).Prospect(tree).Reach.Has(int(level)) {
				a, found = next, true
				break
			}
		}
		if !found {
			return false
		}
	}
}

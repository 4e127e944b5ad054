package step

import (
	"testing"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// A step is too late only when every rule that may hold has passed.
func TestAStepIsLateWhenEveryDayThatMayHoldIsPast(t *testing.T) {
	questions := &fact.Questions{List: []fact.Question{
		{ID: "plan", Options: []fact.Option{{ID: "individual"}, {ID: "employer"}}},
		{ID: "state", Options: []fact.Option{{ID: "CA"}, {ID: "OH"}}},
		{ID: "final-denial-date", Kind: fact.Day},
	}}
	rule := func(limit deadline.TimeLimit, plan ...fact.Condition) deadline.Rule {
		return deadline.Rule{
			ID: "review", For: [][]fact.Condition{plan}, Plan: []string{"a plan"}, From: "final-denial-date", TimeLimit: limit,
			DeadlineTexts: deadline.DeadlineTexts{Text: "Until {due}, from {from}.", Past: "It ended on {due}."},
			Sources:       []string{"the-rule"},
		}
	}
	book := &deadline.Deadlines{Questions: questions, Sources: &source.Sources{}, Reference: &reference.Shelf{},
		Rules: []deadline.Rule{
			rule(deadline.TimeLimit{Months: 6}, fact.Condition{Fact: 0, Is: fact.One(0)},
				fact.Condition{Fact: 1, Is: fact.One(0)}),
			rule(deadline.TimeLimit{Months: 4}, fact.Condition{Fact: 0, Is: fact.One(0)}),
		}}
	l := &Steps{Questions: questions, Deadlines: book, Trees: &verdict.Trees{Questions: questions}}
	letter, err := fact.ParseDate("2026-05-04")
	if err != nil {
		t.Fatal(err)
	}
	a := fact.Answers{}.With(0, fact.Chosen(0)).With(1, fact.Chosen(0)).With(2, fact.DateOf(letter))
	for today, want := range map[string][2]bool{"2026-09-04": {true, false}, "2026-09-05": {false, false},
		"2026-11-05": {false, true}} {
		day, err := fact.ParseDate(today)
		if err != nil {
			t.Fatal(err)
		}
		s := l.stepSearch(a, verdict.NewView(l.Trees, a))
		s.today, s.deadlines = day, book.Deadlines(a, day)
		if first, late := s.due([]string{"review"}); (first != nil) != want[0] || late != want[1] {
			t.Errorf("on %s: %v, late %v", today, first, late)
		}
	}
}

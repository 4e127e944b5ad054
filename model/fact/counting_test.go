package fact_test

import (
	"math/rand/v2"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// asked is three questions: the second makes sense after the first option of the first,
// the third after the first of the second, whose first option counts whenever it was said.
func asked() *fact.Questions {
	options := []fact.Option{{ID: "one"}, {ID: "two"}, {ID: "three"}}
	return &fact.Questions{List: []fact.Question{
		{ID: "first", Options: options},
		{ID: "second", Options: options, Stays: fact.One(0), When: &fact.Test{Fact: 0, Met: fact.One(0)}},
		{ID: "third", Options: options, When: &fact.Test{Fact: 1, Met: fact.One(0)}},
	}}
}

// said draws answers.
func said(q *fact.Questions, r *rand.Rand) fact.Answers {
	var a fact.Answers
	for i := range q.List {
		switch n := r.IntN(5); n {
		case 3:
		case 4:
			a = a.With(i, fact.DontKnow())
		default:
			a = a.With(i, fact.Chosen(n))
		}
	}
	return a
}

// The facts of the answers that count are those of Effective, and what stays differs from
// what goes.
func TestTheFactsOfTheAnswersThatCountAreThoseOfEffective(t *testing.T) {
	q, r := asked(), seed.Rand(t)
	stayed, went := 0, 0
	for range seed.Until(500, func() bool { return stayed > 0 && went > 0 }) {
		a := said(q, r)
		left, counting := q.Effective(a), q.Counting(a)
		if got, want := q.EffectiveFacts(a), q.Facts(left); got != want {
			t.Fatalf("of %v: %v, want %v", a, got[:3], want[:3])
		}
		for i := range q.List {
			switch {
			case counting.Has(i) || a.At(i).State == fact.NotAsked:
			case left.At(i) == a.At(i):
				stayed++
			default:
				went++
			}
		}
	}
	if stayed == 0 || went == 0 {
		t.Errorf("%d answers stayed that do not count, and %d went: the test shows nothing", stayed, went)
	}
}

// Answers are values: to take some out leaves those from which they are taken, and of one
// that was never given nothing goes.
func TestAnswersWithoutSomeLeaveTheOthersAsTheyWere(t *testing.T) {
	a := fact.Answers{}.With(0, fact.Chosen(1)).With(2, fact.Chosen(2))
	left := a.Without(0, 1, 7)
	if left.At(0) != (fact.Answer{}) || left.At(2) != fact.Chosen(2) || left.Asked() != 1 {
		t.Errorf("left is %v", left)
	}
	if a.At(0) != fact.Chosen(1) || a.Asked() != 2 {
		t.Errorf("the answers themselves are %v", a)
	}
	if again := a.Without(1, 7); !again.Equal(a) {
		t.Errorf("without what was never given: %v", again)
	}
}

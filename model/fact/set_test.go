package fact_test

import (
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// drawn is a set of any size, with its questions in order.
func drawn(pick func(n int) int) (fact.Set, []int) {
	var list []int
	for q := range fact.MaxQuestions {
		if pick(4) == 0 {
			list = append(list, q)
		}
	}
	return fact.SetOf(list...), list
}

// A set of one word forgot, without a sign, every question from the 64th on.
func TestASetHoldsEveryQuestion(t *testing.T) {
	r := seed.Rand(t)
	for range 300 {
		a, inA := drawn(r.IntN)
		b, inB := drawn(r.IntN)
		for name, got := range map[string]struct {
			set  fact.Set
			want func(a, b bool) bool
		}{
			"a":         {a, func(a, _ bool) bool { return a }},
			"and":       {a.And(b), func(a, b bool) bool { return a && b }},
			"or":        {a.Or(b), func(a, b bool) bool { return a || b }},
			"without":   {a.Without(b), func(a, b bool) bool { return a && !b }},
			"up to 100": {fact.UpTo(100).And(a), nil},
		} {
			var want []int
			for q := range fact.MaxQuestions {
				has := got.want != nil && got.want(slices.Contains(inA, q), slices.Contains(inB, q)) ||
					got.want == nil && q < 100 && slices.Contains(inA, q)
				if has {
					want = append(want, q)
				}
				if got.set.Has(q) != has {
					t.Fatalf("%s: has %d: %v, of %v and %v", name, q, !has, inA, inB)
				}
			}
			first := fact.MaxQuestions
			if len(want) > 0 {
				first = want[0]
			}
			list := got.set.List()
			if !slices.Equal(list, want) || got.set.Len() != len(want) || got.set.First() != first ||
				got.set.Empty() != (len(want) == 0) {
				t.Fatalf("%s: %v, want %v", name, list, want)
			}
		}
		if a.Meets(b) != !a.And(b).Empty() {
			t.Fatalf("%v and %v meet: %v", inA, inB, a.Meets(b))
		}
		out := r.IntN(fact.MaxQuestions)
		if a.Remove(out); a.Has(out) {
			t.Fatalf("%d was taken out of %v and is still in it", out, inA)
		}
	}
}

package fact

import (
	"slices"
	"testing"

	"ketacover/model/seed"
)

// A set of options is what a list of them is, however many options there are:
// every operation gives what it gives on a map, and equal sets are ==.
func TestASetOfOptionsIsWhatAMapOfThemIs(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(3000) {
		n := []int{1, 2, 8, 63, 64, 65, 72, 73, 127, 128, 300, 2000}[r.IntN(12)]
		draw := func() (Values, map[int]bool) {
			var v Values
			m := map[int]bool{}
			for range r.IntN(2 * min(n, 40)) {
				i := r.IntN(n)
				v, m[i] = v.Or(One(i)), true
			}
			return v, m
		}
		v, a := draw()
		w, b := draw()
		all, and, or, without := Options(n), v.And(w), v.Or(w), v.Without(w)
		var list []int
		meets, within := false, true
		again := Values{}
		for i := range n {
			if !all.Has(i) || v.Has(i) != a[i] || w.Has(i) != b[i] || and.Has(i) != (a[i] && b[i]) ||
				or.Has(i) != (a[i] || b[i]) || without.Has(i) != (a[i] && !b[i]) {
				t.Fatalf("option %d of %d in %v and %v", i, n, v, w)
			}
			meets, within = meets || a[i] && b[i], within && (!a[i] || b[i])
			if a[i] {
				list, again = append(list, i), One(i).Or(again)
			}
		}
		if all.Has(n) || all.Len() != n || !v.Within(all) || v != again || v.Or(w).Without(w).Or(v.And(w)) != v {
			t.Fatalf("%v of %d options, all are %v, the same anew %v", v, n, all, again)
		}
		if meets != v.Meets(w) || within != v.Within(w) || v.Empty() != (len(list) == 0) || v.Len() != len(list) ||
			!slices.Equal(slices.Collect(v.Each), list) {
			t.Fatalf("%v and %v: meets %v, within %v, %d options", v, w, v.Meets(w), v.Within(w), v.Len())
		}
		if len(list) > 0 && v.First() != list[0] {
			t.Fatalf("the first of %v is %d", list, v.First())
		}
	}
}

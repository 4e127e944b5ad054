package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Cause returns a smallest set of the given answers that alone forces the
// level a settled verdict has, ties go to the
// set whose questions are asked first. It is empty while the verdict is open,
// and when the level needs no answer at all.
//
// It is a smallest hitting set: find the way to another level that
// contradicts the fewest answers outside the set so far, require one of those
// answers, hit all such requirements with the smallest set, and repeat until
// there is no such way left.
func (d *Diagram) Cause(f *fact.Facts) fact.Set {
	span := d.Span(f)
	if !span.Settled() {
		return fact.Set{}
	}
	var clauses []fact.Set
	var set fact.Set
	cost := make([]int, len(d.Nodes))
	for {
		clause, found := d.escape(f, span.Low, &set, cost)
		if !found {
			return set
		}
		clauses = append(clauses, clause)
		set = hit(clauses)
	}
}

// Unreachable is more than any number of contradicted answers.
const Unreachable = int(^uint(0) >> 1)

// escape finds a path to a level other than the given one that keeps the
// answers in set and contradicts the fewest others. It returns those others.
func (d *Diagram) escape(f *fact.Facts, level rule.Level, set *fact.Set, cost []int) (contradicted fact.Set, found bool) {
	for l := range rule.Level(rule.Levels) {
		cost[l] = 0
		if l == level {
			cost[l] = Unreachable
		}
	}
	for n := rule.Levels; n <= int(d.Root); n++ {
		cost[n] = Unreachable
		for v, kid := range d.kids(n) {
			if price := d.price(n, v, f, set); price != Unreachable && cost[kid] != Unreachable {
				cost[n] = min(cost[n], cost[kid]+price)
			}
		}
	}
	if cost[d.Root] == Unreachable {
		return fact.Set{}, false
	}
	for n := d.Root; n >= rule.Levels; {
		n = d.cheapest(n, f, set, cost, &contradicted)
	}
	return contradicted, true
}

// price is 0 where the facts allow value v at node n, 1 where an answer
// outside the set does not, and unreachable where one inside does not.
func (d *Diagram) price(n, v int, f *fact.Facts, set *fact.Set) int {
	fact := d.Nodes[n].Fact
	switch {
	case f[fact].Has(v):
		return 0
	case set.Has(int(fact)):
		return Unreachable
	}
	return 1
}

func (d *Diagram) cheapest(n uint16, f *fact.Facts, set *fact.Set, cost []int, contradicted *fact.Set) uint16 {
	for v, kid := range d.kids(int(n)) {
		price := d.price(int(n), v, f, set)
		if price == Unreachable || cost[kid] == Unreachable || cost[kid]+price != cost[n] {
			continue
		}
		if price == 1 {
			contradicted.Add(int(d.Nodes[n].Fact))
		}
		return kid
	}
	panic("model: no way on from a node that has one")
}

// hit returns the smallest set that holds a member of every clause, and of
// several the one whose members come first.
func hit(clauses []fact.Set) fact.Set {
	for size := 1; ; size++ {
		if best, ok := hitWithin(clauses, fact.Set{}, size); ok {
			return best
		}
	}
}

func hitWithin(clauses []fact.Set, set fact.Set, left int) (best fact.Set, found bool) {
	var missed fact.Set
	for _, clause := range clauses {
		if !clause.Meets(set) {
			missed = clause
			break
		}
	}
	if missed.Empty() {
		return set, true
	}
	if left == 0 {
		return fact.Set{}, false
	}
	for q := range missed.Each {
		with := set
		with.Add(q)
		if s, ok := hitWithin(clauses, with, left-1); ok && (!found || earlier(s, best)) {
			best, found = s, true
		}
	}
	return best, found
}

// earlier reports whether the first question in which two sets of equal size
// differ belongs to a.
func earlier(a, b fact.Set) bool {
	return a.Without(b).First() < b.Without(a).First()
}

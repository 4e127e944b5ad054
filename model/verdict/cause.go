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
	in := d.Inputs(f)
	return d.CauseOf(&in)
}

// CauseOf is Cause of facts that were translated before.
func (d *Diagram) CauseOf(in *Inputs) fact.Set {
	span := d.SpanOf(in)
	if !span.Settled() {
		return fact.Set{}
	}
	var clauses []placeSet
	var set placeSet
	cost := make([]int, len(d.Nodes))
	for {
		clause, found := d.escape(in, span.Low, set, cost)
		if !found {
			return d.Places.questions(set)
		}
		clauses = append(clauses, clause)
		set = hit(clauses)
	}
}

// Unreachable is more than any number of contradicted answers.
const Unreachable = int(^uint(0) >> 1)

// escape finds a path to a level other than the given one that keeps the
// answers in set and contradicts the fewest others. It returns those others.
func (d *Diagram) escape(in *Inputs, level rule.Level, set placeSet, cost []int) (contradicted placeSet, found bool) {
	for l := range rule.Level(rule.Levels) {
		cost[l] = 0
		if l == level {
			cost[l] = Unreachable
		}
	}
	for n := rule.Levels; n <= int(d.Root); n++ {
		cost[n] = Unreachable
		for v, kid := range d.kids(n) {
			if price := d.price(n, v, in, set); price != Unreachable && cost[kid] != Unreachable {
				cost[n] = min(cost[n], cost[kid]+price)
			}
		}
	}
	if cost[d.Root] == Unreachable {
		return 0, false
	}
	for n := d.Root; n >= rule.Levels; {
		n = d.cheapest(n, in, set, cost, &contradicted)
	}
	return contradicted, true
}

// price is 0 where the facts allow value v at node n, 1 where an answer
// outside the set does not, and unreachable where one inside does not.
func (d *Diagram) price(n, v int, in *Inputs, set placeSet) int {
	at := d.Nodes[n].Place % MaxTested
	switch {
	case in[at].has(v):
		return 0
	case d.Places.of(at)&set != 0:
		return Unreachable
	}
	return 1
}

func (d *Diagram) cheapest(n uint16, in *Inputs, set placeSet, cost []int, contradicted *placeSet) uint16 {
	for v, kid := range d.kids(int(n)) {
		price := d.price(int(n), v, in, set)
		if price == Unreachable || cost[kid] == Unreachable || cost[kid]+price != cost[n] {
			continue
		}
		if price == 1 {
			*contradicted |= d.Places.of(d.Nodes[n].Place)
		}
		return kid
	}
	panic("model: no way on from a node that has one")
}

// hit returns the smallest set that holds a member of every clause, and of
// several the one whose members come first.
func hit(clauses []placeSet) placeSet {
	for size := 1; ; size++ {
		if best, ok := hitWithin(clauses, 0, size); ok {
			return best
		}
	}
}

func hitWithin(clauses []placeSet, set placeSet, left int) (best placeSet, found bool) {
	var missed placeSet
	for _, clause := range clauses {
		if clause&set == 0 {
			missed = clause
			break
		}
	}
	if missed == 0 {
		return set, true
	}
	if left == 0 {
		return 0, false
	}
	for ; missed != 0; missed &= missed - 1 {
		if s, ok := hitWithin(clauses, set|missed&-missed, left-1); ok && (!found || earlier(s, best)) {
			best, found = s, true
		}
	}
	return best, found
}

// earlier reports whether the first fact in which two sets of equal size differ
// belongs to a.
func earlier(a, b placeSet) bool { return (a^b)&-(a^b)&a != 0 }

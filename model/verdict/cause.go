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
	cost := make([]uint32, len(d.Nodes))
	for {
		clause, found := d.escape(in, span.Low, set, cost)
		if !found {
			return d.Places.questions(set)
		}
		clauses = append(clauses, clause)
		set = hit(clauses)
	}
}

// noPath is more than any number of contradicted answers, and twice it is still a
// number.
const noPath = 1 << 30

// escape finds a path to a level other than the given one that keeps the
// answers in set and contradicts the fewest others. It returns those others.
func (d *Diagram) escape(
	in *Inputs, level rule.Level, set placeSet, cost []uint32,
) (contradicted placeSet, found bool) {
	for l := range rule.Level(rule.Levels) {
		cost[l] = 0
		if l == level {
			cost[l] = noPath
		}
	}
	for n := rule.Levels; n <= int(d.Root); n++ {
		left, dear, least := in.left[d.Nodes[n].Place%MaxTested], d.dear(n, set), uint32(noPath)
		for v, kid := range d.kids(n) {
			price := cost[kid]
			if !left.has(v) {
				price += dear
			}
			least = min(least, price)
		}
		cost[n] = least
	}
	if cost[d.Root] == noPath {
		return 0, false
	}
	for n := d.Root; n >= rule.Levels; {
		n = d.cheapest(n, in, set, cost, &contradicted)
	}
	return contradicted, true
}

// dear is what a value costs at node n that the facts do not allow: 1 where the
// answer is outside the set, and no way where it is inside.
func (d *Diagram) dear(n int, set placeSet) uint32 {
	if d.Places.of(d.Nodes[n].Place)&set != 0 {
		return noPath
	}
	return 1
}

// cheapest is the first kid of node n on a cheapest way.
func (d *Diagram) cheapest(n uint16, in *Inputs, set placeSet, cost []uint32, contradicted *placeSet) uint16 {
	left := in.left[d.Nodes[n].Place%MaxTested]
	for v, kid := range d.kids(int(n)) {
		switch {
		case left.has(v) && cost[kid] == cost[n]:
			return kid
		case !left.has(v) && cost[kid]+d.dear(int(n), set) == cost[n]:
			*contradicted |= d.Places.of(d.Nodes[n].Place)
			return kid
		}
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

package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Reduced is a diagram restricted to the values that facts may still have and
// reduced again, so that a fact still matters exactly if it is tested. The
// zero value is ready; Restrict may be called again and reuses its memory.
type Reduced struct {
	Diagram Diagram
	bench   *bench // nil until it is worked on
}

// bench is the memory in which one diagram after another is reduced. Nothing on it
// outlasts that.
type bench struct {
	moved []uint16 // node of the whole diagram to node of the reduced one
	live  []bool   // the nodes of the whole diagram that the facts still reach
	table []uint16 // open addressing: node of the reduced diagram, 0 for a free slot
	kid   []uint16
}

// fit makes room for a diagram of n nodes, and clears it.
func (b *bench) fit(n int) {
	if cap(b.moved) < n {
		b.moved = make([]uint16, n)
		b.live = make([]bool, n)
		size := 64
		for size < 2*n {
			size *= 2
		}
		b.table = make([]uint16, size)
	}
	b.moved, b.live = b.moved[:n], b.live[:n]
	clear(b.live)
	clear(b.table)
}

// Restrict makes r the diagram d restricted to the facts.
func (r *Reduced) Restrict(d *Diagram, f *fact.Facts) {
	in := d.Places.Inputs(f)
	r.RestrictTo(d, &in)
}

// RestrictTo is Restrict to facts that were translated before.
func (r *Reduced) RestrictTo(d *Diagram, in *Inputs) {
	r.reset(d)
	live := r.bench.live
	markLive(live, d, in)
	moved, kids := r.bench.moved[:len(live)], r.bench.kid
	for n := rule.Levels; n < len(live); n++ {
		if !live[n] {
			continue
		}
		node := &d.Nodes[n]
		at := node.Place % MaxTested
		if in.open>>at&1 == 0 {
			moved[n] = moved[d.Kids[node.First+uint32(in.only[at])]]
			continue
		}
		v := in.left[at]
		kids = kids[:0]
		for _, to := range d.kids(n) {
			if v&1 == 1 {
				kids = append(kids, moved[to])
			} else {
				kids = append(kids, noNode)
			}
			v >>= 1
		}
		moved[n] = r.make(node.Place, kids)
	}
	r.bench.kid = kids
	r.Diagram.Root, r.Diagram.Places = moved[d.Root], d.Places
	r.Diagram.test()
}

// noNode stands for a kid that the facts rule out.
const noNode = ^uint16(0)

func (r *Reduced) reset(d *Diagram) {
	if r.bench == nil {
		r.bench = &bench{}
	}
	r.bench.fit(len(d.Nodes))
	r.Diagram.Nodes = append(r.Diagram.Nodes[:0], d.Nodes[:rule.Levels]...)
	r.Diagram.Kids = r.Diagram.Kids[:0]
	for l := range uint16(rule.Levels) {
		r.bench.moved[l] = l
	}
}

// markLive marks the nodes that the facts still reach.
func markLive(live []bool, d *Diagram, in *Inputs) {
	live[d.Root] = true
	nodes, kids := d.Nodes[:len(live)], d.Kids
	for n := int(d.Root); n >= rule.Levels; n-- {
		if !live[n] {
			continue
		}
		below := kids[nodes[n].First:]
		for v := in.left[nodes[n].Place%MaxTested]; v != 0; v &= v - 1 {
			live[below[v.first()]] = true
		}
	}
}

// make returns the one node of r that tests the place and has these kids.
func (r *Reduced) make(at uint8, kids []uint16) uint16 {
	if to, one := only(kids); one {
		return to
	}
	hash := uint32(2166136261) ^ uint32(at)
	for _, kid := range kids {
		hash = (hash ^ uint32(kid)) * 16777619
	}
	table := r.bench.table
	mask := uint32(len(table) - 1)
	slot := (hash ^ hash>>15) & mask
	for table[slot] != 0 {
		if n := table[slot]; r.equal(int(n), at, kids) {
			return n
		}
		slot = (slot + 1) & mask
	}
	n := uint16(len(r.Diagram.Nodes))
	node := DiagramNode{Place: at, First: uint32(len(r.Diagram.Kids)), Low: rule.Approved}
	for _, kid := range kids {
		if kid != noNode {
			k := &r.Diagram.Nodes[kid]
			node.Low, node.High = min(node.Low, k.Low), max(node.High, k.High)
		}
	}
	r.Diagram.Nodes = append(r.Diagram.Nodes, node)
	r.Diagram.Kids = append(r.Diagram.Kids, kids...)
	table[slot] = n
	return n
}

func (r *Reduced) equal(n int, at uint8, kids []uint16) bool {
	if r.Diagram.Nodes[n].Place != at {
		return false
	}
	for i, kid := range r.Diagram.kids(n) {
		if kids[i] != kid {
			return false
		}
	}
	return true
}

// only returns the one node that all kids in reach are, if they are one.
func only(kids []uint16) (uint16, bool) {
	to := noNode
	for _, kid := range kids {
		switch {
		case kid == noNode || kid == to:
		case to == noNode:
			to = kid
		default:
			return 0, false
		}
	}
	return to, true
}

// whole is the span of all that the facts leave in reach: no walk is needed.
func (r *Reduced) whole() Span {
	root := &r.Diagram.Nodes[r.Diagram.Root]
	return Span{root.Low, root.High}
}

// TurnsOn is the set of facts whose value can still change the level.
func (r *Reduced) TurnsOn() fact.Set { return r.Diagram.Tested }

// Reach is the set of levels that the facts still allow. Not every level of a
// span need be among them.
func (r *Reduced) Reach() fact.Values {
	if r.Diagram.Root < rule.Levels {
		return fact.One(int(r.Diagram.Root))
	}
	var levels fact.Values
	for _, kid := range r.Diagram.Kids {
		if kid < rule.Levels {
			levels = levels.Or(fact.One(int(kid)))
		}
	}
	return levels
}

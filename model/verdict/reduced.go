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
	moved   []uint16 // node of the whole diagram to node of this one
	live    []bool
	table   []uint16 // open addressing: node index, 0 for a free slot
	kid     []uint16
}

// Restrict makes r the diagram d restricted to the facts.
func (r *Reduced) Restrict(d *Diagram, f *fact.Facts) {
	in := d.Places.Inputs(f)
	r.RestrictTo(d, &in)
}

// RestrictTo is Restrict to facts that were translated before.
func (r *Reduced) RestrictTo(d *Diagram, in *Inputs) {
	r.reset(d)
	r.markLive(d, in)
	for n := rule.Levels; n < len(d.Nodes); n++ {
		if !r.live[n] {
			continue
		}
		node := &d.Nodes[n]
		at := node.Place % MaxTested
		if in.open>>at&1 == 0 {
			r.moved[n] = r.moved[d.Kids[node.First+uint32(in.only[at])]]
			continue
		}
		v := in.left[at]
		kids := r.kid[:0]
		for o, to := range d.kids(n) {
			if v.has(o) {
				kids = append(kids, r.moved[to])
			} else {
				kids = append(kids, noNode)
			}
		}
		r.kid = kids
		r.moved[n] = r.make(node.Place, kids)
	}
	r.Diagram.Root, r.Diagram.Places = r.moved[d.Root], d.Places
	r.Diagram.test()
}

// noNode stands for a kid that the facts rule out.
const noNode = ^uint16(0)

func (r *Reduced) reset(d *Diagram) {
	if cap(r.moved) < len(d.Nodes) {
		r.moved = make([]uint16, len(d.Nodes))
		r.live = make([]bool, len(d.Nodes))
		size := 64
		for size < 2*len(d.Nodes) {
			size *= 2
		}
		r.table = make([]uint16, size)
	}
	r.moved, r.live = r.moved[:len(d.Nodes)], r.live[:len(d.Nodes)]
	clear(r.live)
	clear(r.table)
	r.Diagram.Nodes = append(r.Diagram.Nodes[:0], d.Nodes[:rule.Levels]...)
	r.Diagram.Kids = r.Diagram.Kids[:0]
	for l := range uint16(rule.Levels) {
		r.moved[l] = l
	}
}

// markLive marks the nodes that the facts still reach.
func (r *Reduced) markLive(d *Diagram, in *Inputs) {
	r.live[d.Root] = true
	for n := int(d.Root); n >= rule.Levels; n-- {
		if !r.live[n] {
			continue
		}
		first := d.Nodes[n].First
		for v := in.left[d.Nodes[n].Place%MaxTested]; v != 0; v &= v - 1 {
			r.live[d.Kids[first+uint32(v.first())]] = true
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
	mask := uint32(len(r.table) - 1)
	slot := (hash ^ hash>>15) & mask
	for r.table[slot] != 0 {
		if n := r.table[slot]; r.equal(int(n), at, kids) {
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
	r.table[slot] = n
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

package verdict

import (
	"slices"
	"sync"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Reduced is a diagram restricted to the values that facts may still have and
// reduced again, so that a fact still matters exactly if it is tested. The
// zero value is ready; Restrict may be called again and reuses its memory.
type Reduced struct {
	Diagram Diagram
}

// Restrict makes r the diagram d restricted to the facts.
func (r *Reduced) Restrict(d *Diagram, f *fact.Facts) {
	in := d.Places.Inputs(f)
	r.RestrictTo(d, &in)
}

// RestrictTo is Restrict to facts that were translated before.
func (r *Reduced) RestrictTo(d *Diagram, in *Inputs) {
	b := benches.Get().(*bench)
	b.fit(d)
	b.reduce(d, in)
	r.Diagram.Nodes, r.Diagram.Kids = append(r.Diagram.Nodes[:0], b.nodes...), append(r.Diagram.Kids[:0], b.kids...)
	r.Diagram.Root, r.Diagram.Places = b.moved[d.Root], d.Places
	r.Diagram.test()
	benches.Put(b)
}

// bench is the memory in which one diagram after another is reduced. Nothing on it
// outlasts that: whoever begins with a case makes no room for more than what is left.
type bench struct {
	nodes []DiagramNode // of the reduced diagram, and their kids
	kids  []uint16
	moved []uint16 // node of the whole diagram to node of the reduced one
	live  []bool   // the nodes of the whole diagram that the facts still reach
	table []uint16 // open addressing: node of the reduced diagram, 0 for a free slot
	kid   []uint16
}

// benches are those that nobody works on.
var benches = sync.Pool{New: func() any { return new(bench) }}

// fit makes room for a diagram, and clears it.
func (b *bench) fit(d *Diagram) {
	n := len(d.Nodes)
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
	b.nodes, b.kids = append(b.nodes[:0], d.Nodes[:rule.Levels]...), b.kids[:0]
	for l := range uint16(rule.Levels) {
		b.moved[l] = l
	}
}

// noNode stands for a kid that the facts rule out.
const noNode = ^uint16(0)

// reduce moves each node that the facts still reach, its kids first.
func (b *bench) reduce(d *Diagram, in *Inputs) {
	live := b.live
	markLive(live, d, in)
	moved, kids := b.moved[:len(live)], b.kid
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
		moved[n] = b.make(node.Place, kids)
	}
	b.kid = kids
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

// make returns the one reduced node that tests the place and has these kids.
func (b *bench) make(at uint8, kids []uint16) uint16 {
	if to, one := only(kids); one {
		return to
	}
	hash := uint32(2166136261) ^ uint32(at)
	for _, kid := range kids {
		hash = (hash ^ uint32(kid)) * 16777619
	}
	mask := uint32(len(b.table) - 1)
	slot := (hash ^ hash>>15) & mask
	for b.table[slot] != 0 {
		if n := b.table[slot]; b.equal(int(n), at, kids) {
			return n
		}
		slot = (slot + 1) & mask
	}
	n := uint16(len(b.nodes))
	node := DiagramNode{Place: at, First: uint32(len(b.kids)), Low: rule.Approved}
	for _, kid := range kids {
		if kid != noNode {
			k := &b.nodes[kid]
			node.Low, node.High = min(node.Low, k.Low), max(node.High, k.High)
		}
	}
	b.nodes, b.kids = append(b.nodes, node), append(b.kids, kids...)
	b.table[slot] = n
	return n
}

// equal reports whether reduced node n tests the place and has these kids. Nodes of one
// place have as many kids.
func (b *bench) equal(n int, at uint8, kids []uint16) bool {
	node := &b.nodes[n]
	return node.Place == at && slices.Equal(b.kids[node.First:][:len(kids)], kids)
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

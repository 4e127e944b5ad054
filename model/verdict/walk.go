package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Level follows the diagram down to its one level. Facts not tested on the
// way are not looked at. It does not allocate.
func (d *Diagram) Level(c *Choices) rule.Level {
	n := d.Root
	for n >= rule.Levels {
		node := &d.Nodes[n]
		n = d.Kids[node.First+uint32(c[node.Place%MaxTested])]
	}
	return rule.Level(n)
}

// Inputs are facts as this diagram and those of the other trees are walked on
// them: for walks of one case one after the other.
func (d *Diagram) Inputs(f *fact.Facts) Inputs { return d.Places.Inputs(f) }

// Span is the lowest and the highest level that some completion of the facts
// reaches.
func (d *Diagram) Span(f *fact.Facts) Span {
	in := d.Places.Inputs(f)
	return d.SpanOf(&in)
}

// SpanOf is Span of facts that were translated before. It does not allocate.
func (d *Diagram) SpanOf(in *Inputs) Span {
	n := d.known(d.Root, in)
	if n >= rule.Levels {
		return d.spanFrom(n, in)
	}
	return Span{rule.Level(n), rule.Level(n)}
}

// known goes on from a node as long as the facts have one value: to a level, or
// to the first node whose fact is open.
func (d *Diagram) known(n uint16, in *Inputs) uint16 {
	for n >= rule.Levels {
		node := &d.Nodes[n]
		at := node.Place % MaxTested
		if in.open>>at&1 == 1 {
			break
		}
		n = d.Kids[node.First+uint32(in.only[at])]
	}
	return n
}

// spanFrom is the span from the first node on whose fact is open. The marks of
// the walk, which a settled one does without, are cleared only here.
func (d *Diagram) spanFrom(n uint16, in *Inputs) Span {
	w := spanWalk{d: d, in: in, span: Span{rule.Approved, rule.NotCovered}}
	w.visit(n)
	return w.span
}

// spanWalk visits the nodes in reach, each once, and skips those that can add
// nothing to the span found so far.
type spanWalk struct {
	d    *Diagram
	in   *Inputs
	span Span
	seen [maxDiagram / 64]uint64
}

func (w *spanWalk) visit(n uint16) {
	for {
		node := &w.d.Nodes[n]
		if w.span.Low <= node.Low && node.High <= w.span.High {
			return
		}
		if n < rule.Levels {
			w.reach(node)
			return
		}
		at := node.Place % MaxTested
		if w.in.open>>at&1 == 1 {
			w.visitOpen(n, w.in.left[at])
			return
		}
		n = w.d.Kids[node.First+uint32(w.in.only[at])]
	}
}

// visitOpen visits every kid of a node whose fact is open.
func (w *spanWalk) visitOpen(n uint16, v Classes) {
	if w.seen[n/64]>>(n%64)&1 == 1 {
		return
	}
	w.seen[n/64] |= 1 << (n % 64)
	first := w.d.Nodes[n].First
	for ; v != 0; v &= v - 1 {
		w.visit(w.d.Kids[first+uint32(v.first())])
	}
}

func (w *spanWalk) reach(node *DiagramNode) {
	w.span.Low = min(w.span.Low, node.Low)
	w.span.High = max(w.span.High, node.High)
}

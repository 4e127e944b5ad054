package rule

import (
	"slices"

	"ketacover/model/fact"
)

// TrailStep is one answered question on the way through a tree.
type TrailStep struct {
	Question int
	Option   int
	Node     int // index into Tree.Nodes
	Branch   int // index into the node's branches
}

// Walk is how far the answers lead through a tree.
type Walk struct {
	Trail []TrailStep
	End   Ref     // the leaf reached, or the first node whose answer is open
	Clamp Clamp   // bounds set on the way
	Bound *Branch // the branch that set the bound that holds, if any
}

// Walk follows the answers from the root until one is missing.
func (t *Tree) Walk(f *fact.Facts) Walk {
	w := Walk{Clamp: Free}
	for !w.End.IsLeaf() {
		n := int(w.End)
		node := &t.Nodes[n]
		i := node.branch(f[node.Fact])
		if i < 0 {
			break
		}
		b := &node.Branches[i]
		known := slices.ContainsFunc(w.Trail, func(s TrailStep) bool { return s.Question == node.Fact })
		if v := f[node.Fact]; v.Len() == 1 && !known {
			if w.Trail == nil {
				w.Trail = make([]TrailStep, 0, usualTrail)
			}
			w.Trail = append(w.Trail, TrailStep{Question: node.Fact, Option: v.First(), Node: n, Branch: i})
		}
		if b.Clamp != Free {
			w.Bound, w.Clamp = b, w.Clamp.Then(b.Clamp)
		}
		w.End = b.To
	}
	return w
}

// usualTrail is how many answers a tree asks for in most cases.
const usualTrail = 16

// branch is the branch that takes all of the values, -1 for none.
func (n *Node) branch(v fact.Values) int {
	for i := range n.Branches {
		if v.Within(n.Branches[i].Is) {
			return i
		}
	}
	return -1
}

// Ruling is the rules that a node or leaf belongs to.
func (t *Tree) Ruling(end Ref) *Ruling {
	if end.IsLeaf() {
		return &t.Rulings[t.Leaves[end.Leaf()].Ruling]
	}
	return &t.Rulings[t.Nodes[end].Ruling]
}

// Reached tells for each leaf whether some completion of the facts reaches it.
// It follows every path to where a leaf may be that no other has reached, so it is
// for checking content, not for each key.
func (t *Tree) Reached(f fact.Facts) []bool {
	s := reachSearch{tree: t, facts: f, reached: make([]bool, len(t.Leaves)), spent: make([]bool, len(t.Nodes))}
	s.visit(0)
	return s.reached
}

// reachSearch is a walk on every path. Facts are narrowed in place, and widened
// again on the way back.
type reachSearch struct {
	tree    *Tree
	facts   fact.Facts
	reached []bool // by leaf
	spent   []bool // by node, whether every leaf below it was reached
}

func (s *reachSearch) visit(n int) {
	node := &s.tree.Nodes[n]
	here := s.facts[node.Fact]
	spent := true
	for i := range node.Branches {
		b := &node.Branches[i]
		narrowed := here.And(b.Is)
		switch {
		case b.To.IsLeaf():
			s.reached[b.To.Leaf()] = s.reached[b.To.Leaf()] || !narrowed.Empty()
			spent = spent && s.reached[b.To.Leaf()]
		case s.spent[b.To]:
		case narrowed.Empty():
			spent = false
		default:
			s.facts[node.Fact] = narrowed
			s.visit(int(b.To))
			spent = spent && s.spent[b.To]
		}
	}
	s.facts[node.Fact], s.spent[n] = here, spent
}

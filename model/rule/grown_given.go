package rule

import (
	"slices"

	"ketacover/model/fact"
)

// tellGiven fills in what the words of leaves and bounds tell of the answers: for
// each question they speak of, the values it can have on the paths there. The order has
// each node behind all that lie below it.
func tellGiven(t *Tree, order []int, questions []fact.Question, about map[string][]int) {
	paths := map[int]*valuesOnPaths{}
	on := func(q int) *valuesOnPaths {
		if paths[q] == nil {
			paths[q] = valuesOf(t, order, q, questions[q].All())
		}
		return paths[q]
	}
	for i := range t.Leaves {
		for _, q := range about[t.Leaves[i].ID] {
			t.Leaves[i].Says[0].Given = append(t.Leaves[i].Says[0].Given, fact.Condition{Fact: q, Is: on(q).leaves[i]})
		}
	}
	for n := range t.Nodes {
		node := &t.Nodes[n]
		for i := range node.Branches {
			b := &node.Branches[i]
			for j := range b.Says {
				for k := range b.Says[j].Given {
					c := &b.Says[j].Given[k]
					if c.Is = on(c.Fact).nodes[n]; c.Fact == node.Fact {
						c.Is = c.Is.And(b.Is)
					}
				}
			}
		}
	}
}

// valuesOnPaths are the values that a fact can have on the paths to each node
// and leaf.
type valuesOnPaths struct {
	fact   int
	nodes  []fact.Values
	leaves []fact.Values
}

// valuesOf follows all the values of a fact from the root. The order has each node behind
// all that lie below it.
func valuesOf(t *Tree, order []int, is int, all fact.Values) *valuesOnPaths {
	v := &valuesOnPaths{is, make([]fact.Values, len(t.Nodes)), make([]fact.Values, len(t.Leaves))}
	v.nodes[0] = all
	for _, n := range slices.Backward(order) {
		node := &t.Nodes[n]
		for i := range node.Branches {
			b, is := &node.Branches[i], v.nodes[n]
			if node.Fact == v.fact {
				is = is.And(b.Is)
			}
			at := &v.leaves
			to := b.To.Leaf()
			if !b.To.IsLeaf() {
				at, to = &v.nodes, int(b.To)
			}
			(*at)[to] = (*at)[to].Or(is)
		}
	}
	return v
}

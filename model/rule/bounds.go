package rule

// bound fills in the lowest and highest level below every node, and returns the nodes
// with each behind all that lie below it.
func (t *Tree) bound() []int {
	done, order := make([]bool, len(t.Nodes)), make([]int, 0, len(t.Nodes))
	var visit func(n int)
	visit = func(n int) {
		if done[n] {
			return
		}
		done[n] = true
		node := &t.Nodes[n]
		node.Low, node.High = Approved, NotCovered
		for i := range node.Branches {
			b := &node.Branches[i]
			if !b.To.IsLeaf() {
				visit(int(b.To))
			}
			low, high := t.Under(b)
			node.Low, node.High = min(node.Low, low), max(node.High, high)
		}
		order = append(order, n)
	}
	visit(0)
	return order
}

// sort tells the facts that choose the rule from those that a rule asks for.
func (t *Tree) sort() {
	for i := range t.Nodes {
		n := &t.Nodes[i]
		if n.Ruling == 0 {
			t.Routes.Add(n.Fact)
		} else {
			t.Rulings[n.Ruling].Asks.Add(n.Fact)
		}
	}
}

// Under is the lowest and highest level that the branch can lead to.
func (t *Tree) Under(b *Branch) (low, high Level) {
	if b.To.IsLeaf() {
		l := b.Clamp.Apply(t.Leaves[b.To.Leaf()].Level)
		return l, l
	}
	n := &t.Nodes[b.To]
	return b.Clamp.Apply(n.Low), b.Clamp.Apply(n.High)
}

package rule

import (
	"slices"
	"strings"
)

// conditions are the rule's own criteria, or those that plans ask in general
// where it is known to pay but what it asks could not be read.
func (r *Rule) conditions(standIn []*Rule) []Criterion {
	if r.Stance == Covered && r.Read == ReadNone && len(standIn) > 0 {
		return standIn[0].Criteria
	}
	return r.Criteria
}

// criteria chains conditions: all met goes on to met, any failed to failed.
func (g *grower) criteria(w way, list []Criterion, met, failed Ref) Ref {
	next := met
	for i := len(list) - 1; i >= 0; i-- {
		c := &list[i]
		otherwise := failed
		for t := len(c.Tests) - 1; t >= 0; t-- {
			test := &c.Tests[t]
			pass := test.Met | test.Unknown
			if pass == g.library.Questions.List[test.Fact].All() {
				otherwise = next // nothing fails it; it only tells what is met
				continue
			}
			at := g.add(Node{
				ID: c.ID, Fact: test.Fact, Ruling: w.ruling,
				Branches: []Branch{
					{Is: pass, To: next, Clamp: Free},
					{Is: g.library.Questions.List[test.Fact].All() &^ pass, To: otherwise, Clamp: Free},
				},
			})
			otherwise = Ref(at)
		}
		if len(c.Tests) > 0 {
			next = otherwise
		}
	}
	return next
}

// ruleLeaf is the leaf at which a rule ends, in the words of what the payer
// said, the rule, and the outcome.
func (g *grower) ruleLeaf(w way, said, r *Rule, outcome Outcome, level Level) Leaf {
	leaf := Leaf{ID: r.ID + "/" + string(outcome), Level: level}
	if said != nil {
		leaf.Says = append(leaf.Says, g.ruleSays(said))
	}
	leaf.Says = append(leaf.Says, g.ruleSays(r), g.outcomeSays(w, outcome, w.asked[r]))
	return leaf
}

// Join puts two texts behind each other, with a space between.
func Join(texts ...string) string {
	texts = slices.DeleteFunc(texts, func(s string) bool { return s == "" })
	return strings.Join(texts, " ")
}

// Union is the first list and what of the second is not in it.
func Union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// bound fills in the lowest and highest level below every node.
func (t *Tree) bound() {
	done := make([]bool, len(t.Nodes))
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
	}
	visit(0)
}

// sort tells the facts that choose the rule from those that a rule asks for.
func (t *Tree) sort() {
	for i := range t.Nodes {
		n := &t.Nodes[i]
		if n.Ruling == 0 {
			t.Routes |= 1 << n.Fact
		} else {
			t.Rulings[n.Ruling].Asks |= 1 << n.Fact
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

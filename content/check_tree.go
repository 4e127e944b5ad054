package content

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

const (
	entered = 1
	done    = 2
)

// authoredCheck walks an authored tree from its root and its gate.
type authoredCheck struct {
	trees *treeReader
	file  *treeFile
	tree  *rule.AuthoredTree
	state map[string]int
}

func (c *authoredCheck) nodeAt(id string) int {
	return slices.IndexFunc(c.tree.Nodes, func(n rule.AuthoredNode) bool { return n.ID == id })
}

func (c *authoredCheck) isLeaf(id string) bool {
	return slices.ContainsFunc(c.tree.Leaves, func(l rule.AuthoredLeaf) bool { return l.ID == id })
}

func (c *authoredCheck) known(id string) bool { return c.nodeAt(id) >= 0 || c.isLeaf(id) }

func (c *authoredCheck) names() []string {
	var list []string
	for _, n := range c.tree.Nodes {
		list = append(list, n.ID)
	}
	for _, l := range c.tree.Leaves {
		list = append(list, l.ID)
	}
	return list
}

// visit follows every branch below a node or leaf.
func (c *authoredCheck) visit(from at, id string) {
	n := c.nodeAt(id)
	switch {
	case id == rule.ToCriteria || id == rule.ToFailed:
		return
	case c.isLeaf(id):
		c.state[id] = done
		return
	case n < 0:
		c.trees.problem(from, suggest(id, c.names()), "there is no node or leaf %q", id)
		return
	case c.state[id] == entered:
		c.trees.problem(from, "lead it forward", "the branch to %q goes in a circle", id)
		return
	case c.state[id] == done:
		return
	}
	c.state[id] = entered
	for i, b := range c.tree.Nodes[n].Branches {
		where := c.file.Nodes[n].Branches[i].Where
		switch {
		case b.Rules == "":
			c.visit(where, b.To)
		case b.Rules != rule.EachPayer && c.trees.payers.entry(b.Rules) == nil:
			c.trees.problem(where, "name a payer file", "there is no payer %q", b.Rules)
		}
	}
	c.state[id] = done
}

// checkReach reports leaves of the grown tree that no answers can reach.
func checkReach(r *treeReader, f *treeFile, t *rule.Tree) {
	reached := t.Reached(r.vocabulary.questions.Facts(fact.Answers{}))
	for i := range t.Leaves {
		if !reached[i] {
			where := f.Where
			if id, _, ruled := strings.Cut(t.Leaves[i].ID, "/"); ruled && r.payers.entry(id) != nil {
				where = r.payers.entry(id).Where
			}
			r.problem(where, "change the rules or the order of the branches",
				"no answers reach the leaf %q", t.Leaves[i].ID)
		}
	}
}

// turnsOnConditions are the outcomes of which nobody can tell while a condition
// is open.
var turnsOnConditions = map[rule.Outcome]bool{
	rule.MetOutcome: true, rule.MetWeakOutcome: true, rule.FailedOutcome: true,
	rule.FailedWeakOutcome: true, rule.ExcludedByOutcome: true,
}

// checkGiven reports reasons said to tell of an answer that the ways to them
// leave open: whatever was answered there, they would be said as a fact.
func checkGiven(r *treeReader, f *treeFile, t *rule.Tree) {
	told := func(id string, given []fact.Condition) {
		for _, c := range given {
			if q := &r.vocabulary.questions.List[c.Fact]; c.Is == q.All() {
				r.problem(f.Where, "take it out of tells-of:, or ask it on the way",
					"the reason at %q tells of %q, which no way there asks", id, q.ID)
			}
		}
	}
	for i := range t.Leaves {
		for j := range t.Leaves[i].Says {
			told(t.Leaves[i].ID, t.Leaves[i].Says[j].Given)
		}
	}
	for n := range t.Nodes {
		for i := range t.Nodes[n].Branches {
			for _, s := range t.Nodes[n].Branches[i].Says {
				told(t.Nodes[n].ID, s.Given)
			}
		}
	}
}

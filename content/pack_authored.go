package content

import "ketacover/model/rule"

// authoredTrees are the trees as they are authored, in the form in which content.bin
// holds them. They are read for a case that has a rule which the person read
// themselves; most have none.
type authoredTrees struct{ Closed string }

// packAuthored writes the trees.
func packAuthored(trees []rule.AuthoredTree) authoredTrees {
	c := codec{index: map[string]int{}, met: map[sharing]int{}}
	list(&c, &trees, c.authored)
	return authoredTrees{string(c.closed())}
}

// trees reads them.
func (a authoredTrees) trees() []rule.AuthoredTree {
	c, _ := opened(a.Closed)
	var trees []rule.AuthoredTree
	list(&c, &trees, c.authored)
	return trees
}

func (c *codec) authored(t *rule.AuthoredTree) {
	for _, s := range []*string{&t.ID, &t.Title, &t.Short, &t.Within, &t.Gate, &t.General, &t.NoRule} {
		c.text(s)
	}
	c.values(&t.Drug.AskedFor)
	c.values(&t.Drug.Forms)
	c.flag(&t.Drug.Usual)
	c.given(&t.Drug.Alone)
	list(c, &t.Nodes, func(n *rule.AuthoredNode) {
		c.text(&n.ID)
		num(c, &n.Fact)
		list(c, &n.Branches, c.authoredBranch)
	})
	list(c, &t.Leaves, func(l *rule.AuthoredLeaf) {
		c.text(&l.ID)
		num(c, &l.Level)
		c.text(&l.Because)
		list(c, &l.About, func(q *int) { num(c, q) })
		c.texted(&l.Sources)
		c.texted(&l.Steps)
		c.instead(&l.Instead)
		c.flag(&l.NoAuthorization)
	})
	list(c, &t.Common, c.criterion)
	gate := t.AtGate != nil
	if c.flag(&gate); gate {
		if t.AtGate == nil {
			t.AtGate = &rule.Criterion{}
		}
		c.criterion(t.AtGate)
	}
	if t.Outcomes == nil {
		t.Outcomes = map[rule.Outcome]rule.OutcomeText{}
	}
	for _, outcome := range rule.Outcomes {
		text := t.Outcomes[outcome]
		c.outcome(&text)
		t.Outcomes[outcome] = text
	}
	c.outcome(&t.Open)
	c.outcome(&t.Merged)
}

func (c *codec) authoredBranch(b *rule.AuthoredBranch) {
	c.values(&b.Is)
	c.text(&b.To)
	c.text(&b.Rules)
	num(c, &b.Clamp.Floor)
	num(c, &b.Clamp.Cap)
	c.text(&b.Because)
	list(c, &b.About, func(q *int) { num(c, q) })
	c.texted(&b.Sources)
	c.texted(&b.Steps)
	c.instead(&b.Instead)
}

func (c *codec) outcome(o *rule.OutcomeText) {
	for _, s := range []*string{&o.Because, &o.Usual, &o.Unasked, &o.If} {
		c.text(s)
	}
	c.texted(&o.Sources)
	c.texted(&o.Steps)
	c.instead(&o.Instead)
}

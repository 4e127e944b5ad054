package verdict

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// maxEnds bounds how many leaves are looked at for the one that fits best.
const maxEnds = 64

// endAt returns a leaf of the given level that some completion of the facts
// reaches, with the bound that moved it there, if one did. Where answers are
// open, several leaves can have that level for reasons that have nothing to do
// with each other. The one on whose way the most questions of the cause are
// asked is returned, so that a person without a plan is told of that, and not of
// a purpose that they never named; of several such, the one of which the most
// can be said as a fact.
func (o *sight) endAt(level rule.Level, cause fact.Set) (*rule.Leaf, *rule.Branch) {
	s := endSearch{sight: o, level: level, cause: cause, hits: -1, said: -1}
	f := *o.facts
	s.visit(0, &f, rule.Free, nil, fact.Set{})
	return s.leaf, s.bound
}

type endSearch struct {
	*sight
	level  rule.Level
	cause  fact.Set
	leaf   *rule.Leaf
	bound  *rule.Branch
	hits   int  // questions of the cause on the way to leaf
	said   int  // how much of what it says can be said
	whole  bool // all of it can
	leaves int  // that were looked at
}

// visit looks at what lies below node n.
func (s *endSearch) visit(n int, f *fact.Facts, c rule.Clamp, bound *rule.Branch, asked fact.Set) {
	node := &s.tree.Nodes[n]
	asked.Add(node.Fact)
	for i := range node.Branches {
		b := &node.Branches[i]
		narrowed := f[node.Fact].And(b.Is)
		if narrowed.Empty() || s.done() {
			continue
		}
		clamp, by := c.Then(b.Clamp), bound
		if b.Clamp != rule.Free {
			by = b
		}
		low, high := s.tree.Under(b)
		switch {
		case !(Span{clamp.Apply(low), clamp.Apply(high)}).Holds(s.level):
		case b.To.IsLeaf():
			s.reach(&s.tree.Leaves[b.To.Leaf()], clamp, by, asked)
		default:
			was := f[node.Fact]
			f[node.Fact] = narrowed
			s.visit(int(b.To), f, clamp, by, asked)
			f[node.Fact] = was
		}
	}
}

func (s *endSearch) reach(leaf *rule.Leaf, c rule.Clamp, bound *rule.Branch, asked fact.Set) {
	if c.Apply(leaf.Level) != s.level {
		return
	}
	s.leaves++
	hits := asked.And(s.cause).Len()
	if c.Apply(leaf.Level) == leaf.Level {
		bound = nil
	}
	said, whole := s.sayable(leaf, bound)
	if hits < s.hits || hits == s.hits && said <= s.said {
		return
	}
	s.leaf, s.bound, s.hits, s.said, s.whole = leaf, bound, hits, said, whole
}

// sayable weighs what can be said as a fact of why: first how much, then
// whether a rule stands behind it.
func (s *endSearch) sayable(leaf *rule.Leaf, bound *rule.Branch) (n int, whole bool) {
	says := leaf.Says
	if bound != nil {
		says = slices.Concat(bound.Says, says)
	}
	whole = true
	for i := range says {
		if s.holds(&says[i]) {
			n += 2
		} else {
			whole = false
		}
	}
	if leaf.Ruling > 0 {
		n++
	}
	return n, whole
}

// done reports whether no better leaf is looked for.
func (s *endSearch) done() bool {
	return s.leaves >= maxEnds || s.leaf != nil && s.whole && s.hits == s.cause.Len()
}

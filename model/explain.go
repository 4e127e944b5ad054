package model

import "slices"

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
func (t *Tree) Walk(f *Facts) Walk {
	w := Walk{Clamp: Free}
	for !w.End.IsLeaf() {
		n := int(w.End)
		node := &t.Nodes[n]
		i := slices.IndexFunc(node.Branches, func(b Branch) bool { return f[node.Fact]&^b.Is == 0 })
		if i < 0 {
			break
		}
		b := &node.Branches[i]
		known := slices.ContainsFunc(w.Trail, func(s TrailStep) bool { return s.Question == node.Fact })
		if v := f[node.Fact]; v.Len() == 1 && !known {
			w.Trail = append(w.Trail, TrailStep{Question: node.Fact, Option: v.First(), Node: n, Branch: i})
		}
		if b.Clamp != Free {
			w.Bound, w.Clamp = b, w.Clamp.Then(b.Clamp)
		}
		w.End = b.To
	}
	return w
}

// Reason is one ground for a verdict, in words, with what it rests on.
type Reason struct {
	Text    string
	Because []int // questions
	Sources []string
	Steps   []string
	Leaf    *Leaf
	End     SpanEnd // which end of an open verdict it is the ground of
}

// SpanEnd is an end of the span of an open verdict.
type SpanEnd uint8

// The ends; a settled verdict has none.
const (
	NoEnd SpanEnd = iota
	LowestEnd
	HighestEnd
)

var spanEnds = [...]string{"", "lowest", "highest"}

// String returns "lowest" or "highest", or nothing where there is no end.
func (e SpanEnd) String() string { return spanEnds[e] }

// Reasons says why a verdict is what it is: the ground of a settled one; what
// would make an open one lowest and highest where the answers have led to a
// rule; and before that only that more is needed, because any rule named then
// would be somebody else's.
func (l *Library) Reasons(tree int, a Answers) []Reason {
	f := l.Facts(a)
	span := l.Diagrams[tree].Span(&f)
	t := &l.Trees[tree]
	if !span.Settled() && len(t.Ruling(t.Walk(&f).End).Rules) == 0 {
		return []Reason{{Text: t.Open.Because, Sources: t.Open.Sources, Steps: t.Open.Steps}}
	}
	if !span.Settled() {
		return slices.Concat(t.reasons(&f, span.Low, 0, LowestEnd), t.reasons(&f, span.High, 0, HighestEnd))
	}
	return t.reasons(&f, span.Low, l.Diagrams[tree].Cause(&f), NoEnd)
}

func (t *Tree) reasons(f *Facts, level Level, cause uint64, end SpanEnd) []Reason {
	leaf, bound := t.ground(f, level, cause)
	if leaf == nil {
		return nil
	}
	because := questionsIn(cause)
	reason := Reason{Text: leaf.Because, Because: because, Sources: leaf.Sources, Steps: leaf.Steps, Leaf: leaf, End: end}
	if bound == nil {
		return []Reason{reason}
	}
	first := Reason{Text: bound.Because, Because: because, Sources: bound.Sources, Steps: bound.Steps, Leaf: leaf, End: end}
	return []Reason{first, reason}
}

// CriterionStatus is one condition of the rule at hand and how it stands.
type CriterionStatus struct {
	*Criterion
	Status Status
}

// Asks reports whether a letter that tells of the condition has something to be
// filled in: where its proof is, if there is one to bring, or how it stands.
func (c *CriterionStatus) Asks() bool { return c.Proof != "" || c.Status != Met }

// Criteria lists the conditions of the rules that the answers lead to, the
// ones that every plan asks first. It is empty while the answers do not lead
// to a rule that pays.
func (l *Library) Criteria(tree int, a Answers) []CriterionStatus {
	f := l.Facts(a)
	t := &l.Trees[tree]
	criteria := t.Ruling(t.Walk(&f).End).Criteria
	list := make([]CriterionStatus, len(criteria))
	for i := range criteria {
		list[i] = CriterionStatus{&criteria[i], criteria[i].Check(&f)}
	}
	return list
}

// Ruling is the rules that a node or leaf belongs to.
func (t *Tree) Ruling(end Ref) *Ruling {
	if end.IsLeaf() {
		return &t.Rulings[t.Leaves[end.Leaf()].Ruling]
	}
	return &t.Rulings[t.Nodes[end].Ruling]
}

// Reached tells for each leaf whether some completion of the facts reaches it.
// It follows every path, so it is for checking content, not for each key.
func (t *Tree) Reached(f Facts) []bool {
	reached := make([]bool, len(t.Leaves))
	var visit func(n int, f Facts)
	visit = func(n int, f Facts) {
		node := &t.Nodes[n]
		for i := range node.Branches {
			b := &node.Branches[i]
			narrowed := f[node.Fact] & b.Is
			switch {
			case narrowed == 0:
			case b.To.IsLeaf():
				reached[b.To.Leaf()] = true
			default:
				visit(int(b.To), f.With(node.Fact, narrowed))
			}
		}
	}
	visit(0, f)
	return reached
}

package model

import (
	"slices"
	"strings"
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
	Ruling  int     // index into Tree.Rulings: the rules that it tells of, 0 for none
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
// rule; and before that what the person's own plan publishes, as far as it is
// known whose that is, and that more is needed. Any other rule named then would
// be somebody else's.
func (l *Library) Reasons(tree int, a Answers) []Reason {
	f := l.Facts(a)
	span := l.Diagrams[tree].Span(&f)
	t := &l.Trees[tree]
	o := t.sight(&f)
	if span.Settled() {
		return l.reasons(o, span.Low, l.Diagrams[tree].Cause(&f), NoEnd)
	}
	var list []Reason
	if o.led() {
		list = slices.Concat(l.reasons(o, span.Low, 0, LowestEnd), l.reasons(o, span.High, 0, HighestEnd))
	}
	if len(list) > 0 {
		return list
	}
	if rule := l.OwnRule(tree, &f); rule != nil {
		list = append(list, Reason{Text: rule.Text, Sources: rule.Sources})
	}
	return append(list, t.Open.reason())
}

// reason is an outcome's words as a reason.
func (o *OutcomeText) reason() Reason {
	return Reason{Text: o.Because, Sources: o.Sources, Steps: o.Steps}
}

// reasons are the ground of a level, as far as the case gives it: a bound, and
// the leaf. Where several ways meet and no ground is that of all of them, that
// is said instead.
func (l *Library) reasons(o *sight, level Level, cause uint64, end SpanEnd) []Reason {
	leaf, bound := o.ground(level, cause)
	if leaf == nil {
		return nil
	}
	var list []Reason
	add := func(says []Saying) {
		if r := l.reason(o, says, leaf, end); r.Text != "" {
			r.Because = questionsIn(cause)
			list = append(list, r)
		}
	}
	if bound != nil {
		add([]Saying{bound.saying()})
	}
	add(leaf.Says)
	merged := &o.tree.Merged
	if len(list) == 0 && end == NoEnd {
		list = append(list, o.merged(leaf))
		list[0].Because = questionsIn(cause)
	}
	if advises := func(r Reason) bool { return len(r.Steps) > 0 }; end == NoEnd && !slices.ContainsFunc(list, advises) {
		list[len(list)-1].Steps = merged.Steps
	}
	return list
}

// reason joins the sayings that can be said of a case.
func (l *Library) reason(o *sight, says []Saying, leaf *Leaf, end SpanEnd) Reason {
	r := Reason{Leaf: leaf, End: end}
	for i := range says {
		s := says[i].told(o.facts)
		text, fact := o.words(l, s, leaf, end)
		if text == "" {
			continue
		}
		r.Text = join(r.Text, text)
		r.Sources, r.Steps = union(r.Sources, s.Sources), union(r.Steps, s.Steps)
		if fact && slices.Contains(o.tree.Rulings[leaf.Ruling].Keys, s.Key) {
			r.Ruling = leaf.Ruling
		}
	}
	return r
}

// holeOne stands for the words of one of the rules that may hold.
const holeOne = "{one}"

// merged is the reason where several ways lead to one level, with the words of
// one of the rules as no more than that.
func (o *sight) merged(leaf *Leaf) Reason {
	r := o.tree.Merged.reason()
	r.Leaf = leaf
	keys := o.tree.Rulings[leaf.Ruling].Keys
	for i := range leaf.Says {
		if s := &leaf.Says[i]; slices.Contains(keys, s.Key) {
			r.Text = strings.ReplaceAll(o.tree.Merged.If, holeOne, s.Text)
			r.Sources = s.Sources
			return r
		}
	}
	return r
}

// saying is why the branch sets a bound.
func (b *Branch) saying() Saying {
	return Saying{Text: b.Because, Given: b.Given, Sources: b.Sources, Steps: b.Steps, Instead: b.Instead}
}

// CriterionStatus is one condition of the rule at hand and how it stands.
type CriterionStatus struct {
	*Criterion
	Status Status
}

// Asks reports whether a letter that tells of the condition has something to be
// filled in: where its proof is, if there is one to bring, or how it stands.
func (c *CriterionStatus) Asks() bool { return c.Proof != "" || c.Status != Met }

// Of says whose condition it is: one of the plan's own rule, or of what plans
// usually ask.
func (c *Criterion) Of() string {
	if c.Usual {
		return "usual"
	}
	return "plan"
}

// Criteria lists the conditions of the rules that the answers lead to, the
// ones that every plan asks first. It is empty while the answers do not lead
// to a rule that pays.
func (l *Library) Criteria(tree int, a Answers) []CriterionStatus {
	f := l.Facts(a)
	t := &l.Trees[tree]
	return t.statuses(t.Governing(&f), &f)
}

// Governing is the rules that the answers lead to: those at which they stop, or
// those that every way goes through that the open answers leave. It has no rules
// where there are none such.
func (t *Tree) Governing(f *Facts) *Ruling {
	if r := t.Ruling(t.Walk(f).End); len(r.Rules) > 0 {
		return r
	}
	o := t.sight(f)
	for i := range t.Rulings {
		if r := &t.Rulings[i]; r.Key > 0 && o.certain.has(r.Key) {
			return r
		}
	}
	return &t.Rulings[0]
}

// statuses tells how each condition of a ruling stands. The one at the gate is
// left out where the gate does not ask for it in this case.
func (t *Tree) statuses(r *Ruling, f *Facts) []CriterionStatus {
	list := make([]CriterionStatus, 0, len(r.Criteria))
	for i := range r.Criteria {
		c := &r.Criteria[i]
		status, asked := c.Check(f), true
		if c.AtGate {
			status, asked = t.atGate(r, c, f)
		}
		if asked {
			list = append(list, CriterionStatus{c, status})
		}
	}
	return list
}

// atGate tells how the condition stands that the gate of the rules is about: it
// is met where every way through the gate leads on to their conditions.
func (t *Tree) atGate(r *Ruling, c *Criterion, f *Facts) (status Status, asked bool) {
	on, off := false, false
	var visit func(to Ref, f Facts)
	visit = func(to Ref, f Facts) {
		switch {
		case to == r.Entry:
			on = true
			return
		case to.IsLeaf():
			off = true
			return
		}
		node := &t.Nodes[to]
		asked = asked || slices.ContainsFunc(c.Tests, func(test Test) bool { return test.Fact == node.Fact })
		for i := range node.Branches {
			if is := f[node.Fact] & node.Branches[i].Is; is != 0 {
				visit(node.Branches[i].To, f.With(node.Fact, is))
			}
		}
	}
	visit(r.Gate, *f)
	switch {
	case !off:
		return Met, asked
	case !on:
		return NotMet, asked
	}
	return NotKnown, asked
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

package verdict

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Reason is one reason for a verdict, in words, with what it rests on.
type Reason struct {
	Text    string
	Because []fact.Fact
	Sources []string
	Steps   []string
	Leaf    *rule.Leaf
	Ruling  int     // index into Tree.Rulings: the rules that it tells of, 0 for none
	End     SpanEnd // which end of an open verdict it stands for
	Beside  bool    // it grounds no verdict: what else the person's own rule says (see Terms)
	Round   bool    // it names a way round, where the rule or the plan is against the person
}

// MarshalJSON writes the words, and what they rest on by its ids.
func (r Reason) MarshalJSON() ([]byte, error) {
	return fact.AsJSON(struct {
		Text    string      `json:"text"`
		Because []fact.Fact `json:"because"`
		Sources fact.List   `json:"sources"`
		End     string      `json:"end,omitempty"` // which end of an open verdict it stands for
	}{r.Text, append([]fact.Fact{}, r.Because...), r.Sources, r.End.String()})
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

// Reasons says why a verdict is what it is: that of a settled one; what
// would make an open one lowest and highest where the answers have led to a
// rule; and before that what the person's own plan publishes, as far as it is
// known whose that is, and that more is needed. Any other rule named then would
// be somebody else's.
func (ts *Trees) Reasons(tree int, a fact.Answers) []Reason {
	f := ts.Questions.Facts(a)
	span := ts.Diagrams[tree].Span(&f)
	t := &ts.List[tree]
	o := sightOf(t, &f)
	if span.Settled() {
		return reasons(ts, o, span.Low, ts.Diagrams[tree].Cause(&f), NoEnd)
	}
	var list []Reason
	if o.led() {
		list = slices.Concat(reasons(ts, o, span.Low, fact.Set{}, LowestEnd),
			reasons(ts, o, span.High, fact.Set{}, HighestEnd))
	}
	if len(list) > 0 {
		return append(o.untold(ts, list), list...)
	}
	if rule := OwnRule(ts.Questions, ts.Payers, &ts.List[tree], &f); rule != nil {
		list = append(list, Reason{Text: rule.Text, Sources: rule.Sources})
	}
	return append(list, reasonOf(&t.Open))
}

// reasonOf is an outcome's words as a reason.
func reasonOf(o *rule.OutcomeText) Reason {
	return Reason{Text: o.Because, Sources: o.Sources, Steps: o.Steps}
}

// reasons say why a level is reached, as far as the case gives it: a bound, and
// the leaf. Where several ways meet and no reason is that of all of them, that
// is said instead.
func reasons(trees *Trees, o *sight, level rule.Level, cause fact.Set, end SpanEnd) []Reason {
	leaf, bound := o.endAt(level, cause)
	if leaf == nil {
		return nil
	}
	var list []Reason
	add := func(says []rule.Saying) {
		if r := reason(trees, o, says, leaf, end); r.Text != "" {
			r.Because = trees.Questions.Named(cause.List())
			list = append(list, r)
		}
	}
	if bound != nil {
		add(bound.Says)
	}
	// What lifts an end says why it is there. The leaf below would tell why it is not:
	// its words belong to the other end, and what is not met is told apart (untold).
	switch lifted := bound != nil && leaf.Level < level; {
	case end == NoEnd || !lifted:
		add(leaf.Says)
	case len(list) > 0:
		list[0].Leaf = nil
	}
	if end == NoEnd {
		for _, r := range o.untold(trees, list) {
			r.Because = trees.Questions.Named(cause.List())
			list = append(list, r)
		}
	}
	merged := &o.tree.Merged
	if len(list) == 0 && end == NoEnd {
		list = append(list, o.merged(leaf))
		list[0].Because = trees.Questions.Named(cause.List())
	}
	if advises := func(r Reason) bool { return len(r.Steps) > 0 }; end == NoEnd && !slices.ContainsFunc(list, advises) {
		list[len(list)-1].Steps = merged.Steps
	}
	return list
}

// untold is the reason that names the conditions which are not met, where a list
// of reasons stands at other ends: whichever of those it may be, this one is so.
// It stands at no end of an open verdict, as it may lie between them.
func (o *sight) untold(trees *Trees, list []Reason) []Reason {
	at := func(r Reason) bool { return r.Leaf == o.outcome }
	if o.outcome == nil || slices.ContainsFunc(list, at) {
		return nil
	}
	failed := func(s rule.Saying) bool { return strings.Contains(s.Text, holeNotMet) }
	if !slices.ContainsFunc(o.outcome.Says, failed) {
		return nil
	}
	r := reason(trees, o, o.outcome.Says, o.outcome, NoEnd)
	r.Leaf = nil
	return []Reason{r}
}

// reason joins the sayings that can be said of a case.
func reason(trees *Trees, o *sight, says []rule.Saying, leaf *rule.Leaf, end SpanEnd) Reason {
	r := Reason{Leaf: leaf, End: end}
	for i := range says {
		s := toldOf(&says[i], o.facts)
		text, fact := o.words(trees, s, leaf, end)
		if text == "" {
			continue
		}
		r.Text = rule.Join(r.Text, text)
		r.Sources, r.Steps = rule.Union(r.Sources, s.Sources), rule.Union(r.Steps, s.Steps)
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
func (o *sight) merged(leaf *rule.Leaf) Reason {
	r := reasonOf(&o.tree.Merged)
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

// CriterionStatus is one condition of the rule at hand and how it stands.
type CriterionStatus struct {
	*rule.Criterion
	Status rule.Status
}

// Told is the condition with what may change in it, where it is not met.
func (c *CriterionStatus) Told() string {
	if c.Status == rule.Met {
		return c.Text
	}
	return rule.Join(c.Text, c.Newer)
}

// Cites are the sources of what is told of it.
func (c *CriterionStatus) Cites() []string {
	if c.Status == rule.Met || c.Newer == "" {
		return []string{c.Source}
	}
	return append([]string{c.Source}, c.NewerSources...)
}

// MarshalJSON writes the condition, whose it is, and how it stands.
func (c CriterionStatus) MarshalJSON() ([]byte, error) {
	return fact.AsJSON(struct {
		ID     string `json:"id"`
		Text   string `json:"text"`
		Of     string `json:"of"` // plan or usual
		Status string `json:"status"`
		Source string `json:"source"`
	}{c.ID, c.Told(), c.Of(), c.Status.String(), c.Source})
}

// Asks reports whether a letter that tells of the condition has something to be
// filled in: where its proof is, if there is one to bring, or how it stands.
func (c *CriterionStatus) Asks() bool { return c.Proof != "" || c.Status != rule.Met }

// Criteria lists the conditions of the rules that the answers lead to, the
// ones that every plan asks first. It is empty while the answers do not lead
// to a rule that pays.
func Criteria(questions *fact.Questions, t *rule.Tree, a fact.Answers) []CriterionStatus {
	f := questions.Facts(a)
	_, list := Governed(t, &f)
	return list
}

// Governed are the rules that the answers lead to, and Criteria of them.
func Governed(t *rule.Tree, f *fact.Facts) (*rule.Ruling, []CriterionStatus) {
	ruling := Governing(t, f)
	return ruling, statusesOf(t, ruling, f)
}

// Governing is the rules that the answers lead to: those at which they stop, or
// those that every way goes through that the open answers leave. It has no rules
// where there are none such.
func Governing(t *rule.Tree, f *fact.Facts) *rule.Ruling {
	if r := t.Ruling(t.Walk(f).End); len(r.Rules) > 0 {
		return r
	}
	o := sightOf(t, f)
	for i := range t.Rulings {
		if r := &t.Rulings[i]; r.Key > 0 && o.certain.has(r.Key) {
			return r
		}
	}
	return &t.Rulings[0]
}

// statusesOf tells how each condition of a ruling stands. The one at the gate is
// left out where the gate does not ask for it in this case.
func statusesOf(t *rule.Tree, r *rule.Ruling, f *fact.Facts) []CriterionStatus {
	list := make([]CriterionStatus, 0, len(r.Criteria))
	for i := range r.Criteria {
		c := &r.Criteria[i]
		status, asked := c.Check(f), true
		if c.AtGate {
			status, asked = atGate(t, r, c, f)
		}
		if asked {
			list = append(list, CriterionStatus{c, status})
		}
	}
	return list
}

// atGate tells how the condition stands that the gate of the rules is about: it
// is met where every way through the gate leads on to their conditions.
func atGate(t *rule.Tree, r *rule.Ruling, c *rule.Criterion, f *fact.Facts) (status rule.Status, asked bool) {
	on, off := false, false
	var visit func(to rule.Ref, f fact.Facts)
	visit = func(to rule.Ref, f fact.Facts) {
		switch {
		case to == r.Entry:
			on = true
			return
		case to.IsLeaf():
			off = true
			return
		}
		node := &t.Nodes[to]
		asked = asked || slices.ContainsFunc(c.Tests, func(test fact.Test) bool { return test.Fact == node.Fact })
		for i := range node.Branches {
			if is := f[node.Fact].And(node.Branches[i].Is); !is.Empty() {
				visit(node.Branches[i].To, f.With(node.Fact, is))
			}
		}
	}
	visit(r.Gate, *f)
	switch {
	case !off:
		return rule.Met, asked
	case !on:
		return rule.NotMet, asked
	}
	return rule.NotKnown, asked
}

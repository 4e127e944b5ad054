package verdict

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Split is an open fact, and what each of its values would give.
type Split struct {
	Fact fact.Fact
	Rows []SplitRow
}

// SplitRow is the values of a fact under which all that is said is the same.
type SplitRow struct {
	Values     fact.Values
	Span       Span
	Then       *Split      // a second fact, where it says much more in few rows
	Conditions *Conditions // where only conditions of a rule are open
}

// Conditions are the open facts that a rule asks for, and what they give
// together: the span when each is met, and when one is not.
type Conditions struct {
	Facts  []fact.Fact
	All    Span
	OneNot Span
}

// MarshalJSON writes the fact and its values by their ids.
func (s *Split) MarshalJSON() ([]byte, error) {
	type row struct {
		Is fact.List `json:"is"`
		Span
		Then       *Split      `json:"then,omitempty"`
		Conditions *Conditions `json:"conditions,omitempty"`
	}
	rows := make([]row, len(s.Rows))
	for i, r := range s.Rows {
		rows[i] = row{s.Fact.IDs(r.Values), r.Span, r.Then, r.Conditions}
	}
	return fact.AsJSON(struct {
		Fact   fact.Fact `json:"fact"`
		Values []row     `json:"values"`
	}{s.Fact, rows})
}

// MarshalJSON writes each span as its lowest and its highest level.
func (c *Conditions) MarshalJSON() ([]byte, error) {
	ends := func(s Span) [2]rule.Level { return [2]rule.Level{s.Low, s.High} }
	return fact.AsJSON(struct {
		Facts  []fact.Fact   `json:"facts"`
		All    [2]rule.Level `json:"all"`
		OneNot [2]rule.Level `json:"one-not"`
	}{c.Facts, ends(c.All), ends(c.OneNot)})
}

// maxThen is the most rows of a second fact.
const maxThen = 4

// outlook looks ahead from an open verdict of one tree. All spans come from the
// diagram and are exact: each is what the verdict would be with the answers
// added.
type outlook struct {
	tree      *rule.Tree
	questions *fact.Questions
	diagram   *Diagram // restricted to the facts
	facts     *fact.Facts
	inputs    Inputs // the same for the diagram
	span      Span
	turnsOn   fact.Set
	branch    int // what to branch over first, -1 while nobody asked
	meant     fact.Set
	means     [fact.MaxQuestions]share // the mean width over each fact that was meant
	below     *outlook                 // the memory of what is looked at below
	inner     Reduced                  // and that of this one, where it is below another
}

// newOutlook looks ahead in a tree from the facts, to which the diagram is
// restricted.
func newOutlook(t *rule.Tree, questions *fact.Questions, r *Reduced, f *fact.Facts, in *Inputs) *outlook {
	o := &outlook{tree: t, questions: questions, facts: f, inputs: *in}
	o.look(r)
	return o
}

// look begins to look ahead from a diagram that is restricted to the facts.
func (o *outlook) look(r *Reduced) {
	o.diagram, o.span, o.turnsOn = &r.Diagram, r.whole(), r.Diagram.Tested
	o.branch, o.meant = -1, fact.Set{}
}

// given is the outlook once the fact has the value. It holds until the next is
// taken, which uses its memory.
func (o *outlook) given(is, value int) *outlook {
	if o.below == nil {
		o.below = &outlook{tree: o.tree, questions: o.questions, facts: &fact.Facts{}}
	}
	b := o.below
	*b.facts, b.inputs = *o.facts, o.inputs
	b.facts[is] = fact.One(value)
	o.diagram.Places.choose(&b.inputs, is, value)
	b.inner.RestrictTo(o.diagram, &b.inputs)
	b.look(&b.inner)
	return b
}

// with is the span once the fact has one of the values.
func (o *outlook) with(fact int, v fact.Values) Span {
	in := o.inputs
	o.diagram.Places.put(&in, fact, v)
	return o.diagram.SpanOf(&in)
}

// width is how many steps lie between the ends of a span.
func (s Span) width() int { return int(s.High) - int(s.Low) }

// share is a fraction: steps of the scale, as means of widths have them.
type share struct{ part, of int }

func (s share) compare(than share) int { return cmp.Compare(s.part*than.of, than.part*s.of) }

// atLeast reports whether the share is one nth of a step or more.
func (s share) atLeast(nth int) bool { return nth*s.part >= s.of }

// alike are the values that a fact may still have, together where nothing that
// is looked at here tells them apart.
func (o *outlook) alike(is int) []fact.Values { return o.diagram.Places.alike(is, o.facts[is]) }

// mean is the mean width over the values of a fact.
func (o *outlook) mean(is int) share {
	if !o.meant.Has(is) {
		sum, in := 0, o.inputs
		for _, alike := range o.alike(is) {
			o.diagram.Places.put(&in, is, alike)
			sum += o.diagram.SpanOf(&in).width() * alike.Len()
		}
		o.means[is] = share{sum, o.facts[is].Len()}
		o.meant.Add(is)
	}
	return o.means[is]
}

// gain is what knowing a fact takes off the width, on the mean.
func (o *outlook) gain(fact int) share {
	m := o.mean(fact)
	return share{o.span.width()*m.of - m.part, m.of}
}

// known is the part of a set of facts whose premise is known: that make sense,
// or make none, whatever the open answers are.
func (o *outlook) known(facts fact.Set) fact.Set {
	for q := range facts.Each {
		if p := o.questions.List[q].OnlyWhen(); p != nil && o.facts[p.Fact].Meets(p.Met) && !p.Holds(o.facts) {
			facts.Remove(q)
		}
	}
	return facts
}

// byMean are the facts of a set, the one with the least mean width first; those
// alike in question order.
func (o *outlook) byMean(facts fact.Set) []int {
	list := facts.List()
	slices.SortStableFunc(list, func(a, b int) int { return o.mean(a).compare(o.mean(b)) })
	return list
}

// fact is the fact to branch over first: of those that choose the rule the one
// that leaves the least; where none of these narrows, such a condition.
func (o *outlook) fact() int {
	if o.branch < 0 {
		o.branch = o.first()
	}
	return o.branch
}

func (o *outlook) first() int {
	known := o.known(o.turnsOn)
	if routes := o.byMean(known.And(o.tree.Routes)); len(routes) > 0 && o.gain(routes[0]).part > 0 {
		return routes[0]
	}
	for _, facts := range [...]fact.Set{known.Without(o.tree.Routes), known, o.turnsOn} {
		if list := o.byMean(facts); len(list) > 0 {
			return list[0]
		}
	}
	panic("model: an open verdict turns on nothing")
}

// Split tells an open verdict apart by one fact; nil for a settled one.
func (o *outlook) split() *Split {
	if o.span.Settled() {
		return nil
	}
	return o.over(o.fact(), (*outlook).second)
}

// second is the fact that tells an open row apart: the first that takes a
// quarter step or more off the mean width and gives few rows; nil for none.
func (o *outlook) second() *Split {
	for _, q := range o.byMean(o.known(o.turnsOn.And(o.tree.Routes))) {
		if !o.gain(q).atLeast(4) {
			return nil
		}
		if s := o.over(q, func(*outlook) *Split { return nil }); len(s.Rows) <= maxThen {
			return s
		}
	}
	return nil
}

// over tells the verdict apart by a fact. Values stand together where their
// span and everything below is the same.
func (o *outlook) over(is int, then func(*outlook) *Split) *Split {
	s := &Split{Fact: o.questions.Fact(is)}
	for _, alike := range o.alike(is) {
		row := SplitRow{Values: alike, Span: o.with(is, alike)}
		if !row.Span.Settled() {
			below := o.given(is, alike.First())
			row.Then, row.Conditions = then(below), below.conditions()
		}
		if i := slices.IndexFunc(s.Rows, row.saysTheSame); i >= 0 {
			s.Rows[i].Values = s.Rows[i].Values.Or(row.Values)
		} else {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// saysTheSame reports whether two rows differ in their values only.
func (r SplitRow) saysTheSame(x SplitRow) bool {
	return r.Span == x.Span && r.Conditions.equal(x.Conditions) && r.Then.equal(x.Then)
}

func (s *Split) equal(x *Split) bool {
	if s == nil || x == nil {
		return s == x
	}
	return s.Fact == x.Fact && slices.EqualFunc(s.Rows, x.Rows, func(a, b SplitRow) bool {
		return a.Values == b.Values && a.saysTheSame(b)
	})
}

func (c *Conditions) equal(x *Conditions) bool {
	if c == nil || x == nil {
		return c == x
	}
	return slices.Equal(c.Facts, x.Facts) && c.All == x.All && c.OneNot == x.OneNot
}

// conditions are what a verdict turns on where only conditions of a rule are
// open; nil otherwise.
func (o *outlook) conditions() *Conditions {
	if o.span.Settled() || o.turnsOn.Meets(o.tree.Routes) {
		return nil
	}
	return o.together(o.turnsOn)
}

// overall are the conditions that an open verdict turns on where no fact that
// chooses the rule tells it apart; nil otherwise.
func (o *outlook) overall() *Conditions {
	if o.span.Settled() || o.tree.Routes.Has(o.fact()) || o.turnsOn.Without(o.tree.Routes).Empty() {
		return nil
	}
	return o.together(o.turnsOn.Without(o.tree.Routes))
}

// together is what a set of conditions gives. One is met by the values that
// leave the most in reach.
func (o *outlook) together(facts fact.Set) *Conditions {
	c := &Conditions{Facts: o.questions.Named(facts.List()), OneNot: Span{rule.Approved, rule.NotCovered}}
	met := *o.facts
	for q := range facts.Each {
		met[q] = o.best(q)
		if fails := o.facts[q].Without(met[q]); !fails.Empty() {
			s := o.with(q, fails)
			c.OneNot = Span{min(c.OneNot.Low, s.Low), max(c.OneNot.High, s.High)}
		}
	}
	in := o.diagram.Places.Inputs(&met)
	c.All = o.diagram.SpanOf(&in)
	return c
}

// best are the values of a fact that leave the most in reach: the highest level
// first, then the lowest.
func (o *outlook) best(is int) fact.Values {
	var best fact.Values
	var top Span
	for _, alike := range o.alike(is) {
		s := o.with(is, alike)
		switch c := cmp.Or(cmp.Compare(s.High, top.High), cmp.Compare(s.Low, top.Low)); {
		case best.Empty() || c > 0:
			best, top = alike, s
		case c == 0:
			best = best.Or(alike)
		}
	}
	return best
}

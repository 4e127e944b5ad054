package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Decider decides one case after another in the memory of the first, for
// streams of many cases. It gives what a Session gives. It belongs to one
// goroutine.
type Decider struct {
	trees   *Trees
	asks    *Interview
	places  *Places
	inputs  Inputs                    // the facts of now, for the diagrams
	any     fact.Facts                // of a case in which nothing was asked
	open    Inputs                    // the same for the diagrams
	set     fact.Set                  // the facts that Choose narrowed
	chosen  [fact.MaxQuestions]uint16 // the option of each
	unsure  fact.Set                  // the questions answered with "I don't know"
	counted bool                      // the next two hold for the case of now
	said    fact.Facts                // the facts without answers that do not count; most cases need none
	pending fact.Set                  // the questions of unsure that count
	walk    spanWalk
	reduced Reduced
}

// NewDecider starts with a case in which nothing was asked.
func NewDecider(trees *Trees) *Decider {
	d := &Decider{trees: trees, asks: trees.asks(), places: trees.places(), any: trees.Questions.Facts(fact.Answers{})}
	d.open = trees.places().Inputs(&d.any)
	d.inputs = d.open
	return d
}

// Reset goes back to a case in which nothing was asked.
func (d *Decider) Reset() {
	d.inputs, d.set, d.unsure = d.open, fact.Set{}, fact.Set{}
}

// Choose answers question q, which is a choice, with an option, once for each
// question.
func (d *Decider) Choose(q, option int) {
	d.chosen[q] = uint16(option)
	d.places.choose(&d.inputs, q, option)
	d.set.Add(q)
}

// DontKnow answers question q with "I don't know".
func (d *Decider) DontKnow(q int) { d.unsure.Add(q) }

// Answer gives question q any answer. One that is no fact has no effect.
func (d *Decider) Answer(q int, answer fact.Answer) {
	switch {
	case answer.State == fact.Unsure:
		d.DontKnow(q)
	case answer.State == fact.Given && d.trees.Questions.List[q].Kind == fact.Choice:
		d.Choose(q, answer.Option)
	}
}

// Decide fills in the verdict of every tree. It returns the first question not
// asked yet that the interview may ask, or -1 when there is none.
func (d *Decider) Decide(verdicts []Span) (next int) {
	next, d.counted, d.pending = fact.MaxQuestions, false, fact.Set{}
	for t := range verdicts {
		var first int
		verdicts[t], first = d.decide(t)
		next = min(next, first)
	}
	if next == fact.MaxQuestions {
		return -1
	}
	return next
}

// decide is the span of tree t and its first question to be asked, or
// MaxQuestions.
func (d *Decider) decide(t int) (Span, int) {
	diagram := &d.trees.Diagrams[t]
	n := diagram.known(diagram.Root, &d.inputs)
	if n < rule.Levels {
		return Span{rule.Level(n), rule.Level(n)}, fact.MaxQuestions
	}
	span, parts := d.below(diagram, n)
	if span.Settled() {
		return span, fact.MaxQuestions
	}
	if parts && d.unsure.Empty() {
		// Every open fact is unasked, and this is the first on the way.
		return span, d.places.Questions[diagram.Nodes[n].Place]
	}
	if d.unsure.Empty() {
		d.reduced.RestrictTo(diagram, &d.inputs)
		return span, d.reduced.TurnsOn().First() // nothing holds a question back
	}
	f := d.count()
	d.reduced.Restrict(diagram, f)
	return span, d.asks.next(t, f, d.reduced.TurnsOn(), d.pending)
}

// count leaves what does not count out of the facts, and of the questions
// answered with "I don't know". It is worked out once for all trees.
func (d *Decider) count() *fact.Facts {
	if !d.counted {
		d.counted, d.said = true, d.any
		for q := range d.set.Each {
			d.said[q] = fact.One(int(d.chosen[q]))
		}
		d.pending = d.unsure.And(d.trees.Questions.CountingBy(&d.said))
	}
	return &d.said
}

// below is the span below node n, whose fact is open, and whether two values of
// the fact have different spans. If so, the fact matters for certain. If not,
// it may still matter: the same levels may be reached in other cases.
func (d *Decider) below(diagram *Diagram, n uint16) (span Span, parts bool) {
	w := &d.walk
	w.d, w.in = diagram, &d.inputs
	nothing := Span{rule.Approved, rule.NotCovered}
	w.span = nothing
	first := diagram.Nodes[n].First
	v := d.inputs.left[diagram.Nodes[n].Place%MaxTested]
	last := noNode
	for started := false; v != 0; v &= v - 1 {
		kid := diagram.Kids[first+uint32(v.first())]
		if kid == last {
			continue
		}
		last = kid
		if parts {
			w.visit(kid) // only what it adds is of interest now
			continue
		}
		before := w.span
		w.span = nothing
		clear(w.seen[:len(diagram.Nodes)/64+1])
		w.visit(kid)
		if started && w.span != before {
			parts = true
			w.span = Span{min(w.span.Low, before.Low), max(w.span.High, before.High)}
		}
		started = true
	}
	return w.span, parts
}

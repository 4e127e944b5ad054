package model

// Decider decides one case after another in the memory of the first, for
// streams of many cases. It gives what a Session gives. It belongs to one
// goroutine.
type Decider struct {
	library *Library
	facts   Facts
	set     uint64 // the facts that Answer narrowed
	unsure  uint64 // the questions asked and answered with "I don't know"
	reduced Reduced
}

// NewDecider starts with a case in which nothing was asked.
func NewDecider(l *Library) *Decider { return &Decider{library: l, facts: l.Facts(Answers{})} }

// Reset goes back to a case in which nothing was asked.
func (d *Decider) Reset() {
	for q := range Values(d.set).Each {
		d.facts[q] = d.library.Questions[q].All()
	}
	d.set, d.unsure = 0, 0
}

// Answer gives question q an answer, once for each question. Answers that are
// no facts have no effect.
func (d *Decider) Answer(q int, answer Answer) {
	switch {
	case answer.State == Unsure:
		d.unsure |= 1 << q
	case answer.State == Given && d.library.Questions[q].Kind == Choice:
		d.facts[q] = One(answer.Option)
		d.set |= 1 << q
	}
}

// Span is the verdict of tree t.
func (d *Decider) Span(t int) Span { return d.library.Diagrams[t].Span(&d.facts) }

// Next is the first question not asked yet whose answer can still change a
// verdict, or -1 when there is none.
func (d *Decider) Next() int {
	next := MaxQuestions
	for t := range d.library.Diagrams {
		next = min(next, d.next(&d.library.Diagrams[t]))
	}
	if next == MaxQuestions {
		return -1
	}
	return next
}

// next is the first unasked question that matters to one diagram, or
// MaxQuestions. Where every open fact is unasked, that is the first open fact
// on the way down, if the levels below it differ from value to value; only
// where they do not must the diagram be reduced to see.
func (d *Decider) next(diagram *Diagram) int {
	n := diagram.Root
	for n >= Levels {
		node := &diagram.Nodes[n]
		v := d.facts[node.Fact]
		if v&(v-1) != 0 {
			break
		}
		n = diagram.Kids[node.First+uint32(v.First())]
	}
	if n < Levels {
		return MaxQuestions
	}
	if d.unsure == 0 && d.parts(diagram, n) {
		return int(diagram.Nodes[n].Fact)
	}
	d.reduced.Restrict(diagram, &d.facts)
	if matters := d.reduced.Matters() &^ d.unsure; matters != 0 {
		return Values(matters).First()
	}
	return MaxQuestions
}

// parts reports whether the open fact at node n has two values with different
// spans below.
func (d *Decider) parts(diagram *Diagram, n uint16) bool {
	first := diagram.Nodes[n].First
	var before Span
	var last uint16
	for i, v := 0, d.facts[diagram.Nodes[n].Fact]; v != 0; i, v = i+1, v&(v-1) {
		kid := diagram.Kids[first+uint32(v.First())]
		if i > 0 && kid == last {
			continue
		}
		w := spanWalk{d: diagram, f: &d.facts, span: Span{Approved, NotCovered}}
		w.visit(kid)
		if i > 0 && w.span != before {
			return true
		}
		before, last = w.span, kid
	}
	return false
}

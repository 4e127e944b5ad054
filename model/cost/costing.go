package cost

import (
	"slices"

	"ketacover/model/fact"
)

// costing is one option in one case, and reads what is known of it.
type costing struct {
	questions *fact.Questions
	answers   fact.Answers
	facts     *fact.Facts
	amounts   []Amount
	option    *CostOption
	items     *Course
	proposed  bool        // it is for the drug that the clinic offers
	missing   []fact.Fact // those that something stands in for, as they were looked for
}

// given is the figure the person gave, money in cents.
func (w *costing) given(question string) (fact.Bounds, bool) {
	q := w.questions.Index(question)
	answer := w.answers.At(q)
	if q < 0 || answer.State != fact.Given || !w.questions.List[q].Applies(w.facts) {
		return fact.Bounds{}, false
	}
	if w.questions.List[q].Kind == fact.Money {
		return fact.Exactly(answer.InCents()), true
	}
	return fact.Exactly(int64(answer.Number)), true
}

// figure is what the person gave, if it is for this treatment, or else the
// first amount of the item that fits. It notes that the person could make it
// exact.
func (w *costing) figure(question string, ours bool, item string) figure {
	f := w.known(question, ours, item)
	if ours && !f.exact() {
		w.want(question)
	}
	return f
}

// known is figure where the sum does not need it to be exact.
func (w *costing) known(question string, ours bool, item string) figure {
	if b, ok := w.given(question); ok && ours {
		return figure{ok: true, given: b}
	}
	a := w.amount(item)
	return figure{ok: a != nil, amount: a}
}

// amount is the first amount of the item that fits, or nil. One on care in
// network says nothing of a clinic that is out of it.
func (w *costing) amount(item string) *Amount {
	for i := range w.amounts {
		if a := &w.amounts[i]; a.Item == item && fact.All(a.When, w.facts) && !(a.InNetwork && w.outside()) {
			return a
		}
	}
	return nil
}

// want notes a question whose answer would make the sum more exact, if it makes
// sense to ask it.
func (w *costing) want(question string) {
	q := w.questions.Index(question)
	if q >= 0 && w.questions.List[q].Applies(w.facts) && !slices.Contains(w.missing, w.questions.Fact(q)) {
		w.missing = append(w.missing, w.questions.Fact(q))
	}
}

// asked reports whether this is the treatment the clinic proposes, which its
// prices are about.
func (w *costing) asked() bool { return w.proposed }

// outside reports whether the clinic of this treatment is out of network.
func (w *costing) outside() bool { return w.asked() && w.is(fact.NetworkQuestion, "out") }

// is reports whether the question, if it is asked in this case, was answered
// with the option.
func (w *costing) is(question, option string) bool {
	q := w.questions.Index(question)
	if q < 0 || w.open(question) || !w.questions.List[q].Applies(w.facts) {
		return false
	}
	return w.answers.At(q).Option == w.questions.List[q].Option(option)
}

// open reports whether the question has no answer.
func (w *costing) open(question string) bool {
	return w.answers.At(w.questions.Index(question)).State != fact.Given
}

package verdict

import (
	"slices"

	"ketacover/model/fact"
)

// maxFindOut is the most things a person is sent to find out at once.
const maxFindOut = 3

// Errands are the facts that a person is sent to find out, the most telling
// first. As JSON each is told with where it is written or who knows it.
type Errands []fact.Fact

// MarshalJSON writes the facts by their ids.
func (e Errands) MarshalJSON() ([]byte, error) {
	type errand struct {
		Fact  fact.Fact `json:"fact"`
		Where string    `json:"where"`
	}
	list := make([]errand, len(e))
	for i, f := range e {
		list[i] = errand{f, f.Where}
	}
	return fact.AsJSON(list)
}

// findOut lists the facts worth finding out: of those answered "I don't know"
// whose premise is known, the ones that take a tenth of a step or more off the
// mean width, alone or once the fact that the verdict branches over is known.
// The most comes first. At the end of an interview it is not empty while the
// verdict is open: then the best there is will do.
func (o *outlook) findOut(unsure fact.Set, over bool) Errands {
	if o.span.Settled() {
		return nil
	}
	list := o.known(o.turnsOn.And(unsure)).List()
	gains := o.gains(list)
	slices.SortStableFunc(list, func(a, b int) int { return gains[b].compare(gains[a]) })
	worth := slices.IndexFunc(list, func(q int) bool { return !gains[q].atLeast(10) })
	switch {
	case worth > 0 || worth == 0 && !over:
		list = list[:worth]
	case worth == 0:
		list = list[:1]
	case len(list) == 0 && over:
		list = o.keys(unsure)
	}
	return o.questions.Named(list[:min(len(list), maxFindOut)])
}

// gains are what knowing each fact takes off the mean width, alone or once the
// branch's fact is known, whichever is more.
func (o *outlook) gains(facts []int) map[int]share {
	gains := make(map[int]share, len(facts))
	if len(facts) == 0 {
		return gains
	}
	first := o.fact()
	after := make(map[int]share, len(facts))
	for _, alike := range o.alike(first) {
		below := o.given(first, alike.First())
		for _, q := range facts {
			n := o.facts[q].Len()
			after[q] = share{after[q].part + (below.span.width()*n-below.mean(q).part)*alike.Len(),
				after[q].of + n*alike.Len()}
		}
	}
	for _, q := range facts {
		gains[q] = o.gain(q)
		if q != first && after[q].compare(gains[q]) > 0 {
			gains[q] = after[q]
		}
	}
	return gains
}

// keys are what has to be found out before anything that the verdict turns on
// makes sense: the premises not known, else whatever was not known and matters.
func (o *outlook) keys(unsure fact.Set) []int {
	var keys fact.Set
	for q := range o.turnsOn.Each {
		if p := o.questions.List[q].OnlyWhen(); p != nil && unsure.Has(p.Fact) {
			keys.Add(p.Fact)
		}
		if o.questions.List[q].Unsure != fact.HoldNothing && unsure.Has(q) {
			keys.Add(q)
		}
	}
	for q := range unsure.Each {
		if keys.Empty() && o.questions.List[q].Unsure != fact.HoldNothing {
			keys.Add(q)
		}
	}
	if keys.Empty() {
		keys = o.turnsOn.And(unsure)
	}
	return keys.List()
}

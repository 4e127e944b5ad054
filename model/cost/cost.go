package cost

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Cost is what one option costs the person, in whole dollars.
type Cost struct {
	Option    string
	Backing               // what the verdict says of it
	Low, High int         // equal where every amount was given
	Typical   [2]int      // the same with the amounts that are usual
	OrMore    bool        // a figure behind the high end may be higher
	Working   []string    // how it was added up, one sentence or two in each
	Sources   []string    // what the amounts that were not given and the notes rest on
	Rests     []string    // those of them behind the sum itself
	Visits    fact.Bounds // sessions or visits in the sum
	// NoteSources are what the last lines of the working rest on, which are notes:
	// they say something beside the sum.
	NoteSources [][]string
	Care        fact.Bounds // the same in cents, without the trips
	Reach       fact.Bounds // as far as the figures may be, in cents, the first visit with it: for comparing
	Open        []fact.Fact // those whose answer would make it more exact
	Aids        []Aid       // what can be done about it
}

// Backing is whether an option needs the plan to pay, and how that stands.
type Backing struct {
	Planned bool // the plan is to pay its part, and a verdict speaks of it
	Covered verdict.Span
}

// Shut reports whether no rule leaves room for the plan to pay.
func (b Backing) Shut() bool { return b.Planned && b.Covered.High == rule.NotCovered }

// IfPaid reports whether it is not sure that the plan pays.
func (b Backing) IfPaid() bool { return b.Planned && b.Covered.Low < rule.Approved }

// Unpriced is an option that is open to the person and cannot be added up yet.
type Unpriced struct {
	Option string
	Backing
	Needs []fact.Fact // those whose answers it lacks; none where the clinic bills no plan
}

// span is the span of the verdict, nil where none speaks of the option.
func (b *Backing) span() *verdict.Span {
	if !b.Planned {
		return nil
	}
	return &b.Covered
}

package cost

import (
	"slices"

	"ketacover/model/fact"
)

// Claim is what stands in place of a course to come where the care was had: the
// options as what they cost, and what there is to know of a claim.
type Claim struct {
	When    []fact.Condition
	Options []ClaimOption
	Notes   []CostNote
}

// ClaimOption is an option as a part of a claim.
type ClaimOption struct {
	Option string
	Title  string
	Doing  string
	Unless []fact.Condition // where one of these holds, the claim is for something else
}

// Claimed is the book as it speaks of a claim, with the notes on it. It is the book
// itself, and no notes, where there is none.
func (l *Costs) Claimed(a fact.Answers) (book *Costs, notes []CostNote) {
	f := l.Questions.Facts(a)
	if len(l.Rules.Claim.When) == 0 || !fact.All(l.Rules.Claim.When, &f) {
		return l, nil
	}
	claimed := *l
	claimed.Rules.Options = nil
	for _, c := range l.Rules.Claim.Options {
		if o := l.CostOption(c.Option); o != nil && !slices.ContainsFunc(c.Unless, fact.Holds(&f)) {
			option := *o
			option.Title, option.Doing = c.Title, c.Doing
			claimed.Rules.Options = append(claimed.Rules.Options, option)
		}
	}
	for _, n := range l.Rules.Claim.Notes {
		if fact.All(n.When, &f) && !slices.ContainsFunc(n.Unless, fact.Holds(&f)) {
			notes = append(notes, n)
		}
	}
	return &claimed, notes
}

// Back is how much of what a person paid may come back, in cents: what one option
// costs without the part that another leaves them, as far as the figures may be.
func Back(paid, left *Cost) fact.Bounds {
	return fact.Bounds{Low: max(0, paid.Reach.Low-left.Reach.High), High: max(0, paid.Reach.High-left.Reach.Low)}
}

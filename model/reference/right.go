package reference

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// ToPlan is whom a request goes to where the plan takes it.
const ToPlan = "plan"

// RightGroup is rights and tools that are looked for at the same time.
type RightGroup struct {
	ID      string
	Title   string
	Topic   string // what some groups in a row are about
	OfMoney bool   // they help to pay, and stand beside the costs too
	Rights  []Right
}

// Right is a right or a tool that a person can use.
type Right struct {
	ID         string
	Title      string
	Text       string
	Who        string             // the plans it is for, in words
	For        [][]fact.Condition // one of the lists must hold in full; empty for everyone
	Report     [][]fact.Condition // the short report tells of it where one of the lists holds
	Do         string             // what to do, in words that start with a verb
	Sources    []string
	Confidence source.Confidence // that of its weakest source
}

// Fits reports whether the right may be for the plan of a case: no answer
// rules it out.
func (r *Right) Fits(f *fact.Facts) bool {
	out := func(c fact.Condition) bool { return !f[c.Fact].Meets(c.Is) }
	return len(r.For) == 0 ||
		slices.ContainsFunc(r.For, func(plan []fact.Condition) bool { return !slices.ContainsFunc(plan, out) })
}

// Reported reports whether the short report tells of the right: the answers say
// that it is for the person.
func (r *Right) Reported(f *fact.Facts) bool {
	return slices.ContainsFunc(r.Report, func(list []fact.Condition) bool { return fact.All(list, f) })
}

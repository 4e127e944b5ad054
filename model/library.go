package model

import (
	"ketacover/model/comparison"
	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/option"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

// Library is everything the program knows: what it asks, how it decides, and
// what each claim rests on. It holds the parts and hands them out. It is built
// once and never changed.
type Library struct {
	Version string // the date of the content, YYYY-MM-DD
	Origin  string // empty for the built-in content, else where it came from

	Questions *fact.Questions
	Sources   *source.Sources
	Reference *reference.Shelf
	Payers    *rule.Payers
	Trees     *verdict.Trees
	Deadlines *deadline.Deadlines
	Costs     *cost.Costs
	Options   *option.Options
	Letters   *letter.Letters
	Steps     *step.Steps
	Others    *comparison.Comparisons // what a case is compared with: the rules of other plans

	// Authored are the trees before the rules of payers grew into them, for those
	// that a person read themselves.
	Authored func() []rule.AuthoredTree

	under *Library  // what the rules that a person read were laid over; nil for none
	laid  *readings // what was laid over this one before
}

// NewLibrary is an empty library whose parts know each other.
func NewLibrary() *Library {
	l := &Library{
		Questions: &fact.Questions{}, Sources: &source.Sources{}, Reference: &reference.Shelf{}, Payers: &rule.Payers{},
		Trees: &verdict.Trees{}, Deadlines: &deadline.Deadlines{}, Costs: &cost.Costs{}, Options: &option.Options{},
		Letters: &letter.Letters{}, Steps: &step.Steps{}, Others: &comparison.Comparisons{},
	}
	l.Connect()
	return l
}

// Copy is a library of its own, whose parts hold the same lists.
func (l *Library) Copy() *Library {
	questions, sources, shelf, payers, trees := *l.Questions, *l.Sources, *l.Reference, *l.Payers, *l.Trees
	deadlines, costs, options, letters, steps, others := *l.Deadlines, *l.Costs, *l.Options,
		*l.Letters, *l.Steps, *l.Others
	c := &Library{
		Version: l.Version, Origin: l.Origin, Questions: &questions, Sources: &sources, Reference: &shelf,
		Payers: &payers, Trees: &trees,
		Deadlines: &deadlines, Costs: &costs, Options: &options, Letters: &letters, Steps: &steps, Others: &others,
		Authored: l.Authored,
	}
	c.Connect()
	return c
}

// Connect gives each part the others that it needs. Those a part can have
// stand above it in the guide.
func (l *Library) Connect() {
	if l.laid == nil {
		l.laid = &readings{}
	}
	l.Questions.Connect()
	l.Sources.Connect()
	l.Sources.Questions = l.Questions
	l.Payers.Questions = l.Questions
	l.Trees.Questions, l.Trees.Sources, l.Trees.Reference, l.Trees.Payers = l.Questions,
		l.Sources, l.Reference, l.Payers
	l.Trees.Connect()
	l.Deadlines.Questions, l.Deadlines.Sources, l.Deadlines.Reference = l.Questions, l.Sources, l.Reference
	l.Costs.Questions, l.Costs.Trees = l.Questions, l.Trees
	l.Options.Questions, l.Options.Sources, l.Options.Trees, l.Options.Costs = l.Questions, l.Sources, l.Trees, l.Costs
	l.Letters.Questions, l.Letters.Sources, l.Letters.Reference = l.Questions, l.Sources, l.Reference
	l.Letters.Payers, l.Letters.Trees, l.Letters.Deadlines = l.Payers, l.Trees, l.Deadlines
	l.Steps.Questions, l.Steps.Sources, l.Steps.Trees = l.Questions, l.Sources, l.Trees
	l.Steps.Deadlines, l.Steps.Options, l.Steps.Letters = l.Deadlines, l.Options, l.Letters
	l.Others.Questions, l.Others.Sources, l.Others.Payers, l.Others.Trees = l.Questions, l.Sources, l.Payers, l.Trees
}

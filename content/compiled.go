package content

import (
	"reflect"
	"sync"

	"ketacover/model"
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

// compiledLibrary is what content.bin holds: the parts of the library, each
// without those it is connected with and the trees without their nodes; and
// the trees; and, closed until they are asked for, the letters and what the trees
// were before the rules of payers grew into them.
type compiledLibrary struct {
	Version, Origin string

	Questions fact.Questions
	Sources   source.Sources
	Reference reference.Shelf
	Payers    rule.Payers
	Trees     verdict.Trees
	Deadlines deadline.Deadlines
	Costs     cost.Costs
	Options   option.Options
	Letters   letter.Letters
	Steps     step.Steps
	Others    comparison.Comparisons

	Authored authoredTrees
	Written  closedLetters
}

// library describes the parts. What takes most of them has descriptions of its own.
func (c *codec) library(l *compiledLibrary) {
	payers, trees, diagrams := l.Payers.List, l.Trees.List, l.Trees.Diagrams
	list(c, &payers, c.payer)
	list(c, &trees, c.tree)
	c.diagrams(&diagrams)
	l.Payers.List, l.Trees.List, l.Trees.Diagrams = nil, nil, nil
	values := valueCodec{c, map[reflect.Type]shape{}}
	values.value(reflect.ValueOf(l).Elem())
	l.Payers.List, l.Trees.List, l.Trees.Diagrams = payers, trees, diagrams
}

// unconnected takes the connections between the parts away, which would be written
// with everything that they lead to.
func unconnected(l *model.Library) compiledLibrary {
	c := compiledLibrary{
		Version: l.Version, Origin: l.Origin, Questions: *l.Questions, Sources: *l.Sources,
		Reference: *l.Reference, Payers: *l.Payers,
		Trees: *l.Trees, Deadlines: *l.Deadlines, Costs: *l.Costs, Options: *l.Options, Letters: *l.Letters,
		Steps: *l.Steps, Others: *l.Others,
	}
	if l.Authored != nil { // content made by a test has none
		c.Authored = packAuthored(l.Authored())
	}
	c.Sources.Questions, c.Payers.Questions = nil, nil
	c.Trees.Questions, c.Trees.Sources, c.Trees.Reference, c.Trees.Payers = nil, nil, nil, nil
	c.Deadlines.Questions, c.Deadlines.Sources, c.Deadlines.Reference = nil, nil, nil
	c.Costs.Questions, c.Costs.Trees = nil, nil
	c.Options.Questions, c.Options.Sources, c.Options.Trees, c.Options.Costs = nil, nil, nil, nil
	c.Letters.Questions, c.Letters.Sources, c.Letters.Reference = nil, nil, nil
	c.Letters.Payers, c.Letters.Trees, c.Letters.Deadlines = nil, nil, nil
	c.Letters.Listed, c.Written = nil, closeLetters(l.Letters.All())
	c.Steps.Questions, c.Steps.Sources, c.Steps.Trees = nil, nil, nil
	c.Steps.Deadlines, c.Steps.Options, c.Steps.Letters = nil, nil, nil
	c.Others.Elsewhere = nil
	c.Others.Questions, c.Others.Sources, c.Others.Payers, c.Others.Trees = nil, nil, nil, nil
	return c
}

// together is the library of these parts.
func (c *compiledLibrary) together() *model.Library {
	c.Letters.Listed = sync.OnceValue(c.Written.letters)
	l := &model.Library{
		Version: c.Version, Origin: c.Origin, Questions: &c.Questions, Sources: &c.Sources,
		Reference: &c.Reference, Payers: &c.Payers,
		Trees: &c.Trees, Deadlines: &c.Deadlines, Costs: &c.Costs, Options: &c.Options, Letters: &c.Letters,
		Steps: &c.Steps, Others: &c.Others, Authored: sync.OnceValue(c.Authored.trees),
	}
	l.Connect()
	return l
}

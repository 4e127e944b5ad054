package rule

import (
	"strings"

	"ketacover/model/fact"
)

// Criterion is one condition of a rule. It is met when any of its tests is;
// with no tests it is a sentence that a person checks with their clinician. As JSON it
// is what the rule says, without the tests, as a rule is without its uses.
type Criterion struct {
	ID     string `json:"id"`
	Short  string `json:"-"` // as a blank names it
	Text   string `json:"text"`
	Formal string `json:"-"`     // the same as a letter to the plan says it; empty where Text will do
	Proof  string `json:"proof"` // what to bring
	Source string `json:"source"`
	// Newer is what a newer rule or label may change in it, said beside it where it is
	// not met.
	Newer        string      `json:"newer"`
	NewerSources []string    `json:"-"`
	NewerFormal  string      `json:"-"`       // the same as a letter to the plan says it
	Version      string      `json:"version"` // which of several unresolved versions of the rule asks for it
	Tests        []fact.Test `json:"-"`
	// Excludes is set where the rule names failing it as an exclusion: then the
	// care is not covered, where another failed condition leaves it possible.
	Excludes bool `json:"excludes"`
	// Usual is set where no rule that was read for the plan asks for it: it is
	// what plans usually ask.
	Usual bool `json:"-"`
	// AtGate is set where it stands as the gate of the rules does.
	AtGate bool `json:"-"`
}

// Of says whose condition it is: one of the plan's own rule, or of what plans
// usually ask.
func (c *Criterion) Of() string {
	if c.Usual {
		return "usual"
	}
	return "plan"
}

// Name is what the condition is called in few words.
func (c *Criterion) Name() string {
	if c.Short != "" {
		return c.Short
	}
	return strings.TrimSuffix(c.Text, ".")
}

// Status is how a criterion stands in a case.
type Status uint8

// The three ways a criterion can stand.
const (
	NotKnown Status = iota
	Met
	NotMet
)

// String is the status's id in output.
func (s Status) String() string { return [...]string{"not-known", "met", "not-met"}[s] }

// Check tells how the criterion stands.
func (c *Criterion) Check(f *fact.Facts) Status {
	status := NotMet
	if len(c.Tests) == 0 {
		return NotKnown
	}
	for _, t := range c.Tests {
		switch open := f[t.Fact]; {
		case t.Holds(f):
			return Met
		case open.Meets(t.Met.Or(t.Unknown)):
			status = NotKnown
		}
	}
	return status
}

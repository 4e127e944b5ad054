package rule

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// Of says whose condition it is: one of the plan's own rule, or of what plans
// usually ask.
func (c *Criterion) Of() string {
	if c.Usual {
		return "usual"
	}
	return "plan"
}

// Stance is what a published rule says of a drug for a group of uses.
type Stance uint8

// The stances. Unknown is never a denial: both Silent and Unknown fall back to
// what is known of plans in general.
const (
	Unknown Stance = iota
	Silent
	Excluded
	CaseByCase
	Covered
)

var stanceNames = [...]string{"unknown", "silent", "excluded", "case-by-case", "covered-with-criteria"}

// String is the stance's id.
func (s Stance) String() string { return stanceNames[s] }

// Reading says how much of a rule's text was read.
type Reading uint8

// How far a rule was read, least first.
const (
	ReadNone      Reading = iota // that it covers was seen, its conditions were not; or, against, nothing was found
	ReadPart                     // some conditions, but not how many medicines it asks for
	ReadMedicines                // at least as far as the number of medicines
)

// String is how far it was read, in a word.
func (r Reading) String() string { return [...]string{"none", "part", "medicines"}[r] }

// Payer is a company or a programme and its published rules.
type Payer struct {
	ID        string
	Name      string
	Aliases   []string // names on the card that mean this payer
	Programme bool     // Medicare, Medicaid, VA and the like: not in the payer look-up
	Within    string   // the programme whose rules hold where these say nothing
	Note      string
	States    []string // the only ones in which it sells plans; none where that is not known
	Endings   []Ending // kinds of plans that it sells no longer, or soon will not
	Rules     []Rule
}

// Ending is a kind of plan that a payer sells until a day.
type Ending struct {
	Plan   string // an answer to which plan a person has
	After  fact.Date
	Source string
}

// Rule is what a payer says of one drug for a group of uses.
type Rule struct {
	ID               string
	Drug             string // the id of the tree it belongs to
	Uses             Uses
	Stance           Stance
	Confidence       source.Confidence
	Read             Reading
	Because          string // what the rule says, in plain words
	Sources          []string
	Rows             []string // rows of the fact collection it rests on
	Criteria         []Criterion
	Approval         string // how long a first approval lasts
	Renewal          string
	Benefit          string // medical, pharmacy
	Codes            string
	Exceptions       string   // the way round that it names for those whom it turns down
	ExceptionsFormal string   // the same as a letter to the plan says it
	Also             []Aside  // what else is known of it, for those whom it concerns
	Diagnoses        CodeList // the codes of diagnoses that it lists
	Steps            []string
	// Yours is set where the person read the rule themselves. Of the uses that it
	// speaks of, no other rule of the payer counts, and it stands in for nobody else's.
	Yours bool
}

// Uses says for which purposes, conditions and forms a rule speaks: for each
// question that tells of them, the answers that it is for.
type Uses []fact.Condition

// Of are the answers to a question that the rule is for, none where it says nothing
// of them.
func (u Uses) Of(question int) fact.Values {
	for _, c := range u {
		if c.Fact == question {
			return c.Is
		}
	}
	return fact.Values{}
}

// Criterion is one condition of a rule. It is met when any of its tests is;
// with no tests it is a sentence that a person checks with their clinician.
type Criterion struct {
	ID     string
	Short  string // as a blank names it
	Text   string
	Formal string // the same as a letter to the plan says it; empty where Text will do
	Proof  string // what to bring
	Source string
	// Newer is what a newer rule or label may change in it, said beside it where it is
	// not met.
	Newer        string
	NewerSources []string
	NewerFormal  string // the same as a letter to the plan says it
	Version      string // which of several unresolved versions of the rule asks for it
	Tests        []fact.Test
	// Excludes is set where the rule names failing it as an exclusion: then the
	// care is not covered, where another failed condition leaves it possible.
	Excludes bool
	// Usual is set where no rule that was read for the plan asks for it: it is
	// what plans usually ask.
	Usual bool
	// AtGate is set where it stands as the gate of the rules does.
	AtGate bool
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

// Top is the highest level the rule can give: likely when it was read far
// enough and can be trusted, possible otherwise.
func (r *Rule) Top() Level {
	if r.Stance == Covered && r.Confidence > source.LowConfidence && r.Read == ReadMedicines {
		return Likely
	}
	return Possible
}

// Known is how well the rule of a plan is known.
type Known int

// How well it can be known, least first. Where nothing was found, a stance
// against is our absence of facts, and not a word of the payer's.
const (
	NothingFound Known = iota
	WeaklyKnown
	WellKnown
)

// Known is how well the rule is known.
func (r *Rule) Known() Known {
	switch {
	case r.Stance == Excluded && r.Read == ReadNone:
		return NothingFound
	case r.Confidence == source.LowConfidence:
		return WeaklyKnown
	}
	return WellKnown
}

// Rule is the payer's rule with the id for a drug.
func (p *Payer) Rule(drug, id string) *Rule {
	i := slices.IndexFunc(p.Rules, func(r Rule) bool { return r.Drug == drug && r.ID == id })
	return &p.Rules[i]
}

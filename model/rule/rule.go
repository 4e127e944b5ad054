package rule

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// Rule is what a payer says of one drug for a group of uses. As JSON it is what its
// text says; whom it is for and what it asks for are told by the ids of questions, which
// it does not know.
type Rule struct {
	ID               string            `json:"id"`
	Drug             string            `json:"drug"` // the id of the tree it belongs to
	Uses             Uses              `json:"-"`
	Stance           Stance            `json:"stance"`
	Confidence       source.Confidence `json:"confidence"`
	Read             Reading           `json:"read"`
	Because          string            `json:"because"` // what the rule says, in plain words
	Sources          fact.List         `json:"sources"`
	Rows             []string          `json:"-"` // rows of the fact collection it rests on
	Criteria         []Criterion       `json:"-"`
	Approval         string            `json:"approval"` // how long a first approval lasts
	Renewal          string            `json:"renewal"`
	Benefit          string            `json:"benefit"` // medical, pharmacy
	Codes            string            `json:"codes"`
	Exceptions       string            `json:"exceptions"` // the way round that it names for those whom it turns down
	ExceptionsFormal string            `json:"-"`          // the same as a letter to the plan says it
	Also             []Aside           `json:"-"`          // what else is known of it, for those whom it concerns
	Diagnoses        CodeList          `json:"-"`          // the codes of diagnoses that it lists
	Steps            []string          `json:"-"`
	// Yours is set where the person read the rule themselves. Of the uses that it
	// speaks of, no other rule of the payer counts, and it stands in for nobody else's.
	Yours bool `json:"-"`
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

// StanceIDs are the ids of the stances, in their order.
var StanceIDs = []string{"unknown", "silent", "excluded", "case-by-case", "covered-with-criteria"}

// String is the stance's id.
func (s Stance) String() string { return StanceIDs[s] }

// MarshalText writes the stance's id.
func (s Stance) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// StanceOf is the stance of an id; false where there is none of it.
func StanceOf(id string) (Stance, bool) {
	i := slices.Index(StanceIDs, id)
	return Stance(max(i, 0)), i >= 0
}

// Reading says how much of a rule's text was read.
type Reading uint8

// How far a rule was read, least first.
const (
	ReadNone      Reading = iota // that it covers was seen, its conditions were not; or, against, nothing was found
	ReadPart                     // some conditions, but not how many medicines it asks for
	ReadMedicines                // at least as far as the number of medicines
)

// ReadingIDs are the ids of how far a rule was read, in their order.
var ReadingIDs = []string{"none", "part", "medicines"}

// String is how far it was read, in a word.
func (r Reading) String() string { return ReadingIDs[r] }

// MarshalText writes how far it was read.
func (r Reading) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

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

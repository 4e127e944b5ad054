package reference

import (
	"ketacover/model/fact"
	"ketacover/model/source"
)

// Study is a trial, a guideline or a statement that an appeal may cite.
type Study struct {
	ID        string
	Title     string
	Topic     int // index into the topics
	Shows     string
	Design    string // how it was done
	Whom      string
	Period    string
	Groups    string // how many people, in words
	Gain      Gain   // without a group where no range was read
	Formal    string // all of it in one line to an office; empty where it is not for one
	Argue     int    // its place among those that an appeal cites, the strongest first; 0 for none
	Answer    string // what a clinician who cites it though it speaks against says to it
	Results   []Result
	Stance    Leaning
	Drug      string           // the tree it speaks of; empty for both
	For       []fact.Condition // whom it speaks of: all must hold
	Certainty source.Confidence
	Sources   []string
}

// Topic is the page that some studies stand on.
type Topic struct {
	ID     string
	Title  string
	Drug   string // the tree whose studies stand here unless they say where
	Beside bool   // it is not on whether a treatment helps
	OfHarm bool   // what is counted is harm: that it is against a drug needs no word
}

// Gain is by how much one group of a trial did better than the other, and the
// range in which the truth likely lies. Below zero it did worse.
type Gain struct {
	Group string // who did better
	Than  string // than whom
	Unit  string // such as points on a scale
	// In tenths of the unit.
	BestTenths, LowTenths, HighTenths int
}

// Held tells whether there is one.
func (g *Gain) Held() bool { return g.Group != "" }

// Result is how many people of one group of a trial had what was counted.
type Result struct {
	Group   string
	What    string // what was counted
	Of1000  int    // how many of each 1,000 people
	Counted int    // the size of the group, 0 when it was not found
}

// Leaning is what a study means for someone who asks for ketamine.
type Leaning uint8

// The leanings.
const (
	Mixed Leaning = iota
	Against
	InFavor
)

// LeaningIDs are the ids of the leanings, in their order.
var LeaningIDs = []string{"mixed", "against", "for"}

// String is the leaning's id.
func (s Leaning) String() string { return LeaningIDs[s] }

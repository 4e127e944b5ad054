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

// Sure tells whether the whole range lies on one side of no difference.
func (g *Gain) Sure() bool { return g.LowTenths > 0 || g.HighTenths < 0 }

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

// String is the leaning's id.
func (s Leaning) String() string { return [...]string{"mixed", "against", "for"}[s] }

// Misuse is how a rule is often wrongly used, and the question that mends it.
type Misuse struct {
	ID      string
	Title   string
	Wrong   string
	Right   string
	Ask     string
	Sources []string
}

// ArticleClaim is something the founding article says, and how it stands.
type ArticleClaim struct {
	ID      string
	Claim   string
	Finding Finding
	Note    string
	Sources []string
}

// Finding is how a claim of the founding article stands today.
type Finding uint8

// The findings.
const (
	Vague Finding = iota
	Correct
	Wrong
	Outdated
)

// String is the finding's id.
func (f Finding) String() string { return [...]string{"vague", "right", "wrong", "old"}[f] }

// AboutText is a text on the program itself.
type AboutText struct {
	ID       string
	Title    string
	Text     string
	Points   []string
	InReport bool // it stands in a report too
	Sources  []string
}

// Unused is an entry of the fact collection that nothing rests on, and why.
type Unused struct {
	ID     string
	Reason string
}

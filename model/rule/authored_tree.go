package rule

import (
	"ketacover/model/fact"
)

// AuthoredTree is a tree as it is authored: gates written out node by node, and
// branches that hand over to the rules of a payer. Grow turns it into a Tree.
type AuthoredTree struct {
	ID     string
	Drug   Drug
	Title  string
	Short  string
	Within string
	Nodes  []AuthoredNode // Nodes[0] is the root
	Leaves []AuthoredLeaf
	// Gate is the node that a rule that pays is entered through; its branches
	// end at ToCriteria or ToFailed.
	Gate string
	// Common are conditions of every rule that pays, asked before its own.
	Common []Criterion
	// AtGate is the condition that the gate is about, for the list; nil for none.
	AtGate *Criterion
	// General is the payer whose rules hold where another says nothing that
	// we could read. Where it says nothing either, NoRule is the leaf.
	General  string
	NoRule   string
	Outcomes map[Outcome]OutcomeText
	// Open is what is said while the answers lead to no rule yet, Merged where
	// several ways lead to one level and no reason is that of all.
	Open, Merged OutcomeText
}

// Branch targets that mean the rule at hand.
const (
	ToCriteria = "criteria" // on to the conditions of the rule
	ToFailed   = "not-met"  // a condition of the rule is not met
	EachPayer  = "each"     // the rules of the payer that the value names
)

// AuthoredNode is a node as it is authored.
type AuthoredNode struct {
	ID       string
	Fact     int
	Branches []AuthoredBranch
}

// AuthoredBranch goes to a node or leaf of the authored tree, or to a payer's rules.
type AuthoredBranch struct {
	Is      fact.Values
	To      string
	Rules   string // a payer's id, or EachPayer
	Clamp   Clamp
	Because string
	About   []int // the questions whose answers because: tells of
	Sources []string
	Steps   []string
	Instead []SayingFor // the words in place of Because for some plans
}

// AuthoredLeaf is a leaf as it is authored.
type AuthoredLeaf struct {
	ID      string
	Level   Level
	Because string
	About   []int // the questions whose answers because: tells of
	Sources []string
	Steps   []string
	Instead []SayingFor // the words in place of Because for some plans
	// NoAuthorization is set where care is paid for without asking first.
	NoAuthorization bool
}

// Outcome is a way in which a rule can end.
type Outcome string

// The outcomes of a rule. The weak ones are those of a rule that was not read
// far enough, or cannot be trusted enough, to promise more.
const (
	MetOutcome          Outcome = "met"           // likely
	MetWeakOutcome      Outcome = "met-weak"      // possible
	FailedOutcome       Outcome = "failed"        // possible
	FailedWeakOutcome   Outcome = "failed-weak"   // unlikely
	ExcludedOutcome     Outcome = "excluded"      // not covered
	ExcludedWeakOutcome Outcome = "excluded-weak" // unlikely
	// ExcludedByOutcome is that of a rule that pays, and names what it shuts out.
	ExcludedByOutcome Outcome = "excluded-by" // not covered
)

// Outcomes lists every outcome.
var Outcomes = []Outcome{MetOutcome, MetWeakOutcome, FailedOutcome, FailedWeakOutcome, ExcludedOutcome,
	ExcludedWeakOutcome, ExcludedByOutcome}

// OutcomeText is what an outcome adds to the words of the rule.
type OutcomeText struct {
	Because string
	Usual   string // instead, where the conditions are what plans usually ask
	Unasked string // added where the list has a condition that no question asks
	If      string // instead, where it is not known whether it came to this
	Sources []string
	Steps   []string
	Instead []SayingFor // the words in place of Because and If for some plans
}

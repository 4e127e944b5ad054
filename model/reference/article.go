package reference

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

// FindingIDs are the ids of the findings, in their order.
var FindingIDs = []string{"vague", "right", "wrong", "old"}

// String is the finding's id.
func (f Finding) String() string { return FindingIDs[f] }

package reference

// Misuse is how a rule is often wrongly used, and the question that mends it.
type Misuse struct {
	ID      string
	Title   string
	Wrong   string
	Right   string
	Ask     string
	Sources []string
}

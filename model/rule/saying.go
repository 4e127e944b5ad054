package rule

import (
	"ketacover/model/fact"
)

// Saying is a part of a reason: words, and what of the case they take for
// given. They are said as a fact only where the answers give all of it. So
// nobody is told of an answer that they did not give, and a settled verdict in
// which several ways meet is never explained by one of them.
type Saying struct {
	Text    string
	If      string           // what can be said where it is not known; empty for nothing
	Given   []fact.Condition // the answers that the words tell of
	Key     int              // what every way on must pass for the words to be so; 0 for no more than Given
	Sources []string
	Steps   []string
	Instead []SayingFor // the words in its place for some plans: the first that counts
}

// SayingFor is what is said in place of a part of a reason where its conditions
// hold: Original Medicare has no exceptions, and the VA is no plan to ask.
type SayingFor struct {
	When    []fact.Condition // all must hold
	Text    string
	If      string   // in place of the other If, if there is one
	Sources []string // and in place of its sources, if there are any
}

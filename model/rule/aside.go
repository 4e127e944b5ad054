package rule

import (
	"slices"

	"ketacover/model/fact"
)

// Aside is a word on a rule that concerns some of those for whom the rule is.
type Aside struct {
	Text    string           `json:"text"`
	When    []fact.Condition `json:"-"`       // all must hold
	Unless  []fact.Condition `json:"-"`       // none may hold
	Sources fact.List        `json:"sources"` // none for those of the rule
}

// Concerns reports whether the word is for the person.
func (a *Aside) Concerns(f *fact.Facts) bool {
	return fact.All(a.When, f) && !slices.ContainsFunc(a.Unless, fact.Holds(f))
}

package deadline

import (
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/source"
)

// Deadlines is the rules by which days are counted, and whom to ask in each state.
type Deadlines struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Reference *reference.Shelf
	Rules     []Rule
	States    []StateOffice

	events []record.Event // of the case at hand
	one    *record.Event  // the one that stands for all of its kind, where each is counted
}

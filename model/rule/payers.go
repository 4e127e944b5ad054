package rule

import "ketacover/model/fact"

// Payers is what every company and programme publishes.
type Payers struct {
	Questions *fact.Questions
	List      []Payer
}

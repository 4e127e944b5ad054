package cost

import (
	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// Book is what sums are made of.
type Book struct {
	Questions *fact.Questions
	Trees     *verdict.Trees
	Rules     Rules
}

package option

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Book is the ways ahead, and what may matter to a person.
type Book struct {
	Questions    *fact.Questions
	Sources      *source.Sources
	Trees        *verdict.Trees
	Costs        *cost.Book
	List         []Option
	PriorityList []Priority
	Moves        MoveTexts
}

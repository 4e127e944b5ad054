package option

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Options is all options, and what may matter to a person.
type Options struct {
	Questions    *fact.Questions
	Sources      *source.Sources
	Trees        *verdict.Trees
	Costs        *cost.Costs
	List         []Option
	PriorityList []Priority
	Changes      ChangeTexts
}

package step

import (
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/option"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Book is what to do in every stage.
type Book struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Trees     *verdict.Trees
	Deadlines *deadline.Book
	Options   *option.Book
	Letters   *letter.Book
	Stages    []Stage
	Steps     []Step
	Wordings  []Wording
	StepRules StandingRules
}

package step

import (
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/option"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Steps is what to do in every stage.
type Steps struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Trees     *verdict.Trees
	Deadlines *deadline.Deadlines
	Options   *option.Options
	Letters   *letter.Letters
	Stages    []Stage
	Steps     []Step
	Wordings  []Wording
	StepRules StandingRules
}

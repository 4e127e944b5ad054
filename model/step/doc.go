// Package step is what to do now.
//
//	steps.go        the stages, the actions and the steps
//	stage.go        where a person stands with their plan
//	step.go         the steps of a case, with their last days
//	step_rule.go    what comes first wherever a person stands, and that there is
//	                always something to do
//	rule_words.go   what a step says in the words of the person's own rule
//	ask.go          the questions that the steps turn on
package step

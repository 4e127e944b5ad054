// Package step is what to do now.
//
//	steps.go        the stages and the steps, and what they need
//	stage.go        where a person stands with their plan
//	step.go         a step, and what one takes in hand for it
//	steps_now.go    the steps of a case, in order and with their last days
//	step_rule.go    what comes first wherever a person stands, and that there is
//	                always something to do
//	rule_words.go   what a step says in the words of the person's own rule
//	ask.go          the questions that the steps turn on
package step

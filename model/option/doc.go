// Package option is the options that a person has.
//
//	options.go       the options, and what may matter to a person
//	option.go        the options of a case, in order
//	words.go         an option in the words that are for a case
//	priority.go      what matters to the person, which sorts them
//	decision.go      what was decided, and when to look again
//	json.go          both as JSON
package option

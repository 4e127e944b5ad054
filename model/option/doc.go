// Package option is the ways ahead.
//
//	options.go       the ways, and what may matter to a person
//	option.go        the ways of a case, in order
//	words.go         a way in the words that are for a case
//	priority.go      what matters to the person, which sorts them
//	decision.go      what was decided, and when to look again
//	json.go          both as JSON
package option

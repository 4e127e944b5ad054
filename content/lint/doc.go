// Package lint holds content to what people need of it. It looks at the files as
// they are written, so that a new kind of file is checked without a word about
// it here.
//
//	lint.go         the checks, one after the other: read this first
//	page.go         a file as it is written, and a walk over it
//	text.go         which words a person reads, and the grade of each text
//	readability.go  the grade of Flesch and Kincaid; syllables.go what it counts
//	term.go         words of the trade, which term.txt lists, are in the glossary
//	step.go         a step begins with what the person does
//	choice.go       not too many choices, none alike; options told at equal length
//	evidence.go     a share of people is told with its group, number and time
//	source.go       a source is cited, and was read not long ago
package lint

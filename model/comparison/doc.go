// Package comparison puts one case under the published rule of every company, and
// tells the answers side by side.
//
//	comparison.go  a comparison: the rows, what was put in, set aside and kept; Compare
//	row.go         the case with one company put in: for each drug its verdict, whose
//	               rule it rests on, how far that was read and how old it is
//	paying.go      the companies whose own rule pays, as a letter names them
//	tally.go       how many conditions of a rule are met, not met, and open
//	filter.go      only the companies that sell in a state, or a kind of plan
//
// A row is what an evaluation of the changed case gives, and nothing else: content
// says which answers are put in (comparison.yaml), and tests hold each row equal to
// the evaluation. What the person's own plan decided is set aside, since it would
// make all rows alike.
//
// No rule read is not a no. A row whose rule was not read has a verdict too, that of
// the general rules; whoever tells of the rows tells of such ones by their number.
package comparison

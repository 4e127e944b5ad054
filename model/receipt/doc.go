// Package receipt is the proof of a verdict: the answers, the content by its hash,
// the way through the rules, the rules that decide and those that were ruled out,
// the sources with their days, and the verdicts. Who holds one can run it again.
//
//	receipt.go      a receipt, and how it is made of a case
//	rules.go        which rules decide, which are left, and which answer ruled out
//	                the others
//	encode.go       a receipt as JSON: any byte that is not as it was written shows
//	check.go        a receipt made again on the content of now, and what differs
//
// The sum in a receipt finds what was altered by accident. Whoever means to can
// write a new sum, so a check never takes a receipt at its word: it makes it
// again from the answers.
package receipt

// Package letter is the papers: their kinds, parts and blanks, and what a
// person lets them tell.
//
//	letters.go               the letters, and what they use
//	letter.go write.go       a letter, and writing one from a case
//	hole.go blank.go         what fills a hole of a text, and what is asked for
//	asking.go                to approve, to pay for or to go on with a treatment
//	criteria.go              the conditions of a rule, and how each is met
//	asking.go                to approve, to pay or to go on: words that turn on the care
//	consent.go erase.go told.go
//	                         what was not ticked is as if it had never been said
//	study.go                 the studies that speak of a person
package letter

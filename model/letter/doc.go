// Package letter is the papers: their kinds, parts and blanks, and what a
// person lets them tell.
//
//	letters.go               the letters, and what they use
//	letter.go write.go       a letter, and writing one from a case
//	detail.go                what only letters use and a person types
//	hole.go blank.go         what fills a hole of a text, and what is asked for
//	asking.go                to approve, to pay for or to go on with a treatment
//	footing.go               how the plan's own published rule stands to what is asked
//	showing.go exhibit.go    how a met condition is met, and what goes along with a letter
//	trial.go tally.go        the class and the weeks of a medicine that was tried, and how
//	                         many stand in the list that the answers count
//	score.go                 scores, and by how much they changed
//	criteria.go              the conditions of a rule, and how each is met
//	drawer.go                where each paper is listed, and when it fits
//	consent.go erase.go told.go
//	                         what was not ticked is as if it had never been said
//	own_words.go             a person's words in place of a part's
//	happened.go              the calls of a case, out of what happened
//	said.go                  the table of what was said, by whom, and when
//	packet.go                which papers go out in one file
//	study.go                 the studies that speak of a person
package letter

// Package fact is what can be asked and what was said. It imports no other
// room: every arrow ends here.
//
//	question.go questions.go   a question, its options, how an answer may change; all of them
//	answer.go                  what was said, which never mutates
//	date.go                    a calendar day without a clock
//	fact.go setting.go         a question, and an answer to one, as what is told of a case has them
//	known.go                   the questions that the program itself works with
//	readable.go                what a person can write down of a rule that they read
//	use.go                     which questions say what treatment is for
//	set.go                     a set of questions
//	values.go                  a set of options, of which there may be any number
//	facts.go counting.go       the values an answer may still have; which answers count
//	event_kind.go              the kinds of what can happen to a request, and the fields of each
//	condition.go               answers that have to be given, and whether they are, or may be
//	money.go                   sums in integer cents, and ranges of them
//	calendar.go                working days, holidays, months; dates in words
//	date_read.go date_words.go number_read.go
//	                           dates and numbers as people write them, the same in every way in
//	search.go nearest.go       what is found in a list by what a person types of it
//	fill.go                    what fills the holes of a text
//	phrases.go sayings.go      how a language writes lists, days and amounts; the words
//	                           with which what is decided is put into sentences
//	who.go                     who does a step
//	list.go                    ids and texts as JSON
//	problem.go                 what is wrong with content, and where
package fact

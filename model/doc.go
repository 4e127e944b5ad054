// Package model decides. It is pure and exact: it has no disk, no clock, no
// network and no terminal, and imports the standard library only. Today is
// always a parameter.
//
// # From an answer to a verdict
//
//	library.go origin.go    all that the program knows, and which content it is from
//	question.go answer.go   what is asked, what was said; answers never mutate
//	facts.go counting.go    the values an answer may still have; which answers count
//	payer.go source.go source_age.go
//	                        a payer's rules and criteria; a citation and its age
//	verdict.go              the five levels, and the span between two of them
//	sketch.go grow*.go      a tree as authored, and grown with the payers' rules
//	tree.go explain.go      the grown tree; the trail, reasons and criteria
//	saying.go grow_sayings.go
//	                        the parts of a reason, and what of the case each takes
//	                        for given
//	diagram.go walk.go      the same tree compiled for numbers: level and span
//	matter.go               what a verdict still turns on
//	interview.go            which question is asked next, and which make no sense yet
//	decider.go              the same and the verdict, of one case after another
//	rule.go                 what the person's own plan publishes
//	prospect.go branch.go find_out.go
//	                        what is said of an open verdict: what each value of a fact
//	                        would give, and what to find out first
//	lever.go                what would change a verdict, in four parts
//	message.go              the one sentence that says a verdict, and the one over both
//	cause.go change.go fall.go
//	                        why it is so, the smallest changes that raise it, and
//	                        what would lower it
//	moves.go help.go        changes of any number of answers at once; what cannot help
//	fork.go                 where other answers on the way would have led
//	ground.go               the reason that fits best where an answer is open
//	confidence.go           the rules that decide, and how sure they are
//	view.go                 what the trees say of the answers of one moment
//	session.go              the one thing that changes: answers, details, undo
//	case_typed.go           what was typed and is not finished
//	evaluation*.go          everything about one case at once, for eval
//	deadline*.go calendar.go
//	                        days by which something has to happen; why there is none
//	doubt.go                dates that can hardly be right
//	date_read.go date_words.go number_read.go
//	                        dates and numbers as people write them, the same in every way in
//	fill.go                 what fills the holes of a text
//	cost.go cost_quote.go cost_share.go
//	                        what each way costs, in integer cents: paying oneself, and
//	                        through a plan
//	cost_schedule.go cost_year.go cost_even.go
//	                        the same month by month, and from when on one costs less
//	cost_aid.go             what can be done about a cost
//	cost_working.go cost_explain.go cost_total.go cost_words.go
//	                        how it was added up, in words
//	reference.go            what is looked up: states, rights, studies, and the like
//	option*.go preference.go
//	                        the ways ahead, in the words that are for a case, and
//	                        their order by what matters
//	decision.go             what a person decided, and when to look again
//	letter.go               a letter, its order and what is not known; letter_write.go
//	                        writes it: letter_hole.go fills it, letter_blank.go lists
//	                        the blanks, letter_criteria.go the conditions
//	letter_case.go letter_erase.go
//	                        what of a case belongs to letters, and what is taken out;
//	                        letter_told.go what may be told of what is left
//	position*.go            what to do now, and the questions it turns on
//	step_rule.go            what comes first wherever a person stands, and that
//	                        there is always something to do; help_note.go what is
//	                        said to someone in danger
//	details_entries.go      the lists of a case, such as the medicines
//	case*.go nearest.go     a case as JSON, and errors that name the mend
//	paper_store.go          where papers are put; problem.go what is wrong with content
//	search.go payer_find.go what is found in a list by what a person types of it
//	seed/seed.go            a room for tests: it draws their cases anew in each run
//
// # Why two forms of a tree
//
// The authored Tree gives words: each node splits one fact, so that following
// each branch with its narrowed values reaches exactly the leaves that some
// completion of the open answers reaches. Walking all its paths takes too long
// for each key. So it is compiled into a Diagram, in which facts are tested in
// question order, each once on a path, and equal nodes are shared. There a
// span, what it turns on, a cause and all changes are found by visiting each
// node once. What a person can move, in any number, is weighed on it too: a
// moveDiagram. Tests in package content hold the two forms equal, and the span
// to what every completion gives.
//
// A cap or a floor on a branch moves the levels below it and never copies
// branches; a chain of criteria ends in one failed leaf. That keeps a tree
// linear in its rules, and better facts from ever lowering a verdict.
package model

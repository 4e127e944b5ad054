// Package model decides. It is pure and exact: it has no disk, no clock, no
// network and no terminal, and imports the standard library only. Today is
// always a parameter.
//
// Each noun has a room, and each room imports only rooms above it. In this
// order an answer becomes a verdict, and a verdict a letter:
//
//	fact         what can be asked and said: questions, answers, conditions, dates, money
//	record       a case: answers and details, and its JSON
//	source       what a claim rests on
//	reference    what is looked up: terms, notes, rights, studies
//	rule         what payers publish, and the trees that grow from it
//	verdict      HERE the verdict is computed: verdict/view.go is the front door
//	comparison   one case under the rule of every company
//	deadline     days by which something must happen, with their working
//	cost         what each option costs
//	option       the options, and what matters to the person
//	letter       the papers
//	step         what to do now
//
// Read fact, rule and verdict first. On top of them stand:
//
//	library.go              everything the program knows: it holds the parts of the rooms
//	                        and hands them out
//	reading.go              what a person read themselves, laid over what payers publish
//	session.go              the one thing that changes: answers, details, undo;
//	session_event.go        what happened there, and how it ended
//	session_undo.go         the undo history, and what of it a file keeps
//	evaluation*.go          everything about one case on one day, for eval
//	glance.go               how a case stands on one day, as a list shows it
//	counts.go counts_small.go
//	                        numbers of cases in a period, small cells withheld
//	origin.go               which content it is
//	content_check.go        what a look at a folder of content found
//	receipt                 a room: the proof of a verdict, and what differs when it is run again
//	ledger                  a room: how requests and appeals went, for other counselors and from them
//	moved                   a room: which of the cases that are kept changed because the content did
//
// casefile is the only room that touches the disk; seed draws the random cases
// of tests, and sample is a library for them of which nothing is real. They import
// what they need of the rest.
package model

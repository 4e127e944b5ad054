// Package words holds what the program itself says: names of keys, headings,
// messages. What it says about coverage is content and lives in content.
//
// One typed struct per language. A sentence with a gap is a method, so that a
// translation can order its words as it needs. Clean makes text that came from
// outside safe to show on a terminal, and EscapeJSON does so for JSON.
//
//	words.go sentences.go   Words, all of it; sentences that many screens say
//	keys.go saving.go       what keys do; files, and leaving
//	prospect.go changes.go  an open verdict; what would change one
//	ways.go                 the ways ahead, what matters, the decision
//	money.go figures.go     what it costs; what is wrong with a figure
//	chart.go                how a picture is read, and the same in words
//	dates.go calendar.go    a date that was typed; the days of a case
//	letters.go papers.go reading.go formats.go
//	                        letters; pages that are read, and to learn from; what
//	                        a paper says beside its text
//	find.go                 whether a text uses a term
//	clean.go escape.go      Clean and EscapeJSON
//
// The package imports the standard library only.
package words

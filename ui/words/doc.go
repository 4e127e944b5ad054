// Package words holds what the program itself says: names of keys, headings,
// messages. What it says about coverage is content and lives in content.
//
// One typed struct per language, and in it one for each page or paper that says
// a thing. A sentence with a gap is a method of its group, so that a translation
// can order its words as it needs. Clean makes text that came from outside safe
// to show on a terminal, and EscapeJSON does so for JSON.
//
//	words.go        Words, all of it; headings and texts of many screens
//	keys.go         what keys do
//	interview.go    asking, and what is said of answers
//	verdict.go      the answer for a drug, its conditions, what is open
//	changes.go      what would change it
//	steps.go        what to do now, and where the person stands
//	ways.go         the ways ahead, what matters, the decision
//	money.go        what it costs; figures.go what is typed or tried; chart.go how a
//	                picture is read, and the same in words
//	dates.go        days, and dates that were typed; calendar.go the days of a case
//	papers.go       pages that are read; reading.go pages to learn from
//	sources.go      what a claim rests on, how old and how sure
//	letters.go      letters; formats.go what a paper says beside its text
//	saving.go       files, and leaving
//	line.go         the face that reads the screens out
//	phrase.go       lists, numbers and capitals within a sentence
//	find.go         whether a text uses a term
//	clean.go        Clean; escape.go EscapeJSON
//
// Start with words.go. The package imports the standard library only.
package words

// Package words holds what the program itself says: names of keys, headings,
// messages. What it says about coverage is content and lives in content.
//
// The texts are data, one file a language: english.txt. One typed struct takes them
// in, and in it one for each page or paper that says a thing. A field is named after
// its key, so a text that nobody says and one that is missing are errors. A sentence
// with holes is a method of its group, whose parameters fill them; the tag of its
// field names the holes, and the file orders them as its language needs. Clean makes
// text that came from outside safe to show on a terminal, and EscapeJSON does so for
// JSON.
//
//	english.txt     what is said in English
//	words.go        Words, all of it; headings and texts of many screens; English,
//	                and Over, which lays the file of another language over it
//	file.go         reads a file, line by line
//	bind.go         puts its texts into the fields, and tells what is wrong
//	sentence.go     sentences with holes, and those about a number of things
//	keys.go         what keys do, and what is on them
//	interview.go    asking, and what is said of answers
//	verdict.go      the answer for a drug, its conditions, what is open
//	changes.go      what would change it
//	steps.go        what to do now, and where the person stands
//	options.go      the options ahead, what matters, the decision
//	money.go        what it costs; figures.go what is typed or tried; chart.go how a
//	                picture is read, and the same in words
//	dates.go        days, and dates that were typed; calendar.go the days of a case
//	papers.go       pages that are read; reading.go pages to learn from
//	comparison.go   the rules of other plans; readings.go those that the person read
//	happened.go     what happened, and how it ended; hours.go the time spent on it
//	sources.go      what a claim rests on, how old and how sure
//	letters.go      letters; packet.go all papers in one file; counselor.go a page for
//	                a counselor's file; formats.go what a paper says beside its text
//	desk.go         screens for the desk of a counselor
//	cases.go        the cases that are kept, in a list
//	counts.go       numbers of cases in a period; moved.go cases that changed with the content;
//	                ledger.go how requests and appeals went that counselors logged
//	receipt.go      the proof of a verdict, and what differs when it is run again
//	saving.go       files, and leaving; settings.go how the program behaves
//	line.go         the face that reads the screens out
//	phrase.go       capitals within a sentence; lists, days and amounts are fact.Phrases
//	find.go         whether a text uses a term
//	clean.go        Clean; escape.go EscapeJSON; cell.go a cell that no spreadsheet runs
//
// Start with english.txt and words.go. To add a text, write its line and a field of
// the same name; with holes, also the method that fills them.
//
// # Why not JSON
//
// A file is lines of keys and texts, because translators write it: a text needs no
// quotes and no backslashes, comments are allowed, and a mistake is told with its
// line. The package encoding/json takes a key twice and keeps no lines, and reading
// such a file strictly with it takes several times as long.
//
// # What is not here
//
// What the command line says to those who call it stays English in the code: help,
// usage, what is wrong with a flag, a case file, a row of a batch or a file of
// content. It names flags, keys and values that are English in every language, it
// is read by programs and quoted in scripts, and it must be said even when no words
// can be read. So does what is said in the end of a program that had to stop (in
// ui/terminal): after a fault nothing but the code can be relied on. What the system
// says of a disk is in its own language.
//
// Marks between texts stay in the code too: the full stop after a sentence, the
// colon after a head, semicolons between entries.
//
// The package imports the standard library and model/fact only.
package words

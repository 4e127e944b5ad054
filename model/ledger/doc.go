// Package ledger is how requests, appeals and outside reviews went, as counselors log
// it and pass it on: what each was for and how it ended, in numbers. It holds no name,
// no id, no text and no day.
//
//	row.go          a row: what it counts, and how many
//	outcome.go      how the requests and appeals of a case went
//	release.go      which of them are told, and how finely
//	file.go         a ledger as a file, line by line, and what is refused in one
//	tally.go        rows of several groups added up, and when that is told
//	shelf.go        the ledgers that a vault holds beside its cases
//
// # Whom nobody can tell
//
// A row tells of five cases at least. What would make a smaller one is told less finely
// (by the year, for any plan, for any use, for any company), all that ended of the kind
// together, so that no outcome is left out because it is rare: a kind of which some
// outcome has fewer cases is told less finely as a whole. What is still too small is not
// told at all. Only quarters that are over count.
//
// Each case is told once, with others that were not told before. So whoever holds two
// editions of a file, and takes one from the other, finds no fewer than five cases
// either.
//
// # What it is worth
//
// Nobody can check a file: whoever writes one can make it up. And those who logged are
// not all who tried. So numbers are told with how many groups logged them, never from
// one group or about fewer than ten, and never as a chance.
package ledger

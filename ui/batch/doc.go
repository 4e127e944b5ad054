// Package batch decides many cases as a stream: rows come in, are taken apart
// and decided by as many workers as there are cores, and go out in their order.
//
//	batch.go       the door: Run, what it is given, how it may end
//	stream.go      reading, the workers, writing in order
//	row.go         what one row of the output says, as CSV and as JSON
//	csv.go         the header of a table
//	csv_cut.go     where its rows and cells end
//	csv_row.go     what they say
//	ndjson.go      cases a line each
//	ndjson_row.go  the fast way to read them
//	known.go       from the text in a cell to the option it names
//
// Read batch.go and stream.go first; then either format.
//
// # How it is kept true
//
// Rows without quotes are split at commas; the others are taken apart by the
// rules of quotes, one cell after the other and without a reader for each row. A
// fuzz target holds the cells equal to those of encoding/csv. Lines of JSON of
// the usual shape are read by a scanner that gives up on anything else, and then
// record.DecodeCase reads the line; tests and a fuzz target hold both equal.
//
// Ids in CSV are made harmless: formulas, line breaks, what a terminal obeys.
// With Raw they come back as they were.
//
// Memory is bounded: two chunks for each worker, and no row longer than 1 MiB.
// Goroutines start in one place, ui/terminal.Go, which recovers.
//
// It does not know the command line: what is wrong is an error with a type, and
// ui/command says it in the program's voice.
package batch

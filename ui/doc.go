// Package ui talks: it is the command line, and the door to the full screen.
//
//	ui.go              Program, all that the process gives; Main; nothing else is exported
//	fault.go           errors, exit codes, the voice in which both are told
//	command_*.go       one file for each command: what it takes, what it does
//	paper_out.go       where every paper goes: its flags, its format, its file
//	payer_json.go      a payer as JSON; what is read as text is written by ui/paper
//	full_screen.go     joins ui/screen to the terminal
//	aside.go           where a case without a file is kept when the program has to stop
//	batch_stream.go    many cases: reading, two workers, writing in order
//	batch_row.go       what one row of the output says, as CSV and as JSON
//	batch_csv.go       the header of a table; batch_csv_cut.go where its rows
//	                   and cells end; batch_csv_row.go what they say
//	batch_ndjson.go    cases a line each; batch_ndjson_row.go the fast way
//	batch_known.go     from the text in a cell to the option it names
//
// To add a command, write command_NAME.go with a method that returns a
// *cobra.Command, and name it in rootCommand.
//
// # Rules
//
// An error is one line that says what was being done and what went wrong, in
// lower case and without a full stop, and at most one line that says what to do
// about it. Both pass through words.Clean. Bad input leaves standard output
// empty; only batch, which answers row by row, says what is wrong in the row.
// A case that is empty or ends in the middle is bad input, exit code 2. Code 74
// is for input that broke off: reading it failed.
//
// The content is loaded by commands that decide, and by no other. --content lays
// a folder over it (command_content.go), and then every output names the pack:
// the second line of every screen, the first of every sheet, "content" in JSON,
// and for a table of a batch a line on standard error.
//
// Goroutines start in one place, ui/terminal.Go, which recovers.
//
// # Why not fang
//
// Cobra alone, without charm.land/fang/v2 on top. Measured: --version takes
// 1.54 times an empty Go program with cobra and 1.60 with fang, so cost is not
// the reason. But on --help fang asks the terminal for its background colour and
// waits up to two seconds on one that is silent, and it tells errors in colours
// and in a voice of its own.
//
// # How batch is kept true
//
// Rows without quotes are split at commas; the others are taken apart by the
// rules of quotes, one cell after the other and without a reader for each row. A
// fuzz target holds the cells equal to those of encoding/csv. Lines of JSON of
// the usual shape are read by a scanner that gives up on anything else, and then
// Library.DecodeCase reads the line; tests and a fuzz target hold both equal.
//
// Ids in CSV are made harmless: formulas, line breaks, what a terminal obeys.
// With --raw they come back as they were.
//
// Memory is bounded: four chunks, and no row longer than 1 MiB.
package ui

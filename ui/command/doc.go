// Package command is the command line: one file for each command, which says
// what it takes and does.
//
//	root.go       Run, what the commands are given, the list of them, their flags
//	about.go batch.go calendar.go compare.go content.go content_save.go eval.go
//	event.go ended.go explain.go letter.go packet.go
//	open.go payers.go counts.go receipt.go report.go sources.go verify.go
//	              the commands, each an options struct, its flags, and a function
//	console.go    where answers and what is said of them go; JSON; the day of today
//	library.go    the content, built in or with a pack laid over it
//	look.go       the theme, colours and marks that were asked for
//	cases.go      the case that was named, in a file or on standard input
//	vault.go vault_tools.go vault_settings.go
//	              where a person's cases are kept together, and how that is opened
//	kept.go kept_case.go kept_import.go kept_move.go kept_named.go
//	              the cases there: the list, what is done with one, in and out
//	moved.go      which of them changed because the content did
//	ledger.go     how requests and appeals went, for other groups and from them
//	hours.go      the time that a counselor spent on a case
//	paper.go      where every paper goes: its flags, its format, its file
//	payer_json.go a payer as JSON; what is read as text is written by ui/paper
//	fault.go      errors, exit codes, the voice in which both are told
//
// Read eval.go first: the others are like it. To add a command, write NAME.go
// with nameOptions, newName and runName, and name it in commands and in rootHelp
// in root.go. The options hold what the command uses of Tools, and no more: what
// a command can reach is read from the head of its file.
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
// a folder over it (library.go), and then every output names the pack: the
// second line of every screen, the first of every sheet, "content" in JSON, and
// for a table of a batch a line on standard error.
//
// # Why not fang
//
// Cobra alone, without charm.land/fang/v2 on top. Measured: --version takes
// 1.54 times an empty Go program with cobra and 1.60 with fang, so cost is not
// the reason. But on --help fang asks the terminal for its background colour and
// waits up to two seconds on one that is silent, and it tells errors in colours
// and in a voice of its own.
package command

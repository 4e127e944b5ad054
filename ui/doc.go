// Package ui talks: it is the door through which the process comes in, and
// joins the rooms in which it is done.
//
//	ui.go           Program, all that the process gives; Main; nothing else is exported
//	full_screen.go  joins the two faces to the terminal
//	aside.go        where a case without a file is kept when the program has to stop
//	output.go       a standard output that was closed
//
// The rooms, in the order in which a stranger should read them:
//
//	command   one file a command, the error voice, the exit codes
//	batch     many cases as a stream
//	screen    what is on each screen, as a value
//	full      the full-screen face, which draws any of them
//	line      the screens in plain lines
//	paper     sheets as text, Markdown, HTML, PDF and calendar
//	exhibit   what a page shows, out of files of strangers
//	terminal  the edge: signals, capabilities, what may be written
//	style     every colour, border and icon
//	words     what the program itself says
//	quiet     variables of the environment that libraries must not see
//
// The tests of this room run the whole program, but for its terminal, on a
// process that is a literal. The scripts in testdata/script are run by main.
package ui

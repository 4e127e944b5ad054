// Package line is the face that reads the screens out in plain lines and asks
// for one line after the other: for a screen reader, a pipe, and a terminal that
// cannot move a cursor. It walks the same screens as the full one, through
// screen.Reader, and knows none of them by name. It writes no escape code.
//
//	line.go   Run: the loop, and what a line that was typed does
//	page.go   a screen read out
//	prompt.go what is asked for, and how lines are read
package line

// Package terminal is the program's edge towards its terminal: it decides
// whether a full screen is possible, runs the bubbletea program, and sees to it
// that however the program ends, nothing typed is lost and the terminal is as
// it was found.
//
// The way through it:
//
//	if err := terminal.Interactive(in, out, env); err != nil { ... }
//	ending := terminal.Run(terminal.Terminal{In: in, Out: out, Err: errs, Env: environ}, app, keeper)
//	ending.Print(errs)
//	os.Exit(ending.Code)
//
// The model stays an ordinary tea.Model. It ends itself with tea.Quit, and Run
// returns code 0. For any other ending it hears LeaveMsg once, to hand
// half-typed text to where the Keeper finds it; then the Keeper's Rescue is
// called, and the code is 128+n for signal n (129 also when the terminal went
// away), 74 when input ended, 70 after a fault. A long paste is cut and followed
// by PasteCutMsg; after a stop the model hears tea.ResumeMsg. Goroutines are
// started with Go, commands need no care.
//
// When the loop hangs, as it does in a write to a frozen terminal, the watchdog
// in signals.go ends the process after two seconds, or at a second signal.
//
// # What is where
//
// The P-numbers are the pitfalls of bubbletea, bubbles and huh that were found
// by experiment. Each has a test named after it.
//
//	interactive.go  P19 P20 P21 P23  no start without two terminals that can draw
//	profile.go      P22              colours from the environment alone; NO_COLOR with any value
//	run.go          P5 P18 P40 P41   edge: the options, our own recover round the loop, the exit code
//	signals.go      P10 P15          watchdog: hangup, terminate, interrupt, quit; the hard exit
//	leave.go        P10 P11 P15      departure: the one cause, the Keeper
//	files.go        P11 P15          input that says when it ends, output with a gate
//	guard.go        P5 P13 P26       the model with its panics in Init, Update and View; pastes
//	painting.go                      the first frame, written before bubbletea's loop runs
//	shield.go       P12 P14 P44      panics in commands, batches, mouse handlers; the title
//	filter.go       P2 P6 P16 P42    keys that panic or run programs; bubbletea's own suspension
//	secret.go                        a passphrase, typed where nobody sees it
//	goroutine.go    P12              the only go statement of ui
//	jobs.go         P16 P17          stopped and continued by a shell, never by ctrl+z;
//	                                 suspend_unix.go how, suspend_other.go where there is no such thing
//	handover.go     P17              tty: the terminal lent to others and taken again, with bubbletea
//	                                 running on; the reset sequence
//	queue_*.go      P25 P26          nothing typed ahead reaches the shell
//	memory_*.go     P45              no core dumps
//	output_*.go                      whether standard output was closed at the start
//	wait_*.go                        waiting for a line no longer than so long
//	lines.go                         a program that only reads and writes lines, and when it is one
//	ending.go       P13              what is said on the normal screen, and a fault without values
//	../quiet        P40 P41          variables that make libraries write or run something
//	source_test.go  P1 P3 P4 P5 P6   no file of ui uses what panics; bubbles is new enough
//
// What cannot be done here: a panic in a goroutine that bubbletea itself starts
// (its renderer's ticker, its reader) cannot be recovered, nor can a fatal error
// of the Go runtime or kill -9. The terminal is then left raw; "reset" mends it.
//
// # Dependencies
//
//	charm.land/bubbletea/v2            the program loop that all this is about
//	github.com/charmbracelet/colorprofile  bubbletea's type for how many colours there are
//	github.com/atotto/clipboard        linked by bubbles; imported only to switch it off
//	golang.org/x/term                  is it a terminal; its settings, to restore them
//	golang.org/x/sys                   job control, input queues, core dumps
//	github.com/creack/pty              tests only: real pseudo-terminals
//	charm.land/bubbles/v2, huh/v2, lipgloss/v2  tests only: the fields with the pitfalls
package terminal

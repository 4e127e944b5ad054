package terminal

import (
	"os"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/term"
)

// Terminal is what the program was given to talk through.
type Terminal struct {
	In, Out, Err *os.File
	// Env holds the environment as "NAME=value"; nil stands for an empty one.
	Env []string
}

// Getenv returns the value of a variable of the terminal's environment, or "".
func (t Terminal) Getenv(name string) string {
	// The last one counts, as for a program started with the same list.
	for i := len(t.Env) - 1; i >= 0; i-- {
		if key, value, ok := strings.Cut(t.Env[i], "="); ok && key == name {
			return value
		}
	}
	return ""
}

// screen is where a sentence for the person goes. Standard error may be a log
// that others read, so it is used only while it is a terminal.
func (t Terminal) screen() *os.File {
	if isTerminal(t.Err) {
		return t.Err
	}
	return t.Out
}

// NotInteractive says why the full-screen program cannot start.
type NotInteractive struct {
	// Problem is what is missing, in plain words.
	Problem string
	// Hint is what to do instead.
	Hint string
}

// Error returns the problem and the hint as one sentence.
func (e *NotInteractive) Error() string { return e.Problem + "; " + e.Hint }

// Interactive returns nil when questions can be asked on a full screen, and a
// *NotInteractive otherwise. Both ends must be terminals: left alone, bubbletea
// opens /dev/tty when input is a pipe and draws into a file when output is one.
func Interactive(in, out *os.File, env func(string) string) error {
	var problem string
	switch {
	case !isTerminal(in):
		problem = "the questions cannot be shown, because standard input is not a terminal"
	case !isTerminal(out):
		problem = "the questions cannot be shown, because standard output is not a terminal"
	default:
		problem = plainOnly(env("TERM"))
	}
	if problem == "" {
		return nil
	}
	return &NotInteractive{Problem: problem,
		Hint: `to ask in plain lines, add --accessible; to get an answer from a saved case, use "ketacover eval CASE"`}
}

// plainOnly says what is wrong with a terminal type that cannot move a cursor.
func plainOnly(kind string) string {
	switch kind {
	case "":
		// The Windows console draws well and never sets TERM.
		if runtime.GOOS == "windows" {
			return ""
		}
		return "the questions cannot be shown, because TERM does not name the kind of terminal"
	case "dumb", "unknown":
		return "the questions cannot be shown, because TERM is " + strconv.Quote(kind) + ", a terminal without full screens"
	}
	return ""
}

func isTerminal(file *os.File) bool {
	return file != nil && term.IsTerminal(int(file.Fd()))
}

package terminal

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// The exit codes of the contract that the terminal's edge can decide.
const (
	codeFailed     = 1
	codeMisused    = 2
	codeFault      = 70
	codeInputEnded = 74
	codeSignal     = 128 // plus the number of the signal
)

// The sentences a person may read after the screen is restored. None holds
// anything that was typed.
const (
	sayStopped  = "ketacover was asked to stop, and stopped."
	sayGone     = "ketacover stopped, because its terminal was closed."
	sayNoInput  = "ketacover stopped, because its input ended."
	sayNoOutput = "ketacover stopped, because what it says could not be written."
	sayFailed   = "ketacover stopped, because it could not use the terminal."
	sayFault    = "Something went wrong inside ketacover, so it stopped. The fault is in the program, not in your answers."
	sayNotSaved = "Your last answers may not have been saved."
)

// Keeper saves what would be lost. Rescue may be called from any goroutine,
// once, at any moment, also while Update hangs or after it panicked; so it
// must not need the model. It returns the sentence to leave on the screen.
type Keeper interface {
	Rescue() string
}

// LeaveMsg is sent to the model once, before the program ends for a reason of
// its own: a signal, a closed terminal, an internal fault. The model hands
// half-typed text to where its Keeper finds it; commands it returns are not run.
type LeaveMsg struct{}

// Ending is how a run of the full-screen program ended. What is left on the
// normal screen comes from here, because only now has it been restored.
type Ending struct {
	// Code is the exit status for the process.
	Code int
	// Message says why the program ended, unless the person ended it.
	Message string
	// Rescued is what the Keeper said, if it was called.
	Rescued string
	// Model is the final model. It is nil after an internal fault or when the
	// program could not start.
	Model tea.Model
	// Fault is set after an internal fault.
	Fault *Fault
}

// Print writes what the ending has to say, each sentence on its own line.
func (e Ending) Print(w io.Writer) error {
	_, err := io.WriteString(w, e.text("\n"))
	return err
}

func (e Ending) text(newline string) string {
	var lines strings.Builder
	for _, line := range [...]string{e.Message, e.Rescued} {
		if line != "" {
			lines.WriteString(printable(line) + newline)
		}
	}
	return lines.String()
}

// printable keeps a file name with an escape sequence in it from being obeyed:
// after the program has ended nothing else cleans what is written.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, line)
}

// Fault tells the program's authors where it failed. It never holds a value:
// the text of a panic may be part of somebody's case.
type Fault struct {
	// Kind is the Go type that was thrown, such as runtime.boundsError.
	Kind string
	// Where lists functions with their lines, innermost first.
	Where []string
}

// newFault describes a recovered panic. It must be called while the deferred
// function that recovered is still running, or the stack is gone.
func newFault(thrown any) *Fault {
	fault := &Fault{Kind: fmt.Sprintf("%T", thrown)}
	counters := make([]uintptr, 48)
	frames := runtime.CallersFrames(counters[:runtime.Callers(2, counters)])
	for {
		frame, more := frames.Next()
		if frame.Function == "runtime.gopanic" {
			// Above are our own deferred functions; the fault is below.
			fault.Where = nil
		} else if frame.Function != "" {
			fault.Where = append(fault.Where, fmt.Sprintf("%s:%d", frame.Function, frame.Line))
		}
		if !more {
			return fault
		}
	}
}

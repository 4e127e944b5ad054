package command

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"syscall"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// The exit codes. A process that a signal ends has 128 and the signal's
// number; the full-screen program returns that itself.
const (
	exitDone     = 0
	exitFailed   = 1  // the work could not be done, or not all of it
	exitMisused  = 2  // the command line or the input is wrong
	exitInternal = 70 // a fault of the program
	exitEnded    = 74 // the input ended or broke off before its end
)

// fault is an error with what the process makes of it. Its text says what was
// being done and what went wrong, in lower case and without a full stop.
type fault struct {
	code int
	text string
	hint string // what to do about it, or empty
	err  error  // what it came from, if anything
}

// Error is the text.
func (f *fault) Error() string { return f.text }

// Unwrap is what the fault came from.
func (f *fault) Unwrap() error { return f.err }

// Hint is what to do about it.
func (f *fault) Hint() string { return f.hint }

// Misused is a fault of whoever wrote the command line, for a screen that
// cannot start.
func Misused(hint, format string, args ...any) error { return misused(hint, format, args...) }

// misused is a fault of whoever wrote the command line.
func misused(hint, format string, args ...any) *fault {
	return &fault{code: exitMisused, text: fmt.Sprintf(format, args...), hint: hint}
}

// refused is a fault of the input: err says what, and may have a hint.
func refused(doing string, err error) *fault {
	return &fault{code: exitMisused, text: doing + ": " + err.Error(), hint: hintOf(err), err: err}
}

// unopenedFile is a file that could not be opened.
func unopenedFile(doing string, err error) *fault {
	hint := "name a file that you may read"
	if errors.Is(err, fs.ErrNotExist) {
		hint = record.NotThereHint
	}
	return &fault{code: exitMisused, text: doing + ": " + reason(err), hint: hint, err: err}
}

// brokeOff is a fault of whatever the input comes through. A folder can be opened, and
// shows itself only when it is read.
func brokeOff(doing string, err error) *fault {
	if errors.Is(err, syscall.EISDIR) {
		return &fault{code: exitMisused, text: doing + ": " + reason(err), hint: "name a file in it", err: err}
	}
	return &fault{code: exitEnded, text: doing + ": the input broke off: " + reason(err), err: err,
		hint: "do it again with the whole input"}
}

// unwritten is a fault of whatever the output goes to.
func unwritten(doing string, err error) *fault {
	return &fault{code: exitFailed, text: doing + ": " + reason(err), err: err,
		hint: cmp.Or(hintOf(err), "not all of it was written: write it to another place")}
}

// reason is the innermost error, without the operation and the path that the
// standard library puts in front. What has a name elsewhere has the same here.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return record.NotThere
	case errors.Is(err, syscall.EISDIR):
		return record.ErrNotRegular.Error() + ": it is a folder"
	}
	for {
		inner := errors.Unwrap(err)
		if inner == nil && err.Error() == syscall.ENOTDIR.Error() { // the standard library says so without the number
			return "not a folder"
		}
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

func hintOf(err error) string {
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return hinted.Hint()
	}
	return ""
}

// Report writes an error in the program's voice, on one line and at most one
// more, and returns the exit code. No error is written in no words.
func Report(to io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	code := exitFailed
	var f *fault
	if errors.As(err, &f) {
		code = f.code
	}
	if text := err.Error(); text != "" {
		say(to, "ketacover: ", text)
	}
	if hint := hintOf(err); hint != "" {
		say(to, "hint: ", hint)
	}
	return code
}

// say writes one line for a person. It cannot report that it failed.
func say(w io.Writer, who, text string) {
	_, _ = io.WriteString(w, who+words.Clean(strings.ReplaceAll(text, "\n", "; "))+"\n")
}

// ReportPanic reports a panic by where it happened, and is called by the deferred
// function that recovered. Its text may be part of somebody's case and is not
// shown.
func ReportPanic(to io.Writer) int {
	say(to, "ketacover: ", "internal fault at "+panicked())
	say(to, "hint: ", "the fault is in the program, not in your input; please report this line")
	return exitInternal
}

// panicked names the function of ours that panicked, and its line.
func panicked() string {
	counters := make([]uintptr, 32)
	frames := runtime.CallersFrames(counters[:runtime.Callers(3, counters)])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "ketacover/") && !strings.Contains(frame.Function, ".Main.func") {
			return fmt.Sprintf("%s:%d", frame.Function, frame.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}

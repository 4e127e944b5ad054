package ui

import (
	"io"
	"os"

	"ketacover/ui/terminal"
)

// output is where the output goes. One that was closed before the program
// started takes everything without a word, so it is one that fails instead.
func output(out, errs io.Writer) io.Writer {
	o, ok := out.(*os.File)
	if e, isFile := errs.(*os.File); ok && isFile && terminal.Closed(o, e) {
		return noOutput{}
	}
	return out
}

// noOutput is a standard output that was closed.
type noOutput struct{}

func (noOutput) Write([]byte) (int, error) { return 0, errClosed{} }

type errClosed struct{}

func (errClosed) Error() string { return "standard output is closed" }

// Hint is how to say that nothing is to be read.
func (errClosed) Hint() string { return "to throw the output away, write >/dev/null" }

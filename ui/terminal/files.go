package terminal

import (
	"errors"
	"io"
	"os"
	"sync/atomic"
	"syscall"
)

// input is standard input that says when it has ended. It is still a file to
// bubbletea, which needs one to set raw mode and to cancel a read.
type input struct {
	*os.File
	ended func()
}

// Read reports every end as io.EOF: on any other error bubbletea would stop at
// once, before the model has handed over half-typed text.
func (i *input) Read(p []byte) (int, error) {
	n, err := i.File.Read(p)
	switch {
	case err == nil || n > 0:
		return n, nil
	case errors.Is(err, syscall.EAGAIN):
		// Another program sharing the terminal made it non-blocking.
		return 0, nil
	}
	i.ended()
	return 0, io.EOF
}

// output is standard output with a gate. It has only the methods of a terminal
// file, because those of os.File that copy or write strings would go round it.
type output struct {
	file *os.File
	shut atomic.Bool
}

// Write writes to the terminal, or nowhere when the gate is shut.
func (o *output) Write(p []byte) (int, error) {
	if o.shut.Load() {
		return len(p), nil
	}
	return o.file.Write(p)
}

// Read is part of what bubbletea takes for a terminal.
func (o *output) Read(p []byte) (int, error) { return o.file.Read(p) }

// Fd returns the terminal's file descriptor.
func (o *output) Fd() uintptr { return o.file.Fd() }

// Close does nothing: the process's standard output is not ours to close.
func (o *output) Close() error { return nil }

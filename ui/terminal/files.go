package terminal

import (
	"bytes"
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
)

// input is standard input that says when it has ended. It is still a file to
// bubbletea, which needs one to set raw mode and to cancel a read.
type input struct {
	*os.File
	ended func()
	gate  sync.Mutex // held while the terminal is lent to others
}

// Read reports every end as io.EOF: on any other error bubbletea would stop at
// once, before the model has handed over half-typed text.
func (i *input) Read(p []byte) (int, error) {
	if !i.gate.TryLock() {
		// What there was to read, the others may have read by now: look again.
		i.gate.Lock()
		i.gate.Unlock() //nolint:staticcheck // only waits
		return 0, nil
	}
	i.gate.Unlock()
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

// output is standard output that can be held and shut. It has only the methods of a terminal
// file, because those of os.File that copy or write strings would go round it.
type output struct {
	file *os.File
	shut atomic.Bool
	gate sync.Mutex // held while the terminal is lent to others
	// Which modes bubbletea has set: those of its views, grapheme widths.
	set, graphemes bool
	// The frame that stands there before bubbletea's first; nil from then on.
	painting *painting
}

// Write writes to the terminal, or nowhere once it is shut.
func (o *output) Write(p []byte) (int, error) {
	o.gate.Lock()
	defer o.gate.Unlock()
	if o.shut.Load() {
		return len(p), nil
	}
	o.set = o.set || bytes.Contains(p, []byte(pushKeyboard))
	o.graphemes = o.graphemes || bytes.Contains(p, []byte(setGraphemes))
	if o.painting == nil || !bytes.Contains(p, []byte(beginScreen)) {
		return o.file.Write(p)
	}
	left := o.painting.within(p)
	o.painting = nil
	if _, err := o.file.Write(left); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Read is part of what bubbletea takes for a terminal.
func (o *output) Read(p []byte) (int, error) { return o.file.Read(p) }

// Fd returns the terminal's file descriptor.
func (o *output) Fd() uintptr { return o.file.Fd() }

// Close does nothing: the process's standard output is not ours to close.
func (o *output) Close() error { return nil }

//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// The queues as TIOCFLUSH names them, FREAD and FWRITE of sys/fcntl.h.
const (
	readQueue  = 1
	writeQueue = 2
)

// discardInput throws away what was typed and not yet read.
func discardInput(file *os.File) {
	_ = unix.IoctlSetPointerInt(int(file.Fd()), unix.TIOCFLUSH, readQueue)
}

// discardOutput throws away what was written and not yet shown.
func discardOutput(file *os.File) {
	_ = unix.IoctlSetPointerInt(int(file.Fd()), unix.TIOCFLUSH, writeQueue)
}

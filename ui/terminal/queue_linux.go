package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// discardInput throws away what was typed and not yet read.
func discardInput(file *os.File) {
	_ = unix.IoctlSetInt(int(file.Fd()), unix.TCFLSH, unix.TCIFLUSH)
}

// discardOutput throws away what was written and not yet shown, which also
// wakes whoever is blocked in writing it.
func discardOutput(file *os.File) {
	_ = unix.IoctlSetInt(int(file.Fd()), unix.TCFLSH, unix.TCOFLUSH)
}

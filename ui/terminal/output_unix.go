//go:build unix

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// Closed reports whether standard output was closed by whoever started the
// program, so that nobody would read what is written and no write would fail.
// The Go runtime puts /dev/null in its place, open for reading and writing; a
// shell's >/dev/null is open for writing alone. Where standard error is the same,
// the program is to be silent, and its output is not called closed. Whoever opens
// /dev/null for both and hands over only that one cannot be told apart.
func Closed(out, errs *os.File) bool { return isNullReadWrite(out) && !isNullReadWrite(errs) }

func isNullReadWrite(f *os.File) bool {
	if f == nil {
		return false
	}
	var file, null unix.Stat_t
	fd := int(f.Fd())
	if unix.Fstat(fd, &file) != nil || unix.Stat(os.DevNull, &null) != nil {
		return false
	}
	if file.Mode&unix.S_IFMT != unix.S_IFCHR || file.Rdev != null.Rdev {
		return false
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}

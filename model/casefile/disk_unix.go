//go:build unix

package casefile

import (
	"io/fs"
	"os"
	"syscall"
)

// nonBlocking opens a pipe at once instead of waiting for its other end.
const nonBlocking = syscall.O_NONBLOCK

// isOurs reports whether the file belongs to the user who runs the program.
func isOurs(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return !ok || int(stat.Uid) == os.Geteuid()
}

// loose reports whether others may do anything with a file.
func loose(info fs.FileInfo) bool { return info.Mode().Perm()&othersMay != 0 }

// modeHolds reports whether the file system kept the mode that it was told.
func modeHolds(f file) bool {
	info, err := f.Stat()
	return err == nil && !loose(info)
}

//go:build unix && !linux

package terminal

import "golang.org/x/sys/unix"

// NoCoreDumps keeps what is in memory, passphrases too, out of core files. Any
// command that opens a case should call it first; Run does.
func NoCoreDumps() {
	// It cannot fail for a process that only lowers what it is allowed.
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
}

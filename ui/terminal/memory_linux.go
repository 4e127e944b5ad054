package terminal

import "golang.org/x/sys/unix"

// NoCoreDumps keeps what is in memory, passphrases too, out of core files and
// from other programs of the same user. Any command that opens a case should
// call it first; Run does.
func NoCoreDumps() {
	// Neither can fail for a process that only lowers what it is allowed.
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
}

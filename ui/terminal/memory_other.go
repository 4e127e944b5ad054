//go:build !unix

package terminal

// NoCoreDumps does nothing here: Windows writes a dump only when an
// administrator has set it up, and a process cannot refuse.
func NoCoreDumps() {}

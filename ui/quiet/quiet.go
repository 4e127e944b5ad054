// Package quiet takes away, before any other package of the program can look,
// the environment variables that would make a library run a program or write
// what a person types to a file.
//
// Importing lipgloss runs "tmux info" while packages are initialised, before
// main and even for --version, whenever TMUX is set and standard output is a
// terminal. TEA_TRACE and TEA_DEBUG make bubbletea write keys,
// frames and panics to files, UV_DEBUG does the same in ultraviolet (P40).
//
// It works because of two facts that its test holds. Go initialises, among the
// packages whose imports are ready, the one whose path sorts first; and
// "ketacover/ui/quiet" sorts before "os/exec", without which nobody can run
// anything. So this package may import os and nothing else.
//
// Any package that draws should import it for its effect:
//
//	import _ "ketacover/ui/quiet"
package quiet

import "os"

var insideTmux bool

func init() {
	insideTmux = os.Getenv("TMUX") != ""
	for _, name := range [...]string{"TMUX", "TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"} {
		// Unsetenv fails only for a name that is empty or holds a NUL.
		_ = os.Unsetenv(name)
	}
}

// InsideTmux reports whether TMUX was set when the program started.
func InsideTmux() bool { return insideTmux }

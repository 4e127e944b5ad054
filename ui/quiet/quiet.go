// Package quiet takes away, before any other package of the program can look,
// the environment variables that would make a library run a program or write
// what a person types to a file.
//
// Importing lipgloss runs "tmux info" while packages are initialised, before
// main and even for --version, whenever TMUX is set and standard output is a
// terminal. TEA_TRACE and TEA_DEBUG make bubbletea write keys,
// frames and panics to files, UV_DEBUG does the same in ultraviolet (P40). And
// the clipboard library looks in every folder of PATH for programs to run, which
// takes a good part of the start of this one. We run none, so PATH is hidden too,
// until ui/terminal gives it back.
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

var (
	path   string
	hidden bool
)

func init() {
	path, hidden = os.LookupEnv("PATH")
	for _, name := range [...]string{"TMUX", "TEA_TRACE", "TEA_DEBUG", "UV_DEBUG", "PATH"} {
		// Unsetenv fails only for a name that is empty or holds a NUL.
		_ = os.Unsetenv(name)
	}
}

// RestorePath gives PATH back, once the packages that would have searched it are
// initialised.
func RestorePath() {
	if hidden {
		// Setenv fails only for a name that is empty or holds a NUL or "=".
		_ = os.Setenv("PATH", path)
	}
}

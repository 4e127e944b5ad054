package terminal

import (
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// jobs stops and continues the program as a shell does with its jobs.
type jobs struct {
	tty       *tty
	inLoop    func(work func() tea.Cmd) // in bubbletea's loop, between two updates
	takeAgain func() tea.Cmd            // the terminal, for what is shown
	ending    func() bool

	stopping atomic.Bool // a suspension is under way
	resume   chan struct{}
}

package terminal

import (
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"
	"golang.org/x/term"

	"ketacover/ui/quiet" // before lipgloss, whatever main imports
)

// framesPerSecond is bubbletea's highest: a frame waits for a tick, so it halves
// the time from a key to its effect.
const framesPerSecond = 120

// The limits on waiting. They are variables so that tests can take one away
// and see the other path work.
var (
	// patience is how long a program that must end may take to do so nicely.
	patience = 2 * time.Second
	// rescueLimit is how long a hard exit waits for the Keeper. The screen is
	// the person's again by then, so a slow disk is given time.
	rescueLimit = 10 * time.Second
	// writeLimit is how long a hard exit tries to write to a frozen terminal.
	writeLimit = 200 * time.Millisecond
)

// edge is one run of the full-screen program: what stands around bubbletea's
// loop, and joins it to the signals, the terminal and the end.
type edge struct {
	program   *tea.Program
	guard     *guard
	tty       *tty
	departure *departure
	dog       *watchdog
}

// running is the edge that a panic in Go must stop; a process has one terminal.
var running atomic.Pointer[edge]

// By now every package that would search PATH has looked.
func init() { quiet.RestorePath() }

// Run shows the model full screen until it quits, and returns how it ended
// with the terminal as it was found. Whatever else ends it, a signal, a closed
// terminal, the end of input, a panic, the Keeper is called first. If the
// program hangs while it should end, Run does not return: the process exits
// with the code that the ending would have had.
func Run(t Terminal, m tea.Model, keep Keeper) Ending {
	if err := Interactive(t.In, t.Out, t.Getenv); err != nil {
		return Ending{Code: codeMisused, Message: err.Error()}
	}
	NoCoreDumps()
	// Otherwise ctrl+v starts xclip or wl-paste and talks to the X server.
	clipboard.Unsupported = true

	e := newEdge(t, m, keep)
	running.Store(e)
	defer running.Store(nil)
	e.dog.listen()
	Go(e.dog.watch)
	e.paint(Profile(t.Getenv))
	return e.end(e.run())
}

func newEdge(t Terminal, m tea.Model, keep Keeper) *edge {
	e := &edge{departure: &departure{keeper: keep, left: make(chan struct{})}}
	e.tty = &tty{Terminal: t, in: &input{File: t.In, ended: e.inputEnded}, out: &output{file: t.Out}}
	// An error leaves before nil: the terminal went away while we started.
	e.tty.before, _ = term.GetState(int(t.In.Fd()))
	e.guard = &guard{shield: shield{e.faulted}, inner: m}
	e.dog = &watchdog{
		departure: e.departure, tty: e.tty, quit: e.askToQuit,
		signals: make(chan os.Signal, 16), over: make(chan struct{}),
		jobs: &jobs{
			tty: e.tty, inLoop: e.inLoop, resume: make(chan struct{}, 1),
			takeAgain: func() tea.Cmd { return e.tty.takeAgain(&e.guard.shown) },
			ending:    func() bool { why, _ := e.departure.reason(); return why != nil },
		},
	}
	profile := Profile(t.Getenv)
	e.program = tea.NewProgram(e.guard,
		tea.WithInput(e.tty.in),
		tea.WithOutput(e.tty.out),
		tea.WithEnvironment(environment(t.Env)),
		tea.WithColorProfile(profile),
		tea.WithFPS(framesPerSecond),
		tea.WithFilter(newFilter(profile, func() { e.departure.mark(cause{interruptedCode, sayStopped}) })),
		tea.WithoutSignalHandler(),
		// bubbletea would print the panic with its text and lose the model.
		tea.WithoutCatchPanics(),
	)
	return e
}

// environment is what bubbletea may see. It is never nil, since bubbletea then
// takes the process's own, and never has TMUX, which makes it run tmux.
func environment(env []string) []string {
	quiet := slices.DeleteFunc(slices.Clone(env), func(entry string) bool {
		return strings.HasPrefix(entry, "TMUX=")
	})
	return append([]string{}, quiet...)
}

// run is bubbletea's Run with the panics of its own loop recovered, which no
// wrapper of the model can see.
func (e *edge) run() (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			e.faulted(thrown)
			e.tty.takeBack()
		}
		e.tty.restored.Store(true)
	}()
	_, err = e.program.Run()
	e.tty.unpaint()
	e.tty.settle() // bubbletea found it raw where a frame was painted
	return err
}

// end settles why the program ended and calls the Keeper when it must. The
// watchdog stays until that is done.
func (e *edge) end(err error) Ending {
	if err != nil {
		e.leave(e.failure())
	}
	var ending Ending
	if why, _ := e.departure.reason(); why != nil {
		// The loop is over, so the model is ours. It has not heard yet if
		// bubbletea stopped at an error.
		e.guard.tell()
		ending.Code, ending.Message = why.code, why.message
		ending.Rescued = e.departure.rescue()
	}
	if _, ending.Fault = e.departure.reason(); ending.Fault == nil {
		ending.Model = e.guard.inner
	}
	e.dog.deafen()
	close(e.dog.over)
	if !e.tty.inBackground() {
		// Late replies of the terminal and the rest of a paste would
		// otherwise be typed into the shell.
		discardInput(e.tty.In)
	}
	return ending
}

// failure is the cause when bubbletea returns an error. The error's text is not
// shown: it is of no use to the person and not ours to vouch for.
func (e *edge) failure() cause {
	if e.tty.gone() {
		return cause{hangupCode, sayGone}
	}
	return cause{codeFailed, sayFailed}
}

// leave ends the program nicely: the model hears LeaveMsg, then bubbletea
// quits. The watchdog sees to it when that does not happen.
func (e *edge) leave(c cause) {
	if e.departure.mark(c) {
		e.askToQuit()
	}
}

// askToQuit does not wait, since Send blocks while bubbletea's loop does.
func (e *edge) askToQuit() {
	Go(func() { e.program.Send(LeaveMsg{}) })
}

// inLoopMsg is work to be done in bubbletea's loop, between two updates.
type inLoopMsg struct{ work func() tea.Cmd }

// inLoop does not wait, since Send blocks while bubbletea's loop does.
func (e *edge) inLoop(work func() tea.Cmd) {
	Go(func() { e.program.Send(inLoopMsg{work}) })
}

// faulted ends the program after a panic.
func (e *edge) faulted(thrown any) {
	e.departure.blame(newFault(thrown))
	e.leave(cause{codeFault, sayFault})
}

// inputEnded ends the program when nothing more can be read. bubbletea's
// reader would end silently and leave it running for ever.
func (e *edge) inputEnded() {
	if e.tty.gone() {
		e.leave(cause{hangupCode, sayGone})
		return
	}
	e.leave(cause{codeInputEnded, sayNoInput})
}

//go:build unix

package terminal

import (
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// jobSignals are how a shell stops and continues its jobs. They come from
// outside only: ctrl+z is undo.
var jobSignals = []os.Signal{syscall.SIGTSTP, syscall.SIGCONT}

// stopGrace is how long to wait for a stop to take effect. The kernel may
// return from the call before, and in a container it may never stop us.
const stopGrace = time.Second

// jobControl handles the signals that do not end the program.
func (e *edge) jobControl(s os.Signal) bool {
	switch s {
	case syscall.SIGTSTP:
		e.suspend()
	case syscall.SIGCONT:
		e.continued()
	default:
		return false
	}
	return true
}

// suspend stops the program as a shell expects, with the terminal restored. It
// goes through tea.Exec: tea.Suspend sends SIGTSTP, which the kernel ignores
// for a session leader and which Go cannot give its default effect back.
func (e *edge) suspend() {
	if !canSuspend() || e.inBackground() || e.stopping.Swap(true) {
		return
	}
	e.release(&stopper{edge: e})
}

// continued redraws after a stop that we did not see coming (SIGSTOP): others
// have written on the terminal and changed its settings.
func (e *edge) continued() {
	if e.stopping.Load() {
		select {
		case e.resume <- struct{}{}:
		default:
		}
		return
	}
	if why, _ := e.reason(); why == nil && !e.inBackground() {
		e.release(&stopper{})
	}
}

// release gives the terminal back, runs the command and takes it again.
func (e *edge) release(command *stopper) {
	run := tea.Exec(command, func(err error) tea.Msg {
		if err != nil {
			// Without the terminal there is no input to wait for.
			e.inputEnded()
			return nil
		}
		return tea.ResumeMsg{}
	})
	e.start(func() { e.program.Send(run()) })
}

// stopper is the command that stops the process. Without an edge it does
// nothing, and the terminal is only taken anew.
type stopper struct{ edge *edge }

// Run stops the process group, as ctrl+z does with a pipeline, and returns
// once the terminal is ours again.
func (s *stopper) Run() error {
	e := s.edge
	if e == nil {
		return nil
	}
	defer e.stopping.Store(false)
	if err := unix.Kill(0, unix.SIGSTOP); err == nil {
		select {
		case <-e.resume:
		case <-time.After(stopGrace):
		}
	}
	// Continued by bg, or by the signals of kill, the terminal is not ours.
	for e.inBackground() {
		select {
		case <-e.resume:
		case <-time.After(stopGrace):
		}
	}
	return nil
}

// SetStdin is part of tea.ExecCommand; stopping needs no files.
func (*stopper) SetStdin(io.Reader) {}

// SetStdout is part of tea.ExecCommand; stopping needs no files.
func (*stopper) SetStdout(io.Writer) {}

// SetStderr is part of tea.ExecCommand; stopping needs no files.
func (*stopper) SetStderr(io.Writer) {}

// canSuspend reports whether somebody could continue us: a parent in our
// session that put us in a process group of our own, as shells do. A session
// leader ("ssh host ketacover", a container) would sleep for ever.
func canSuspend() bool {
	parent := unix.Getppid()
	session, err := unix.Getsid(0)
	if err != nil {
		return false
	}
	parentSession, err := unix.Getsid(parent)
	if err != nil || parentSession != session {
		return false
	}
	group, err := unix.Getpgid(parent)
	return err == nil && group != unix.Getpgrp()
}

// inBackground reports whether the terminal belongs to another job. A terminal
// that cannot say is not in anybody's way.
func (e *edge) inBackground() bool {
	group, err := unix.IoctlGetInt(int(e.terminal.In.Fd()), unix.TIOCGPGRP)
	return err == nil && group != unix.Getpgrp()
}

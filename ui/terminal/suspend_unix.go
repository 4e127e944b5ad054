//go:build unix

package terminal

import (
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

// handle handles the signals that do not end the program.
func (j *jobs) handle(s os.Signal) bool {
	switch s {
	case syscall.SIGTSTP:
		j.suspend()
	case syscall.SIGCONT:
		j.continued()
	default:
		return false
	}
	return true
}

// suspend stops the program as a shell expects, with the terminal restored.
// tea.Suspend cannot: it sends SIGTSTP, which the kernel ignores for a session
// leader and which Go cannot give its default effect back.
func (j *jobs) suspend() {
	if !canSuspend() || j.tty.inBackground() || j.stopping.Swap(true) {
		return
	}
	j.inLoop(func() tea.Cmd {
		defer j.stopping.Store(false)
		j.tty.giveBack()
		j.sleep()
		return j.takeAgain()
	})
}

// continued redraws after a stop that we did not see coming (SIGSTOP): others
// have written on the terminal and changed its settings.
func (j *jobs) continued() {
	if j.stopping.Load() {
		select {
		case j.resume <- struct{}{}:
		default:
		}
		return
	}
	if !j.ending() && !j.tty.inBackground() {
		j.inLoop(func() tea.Cmd {
			j.tty.hold()
			return j.takeAgain()
		})
	}
}

// sleep stops the process group, as ctrl+z does with a pipeline, and returns
// once the terminal is ours again.
func (j *jobs) sleep() {
	select {
	case <-j.resume: // of a stop that is over
	default:
	}
	if err := unix.Kill(0, unix.SIGSTOP); err == nil {
		j.awaitResume()
	}
	// Continued by bg, or by the signals of kill, the terminal is not ours.
	for j.tty.inBackground() {
		j.awaitResume()
	}
}

func (j *jobs) awaitResume() {
	select {
	case <-j.resume:
	case <-time.After(stopGrace):
	}
}

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

// inBackground reports whether a terminal belongs to another job. One that
// cannot say is not in anybody's way.
func inBackground(in *os.File) bool {
	group, err := unix.IoctlGetInt(int(in.Fd()), unix.TIOCGPGRP)
	return err == nil && group != unix.Getpgrp()
}

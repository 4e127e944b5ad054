//go:build unix

package terminal

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"reflect"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// playShell is a shell with one job: it starts the toy in a process group of
// its own, notices when it stops, and continues it as the test says.
func playShell() int {
	before, err := term.GetState(0)
	if err != nil {
		return 1
	}
	self, err := os.Executable()
	if err != nil {
		return 1
	}
	job := exec.Command(self)
	job.Env = append(os.Environ(), "KC_ROLE=app")
	job.Stdin, job.Stdout, job.Stderr = os.Stdin, os.Stdout, os.Stderr
	job.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true}
	if err := job.Start(); err != nil {
		journal("shell: %v", err)
		return 1
	}
	// Taking the terminal back from the background would stop us. It is set
	// now, so that the job does not inherit it.
	signal.Ignore(syscall.SIGTTOU)
	orders := bufio.NewScanner(os.NewFile(3, "orders"))
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(job.Process.Pid, &status, syscall.WUNTRACED, nil); err == syscall.EINTR {
			continue
		} else if err != nil {
			journal("shell: wait: %v", err)
			return 1
		}
		foreground(unix.Getpgrp())
		if !status.Stopped() {
			journal("shell: exit %d", status.ExitStatus())
			return status.ExitStatus()
		}
		after, err := term.GetState(0)
		journal("shell: stopped, settings restored: %v", err == nil && reflect.DeepEqual(before, after))
		if !orders.Scan() {
			return 1
		}
		obey(orders.Text(), job.Process.Pid)
	}
}

// obey carries out what a person would type at the prompt.
func obey(order string, job int) {
	switch order {
	case "fg":
		foreground(job)
	case "kill":
		_ = unix.Kill(-job, unix.SIGTERM)
	}
	_ = unix.Kill(-job, unix.SIGCONT)
}

func foreground(group int) {
	if err := unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, group); err != nil {
		journal("shell: foreground: %v", err)
	}
}

// performInShell starts the toy as a job, and returns the shell's prompt and
// the job's process.
func performInShell(t *testing.T) (s *stage, order func(string), job int) {
	t.Helper()
	orders, prompt, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { orders.Close(); prompt.Close() })
	s = perform(t, play{role: "shell", extra: []*os.File{orders}}).ready()
	// Only the master may ask: this is not the test's own terminal.
	raw, err := s.master.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var asked error
	if err := raw.Control(func(fd uintptr) { job, asked = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) }); err != nil ||
		asked != nil {
		t.Fatal(err, asked)
	}
	return s, func(text string) {
		t.Helper()
		if _, err := prompt.WriteString(text + "\n"); err != nil {
			t.Fatal(err)
		}
	}, job
}

func TestP17StoppedAndContinuedByAShell(t *testing.T) {
	t.Parallel()
	s, order, job := performInShell(t)
	for time, letter := range []string{"a", "b"} {
		if err := unix.Kill(job, unix.SIGTSTP); err != nil {
			t.Fatal(err)
		}
		s.says("shell: stopped, settings restored: true", time+1)
		s.until("the modes to be reset", func() bool { return len(scanModes(s.output()).leftovers()) == 0 })
		order("fg")
		s.says("resumed", time+1)
		s.keys(letter)
		s.says(`tea.KeyPressMsg value="`+"ab"[:time+1]+`"`, 1)
	}
	s.keys("\x11")
	s.ended(0, "")
}

// "kill %1" wakes a stopped job in the background to end it.
func TestP17EndedWhileStopped(t *testing.T) {
	t.Parallel()
	s, order, job := performInShell(t)
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	if err := unix.Kill(job, unix.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	s.says("shell: stopped, settings restored: true", 1)
	order("kill")
	s.says("shell: exit 143", 1)
	if code := s.exit(); code != 143 {
		t.Errorf("code %d", code)
	}
	s.clean()
	if s.file("saved") == "" {
		t.Error("nothing was rescued")
	}
}

// A session leader (ssh host ketacover, a container) has nobody to continue it.
func TestP16ASessionLeaderIsNotStopped(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.signal(syscall.SIGTSTP)
	s.keys("a")
	s.says(`tea.KeyPressMsg value="a"`, 1)
	s.signal(syscall.SIGTERM)
	s.ended(143, "kept:a")
}

// "sh -c" starts it in its own process group, where nobody waits for a stop.
func TestP16UnderAScriptItIsNotStopped(t *testing.T) {
	t.Parallel()
	s := perform(t, play{shell: `"$0"; exit $?`}).ready()
	var process int
	if _, err := fmt.Sscanf(s.journal(), "process %d", &process); err != nil {
		t.Fatal(err)
	}
	if err := unix.Kill(process, unix.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	s.keys("a")
	s.says(`tea.KeyPressMsg value="a"`, 1)
	if err := unix.Kill(process, unix.SIGTERM); err != nil {
		t.Fatal(err)
	}
	s.ended(143, "kept:a")
}

// bubbletea's own suspension, here on ctrl+z, would wait for ever.
func TestP16SuspendOfBubbleTeaIsDropped(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("\x1aa")
	s.says(`tea.KeyPressMsg value="a"`, 1)
	s.signal(syscall.SIGTERM)
	s.ended(143, "kept:a")
}

// SIGSTOP cannot be caught, so the terminal is taken anew afterwards.
func TestP17RedrawnAfterAStopThatCannotBeCaught(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("a")
	s.says(`tea.KeyPressMsg value="a"`, 1)
	s.signal(syscall.SIGSTOP)
	s.cook()
	s.signal(syscall.SIGCONT)
	s.says("resumed", 1)
	s.until("raw mode", func() bool {
		now, err := term.GetState(int(s.slave.Fd()))
		return err == nil && !reflect.DeepEqual(now, s.before)
	})
	s.keys("b")
	s.says(`tea.KeyPressMsg value="ab"`, 1)
	s.keys("\x11")
	s.ended(0, "")
}

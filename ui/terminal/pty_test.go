//go:build unix

package terminal

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// reportMouse asks the terminal for the mouse.
const reportMouse = "\x1b[?1003h"

// hangs is how long anything may take. It says only that something hangs.
const hangs = 2 * time.Minute

// play says how to run the toy.
type play struct {
	role, kind, fault string
	env               []string
	shell             string // a shell script that is to exec "$0"
	extra             []*os.File
}

// stage is a pseudo-terminal with a program in it.
type stage struct {
	t             *testing.T
	dir           string
	command       *exec.Cmd
	master, slave *os.File
	before        *term.State
	done          chan struct{}

	frozen sync.Mutex // held while the terminal takes no output
	mu     sync.Mutex
	out    bytes.Buffer
	closed chan struct{}
}

// program returns this test binary with what it needs to play its part.
func program(t *testing.T, dir string, p play) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(self)
	if p.shell != "" {
		command = exec.Command("/bin/sh", "-c", p.shell, self)
	}
	if p.role == "" {
		p.role = "app"
	}
	command.Dir = dir
	command.ExtraFiles = p.extra
	command.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TERM=xterm-256color",
		"GORACE=atexit_sleep_ms=0", // or each program takes a second more to end
		"KC_ROLE=" + p.role, "KC_KIND=" + p.kind, "KC_FAULT=" + p.fault,
		"KC_LOG=" + filepath.Join(dir, "log"), "KC_SAVE=" + filepath.Join(dir, "saved"),
	}, p.env...)
	return command
}

// openPair returns the two ends of a new terminal. The master is opened anew as
// a file that Go polls, for closing one that blocks in a read waits for it; so
// nobody may call its Fd.
func openPair(t *testing.T) (master, slave *os.File) {
	t.Helper()
	blocking, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer blocking.Close()
	if err := pty.Setsize(blocking, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "terminal"), slave
}

// perform starts the toy as the leader of a session on a terminal of its own.
func perform(t *testing.T, p play) *stage {
	t.Helper()
	master, slave := openPair(t)
	s := &stage{t: t, dir: t.TempDir(), master: master, slave: slave, done: make(chan struct{}),
		closed: make(chan struct{})}
	var err error
	if s.before, err = term.GetState(int(slave.Fd())); err != nil {
		t.Fatal(err)
	}
	s.command = program(t, s.dir, p)
	s.command.Stdin, s.command.Stdout, s.command.Stderr = slave, slave, slave
	s.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.command.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go func() {
		defer close(s.done)
		// The code is read from ProcessState.
		_ = s.command.Wait()
	}()
	t.Cleanup(s.strike)
	return s
}

func (s *stage) read() {
	defer close(s.closed)
	chunk := make([]byte, 4096)
	for {
		n, err := s.master.Read(chunk)
		s.mu.Lock()
		s.out.Write(chunk[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
		s.frozen.Lock()
		s.frozen.Unlock() //nolint:staticcheck // waits while the test holds it
	}
}

// strike ends what a failed test left running.
func (s *stage) strike() {
	_ = s.command.Process.Kill()
	_ = s.master.Close()
	_ = s.slave.Close()
	if s.t.Failed() {
		s.t.Logf("journal:\n%s\noutput: %q", s.journal(), s.output())
	}
}

func (s *stage) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.String()
}

func (s *stage) file(name string) string {
	text, _ := os.ReadFile(filepath.Join(s.dir, name))
	return string(text)
}

func (s *stage) journal() string { return s.file("log") }

func (s *stage) keys(keys string) {
	s.t.Helper()
	if _, err := s.master.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// signal sends a signal to the program.
func (s *stage) signal(number syscall.Signal) {
	s.t.Helper()
	if err := s.command.Process.Signal(number); err != nil {
		s.t.Fatal(err)
	}
}

// until polls for something to become true.
func (s *stage) until(what string, true func() bool) {
	s.t.Helper()
	for deadline := time.Now().Add(hangs); !true(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.t.Fatalf("waited in vain for %s", what)
		}
	}
}

// says waits for a line in the journal, the given number of times.
func (s *stage) says(line string, times int) {
	s.t.Helper()
	s.until(line, func() bool { return strings.Count("\n"+s.journal(), "\n"+line) >= times })
}

// ready waits until keys reach the field and bubbletea has drawn its own first frame.
// Before that it has no view to ask about the mouse, and what a test sends of one is
// lost: the frame before the loop is not enough. A terminal sends none before it was
// asked to, which is in that frame.
func (s *stage) ready() *stage {
	s.t.Helper()
	s.says("ready", 1)
	s.until("bubbletea's frame", func() bool { return strings.Contains(s.output(), reportMouse) })
	return s
}

// cook gives the terminal the settings it had, behind the program's back.
func (s *stage) cook() {
	s.t.Helper()
	if err := term.Restore(int(s.slave.Fd()), s.before); err != nil {
		s.t.Fatal(err)
	}
}

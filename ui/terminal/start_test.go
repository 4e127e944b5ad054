//go:build unix

package terminal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// files says what the program is started on; nil is the terminal.
type files struct {
	in, out *os.File
	noTTY   bool
	env     []string
}

// refuse starts the toy where no questions can be asked, and expects it to say
// so and end, with nothing else written anywhere.
func refuse(t *testing.T, f files, reason string) {
	t.Helper()
	master, slave := openPair(t)
	defer master.Close()
	defer slave.Close()
	dir := t.TempDir()
	errors, err := os.Create(filepath.Join(dir, "errors"))
	if err != nil {
		t.Fatal(err)
	}
	defer errors.Close()
	command := program(t, dir, play{env: f.env})
	command.Stdin, command.Stdout, command.Stderr = slave, slave, errors
	if f.in != nil {
		command.Stdin = f.in
	}
	if f.out != nil {
		command.Stdout = f.out
	}
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if !f.noTTY {
		// A terminal is there to be opened as /dev/tty, which must not happen.
		command.ExtraFiles = []*os.File{slave}
		command.SysProcAttr.Setctty, command.SysProcAttr.Ctty = true, 3
	}
	s := &stage{t: t, dir: dir, command: command, master: master, slave: slave, done: make(chan struct{}),
		closed: make(chan struct{})}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go func() { defer close(s.done); _ = command.Wait() }()
	t.Cleanup(s.strike)
	if code := s.exit(); code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
	_ = slave.Close()
	_ = master.Close()
	<-s.closed
	if out := s.output(); out != "" {
		t.Errorf("drawn on the terminal: %q", out)
	}
	said := s.file("errors")
	if !strings.Contains(said, reason) || !strings.Contains(said, "ketacover eval CASE") ||
		strings.Contains(said, "\x1b") {
		t.Errorf("said %q, want %q and what to do instead", said, reason)
	}
}

func null(t *testing.T) *os.File {
	t.Helper()
	file, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func TestP19InputIsNotATerminal(t *testing.T) {
	t.Parallel()
	refuse(t, files{in: null(t)}, "standard input is not a terminal")
}

func TestP19InputIsAPipe(t *testing.T) {
	t.Parallel()
	in, answers, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer answers.Close()
	if _, err := answers.WriteString("ann\n2\n"); err != nil {
		t.Fatal(err)
	}
	refuse(t, files{in: in}, "standard input is not a terminal")
}

func TestP20OutputIsAFile(t *testing.T) {
	t.Parallel()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	refuse(t, files{out: out}, "standard output is not a terminal")
	if text, err := os.ReadFile(out.Name()); err != nil || len(text) > 0 {
		t.Errorf("written to the file: %q (%v)", text, err)
	}
}

func TestP21TerminalThatCannotDraw(t *testing.T) {
	for kind, reason := range map[string]string{"": "TERM does not name", "dumb": `TERM is "dumb"`,
		"unknown": `TERM is "unknown"`} {
		t.Run("TERM="+kind, func(t *testing.T) {
			t.Parallel()
			refuse(t, files{env: []string{"TERM=" + kind}}, reason)
		})
	}
}

func TestP23NoTerminalAtAll(t *testing.T) {
	t.Parallel()
	refuse(t, files{in: null(t), out: null(t), noTTY: true}, "standard input is not a terminal")
}

func TestNotInteractiveIsATypeWithAHint(t *testing.T) {
	t.Parallel()
	err := Interactive(null(t), null(t), func(string) string { return "xterm" })
	var not *NotInteractive
	if !errors.As(err, &not) || not.Hint == "" || not.Problem == "" {
		t.Fatalf("error %v", err)
	}
	if err := Interactive(nil, nil, func(string) string { return "xterm" }); err == nil {
		t.Error("closed files are no terminal")
	}
}

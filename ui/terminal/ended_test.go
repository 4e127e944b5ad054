//go:build unix

package terminal

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"time"

	"golang.org/x/term"
)

// exit waits for the end and returns the code.
func (s *stage) exit() int {
	s.t.Helper()
	select {
	case <-s.done:
	case <-time.After(hangs):
		s.t.Fatal("the program does not end")
	}
	return s.command.ProcessState.ExitCode()
}

// clean fails unless the terminal is as the program found it, and returns all
// that was written.
func (s *stage) clean() string {
	s.t.Helper()
	after, err := term.GetState(int(s.slave.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if !reflect.DeepEqual(s.before, after) {
		s.t.Errorf("terminal settings changed:\nbefore %+v\nafter  %+v", s.before, after)
	}
	// The reader ends when nobody has the terminal open any more.
	if err := s.slave.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		s.t.Fatal(err)
	}
	select {
	case <-s.closed:
	case <-time.After(hangs):
		s.t.Fatal("the terminal is still open somewhere")
	}
	out := s.output()
	for _, fault := range scanModes(out).leftovers() {
		s.t.Error("terminal not clean: " + fault)
	}
	for _, bad := range []string{"CANARY", "DATA RACE", "goroutine 1 "} {
		if strings.Contains(out, bad) {
			s.t.Errorf("%q reached the terminal", bad)
		}
	}
	return out
}

// ended checks a whole ending: code, clean terminal, what was kept, and the
// sentences on the normal screen.
func (s *stage) ended(code int, kept string, sentences ...string) {
	s.t.Helper()
	if got := s.exit(); got != code {
		s.t.Errorf("exit code %d, want %d", got, code)
	}
	out := s.clean()
	if got := s.file("saved"); got != kept {
		s.t.Errorf("kept %q, want %q", got, kept)
	}
	normal := out[strings.LastIndex(out, "\x1b[?1049l")+1:]
	if strings.Contains(normal, "toy") || strings.Contains(normal, "00000") {
		s.t.Error("a frame was drawn on the normal screen")
	}
	for _, sentence := range sentences {
		if !strings.Contains(normal, sentence) {
			s.t.Errorf("not on the normal screen: %q; there is %q", sentence, normal)
		}
	}
}

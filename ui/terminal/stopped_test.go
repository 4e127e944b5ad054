//go:build unix

package terminal

import (
	"os"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// rounds is how often a race is tried: KETACOVER_ROUNDS, or a few times.
func rounds(few int) int {
	if n, err := strconv.Atoi(os.Getenv("KETACOVER_ROUNDS")); err == nil {
		return n
	}
	return few
}

// letter is what round i types.
func letter(i int) string { return string(rune('A' + i%26)) }

// shown waits until the frame is drawn anew, and then a letter.
func (s *stage) shown(letter string, from int) {
	s.t.Helper()
	s.until("the screen to show "+letter, func() bool {
		return strings.Contains(sequence.ReplaceAllString(s.output()[from:], ""), letter)
	})
}

// The screen goes on showing what is typed: a dead one takes answers unseen.
func TestTheScreenLivesAfterStopAndContinue(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]bool{"stopped": true, "continued only": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := perform(t, play{kind: "area"}).ready()
			for i := range rounds(8) {
				if stop {
					s.signal(syscall.SIGSTOP)
					s.cook()
				}
				s.signal(syscall.SIGCONT)
				s.says("resumed", i+1)
				s.until("raw mode", func() bool {
					now, err := term.GetState(int(s.slave.Fd()))
					return err == nil && !reflect.DeepEqual(now, s.before)
				})
				from := len(s.output())
				s.keys("\x15" + letter(i)) // ctrl+u: the line is only what is typed now
				s.shown(letter(i), from)
			}
			s.keys("\x11")
			s.ended(0, "")
		})
	}
}

// What bubbletea set for its view is set again, and nothing is left over.
func TestAfterAStopTheTerminalIsAsBefore(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("\x1b[?2027;2$ya") // "I know grapheme widths": with the next frame bubbletea sets that mode
	s.until("all modes", func() bool { return scanModes(s.output()).private[2027] })
	before := scanModes(s.output()).leftovers()
	for i := range 3 {
		s.signal(syscall.SIGCONT)
		s.says("resumed", i+1)
	}
	if after := scanModes(s.output()).leftovers(); !reflect.DeepEqual(before, after) {
		t.Errorf("modes before %v, after %v", before, after)
	}
	s.keys("\x11")
	s.ended(0, "")
}

func TestTheScreenLivesAfterAShellContinuesIt(t *testing.T) {
	t.Parallel()
	s, order, job := performInShell(t)
	for i := range rounds(5) {
		if err := unix.Kill(job, unix.SIGTSTP); err != nil {
			t.Fatal(err)
		}
		s.says("shell: stopped, settings restored: true", i+1)
		order("fg")
		s.says("resumed", i+1)
		from := len(s.output())
		s.keys("\x15" + letter(i))
		s.shown(letter(i), from)
	}
	s.keys("\x11")
	s.ended(0, "")
}

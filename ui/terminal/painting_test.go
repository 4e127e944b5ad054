//go:build unix

package terminal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// bubbletea's first frame is what sets its modes: all before it is ours.
func TestTheFirstFrameIsWrittenBeforeBubbleTeaDraws(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.until("bubbletea's frame", func() bool { return strings.Contains(s.output(), pushKeyboard) })
	s.keys("\x11")
	s.ended(0, "")
	out := s.output()
	first, _, _ := strings.Cut(out, pushKeyboard)
	ours, _, _ := strings.Cut(first, "\x1b[?2004h")
	if !strings.HasPrefix(ours, beginScreen) || !strings.Contains(ours, "toy") || !strings.Contains(ours, "Name") {
		t.Errorf("bubbletea is waited for: %q", first)
	}
	if n := strings.Count(out, beginScreen); n != 1 {
		t.Errorf("the other screen is begun %d times", n)
	}
}

// Where another job has the terminal, the first frame would be drawn over it.
func TestNoFirstFrameOnATerminalThatIsTakenAgain(t *testing.T) {
	t.Parallel()
	file := written(t)
	o := &output{file: file}
	p := &painting{content: "a"}
	o.paint(p, []byte("ours"))
	where := &tty{Terminal: Terminal{Out: file}, in: &input{File: file}, out: o}
	where.hold()
	where.out.gate.Unlock()
	if n, err := o.Write([]byte(beginScreen + clearScreen)); err != nil || n != len(beginScreen+clearScreen) {
		t.Fatal(n, err)
	}
	if got := read(t, file); got != "ours"+beginScreen+clearScreen {
		t.Errorf("%q: the screen that others have used is not begun anew", got)
	}
}

func TestOverTheSameFrameNothingIsCleared(t *testing.T) {
	t.Parallel()
	a, b := tea.NewView("a"), tea.NewView("b")
	for name, test := range map[string]struct {
		shown []*tea.View
		want  string
	}{
		"the same":        {[]*tea.View{&a, &a}, "<" + "modes>"},
		"another":         {[]*tea.View{&b}, "<" + "modes" + clearScreen + ">"},
		"another between": {[]*tea.View{&a, &b, &a}, "<" + "modes" + clearScreen + ">"},
	} {
		p := &painting{content: "a"}
		for _, view := range test.shown {
			p.shown(view)
		}
		file := written(t)
		o := &output{file: file}
		o.paint(p, nil)
		frame := "<" + beginScreen + "modes" + clearScreen + ">"
		for _, part := range []string{"asked", frame, frame} {
			if n, err := o.Write([]byte(part)); err != nil || n != len(part) {
				t.Errorf("%s: %d bytes written, error %v", name, n, err)
			}
		}
		if got := read(t, file); got != "asked"+test.want+frame {
			t.Errorf("%s: %q", name, got)
		}
	}
	var none *painting
	none.shown(&a) // nothing was painted
}

// bubbletea leaves only the screens that it has begun.
func TestAFrameThatBubbleTeaNeverDrewIsTakenAway(t *testing.T) {
	t.Parallel()
	for _, drew := range []bool{false, true} {
		file := written(t)
		where := &tty{Terminal: Terminal{Out: file}, out: &output{file: file}}
		where.out.paint(&painting{}, []byte(beginScreen))
		if drew {
			_, _ = where.out.Write([]byte(beginScreen))
		}
		where.unpaint()
		if got := strings.HasSuffix(read(t, file), reset); got == drew {
			t.Errorf("bubbletea drew: %v; taken away: %v", drew, got)
		}
	}
}

// No line may wrap or scroll the window, and a terminal without colours is sent none.
func TestAFrameIsPaintedLineByLine(t *testing.T) {
	t.Parallel()
	view := tea.NewView("\x1b[1;38;2;255;0;0mone\x1b[m\ntwo")
	for profile, one := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[1;38;2;255;0;0mone",
		colorprofile.ANSI:      "\x1b[1;91mone",
		colorprofile.ASCII:     "\x1b[1mone",
	} {
		got := string(painted(&view, profile))
		for _, part := range []string{"\x1b[?7l", "\x1b[1H" + one, "\x1b[2Htwo", "\x1b[?7h"} {
			if !strings.Contains(got, part) {
				t.Errorf("%s: %q lacks %q", profile, got, part)
			}
		}
	}
}

func written(t *testing.T) *os.File {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

func read(t *testing.T, file *os.File) string {
	t.Helper()
	text, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

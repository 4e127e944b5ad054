package terminal

import (
	"bytes"
	"fmt"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"golang.org/x/term"
)

// bubbletea writes frames at the ticks of a clock that starts with its loop, so
// the first waits for one, and then for all its cells to be worked out. The first
// frame of the program is therefore written here, before the loop; when
// bubbletea writes it again, what would make it flicker is left out.

// Of these the first begins the other screen, and the second clears it.
const (
	beginScreen = "\x1b[?1049h"
	clearScreen = "\x1b[2J"
)

// painting is the first frame, until bubbletea has written its own.
type painting struct {
	content string
	differs atomic.Bool // the model has shown another since
}

// shown hears what bubbletea is shown.
func (p *painting) shown(view *tea.View) {
	if p != nil && !p.differs.Load() && view.Content != p.content {
		p.differs.Store(true) // and it stays so: which of them is written, nobody knows
	}
}

// within is what is left to write of bubbletea's first frame: over the same
// frame, nothing has to be cleared.
func (p *painting) within(frame []byte) []byte {
	left := bytes.Replace(frame, []byte(beginScreen), nil, 1)
	if !p.differs.Load() {
		left = bytes.Replace(left, []byte(clearScreen), nil, 1)
	}
	return left
}

// paint writes the first frame. It leaves that to bubbletea where it cannot know
// the frame: without a size, on a terminal that is another job's, after a panic.
func (e *edge) paint(profile colorprofile.Profile) {
	width, height, err := term.GetSize(int(e.tty.Out.Fd()))
	if err != nil || width <= 0 || height <= 0 || e.tty.inBackground() {
		return
	}
	if view := e.guard.begin(tea.WindowSizeMsg{Width: width, Height: height}); !e.guard.broken && view.AltScreen {
		// Until bubbletea takes the terminal it would echo a key over the frame, and
		// turn enter into another one.
		if _, err := term.MakeRaw(int(e.tty.In.Fd())); err != nil {
			return
		}
		e.guard.painting = &painting{content: view.Content}
		e.tty.out.paint(e.guard.painting, painted(&view, profile))
	}
}

// painted is a frame as it is written to a terminal of so many colours. Each line
// is placed, and none wraps, so that a full one does not scroll the window.
func painted(view *tea.View, profile colorprofile.Profile) []byte {
	var frame bytes.Buffer
	frame.WriteString(beginScreen + "\x1b[?25l" + "\x1b[?7l" + clearScreen)
	text := colorprofile.Writer{Forward: &frame, Profile: profile}
	for i, line := range strings.Split(view.Content, "\n") {
		fmt.Fprintf(&frame, "\x1b[%dH", i+1)
		_, _ = text.WriteString(line) // a buffer takes all
	}
	frame.WriteString("\x1b[m\x1b[?7h")
	if c := view.Cursor; c != nil {
		fmt.Fprintf(&frame, "\x1b[%d;%dH%s", c.Y+1, c.X+1, cursorOf(c))
	}
	return frame.Bytes()
}

// paint writes a frame that bubbletea will write again.
func (o *output) paint(p *painting, frame []byte) {
	o.gate.Lock()
	defer o.gate.Unlock()
	if !o.shut.Load() {
		o.painting = p
		_, _ = o.file.Write(frame) // bubbletea hears of it at its own write
	}
}

// unpaint takes the frame away where bubbletea ended without one of its own, and
// so will not leave the screen that it never began.
func (t *tty) unpaint() {
	t.out.gate.Lock()
	defer t.out.gate.Unlock()
	if t.out.painting != nil && !t.out.shut.Load() {
		t.out.painting = nil
		tryWrite(t.Out, reset)
	}
}

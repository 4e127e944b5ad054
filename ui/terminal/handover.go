package terminal

import (
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/term"
)

// The terminal is lent to others while the program is stopped. bubbletea's own
// way, tea.Exec, stops its renderer and starts it again, and the goroutine of
// the old one may stop the ticker of the new one: the screen stays dead while
// keys still answer. So bubbletea is left running. Its reads and writes are held
// at our own files, and what it has to know afterwards it is told as messages.

// reset undoes every mode that bubbletea and its renderer may have set, for
// when they can no longer do it themselves. It starts by ending any sequence
// that was cut off, and pops the keyboard protocol while still on the screen
// that it was pushed on.
const reset = "\x1b\\" + // end of a cut-off string
	"\x1b[?2026l\x1b[?2027l" + // frames at once, grapheme widths
	"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l" + // mouse, focus, paste
	"\x1b[<1u\x1b[>4m" + // kitty keyboard, modifyOtherKeys
	"\x1b[r\x1b[4l\x1b[?7h\x1b[0 q\x1b[m" + // margins, insert mode, wrap, cursor, colours
	"\x1b]2;\x07\x1b]110\x07\x1b]111\x07\x1b]112\x07" + // title, dynamic colours
	"\x1b[?1049l\x1b[?25h"

// By these it is known what bubbletea has set: it asks for the kitty keyboard on
// a screen that it begins, and for grapheme widths where the terminal has them.
const (
	pushKeyboard = "\x1b[>1u"
	setGraphemes = "\x1b[?2027h"
)

// tty is the terminal as it was found, and the gates to it.
type tty struct {
	Terminal
	in       *input
	out      *output
	before   *term.State // its settings as we found them
	restored atomic.Bool // bubbletea has given it back
}

// gone tells a closed terminal, which answers no more questions, from one that
// only has nothing more to read.
func (t *tty) gone() bool {
	_, err := term.GetState(int(t.In.Fd()))
	return err != nil
}

// inBackground reports whether the terminal belongs to another job. One that
// cannot say is not in anybody's way.
func (t *tty) inBackground() bool { return inBackground(t.In) }

// hold lets nothing through to the terminal, and nothing read from it, until
// takeAgain. What bubbletea is writing now is written whole first.
func (t *tty) hold() {
	t.in.gate.Lock()
	t.out.gate.Lock()
	t.out.painting = nil // others will have written there
}

// giveBack leaves the terminal as it was found.
func (t *tty) giveBack() {
	t.hold()
	_, _ = t.out.file.WriteString(reset)
	t.settle()
}

// settle gives the terminal the settings that it was found with.
func (t *tty) settle() {
	if t.before != nil {
		_ = term.Restore(int(t.In.Fd()), t.before)
	}
}

// takeAgain sets the terminal up as the frame that was shown last needs it, and returns what
// makes bubbletea draw all of it anew. The window may have another size by now:
// only jobs in the foreground are told.
func (t *tty) takeAgain(shown *tea.View) tea.Cmd {
	defer t.in.gate.Unlock()
	defer t.out.gate.Unlock()
	if _, err := term.MakeRaw(int(t.In.Fd())); err != nil {
		// Without the terminal there is no input to wait for.
		t.in.ended()
		return nil
	}
	if t.out.set && !t.out.shut.Load() {
		modes := modesOf(shown)
		if t.out.graphemes {
			modes += setGraphemes
		}
		_, _ = t.out.file.WriteString(reset + modes)
	}
	redraw := []tea.Cmd{tea.ClearScreen, func() tea.Msg { return tea.ResumeMsg{} }}
	if width, height, err := term.GetSize(int(t.Out.Fd())); err == nil && width > 0 && height > 0 {
		size := tea.WindowSizeMsg{Width: width, Height: height}
		redraw = append([]tea.Cmd{func() tea.Msg { return size }}, redraw...)
	}
	return tea.Sequence(redraw...)
}

// modesOf sets the modes that bubbletea set for a view: it takes them to be set
// and will not set them again.
func modesOf(view *tea.View) string {
	var b strings.Builder
	if view.AltScreen {
		b.WriteString("\x1b[?1049h")
	}
	b.WriteString("\x1b[?5W") // tab stops, which it moves the cursor by
	b.WriteString(cursorOf(view.Cursor))
	if !view.DisableBracketedPasteMode {
		b.WriteString("\x1b[?2004h")
	}
	if view.ReportFocus {
		b.WriteString("\x1b[?1004h")
	}
	switch view.MouseMode {
	case tea.MouseModeCellMotion:
		b.WriteString("\x1b[?1002h\x1b[?1006h")
	case tea.MouseModeAllMotion:
		b.WriteString("\x1b[?1003h\x1b[?1006h")
	}
	if view.WindowTitle != "" {
		b.WriteString("\x1b]2;" + title + "\x07")
	}
	b.WriteString("\x1b[>4;2m" + pushKeyboard) // modifyOtherKeys; seal allows no more of both
	return b.String()
}

// cursorOf hides the cursor, or shows it in its shape and colour.
func cursorOf(c *tea.Cursor) string {
	if c == nil {
		return "\x1b[?25l"
	}
	style := 2*int(c.Shape) + 1
	if !c.Blink {
		style++
	}
	colour := ""
	if c.Color != nil {
		r, g, b, _ := c.Color.RGBA()
		colour = fmt.Sprintf("\x1b]12;#%02x%02x%02x\x07", r>>8, g>>8, b>>8)
	}
	return fmt.Sprintf("\x1b[%d q%s\x1b[?25h", style, colour)
}

// takeBack restores the terminal without bubbletea, whose frames go nowhere
// from now on.
func (t *tty) takeBack() {
	t.out.shut.Store(true)
	// What a frozen line still holds would hold back the reset as well.
	discardOutput(t.Out)
	t.settle()
	tryWrite(t.Out, reset)
}

// tryWrite gives up on a terminal that takes nothing. The file is not switched
// to non-blocking for this: it is shared with the shell that started us.
func tryWrite(file *os.File, text string) {
	wrote := make(chan struct{})
	Go(func() {
		_, _ = file.WriteString(text)
		close(wrote)
	})
	select {
	case <-wrote:
	case <-time.After(writeLimit):
	}
}

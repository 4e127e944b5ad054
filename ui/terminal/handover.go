package terminal

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/term"
)

// The terminal is lent to others while the program is stopped. bubbletea's own
// way, tea.Exec, stops its renderer and starts it again, and the goroutine of
// the old one may stop the ticker of the new one: the screen stays dead while
// keys still answer. So bubbletea is left running. Its reads and writes are held
// at our own files, and what it has to know afterwards it is told as messages.

// By these it is known what bubbletea has set: it asks for the kitty keyboard on
// a screen that it begins, and for grapheme widths where the terminal has them.
const (
	pushKeyboard = "\x1b[>1u"
	setGraphemes = "\x1b[?2027h"
)

// inLoopMsg is work to be done in bubbletea's loop, between two updates.
type inLoopMsg struct{ work func() tea.Cmd }

// inLoop does not wait, since Send blocks while bubbletea's loop does.
func (e *edge) inLoop(work func() tea.Cmd) {
	e.start(func() { e.program.Send(inLoopMsg{work}) })
}

// hold lets nothing through to the terminal, and nothing read from it, until
// takeAgain. What bubbletea is writing now is written whole first.
func (e *edge) hold() {
	e.in.gate.Lock()
	e.out.gate.Lock()
}

// giveBack leaves the terminal as it was found.
func (e *edge) giveBack() {
	e.hold()
	_, _ = e.out.file.WriteString(reset)
	if e.before != nil {
		_ = term.Restore(int(e.terminal.In.Fd()), e.before)
	}
}

// takeAgain sets the terminal up as the last frame needs it, and returns what
// makes bubbletea draw all of it anew. The window may have another size by now:
// only jobs in the foreground are told.
func (e *edge) takeAgain() tea.Cmd {
	defer e.in.gate.Unlock()
	defer e.out.gate.Unlock()
	if _, err := term.MakeRaw(int(e.terminal.In.Fd())); err != nil {
		// Without the terminal there is no input to wait for.
		e.inputEnded()
		return nil
	}
	if e.out.set && !e.out.shut.Load() {
		modes := modesOf(&e.guard.shown)
		if e.out.graphemes {
			modes += setGraphemes
		}
		_, _ = e.out.file.WriteString(reset + modes)
	}
	redraw := []tea.Cmd{tea.ClearScreen, func() tea.Msg { return tea.ResumeMsg{} }}
	if width, height, err := term.GetSize(int(e.terminal.Out.Fd())); err == nil && width > 0 && height > 0 {
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

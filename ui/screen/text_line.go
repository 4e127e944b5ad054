package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ketacover/ui/words"
)

// textLine is a huh input of one line that keeps to its width.
type textLine struct {
	*huh.Input
	width int
}

func newTextLine(fieldKeys *huh.KeyMap, fieldTheme huh.Theme, text *string) *textLine {
	l := &textLine{Input: huh.NewInput().CharLimit(maxTyped).Value(text)}
	l.WithKeyMap(fieldKeys)
	l.WithTheme(fieldTheme)
	l.fit(minWidth)
	return l
}

// fit sets the width. The input learns only at its next message how much of a
// long text it can show, so it gets one.
func (l *textLine) fit(width int) {
	if l.width != width {
		l.width = width
		l.WithWidth(width)
		l.Update(struct{}{})
	}
}

// line draws the input in one line.
func (l *textLine) line(width int) string {
	l.fit(width)
	first, _, _ := strings.Cut(l.View(), "\n")
	return first
}

// pasted makes one clean line of what was pasted, cut to what a field takes,
// and says so when it was longer.
func pasted(w *words.Words, paste tea.PasteMsg) (tea.PasteMsg, Acts) {
	text := words.Clean(paste.Content[:min(len(paste.Content), 4*maxTyped)])
	short := tea.PasteMsg{Content: strings.TrimSpace(cut(text+" ", maxTyped))}
	if len(paste.Content) > maxTyped {
		return short, fault(w.Texts.PasteCut)
	}
	return short, nil
}

package style

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is how one kind of text looks. It is a lipgloss style whose escape codes
// are worked out once: lipgloss asks at every text for borders, margins and
// widths that no style of ours has, which took a third of the time of a frame.
type Style struct {
	lipgloss.Style
	before, after string // what stands around a line of text
}

// of is a style of the theme.
func of(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{s, before, after}
}

// Render is the text in the style, as lipgloss writes it.
func (s Style) Render(text string) string {
	for i := range len(text) {
		if text[i] < ' ' && text[i] != '\x1b' {
			return s.Style.Render(text) // more than one line, or a tab
		}
	}
	if s.before == "" {
		return text
	}
	return s.before + text + s.after
}

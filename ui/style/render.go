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
func (s *Style) Render(text string) string {
	switch {
	case !line(text):
		return s.Style.Render(text)
	case s.before == "":
		return text
	}
	return s.before + text + s.after
}

// Write writes what Render gives.
func (s *Style) Write(b *strings.Builder, text string) {
	if !line(text) {
		text = s.Style.Render(text)
		b.WriteString(text)
		return
	}
	b.WriteString(s.before)
	b.WriteString(text)
	b.WriteString(s.after)
}

// Around is how many bytes stand around a line of text.
func (s *Style) Around() int { return len(s.before) + len(s.after) }

// line reports whether a text is one line, and has no tab.
func line(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' && text[i] != '\x1b' {
			return false
		}
	}
	return true
}

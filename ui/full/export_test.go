package full

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// TypesText reports whether a text is typed on the screen that is seen that
// belongs in the case.
func (a *App) TypesText() bool {
	f := a.Shown().Form
	return f != nil && f.OfCase()
}

// Typing reports whether printable keys are text on the screen that is seen.
func (a *App) Typing() bool {
	s := a.Shown()
	return s.Typing()
}

// Note says something above the keys.
func Note(text string, bad bool) tea.Msg { return told{screen.Say{Text: text, Bad: bad}} }

// Title is the heading of the screen that is seen.
func (a *App) Title() (middle, right string) {
	s := a.Shown()
	return s.Title, s.Aside
}

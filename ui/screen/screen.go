package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Screen is one face of the program. Every screen stands in a file of its own
// in the same order: type, constructor, what differs of Init, Update, what Update
// calls, View, Shown, keys. It leaves by push, pop or replace, and knows no other.
type Screen interface {
	Init() Acts
	Update(tea.Msg) Acts
	// View draws the body: at most height lines, none wider than width.
	View(width, height int) string
	// Shown is the same as a value, for a face that reads it out.
	Shown() Shown
	// Heading is what the top line says in its middle and at its right.
	Heading() (middle, right string)
	ShortHelp() []key.Binding
	FullHelp() [][]key.Binding
	// Typing reports whether printable keys are text.
	Typing() bool
}

// writer is a screen on which a text may be typed. What is typed is never dropped:
// App keeps it on every way out, and shows the Keeper after every key what the
// case would be with it.
type writer interface {
	// form is what is typed in, nil for nothing.
	form() *Form
}

// formOf is what is typed in on a screen, nil for nothing.
func formOf(s Screen) *Form {
	if s, ok := s.(writer); ok {
		return s.form()
	}
	return nil
}

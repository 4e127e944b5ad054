package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
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

// writer is a screen on which a text is typed. What is typed is never dropped:
// App keeps it on every way out, and shows the Keeper after every key what the
// case would be with it.
type writer interface {
	// putIn stores the text, so that what is seen is what is saved, or says
	// what is wrong with it.
	putIn() (wrong string)
	// keepIn stores the text because the person goes elsewhere, and says so. One
	// that is not finished is kept as it was typed; one that was only emptied
	// stays in the case, since it takes enter to take it out.
	keepIn() (said string)
	// with is the case with the text in it, also where it is not finished.
	with(c record.Case) record.Case
}

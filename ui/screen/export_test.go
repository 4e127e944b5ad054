package screen

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
)

// Now is the case as it is, for the tests outside.
func (k *Keeper) Now() record.Case {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now
}

// TypesText reports whether a text is typed on the screen on top that belongs in
// the case.
func (a *App) TypesText() bool {
	f := formOf(a.top())
	return f != nil && f.file == "" && !f.visit.apart
}

// Typed is the case as a signal would keep it.
func (k *Keeper) Typed() record.Case {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.typed
}

// Typing reports whether printable keys are text on the screen on top.
func (a *App) Typing() bool { return a.top().Typing() }

// Note says something above the keys.
func Note(text string, bad bool) tea.Msg { return noteAct{text: text, bad: bad} }

// Shown is what is on the screen that is seen, as a value.
func (a *App) Shown() Shown { return a.front().Shown() }

// Title is the heading of the screen that is seen.
func (a *App) Title() (middle, right string) { return a.front().Heading() }

package full

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// TypesText reports whether a text is typed on the screen that is seen that
// belongs in the case.
func (a *App) TypesText() bool {
	f := a.walk.Shown().Form
	return f != nil && f.OfCase()
}

// Typing reports whether printable keys are text on the screen that is seen.
func (a *App) Typing() bool {
	s := a.walk.Shown()
	return s.Typing()
}

// Note says something above the keys.
func Note(text string, bad bool) tea.Msg { return told{screen.Say{Text: text, Bad: bad}} }

// Title is the heading of the screen that is seen.
func (a *App) Title() (middle, right string) {
	s := a.walk.Shown()
	return s.Title, s.Aside
}

// What the walk tells, for tests that look on from outside.

// Shown is what is on the screen that is seen.
func (a *App) Shown() screen.Shown { return a.walk.Shown() }

// Stack is the screens that are open.
func (a *App) Stack() []screen.Screen { return a.walk.Stack() }

// Says is what the program says, and the keys that it says it of.
func (a *App) Says() (*words.Words, *screen.Keys) { return a.walk.Says() }

// Over is what lies over the screens.
func (a *App) Over() screen.Over { return a.walk.Over() }

// Note is what was said last.
func (a *App) Note() screen.Say { return a.walk.Note() }

// Do does acts.
func (a *App) Do(acts screen.Acts) { a.walk.Do(acts) }

// AtOnce lets no moment pass, or again each as long as it is: what waits for one in which
// no key is pressed comes at once.
func AtOnce(on bool) {
	tick = tea.Tick
	if on {
		tick = func(_ time.Duration, tell func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg { return tell(time.Now()) }
		}
	}
}

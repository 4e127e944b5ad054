package full

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// told is what came of an act, as a message of the loop.
type told struct{ news screen.News }

// tick sends a message after a moment. Tests that press keys need not wait for it.
var tick = tea.Tick

// commands is what is due, as commands of the loop.
func (a *App) commands() tea.Cmd {
	var list []tea.Cmd
	for _, act := range a.walk.Due() {
		switch act := act.(type) {
		case screen.Leave:
			list = append(list, tea.Quit)
		case screen.Wait:
			list = append(list, tick(act.Moment, func(time.Time) tea.Msg { return told{act.News} }))
		case screen.Tick:
			list = append(list, tick(act.Moment, func(time.Time) tea.Msg { return told{act.News} }))
		case screen.Copy:
			list = append(list, tea.SetClipboard(act.Text))
		case screen.Effect:
			list = append(list, func() tea.Msg { return told{act.Run()} })
		}
	}
	return tea.Batch(list...)
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// choice puts one question about the program itself: whether to leave, to
// replace a file. The first entry is the one that loses nothing.
type choice struct {
	named
	ask  string
	menu menu
}

func newChoice(v *visit, title, ask string, items []item) Screen {
	return asking(v, title, ask, menu{visit: v, items: items})
}

// newAnswerChoice puts a question whose answer is stored: it opens with none
// marked.
func newAnswerChoice(v *visit, title, ask string, items []item) Screen {
	return asking(v, title, ask, choiceMenu(v, items))
}

// asking is a question over a list.
func asking(v *visit, title, ask string, m menu) Screen {
	k := &v.keys
	bar, own := []key.Binding{k.choose, k.down, k.back}, []key.Binding{k.up, k.down, k.choose, k.back}
	return &choice{named: named{visit: v, title: title, bar: bar, own: own}, ask: ask, menu: m}
}

// newQuit asks what to do with answers that no file holds.
func newQuit(v *visit) Screen {
	w := &v.words.Texts
	ask := w.Unsaved
	if v.keep.onlyKept() {
		ask = v.words.Saving.OnlyKept
	}
	return newChoice(v, v.words.Heads.Quit, ask, []item{
		{label: w.QuitSave, do: func() Acts { return then(pop(), saving(v, true)) }},
		{label: w.QuitStay, do: pop},
		{label: w.QuitLeave, do: leave},
	})
}

// Update chooses, or goes back without choosing.
func (s *choice) Update(msg tea.Msg) Acts {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	if key.Matches(press, s.visit.keys.back, s.visit.keys.left) {
		return pop()
	}
	return s.menu.Update(press)
}

// View draws the question and what can be chosen.
func (s *choice) View(width, height int) string {
	ask := append(blank(1), indent(styled(s.visit.theme.Title, lines(s.ask, min(width-4, 64))), 2)...)
	return join(s.menu.view(width, height, append(ask, ""), nil))
}

// Shown is the question and what can be chosen.
func (s *choice) Shown() Shown { return titled(s, Shown{Read: reading(s.ask), List: s.menu.items}) }

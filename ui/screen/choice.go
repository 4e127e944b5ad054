package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// choice puts one question about the program itself: whether to leave, to
// replace a file. The first entry is the one that loses nothing.
type choice struct {
	visit *visit
	title string
	ask   string
	menu  menu
}

func newChoice(v *visit, title, ask string, items []item) Screen {
	return &choice{visit: v, title: title, ask: ask, menu: menu{visit: v, items: items}}
}

// newAnswerChoice puts a question whose answer is stored: it opens with none
// marked.
func newAnswerChoice(v *visit, title, ask string, items []item) Screen {
	return &choice{visit: v, title: title, ask: ask, menu: choiceMenu(v, items)}
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

// Init does nothing.
func (s *choice) Init() Acts { return nil }

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

// Heading names the screen.
func (s *choice) Heading() (middle, right string) { return s.title, "" }

// Typing is false: nothing is typed here.
func (s *choice) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *choice) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.choose, k.down, k.back}
}

// FullHelp is what the help screen shows.
func (s *choice) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.choose, k.back}, k.global()}
}

// Shown is the question and what can be chosen.
func (s *choice) Shown() Shown { return titled(s, Shown{Read: reading(s.ask), List: s.menu.items}) }

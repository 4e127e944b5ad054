package screen

import "charm.land/bubbles/v2/key"

// choice puts one question about the program itself: whether to leave, to
// replace a file. The first entry is the one that loses nothing.
type choice struct {
	named
	ask  string
	menu menu
	back func() Acts // nil for the screen below
}

func newChoice(v *visit, title, ask string, items []Item) *choice {
	return asking(v, title, ask, menu{visit: v, items: items})
}

// newAnswerChoice puts a question whose answer is stored: it opens with none
// marked.
func newAnswerChoice(v *visit, title, ask string, items []Item) Screen {
	return asking(v, title, ask, choiceMenu(v, items))
}

// asking is a question over a list.
func asking(v *visit, title, ask string, m menu) *choice {
	k := &v.keys
	return &choice{named: named{visit: v, title: title, bar: []key.Binding{k.Choose, k.Down, k.Back}}, ask: ask, menu: m}
}

// newQuit asks what to do with answers that no file holds.
func newQuit(v *visit) Screen {
	w := &v.words.Texts
	ask := w.Unsaved
	if onlyKept(v.keep) {
		ask = v.words.Saving.OnlyKept
	}
	return newChoice(v, v.words.Heads.Quit, ask, []Item{
		{Label: w.QuitSave, Do: func() Acts { return then(pop(), saving(v, true)) }},
		{Label: w.QuitStay, Do: pop},
		{Label: w.QuitLeave, Do: leave},
	})
}

// Shown is the question and what can be chosen.
func (s *choice) Shown() Shown {
	return s.titled(Shown{Read: func(width int) []Line {
		return append(say(Title, s.ask, min(width, askMeasure)), nil)
	}, List: s.menu.list(), Back: s.back})
}

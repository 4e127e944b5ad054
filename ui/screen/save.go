package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// save asks for the name of a new file.
type save struct {
	visit *visit
	input *textLine
	name  string
	leave bool // leave the program once it is saved
}

func newSave(v *visit, leave bool) Screen {
	s := &save{visit: v, leave: leave}
	s.input = newTextLine(v, &s.name)
	return s
}

// Init focuses the field.
func (s *save) Init() tea.Cmd {
	s.input.Focus()
	return nil
}

// Update types, saves, and leaves.
func (s *save) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case takenMsg:
		return push(newChoice(s.visit, s.visit.words.Heads.Save, s.visit.words.Texts.OverwriteAsk, []item{
			{label: s.visit.words.Texts.AnotherName, do: pop},
			{label: s.visit.words.Texts.Overwrite, do: func() tea.Cmd {
				return tea.Sequence(pop(), pop(), createCase(s.visit, s.name, true, s.leave))
			}},
		}))
	case tea.PasteMsg:
		text, cmd := s.visit.pasted(msg)
		s.input.Update(text)
		return cmd
	case savedMsg:
		if msg.err == nil {
			return pop()
		}
		return nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.visit.keys.back):
			return pop()
		case key.Matches(msg, s.visit.keys.choose):
			return createCase(s.visit, s.name, false, s.leave)
		}
	}
	s.input.Update(msg)
	return nil
}

// View draws the field and what it means to save.
func (s *save) View(width, height int) string {
	t, w := &s.visit.theme, s.visit.words
	inner := min(width-4, 64)
	out := append(blank(1), styled(t.Title, lines(w.Texts.SaveAsk, inner))...)
	out = append(out, styled(t.Dim, lines(w.Texts.SaveHelp, inner))...)
	out = append(append(out, ""), s.input.line(inner))
	return join(block(indent(out, 2), height))
}

// Heading names the screen.
func (s *save) Heading() (middle, right string) { return s.visit.words.Heads.Save, "" }

// Typing is true: letters are the name.
func (s *save) Typing() bool { return true }

// ShortHelp is what the footer shows.
func (s *save) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.store, k.back, k.quit}
}

// FullHelp is what the help screen shows.
func (s *save) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.store, k.back}, k.global()}
}

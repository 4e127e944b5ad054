package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// save asks for the name of a new file.
type save struct {
	visit *visit
	input *textLine
	name  string
	home  home
	said  string // why it could not be saved
	of    string // the name it was said of
	leave bool   // leave the program once it is saved
}

func newSave(v *visit, leave bool) Screen {
	s := &save{visit: v, leave: leave, home: homeOfName(v.fileNames, caseName, caseName, "")}
	s.name = s.home.known()
	s.input = newTextLine(v.fieldKeys, v.fieldTheme, &s.name)
	return s
}

// Init focuses the field.
func (s *save) Init() Acts {
	s.input.Focus()
	return nil
}

// Update types, saves, and leaves.
func (s *save) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case takenMsg:
		return push(newTaken(s.visit, s.visit.words.Heads.Save, msg.readOnly, func() Acts {
			return then(pop(), createCase(s.visit, msg.name, true, s.leave))
		}))
	case tea.PasteMsg:
		text, cmd := pasted(s.visit.words, msg)
		s.input.Update(text)
		return cmd
	case savedMsg:
		if msg.err == nil {
			s.visit.fileNames[caseName] = ""
			return pop()
		}
		s.said, s.of = whyNot(s.visit.words, msg.err), s.name
		return nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.visit.keys.back):
			return pop()
		case key.Matches(msg, s.visit.keys.choose):
			return createCase(s.visit, strings.TrimSpace(s.name), false, s.leave)
		}
	}
	s.input.Update(msg)
	return nil
}

// putIn has nothing to store: a name is no part of the case.
func (s *save) putIn() (wrong string) { return "" }

// keepIn remembers the name for when it is asked for again.
func (s *save) keepIn() (said string) {
	return s.home.keep(s.visit, strings.TrimSpace(s.name))
}

// with is the case with the name that is typed.
func (s *save) with(c record.Case) record.Case {
	if name := strings.TrimSpace(s.name); name != "" {
		c.Details = s.home.into(c.Details, name)
	}
	return c
}

// View draws the field and what it means to save.
func (s *save) View(width, height int) string {
	t, w := &s.visit.theme, s.visit.words
	inner := min(width-4, 64)
	out := append(blank(1), styled(t.Title, lines(w.Texts.SaveAsk, inner))...)
	out = append(out, styled(t.Dim, lines(w.Saving.SaveHelp(words.Clean(s.visit.folder)), inner))...)
	out = append(append(out, ""), s.input.line(inner))
	if s.said != "" && s.of == s.name {
		out = append(out, wrongLines(&s.visit.theme, s.said, inner)...)
	}
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

// Shown is what is asked, and the name.
func (s *save) Shown() Shown {
	w := s.visit.words
	return titled(s, Shown{Read: reading(w.Texts.SaveAsk, w.Saving.SaveHelp(words.Clean(s.visit.folder))), Form: &Form{
		Known: s.name, Put: func(text string) { s.name = text }, Wrong: func() string { return saidOf(s.said, s.of, s.name) },
		Enter: func() Acts { return createCase(s.visit, strings.TrimSpace(s.name), false, s.leave) },
	}})
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/words"
)

// entry asks for one text.
type entry struct {
	named
	typed *Form
}

func newEntry(title string, f *Form) *entry {
	v := f.visit
	k := &v.keys
	s := &entry{typed: f, named: named{visit: v, title: title, bar: []key.Binding{k.keep, k.back, k.quit}, own: []key.Binding{k.keep, k.back}}}
	switch {
	case f.Many:
		s.bar, s.own = []key.Binding{k.keep, k.newLine, k.back}, []key.Binding{k.keep, k.newLine, k.back}
	case f.file == caseName:
		s.bar[0], s.own[0] = k.store, k.store
	}
	return s
}

// newSave asks for the name of a new file, and leaves the program once it is
// saved when told to.
func newSave(v *visit, leave bool) Screen {
	f := newForm(v, Form{
		Ask: v.words.Texts.SaveAsk, Help: v.words.Saving.SaveHelp(words.Clean(v.folder)),
		home: homeOfName(v.fileNames, caseName, caseName, ""),
	})
	f.enter = func() Acts { return createCase(v, f.text(), false, leave) }
	f.hear = func(msg any) (Acts, string) {
		switch msg := msg.(type) {
		case takenMsg:
			return push(newTaken(v, v.words.Heads.Save, msg.readOnly, func() Acts {
				return then(pop(), createCase(v, msg.name, true, leave))
			})), ""
		case savedMsg:
			if msg.err != nil {
				return nil, whyNot(v.words, msg.err)
			}
			v.fileNames[caseName] = ""
			return pop(), ""
		}
		return nil, ""
	}
	return newEntry(v.words.Heads.Save, f)
}

// editText opens a text of the case, unless it is too long to come back whole.
func editText(f *Form) Acts {
	if f.Locked != "" {
		return fault(f.Locked)
	}
	return push(newEntry(f.visit.words.Letters.Typing, f))
}

// form is what is typed in.
func (s *entry) form() *Form { return s.typed }

// Update types, stores, and leaves.
func (s *entry) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.typed.follow()
		return nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.visit.keys.back):
			return pop()
		case key.Matches(msg, s.visit.keys.choose):
			return s.typed.Enter()
		}
	case takenMsg, savedMsg, paperMsg:
		if s.typed.hear == nil {
			return nil
		}
		acts, wrong := s.typed.hear(msg)
		s.typed.say(wrong)
		return acts
	}
	return s.visit.editor.edit(s.typed, msg)
}

// View draws what is asked, and the field.
func (s *entry) View(width, height int) string {
	if s.typed.in != "" {
		return withAside(s.visit, inLetter(s.visit.words, s.typed.in), width, height, s.asked)
	}
	return join(s.asked(width, height))
}

// asked is what is asked, with the field.
func (s *entry) asked(width, height int) []string {
	t := &s.visit.theme
	inner := min(width-4, 76)
	out := styled(t.Title, lines(s.typed.Ask, inner))
	if height >= 12 {
		out = append(blank(1), out...)
	}
	help := shorten(lines(s.typed.Help, inner), max(height-len(out)-4, 1), inner)
	if s.typed.Help != "" {
		out = append(out, styled(t.Dim, help)...)
	}
	out = append(out, "")
	out = append(out, s.visit.editor.lines(s.typed, inner, max(height-len(out), 2))...)
	return block(indent(out, 2), height)
}

// Typing is true: letters are the text.
func (s *entry) Typing() bool { return true }

// Shown is what is asked, the line of the letter that it goes into, and the text.
func (s *entry) Shown() Shown {
	f := s.typed
	return titled(s, Shown{Read: reading(f.Ask, f.Help, f.in), Form: f})
}

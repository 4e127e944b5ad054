package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// entry asks for one line of text that is no answer to a question.
type entry struct {
	visit *visit
	title string
	ask   string
	help  string
	key   string                   // of the detail that it is
	wrong func(text string) string // what is wrong with it; empty for nothing
	held  func(text string) string // how a file holds it; nil for as it is
	back  func(text string) string // what is made of it, in words; nil for nothing to tell
	input *textLine
	text  string
	was   string // what the case said when it was opened
	from  string // what the field made of it, or what was stored last
	long  bool   // too long for a field, which would lose its end
	said  string // what was wrong with the text when enter was pressed
	of    string // the text it was said of
}

func newEntry(v *visit, e entry) Screen {
	s := &e
	s.visit = v
	s.fill()
	return s
}

// known is what was begun, or what the case says.
func (s *entry) known() string {
	d := s.visit.session.Details()
	return words.Clean(or(d.Typed(s.key), d.Get(s.key)))
}

// fill makes the field anew with what is known.
func (s *entry) fill() {
	s.was = s.known()
	s.text, s.long = s.was, tooLong(s.was, maxTyped)
	s.input = newTextLine(s.visit.fieldKeys, s.visit.fieldTheme, &s.text)
	s.input.Update(struct{}{}) // it drops what it cannot show, and nobody changed that
	s.from = s.text
}

// Init focuses the field.
func (s *entry) Init() Acts {
	s.input.Focus()
	return nil
}

// Update types, stores, and leaves.
func (s *entry) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		if s.text == s.from && s.known() != s.was {
			s.fill() // what was undone or redone
		}
		return s.Init()
	case tea.PasteMsg:
		if s.long {
			return fault(s.visit.words.Letters.TooLong)
		}
		text, cmd := pasted(s.visit.words, msg)
		s.input.Update(text)
		return cmd
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.visit.keys.back):
			return pop()
		case key.Matches(msg, s.visit.keys.choose):
			return s.take()
		case s.long:
			return fault(s.visit.words.Letters.TooLong)
		}
	}
	s.input.Update(msg)
	return nil
}

// take stores what was typed, and leaves.
func (s *entry) take() Acts {
	if s.putIn() != "" {
		return nil // the screen says what is wrong
	}
	return then(pop(), changed())
}

// putIn stores what was typed, unless something is wrong with it. What was only
// looked at stays as it is.
func (s *entry) putIn() (wrong string) {
	if s.long {
		return ""
	}
	text := strings.TrimSpace(words.Clean(s.text))
	if wrong := s.wrong(text); wrong != "" {
		s.said, s.of = wrong, s.text
		return wrong
	}
	if d := s.visit.session.Details(); s.text != s.from || d.Typed(s.key) != "" {
		s.from = s.text
		s.visit.session.Note(s.key, s.into(d, text))
	}
	return ""
}

// into puts a text where it belongs, one that is not finished too.
func (s *entry) into(d record.Details, text string) record.Details {
	if s.wrong(text) != "" {
		return d.WithTyped(s.key, text)
	}
	if s.held != nil {
		text = s.held(text)
	}
	return d.WithTyped(s.key, "").With(s.key, text)
}

// half is what was typed since and is stored nowhere, and empty for nothing.
func (s *entry) half() string {
	if s.text == s.from {
		return ""
	}
	return strings.TrimSpace(words.Clean(s.text))
}

// keepIn stores what was typed, or keeps it as it is.
func (s *entry) keepIn() (said string) {
	text, w := s.half(), s.visit.words
	if text == "" {
		return ""
	}
	s.from = s.text
	s.visit.session.Note(s.key, s.into(s.visit.session.Details(), text))
	if s.wrong(text) != "" {
		return w.Interview.KeptAsTyped(w.Interview.Detail(s.key))
	}
	return w.Interview.Kept(w.Interview.Detail(s.key))
}

// with is the case with what was typed.
func (s *entry) with(c record.Case) record.Case {
	if text := s.half(); text != "" {
		c.Details = s.into(c.Details, text)
	}
	return c
}

// View draws what is asked and the field.
func (s *entry) View(width, height int) string {
	t := &s.visit.theme
	inner := min(width-4, 64)
	out := append(blank(1), styled(t.Title, lines(s.ask, inner))...)
	out = append(out, styled(t.Dim, lines(s.help, inner))...)
	out = append(append(out, ""), s.input.line(inner))
	if s.back != nil {
		if back := s.back(strings.TrimSpace(words.Clean(s.text))); back != "" {
			out = append(out, backLines(&s.visit.theme, back, inner)...)
		}
	}
	if s.said != "" && s.of == s.text {
		out = append(out, wrongLines(&s.visit.theme, s.said, inner)...)
	}
	return join(block(indent(out, 2), height))
}

// Heading names the screen.
func (s *entry) Heading() (middle, right string) { return s.title, "" }

// Typing is true: letters are the text.
func (s *entry) Typing() bool { return true }

// ShortHelp is what the footer shows.
func (s *entry) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.keep, k.back, k.quit}
}

// FullHelp is what the help screen shows.
func (s *entry) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.keep, k.back}, k.global()}
}

// Shown is what is asked, and the text.
func (s *entry) Shown() Shown {
	return titled(s, Shown{Read: reading(s.ask, s.help), Form: &Form{
		Known: s.text, Put: func(text string) { s.text = text }, Enter: s.take, Wrong: func() string { return saidOf(s.said, s.of, s.text) },
	}})
}

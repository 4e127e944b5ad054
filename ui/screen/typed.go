package screen

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// typed asks for a text that no question asks for: a name, an address, a
// paragraph of a letter. Enter stores what was typed and goes on from there.
type typed struct {
	visit *visit
	ask   string
	help  string
	known string    // what the case said when it was opened or stored last
	text  string    // what is typed
	from  string    // what the field made of what was known
	line  *textLine // one line
	many  *huh.Text // or several
	wide  int       // what many was last told
	said  string    // why the file that it names could not be written
	of    string    // the text it was said of
	home  home
	in    string // the line of a letter that it fills
	then  func(text string) Acts
}

// maxLong bounds a text of several lines. A longer one from a file is not
// opened, because the field would lose its end.
const maxLong = 4000

// newTyped asks for one line or several. What then returns says where to go from
// there.
func newTyped(v *visit, many bool, ask, help string, at home, then func(text string) Acts) *typed {
	s := &typed{visit: v, ask: ask, help: help, home: at, then: then}
	s.fill(at.known(), many)
	return s
}

// fill makes the field anew with a text, and notes what the field makes of it.
// It writes tabs as spaces and drops what it cannot show, and that is no change
// that a person made: a text that was only looked at stays as it is, to the byte.
func (s *typed) fill(text string, many bool) {
	s.known, s.text, s.wide = text, oneBreak(text), 0
	if many {
		s.many = huh.NewText().ExternalEditor(false).CharLimit(maxLong).ShowLineNumbers(false).Value(&s.text)
		s.many.WithKeyMap(s.visit.fieldKeys)
		s.many.WithTheme(s.visit.fieldTheme)
	} else {
		s.line = newTextLine(s.visit.fieldKeys, s.visit.fieldTheme, &s.text)
	}
	s.hand(struct{}{})
	s.from = s.text
}

// oneBreak writes every line break as one character: a field takes the two of
// Windows for two breaks.
func oneBreak(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// tooLong reports a text that a field could not hold whole.
func tooLong(text string, limit int) bool { return len([]rune(text)) > limit }

// editText opens a text of the case in a field of one line or of several, unless
// it is too long to come back whole. Next says where to go once it is stored.
func editText(v *visit, many bool, ask, help string, at home, next func() Acts) Acts {
	return editIn(v, "", many, ask, help, at, next)
}

// editIn is the same for a text that fills a blank, with the line of the letter
// that it stands in.
func editIn(v *visit, line string, many bool, ask, help string, at home, next func() Acts) Acts {
	limit := maxTyped
	if many {
		limit = maxLong
	}
	if tooLong(at.known(), limit) {
		return fault(v.words.Letters.TooLong)
	}
	s := newTyped(v, many, ask, help, at, func(string) Acts { return then(next(), changed()) })
	s.in = line
	return push(s)
}

// Init focuses the field.
func (s *typed) Init() Acts {
	if s.line != nil {
		s.line.Focus()
	} else {
		s.many.Focus()
	}
	return nil
}

// Update types, keeps what was typed, and leaves.
func (s *typed) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		return s.follow()
	case tea.PasteMsg:
		return s.paste(msg)
	case paperMsg:
		return s.written(msg)
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.visit.keys.back):
			return pop()
		case key.Matches(msg, s.visit.keys.choose):
			return s.enter()
		}
		s.hand(msg)
	}
	return nil
}

// follow takes over what was undone or redone. What is typed and not stored yet
// stays.
func (s *typed) follow() Acts {
	if known := s.home.known(); s.text == s.from && known != s.known {
		s.fill(known, s.many != nil)
	}
	return s.Init()
}

// putIn stores what was typed: no text is wrong.
func (s *typed) putIn() (wrong string) {
	s.keep()
	return ""
}

// keep stores what was typed, and says so. A text that nobody changed is nobody's
// own.
func (s *typed) keep() (said string) {
	if s.text != s.from {
		s.from = s.text
		said = s.home.keep(s.visit, strings.TrimSpace(s.text))
		s.known = s.home.known()
	}
	return said
}

// keepIn stores what was typed.
func (s *typed) keepIn() (said string) {
	if strings.TrimSpace(s.text) == "" {
		return ""
	}
	return s.keep()
}

// with is the case with what was typed.
func (s *typed) with(c record.Case) record.Case {
	if text := strings.TrimSpace(s.text); s.text != s.from && text != "" {
		c.Details = s.home.into(c.Details, text)
	}
	return c
}

// written goes back once a paper is safe, and says where it is.
func (s *typed) written(m paperMsg) Acts {
	v := s.visit
	switch {
	case errors.Is(m.err, record.ErrExists):
		return paperTaken(v, m.file, m.name, errors.Is(m.err, record.ErrReadOnly))
	case m.err != nil:
		s.said, s.of = whyNot(v.words, m.err), s.text
		return nil
	}
	v.fileNames[s.home.file], v.fileNames[s.home.name] = "", ""
	said := strings.TrimSpace(v.words.Saving.SavedTo(words.Clean(m.name)) + " " + string(m.note) + " " + strings.Join(m.warnings, "; "))
	return then(pop(), note(said))
}

func (s *typed) hand(msg tea.Msg) {
	if s.line != nil {
		s.line.Update(msg)
	} else {
		s.many.Update(msg)
	}
}

func (s *typed) paste(msg tea.PasteMsg) Acts {
	if s.line != nil {
		text, cmd := pasted(s.visit.words, msg)
		s.hand(text)
		return cmd
	}
	text := words.CleanText(strings.ToValidUTF8(msg.Content[:min(len(msg.Content), 4*maxLong)], ""))
	room := maxLong - len([]rune(s.text))
	cut := len([]rune(text)) > room
	if cut {
		text = string([]rune(text)[:max(room, 0)])
	}
	s.hand(tea.PasteMsg{Content: text})
	if cut || len(msg.Content) > 4*maxLong {
		return fault(s.visit.words.Texts.PasteCut)
	}
	return nil
}

// View draws what is asked, and the field.
func (s *typed) View(width, height int) string {
	if s.in != "" {
		return withAside(s.visit, inLetter(s.visit.words, s.in), width, height, s.asked)
	}
	return join(s.asked(width, height))
}

// asked is what is asked, with the field.
func (s *typed) asked(width, height int) []string {
	t := &s.visit.theme
	inner := min(width-4, 76)
	out := styled(t.Title, lines(s.ask, inner))
	if height >= 12 {
		out = append(blank(1), out...)
	}
	help := shorten(lines(s.help, inner), max(height-len(out)-4, 1), inner)
	if s.help != "" {
		out = append(out, styled(t.Dim, help)...)
	}
	out = append(out, "")
	if s.line != nil {
		out = append(out, s.line.line(inner))
		if s.said != "" && s.of == s.text {
			out = append(out, wrongLines(&s.visit.theme, s.said, inner)...)
		}
	} else {
		out = append(out, s.lines(inner, max(min(height-len(out), 16), 2))...)
	}
	return block(indent(out, 2), height)
}

// lines draws the field of several lines, behind a mark. It learns of its width
// at its next message.
func (s *typed) lines(width, height int) []string {
	width -= 2
	if size := width<<8 | height; size != s.wide {
		s.wide = size
		s.many.WithWidth(width)
		s.many.WithHeight(height + 1) // huh keeps a line for a title
		s.many.Update(struct{}{})
	}
	list := strings.Split(strings.TrimRight(s.many.View(), "\n "), "\n")
	list = indent(list[:min(len(list), height)], 2)
	list[0] = s.visit.theme.Selected.Render(">") + list[0][1:]
	return list
}

// Heading names the screen.
func (s *typed) Heading() (middle, right string) { return s.visit.words.Letters.Typing, "" }

// Typing is true: letters are text.
func (s *typed) Typing() bool { return true }

// ShortHelp is what the footer shows.
func (s *typed) ShortHelp() []key.Binding {
	k := &s.visit.keys
	if s.many != nil {
		return []key.Binding{k.keep, k.newLine, k.back}
	}
	return []key.Binding{k.keep, k.back, k.quit}
}

// FullHelp is what the help screen shows.
func (s *typed) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.keep, k.newLine, k.back}, k.global()}
}

// Shown is what is asked, the line of the letter that it goes into, and the text.
func (s *typed) Shown() Shown {
	return titled(s, Shown{Read: reading(s.ask, s.help, s.in), Form: &Form{
		Known: s.text, Many: s.many != nil, Put: func(text string) { s.text = text }, Wrong: func() string { return saidOf(s.said, s.of, s.text) },
		Enter: s.enter,
	}})
}

// enter stores what was typed, and goes on.
func (s *typed) enter() Acts {
	s.keep()
	return s.then(strings.TrimSpace(s.text))
}

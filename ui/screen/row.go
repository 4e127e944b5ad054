package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// row is a short form for one entry of a list, such as a call: enter goes from
// field to field. The entry comes into being with the first thing that is said
// of it.
type row struct {
	visit  *visit
	field  *letter.DetailField
	at     int // which entry of the list
	cells  []rowCell
	cursor int // the cell that is typed in; behind the last one, taking the entry out
	seen   scroll
}

// rowCell is one column of an entry.
type rowCell struct {
	known string    // what the case says
	from  string    // what the field makes of it
	text  string    // what is typed
	line  *textLine // nil for a text too long to come back whole
}

func newRow(v *visit, field *letter.DetailField, at int) Screen {
	s := &row{visit: v, field: field, at: at, cells: make([]rowCell, len(field.Columns))}
	for i := range s.cells {
		s.load(i)
	}
	return s
}

// load takes a cell from the case.
func (s *row) load(i int) {
	c := &s.cells[i]
	c.known = entryOf(s.visit.session, s.field, s.at)[s.field.Columns[i].ID]
	c.text, c.line = words.Clean(c.known), nil
	if !tooLong(c.known, maxTyped) {
		c.line = newTextLine(s.visit.fieldKeys, s.visit.fieldTheme, &c.text)
		c.line.Focus()
		c.line.Update(struct{}{})
	}
	c.from = strings.TrimSpace(c.text)
}

// Init does nothing: each field has the focus from when it is loaded.
func (s *row) Init() Acts { return nil }

// Update types, goes from field to field, and leaves.
func (s *row) Update(msg tea.Msg) Acts {
	k := &s.visit.keys
	switch msg := msg.(type) {
	case changedAct:
		s.follow()
		return nil
	case tea.PasteMsg:
		text, cmd := pasted(s.visit.words, msg)
		return then(cmd, s.hand(text))
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, k.back):
			return pop()
		case key.Matches(msg, k.choose):
			return s.next()
		case key.Matches(msg, k.down):
			return s.move(1)
		case key.Matches(msg, k.up):
			return s.move(-1)
		}
		return s.hand(msg)
	}
	return nil
}

// follow takes over what was undone or redone.
func (s *row) follow() {
	entry := entryOf(s.visit.session, s.field, s.at)
	for i := range s.cells {
		if half := i == s.cursor && s.half() != ""; !half && entry[s.field.Columns[i].ID] != s.cells[i].known {
			s.load(i)
		}
	}
}

// hand gives what is typed to the field under the cursor.
func (s *row) hand(msg tea.Msg) Acts {
	if !s.Typing() {
		return nil
	}
	c := &s.cells[s.cursor]
	if c.line == nil {
		return fault(s.visit.words.Letters.TooLong)
	}
	c.line.Update(msg)
	return nil
}

// next stores the field and goes on to the one after it; from the last one it
// leaves.
func (s *row) next() Acts {
	switch {
	case !s.Typing():
		return then(pop(), removeEntry(s.visit.session, s.field, s.at))
	case s.cursor < len(s.cells)-1:
		return s.move(1)
	}
	s.keep()
	return then(pop(), changed())
}

// move stores the field and goes to another.
func (s *row) move(by int) Acts {
	s.keep()
	last := len(s.cells) - 1
	if s.there() {
		last++
	}
	s.cursor = min(max(s.cursor+by, 0), last)
	return changed()
}

// count is how many entries there are.
func (s *row) count() int { return len(record.Entries(s.visit.session.Details(), s.field.ID)) }

// there reports whether the entry exists.
func (s *row) there() bool { return s.at < s.count() }

// putIn stores the field under the cursor.
func (s *row) putIn() (wrong string) {
	s.keep()
	return ""
}

// keep stores the field under the cursor, if it says something new. An entry
// that says nothing any more is gone, and what is typed next is a new one.
func (s *row) keep() {
	if !s.Typing() {
		return
	}
	c := &s.cells[s.cursor]
	text := strings.TrimSpace(c.text)
	if c.line == nil || text == c.from {
		return
	}
	c.known, c.from = text, text
	before := s.count()
	setEntry(s.visit.session, s.field, s.at, s.field.Columns[s.cursor].ID, text)
	if after := s.count(); after < before {
		s.at = after
	}
}

// half is what was typed in the field under the cursor and is stored nowhere,
// and empty for nothing.
func (s *row) half() string {
	if !s.Typing() {
		return ""
	}
	c := &s.cells[s.cursor]
	if text := strings.TrimSpace(c.text); c.line != nil && text != c.from {
		return text
	}
	return ""
}

// keepIn stores what was typed.
func (s *row) keepIn() (said string) {
	if s.half() == "" {
		return ""
	}
	s.keep()
	return s.visit.words.Interview.Kept(s.field.Short)
}

// with is the case with what was typed.
func (s *row) with(c record.Case) record.Case {
	if text := s.half(); text != "" {
		c.Details = c.Details.WithEntry(s.field.ID, s.at, s.field.Columns[s.cursor].ID, text)
	}
	return c
}

// View draws the fields, the one that is typed in with a line to type on.
func (s *row) View(width, height int) string {
	inner := min(width-4, 76)
	list := s.visit.introLines(s.field.Help, width)
	var places []place
	put := func(field ...string) {
		places = append(places, place{len(list), len(list), len(list) + len(field)})
		list = append(list, field...)
	}
	for i := range s.cells {
		put(s.draw(i, inner)...)
	}
	if s.there() {
		put(s.label(len(s.cells), s.visit.words.Letters.RemoveEntry, ""))
	}
	places[0].from = 0 // what is said above scrolls with it
	return join(s.visit.inView(&s.seen, list, places, s.cursor, height))
}

// draw draws a field: what is asked, and what is said or typed.
func (s *row) draw(i, width int) []string {
	c, ask := &s.cells[i], s.field.Columns[i].Ask
	if i != s.cursor || c.line == nil {
		said := or(words.Clean(c.known), s.visit.words.Interview.NotAsked)
		return []string{s.label(i, ask, clip(said, max(width-cells(ask)-6, 1)))}
	}
	return []string{s.label(i, ask, ""), "      " + c.line.line(width-6)}
}

// label is the line of a field. The one under the cursor has a mark before it.
func (s *row) label(i int, ask, said string) string {
	t := &s.visit.theme
	line := "    " + t.Text.Render(ask)
	if i == s.cursor {
		line = "  " + t.Selected.Render(t.Cursor+" "+ask)
	}
	if said != "" {
		line += "  " + t.Dim.Render(said)
	}
	return line
}

// Heading names the list.
func (s *row) Heading() (middle, right string) { return words.Capital(s.field.Short), "" }

// Typing is true in a field: letters are text there.
func (s *row) Typing() bool { return s.cursor < len(s.cells) }

// ShortHelp is what the footer shows.
func (s *row) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.keep, k.down, k.back, k.undo, k.save, k.quit}
}

// FullHelp is what the help screen shows.
func (s *row) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.keep, k.up, k.down, k.back}, k.global()}
}

// Shown is the fields, of which one is asked for.
func (s *row) Shown() Shown {
	shown := Shown{Read: func(width int) []string {
		out := lines(s.field.Help, width)
		for i := range s.cells {
			if i != s.cursor && s.cells[i].known != "" {
				out = append(out, lines(s.field.Columns[i].Ask+" "+words.Clean(s.cells[i].known), width)...)
			}
		}
		if s.Typing() {
			out = append(out, lines(s.field.Columns[s.cursor].Ask, width)...)
		}
		return out
	}}
	remove := func() Acts { return then(pop(), removeEntry(s.visit.session, s.field, s.at)) }
	switch {
	case s.Typing():
		c := &s.cells[s.cursor]
		shown.Form = &Form{Known: words.Clean(c.known), Put: func(text string) { c.text = text }, Enter: s.next, Wrong: func() string { return "" }}
		if s.there() {
			shown.Doors = []Door{{s.visit.words.Line.Remove, remove}}
		}
	default:
		shown.List = []item{{label: s.visit.words.Letters.RemoveEntry, do: remove}}
	}
	return titled(s, shown)
}

package screen

import (
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
	named
	field  *letter.DetailField
	at     int     // which entry of the list
	cells  []*Form // one for each column
	cursor int     // the cell that is typed in; behind the last one, taking the entry out
	seen   scroll
}

func newRow(v *visit, field *letter.DetailField, at int) Screen {
	k := &v.keys
	s := &row{field: field, at: at, named: named{
		visit: v, title: words.Capital(field.Short),
		bar: []key.Binding{k.keep, k.down, k.back, k.undo, k.save, k.quit},
		own: []key.Binding{k.keep, k.up, k.down, k.back},
	}}
	for i, column := range field.Columns {
		s.cells = append(s.cells, newForm(v, Form{Ask: column.Ask, home: s.homeOfCell(column.ID), next: func(string) Acts { return s.next(i) }}))
	}
	return s
}

// homeOfCell is the place of a column of the entry. An entry that says nothing
// any more is gone, and what is typed next is a new one.
func (s *row) homeOfCell(column string) home {
	into := func(d record.Details, text string) record.Details { return d.WithEntry(s.field.ID, s.at, column, text) }
	return home{
		name: s.field.Short, short: s.field.Short, into: into,
		known: func() string {
			if list := s.entries(); s.at < len(list) {
				return list[s.at][column]
			}
			return ""
		},
		answer: func(text string, _ bool) {
			session, before := s.visit.session, len(s.entries())
			session.Note(s.field.Short, into(session.Details(), text))
			if after := len(s.entries()); after < before {
				s.at = after
			}
		},
	}
}

// entries are those of the list.
func (s *row) entries() []map[string]string {
	return record.Entries(s.visit.session.Details(), s.field.ID)
}

// form is the field under the cursor, nil for none.
func (s *row) form() *Form {
	if s.cursor == len(s.cells) {
		return nil
	}
	return s.cells[s.cursor]
}

// Update types, goes from field to field, and leaves.
func (s *row) Update(msg tea.Msg) Acts {
	k := &s.visit.keys
	switch msg := msg.(type) {
	case changedAct:
		for _, cell := range s.cells {
			cell.follow()
		}
		return nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, k.back):
			return pop()
		case key.Matches(msg, k.choose) && s.form() == nil:
			return s.remove()
		case key.Matches(msg, k.choose):
			return s.form().Enter()
		case key.Matches(msg, k.down):
			return s.move(1)
		case key.Matches(msg, k.up):
			return s.move(-1)
		}
	}
	if s.form() == nil {
		return nil
	}
	return s.visit.editor.edit(s.form(), msg)
}

// next goes on to the field after one that is stored; from the last one it leaves.
func (s *row) next(from int) Acts {
	if from == len(s.cells)-1 {
		return then(pop(), changed())
	}
	s.cursor = from + 1
	return changed()
}

// move stores the field and goes to another.
func (s *row) move(by int) Acts {
	if f := s.form(); f != nil {
		f.putIn()
	}
	last := len(s.cells) - 1
	if s.there() {
		last++
	}
	s.cursor = min(max(s.cursor+by, 0), last)
	return changed()
}

// remove takes the entry out.
func (s *row) remove() Acts {
	return then(pop(), noteDetails(s.visit.session, s.field.Short, s.visit.session.Details().WithoutEntry(s.field.ID, s.at)))
}

// there reports whether the entry exists.
func (s *row) there() bool { return s.at < len(s.entries()) }

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
	f := s.cells[i]
	if i != s.cursor || f.Locked != "" {
		said := or(words.Clean(f.was), s.visit.words.Interview.NotAsked)
		return []string{s.label(i, f.Ask, clip(said, max(width-cells(f.Ask)-6, 1)))}
	}
	return []string{s.label(i, f.Ask, ""), "      " + s.visit.editor.line(f, width-6)}
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

// Typing is true in a field: letters are text there.
func (s *row) Typing() bool { return s.form() != nil }

// Shown is the fields, of which one is asked for.
func (s *row) Shown() Shown {
	shown := Shown{Form: s.form(), Read: func(width int) []string {
		out := lines(s.field.Help, width)
		for i, f := range s.cells {
			if i != s.cursor && f.was != "" {
				out = append(out, lines(f.Ask+" "+words.Clean(f.was), width)...)
			}
		}
		if f := s.form(); f != nil {
			out = append(out, lines(f.Ask, width)...)
		}
		return out
	}}
	switch {
	case shown.Form == nil:
		shown.List = []item{{label: s.visit.words.Letters.RemoveEntry, do: s.remove}}
	case s.there():
		shown.Doors = []Door{{s.visit.words.Line.Remove, s.remove}}
	}
	return titled(s, shown)
}

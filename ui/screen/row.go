package screen

import (
	"charm.land/bubbles/v2/key"
	"cmp"

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
}

func newRow(v *visit, field *letter.DetailField, at int) Screen {
	k := &v.keys
	s := &row{field: field, at: at, named: named{
		visit: v, title: words.Capital(field.Short),
		bar: []key.Binding{k.keep, k.Down, k.Back, k.undo, k.save, k.quit},
	}}
	for i, column := range field.Columns {
		s.cells = append(s.cells, newForm(v, Form{Ask: column.Ask, home: s.homeOfCell(column.ID),
			next: func(string) Acts { return s.next(i) }}))
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

// Told follows the case.
func (s *row) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		for _, cell := range s.cells {
			cell.follow()
		}
	}
	return nil
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
	return then(pop(), noteDetails(s.visit.session, s.field.Short,
		s.visit.session.Details().WithoutEntry(s.field.ID, s.at)))
}

// there reports whether the entry exists.
func (s *row) there() bool { return s.at < len(s.entries()) }

// Shown is the fields, of which one is asked for.
func (s *row) Shown() Shown {
	if s.visit.aloud {
		return s.aloud()
	}
	list := &List{Marked: s.cursor, Move: s.move}
	for i, f := range s.cells {
		it := Item{Label: f.Ask}
		if i != s.cursor || f.Locked != "" {
			it.Hint, it.Clip = cmp.Or(words.Clean(f.was), s.visit.words.Interview.NotAsked), true
		}
		list.Items = append(list.Items, it)
	}
	if s.there() {
		list.Items = append(list.Items, Item{Label: s.visit.words.Letters.RemoveEntry, Do: s.remove})
	}
	return s.titled(Shown{Read: func(width int) []Line { return introLines(s.field.Help, width) }, List: list,
		Form: s.form()})
}

// aloud is the fields for a face that asks for one after the other.
func (s *row) aloud() Shown {
	shown := Shown{Form: s.form(), Read: func(width int) []Line {
		out := say(Dim, s.field.Help, width)
		for i, f := range s.cells {
			if i != s.cursor && f.was != "" {
				out = append(out, say(Plain, f.Ask+" "+words.Clean(f.was), width)...)
			}
		}
		if f := s.form(); f != nil {
			out = append(out, say(Title, f.Ask, width)...)
		}
		return out
	}}
	switch {
	case shown.Form == nil:
		shown.List = &List{Items: []Item{{Label: s.visit.words.Letters.RemoveEntry, Do: s.remove}}}
	case s.there():
		shown.Doors = []Door{{Name: s.visit.words.Line.Remove, Open: s.remove}}
	}
	return s.titled(shown)
}

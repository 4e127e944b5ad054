package content

import (
	"ketacover/model/reference"
)

// readNotes reads named texts. One with conditions is a warning where they hold.
func (l *loader) readNotes() {
	one(l, "note.yaml", func(list *[]noteEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "text", e.Text)
			l.cites(e.Where, e.Sources)
			l.lib.Reference.Notes = append(l.lib.Reference.Notes, reference.Note{ID: e.ID, Text: e.Text, When: l.conditions(e.When), Sources: e.Sources})
		}
		for _, id := range reference.HelpNotes() {
			if l.lib.Reference.Note(id) == "" {
				l.problem(at{"note.yaml", 1}, "add it", "the note %q is not there, which says whom to call in danger", id)
			}
		}
	})
}

package content

import "ketacover/model"

// readNotes reads named texts. One with conditions is a warning where they hold.
func (l *loader) readNotes() {
	one(l, "note.yaml", func(list *[]noteEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "text", e.Text)
			l.cites(e.Where, e.Sources)
			l.lib.Notes = append(l.lib.Notes, model.Note{ID: e.ID, Text: e.Text, When: l.conditions(e.When), Sources: e.Sources})
		}
	})
}

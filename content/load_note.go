package content

import (
	"ketacover/model/reference"
)

// readNotes reads named texts. One with conditions is a warning where they hold.
func (r *shelfReader) readNotes() {
	one(r.files, "note.yaml", func(list *[]noteEntry) {
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "text", e.Text)
			r.citations.cites(e.Where, e.Sources)
			e.Note.When = r.vocabulary.conditions(e.When)
			e.Note.Unless = r.vocabulary.plans(e.Unless)
			r.book.Notes = append(r.book.Notes, e.Note)
		}
		for _, id := range reference.HelpNotes() {
			if r.book.Note(id) == "" {
				r.problem(at{"note.yaml", 1}, "add it", "the note %q is not there, which says whom to call in danger",
					id)
			}
		}
	})
}

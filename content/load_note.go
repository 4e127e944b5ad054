package content

import "ketacover/model"

// helpNotes say whom to call in danger. The program shows them by name, and
// would show an empty page without them.
var helpNotes = []string{
	"crisis", "crisis-988", "crisis-veterans", "crisis-911", "care-thanks", "care-call", "care-veterans", "care-now", "care-kept",
}

// readNotes reads named texts. One with conditions is a warning where they hold.
func (l *loader) readNotes() {
	one(l, "note.yaml", func(list *[]noteEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "text", e.Text)
			l.cites(e.Where, e.Sources)
			l.lib.Notes = append(l.lib.Notes, model.Note{ID: e.ID, Text: e.Text, When: l.conditions(e.When), Sources: e.Sources})
		}
		for _, id := range helpNotes {
			if l.lib.Note(id) == "" {
				l.problem(at{"note.yaml", 1}, "add it", "the note %q is not there, which says whom to call in danger", id)
			}
		}
	})
}

package content

import (
	"ketacover/model/step"
)

// stepTextReader reads what a tree or a rule names as something to do.
type stepTextReader struct {
	*problems
	citations *citations
	files     *folder
	known     map[string]at
	book      *step.Steps
}

func (r *stepTextReader) readTexts() {
	one(r.files, "step.yaml", func(list *[]wordingEntry) {
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "text", e.Text)
			r.unique(r.known, e.Where, "step", e.ID)
			r.citations.cites(e.Where, e.Sources)
			r.book.Wordings = append(r.book.Wordings, e.Wording)
		}
	})
}

// exist reports steps that do not exist.
func (r *stepTextReader) exist(where at, ids []string) {
	for _, id := range ids {
		if _, ok := r.known[id]; !ok {
			r.problem(where, suggest(id, sortedKeys(r.known)), "unknown step %q", id)
		}
	}
}

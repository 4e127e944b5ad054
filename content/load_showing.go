package content

import (
	"slices"

	"ketacover/model/letter"
)

type showingEntry struct {
	Where          at
	letter.Showing `keys:"id given missing"`
	Formal         string           `yaml:"formal"`
	When           []conditionEntry `yaml:"when"`
}

// readShowings reads what letters say of an answer that meets a condition.
func readShowings(r *letterReader) {
	whole(r.files, "showing.yaml", func(list *[]showingEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "formal", e.Formal)
			r.unique(seen, e.Where, "showing", e.ID)
			r.fillable(e.Where, e.Formal)
			for _, hole := range slices.Concat(e.Given, e.Missing) {
				if !r.book.IsHole(hole) {
					r.problem(e.Where, r.nearHole(hole), "nothing fills the hole {%s}", hole)
				}
			}
			s := e.Showing
			s.Text, s.When = e.Formal, r.vocabulary.conditions(e.When)
			if len(s.When) == 0 {
				r.problem(e.Where, "add when:, with the question that the condition tests",
					"%q is said of no answer", e.ID)
				continue
			}
			r.book.Showings = append(r.book.Showings, s)
		}
	})
}

package content

import "ketacover/model/letter"

type askingEntry struct {
	Where         at
	letter.Asking `keys:"id"`
	Words         []askingWordsEntry `yaml:"words"`
}

type askingWordsEntry struct {
	Where              at
	letter.AskingWords `keys:"id"`
	Formal             string           `yaml:"formal"`
	When               []conditionEntry `yaml:"when"`
}

// readAskings reads how letters ask for what was denied. The last words of each
// are said where no others fit, so that no letter has a hole there.
func (r *letterReader) readAskings() {
	whole(r.files, "asking.yaml", func(list *[]askingEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID)
			r.unique(seen, e.Where, "asking", e.ID)
			if r.book.IsHole(e.ID) {
				r.problem(e.Where, "give it another id", "something else fills the hole {%s}", e.ID)
			}
			r.book.Askings = append(r.book.Askings, r.asking(e))
		}
	})
}

func (r *letterReader) asking(e *askingEntry) letter.Asking {
	a := e.Asking
	for i := range e.Words {
		words := &e.Words[i]
		r.needs(words.Where, "id", words.ID, "formal", words.Formal)
		r.fillable(words.Where, words.Formal)
		a.Words = append(a.Words,
			letter.AskingWords{ID: words.ID, When: r.vocabulary.conditions(words.When), Text: words.Formal})
	}
	if n := len(e.Words); n == 0 || len(e.Words[n-1].When) > 0 {
		r.problem(e.Where, "add words without when: at the end", "%q says nothing in some cases", e.ID)
	}
	return a
}

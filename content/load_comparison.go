package content

import (
	"ketacover/model/comparison"
	"ketacover/model/fact"
)

// comparisonFile is how a case is put under the rules of other plans.
type comparisonFile struct {
	Where   at
	Put     []putEntry       `yaml:"put"`
	Kept    []string         `yaml:"kept"`
	Refused []conditionEntry `yaml:"refused"`
}

// putEntry is an answer that is put in.
type putEntry struct {
	Where    at
	Question string `yaml:"question"`
	Is       string `yaml:"is"`
	Unless   []struct {
		Where at
		When  []conditionEntry `yaml:"when"`
	} `yaml:"unless"`
}

// comparisonReader reads how cases are compared.
type comparisonReader struct {
	*problems
	vocabulary *vocabulary
	files      *folder
	book       *comparison.Comparisons
}

func (r *comparisonReader) readComparison() {
	one(r.files, "comparison.yaml", func(f *comparisonFile) {
		for i := range f.Put {
			e := &f.Put[i]
			q := r.vocabulary.fact(e.Where, e.Question)
			if q < 0 {
				continue
			}
			if e.Question == fact.PayerQuestion {
				r.problem(e.Where, "take it out", "the company is put in by itself")
			}
			put := comparison.Put{Fact: q, Option: r.vocabulary.optionOf(e.Where,
				&r.vocabulary.questions.List[q], e.Is)}
			for j := range e.Unless {
				put.Unless = append(put.Unless, r.vocabulary.conditions(e.Unless[j].When))
			}
			r.book.Puts = append(r.book.Puts, put)
		}
		r.book.Refused = r.vocabulary.conditions(f.Refused)
		for _, id := range f.Kept {
			if q := r.vocabulary.fact(f.Where, id); q >= 0 {
				r.book.Kept = append(r.book.Kept, q)
			}
		}
	})
}

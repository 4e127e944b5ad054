package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/verdict"
)

// StudiesFor lists the studies that speak of a person with these answers and of
// one of the drugs.
func StudiesFor(questions *fact.Questions, all *verdict.Trees, studies []reference.Study, a fact.Answers,
	trees []int) []*reference.Study {
	f := questions.Applicable(a)
	var list []*reference.Study
	for i := range studies {
		s := &studies[i]
		about := s.Drug == "" || slices.Contains(trees, all.Index(s.Drug))
		if about && fact.All(s.For, &f) {
			list = append(list, s)
		}
	}
	return list
}

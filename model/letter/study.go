package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/reference"
)

// StudiesFor lists the studies that speak of a person with these answers and of
// one of the drugs.
func (l *Book) StudiesFor(a fact.Answers, trees []int) []*reference.Study {
	f := l.Questions.Applicable(a)
	var list []*reference.Study
	for i := range l.Reference.Studies {
		s := &l.Reference.Studies[i]
		about := s.Drug == "" || slices.Contains(trees, l.Trees.Index(s.Drug))
		if about && fact.All(s.For, &f) {
			list = append(list, s)
		}
	}
	return list
}

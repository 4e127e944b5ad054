package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/verdict"
)

// mostCited is how many studies a letter cites in favor. A reviewer reads few.
const mostCited = 4

// mostStrongest is how many a letter cites that is to be read in a hurry.
const mostStrongest = 2

// CitesStudies reports whether a list is one of studies.
func CitesStudies(list string) bool {
	return list == ListEvidence || list == ListStrongest || list == ListBothSides
}

// Cited are the studies that a list of a letter cites, the strongest first: only those
// that argue for what it asks; with the first that speaks against and has an answer,
// where a clinician who signs them tells both sides.
func Cited(studies []*reference.Study, in string) []*reference.Study {
	both, most := in == ListBothSides, mostCited
	if in == ListStrongest {
		most = mostStrongest
	}
	var list []*reference.Study
	for _, s := range studies {
		if s.Argue > 0 && s.Formal != "" {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(x, y *reference.Study) int { return x.Argue - y.Argue })
	list = list[:min(most, len(list))]
	answered := slices.IndexFunc(studies, func(s *reference.Study) bool { return s.Answer != "" })
	if both && len(list) > 0 && answered >= 0 {
		list = append(list, studies[answered])
	}
	return list
}

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

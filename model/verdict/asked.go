package verdict

import (
	"ketacover/model/fact"
)

// AskedDrugs are the trees whose drug the request of a case is for.
func (ts *Trees) AskedDrugs(a fact.Answers) []int {
	q := ts.Questions.Index(AskedFor)
	if a.At(q).State != fact.Given {
		return []int{ts.OfferedDrug(a)}
	}
	if f := ts.Questions.Applicable(a); !ts.Questions.List[q].Applies(&f) {
		return []int{ts.OfferedDrug(a)}
	}
	var list []int
	for t := range ts.List {
		if ts.List[t].Drug.AskedFor.Has(a.At(q).Option) {
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		return []int{ts.usualDrug()}
	}
	return list
}

// Meant is the answers with what the request was for, where nobody said it and only one
// drug can be meant: a drip for pain leaves none but ketamine to ask for.
func (ts *Trees) Meant(a fact.Answers) fact.Answers {
	q := ts.Questions.Index(AskedFor)
	f := ts.Questions.Applicable(a)
	if q < 0 || a.At(q).State == fact.Given || !ts.Questions.List[q].Applies(&f) {
		return a
	}
	for t := range ts.List {
		drug := &ts.List[t].Drug
		if len(drug.Alone) == 0 || !fact.All(drug.Alone, &f) {
			continue
		}
		only := drug.AskedFor
		for other := range ts.List {
			if other != t {
				only = only.Without(ts.List[other].Drug.AskedFor)
			}
		}
		if !only.Empty() {
			return a.With(q, fact.Chosen(only.First()))
		}
	}
	return a
}

// OfferedDrug is the tree whose drug the clinic offers, or that of the usual
// drug while that is not known; -1 where there is no tree.
func (ts *Trees) OfferedDrug(a fact.Answers) int {
	if form := a.At(ts.Questions.Index(fact.FormQuestion)); form.State == fact.Given {
		for t := range ts.List {
			if ts.List[t].Drug.Forms.Has(form.Option) {
				return t
			}
		}
	}
	return ts.usualDrug()
}

// usualDrug is the tree of the drug that is meant while nobody says which.
func (ts *Trees) usualDrug() int {
	for t := range ts.List {
		if ts.List[t].Drug.Usual {
			return t
		}
	}
	return min(0, len(ts.List)-1)
}

// The questions on the request itself.
const (
	AskedFor       = "authorization-for"
	StageOfRequest = "authorization"
)

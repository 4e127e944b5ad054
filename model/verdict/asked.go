package verdict

import (
	"ketacover/model/fact"
)

// AskedDrugs are the trees whose drug the request of a case is for.
func (l *Trees) AskedDrugs(a fact.Answers) []int {
	q := l.Questions.Index(AskedFor)
	if a.At(q).State != fact.Given {
		return []int{l.OfferedDrug(a)}
	}
	if f := l.Questions.Applicable(a); !l.Questions.List[q].Applies(&f) {
		return []int{l.OfferedDrug(a)}
	}
	var list []int
	for t := range l.List {
		if l.List[t].Drug.AskedFor.Has(a.At(q).Option) {
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		return []int{l.usualDrug()}
	}
	return list
}

// Meant is the answers with what the request was for, where nobody said it and only one
// drug can be meant: a drip for pain leaves none but ketamine to ask for.
func (l *Trees) Meant(a fact.Answers) fact.Answers {
	q := l.Questions.Index(AskedFor)
	f := l.Questions.Applicable(a)
	if q < 0 || a.At(q).State == fact.Given || !l.Questions.List[q].Applies(&f) {
		return a
	}
	for t := range l.List {
		drug := &l.List[t].Drug
		if len(drug.Alone) == 0 || !fact.All(drug.Alone, &f) {
			continue
		}
		only := drug.AskedFor
		for other := range l.List {
			if other != t {
				only = only.Without(l.List[other].Drug.AskedFor)
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
func (l *Trees) OfferedDrug(a fact.Answers) int {
	if form := a.At(l.Questions.Index(fact.FormQuestion)); form.State == fact.Given {
		for t := range l.List {
			if l.List[t].Drug.Forms.Has(form.Option) {
				return t
			}
		}
	}
	return l.usualDrug()
}

// usualDrug is the tree of the drug that is meant while nobody says which.
func (l *Trees) usualDrug() int {
	for t := range l.List {
		if l.List[t].Drug.Usual {
			return t
		}
	}
	return min(0, len(l.List)-1)
}

// The questions on the request itself.
const (
	AskedFor       = "authorization-for"
	StageOfRequest = "authorization"
)

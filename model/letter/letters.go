package letter

import (
	"slices"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Letters is the papers, and what they use beside the answers.
type Letters struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Reference *reference.Shelf
	Payers    *rule.Payers
	Trees     *verdict.Trees
	Deadlines *deadline.Deadlines
	// Listed are the letters, in the order in which they are listed; nil for none. Those that
	// are built in are read when the first of them is asked for.
	Listed    func() []Letter
	Details   []DetailField
	Consents  []Consent
	Askings   []Asking
	Showings  []Showing
	Medicines []MedicineClass
	Groups    []DetailGroup
	Drawers   []Drawer
	OfPlan    []int // questions that tell the cases of two people apart and nothing of a person
	Harmless  []int // those and all others that tell nothing of health
}

// Of are letters that are there.
func Of(list []Letter) func() []Letter { return func() []Letter { return list } }

// All are the letters, in the order in which they are listed.
func (l *Letters) All() []Letter {
	if l.Listed == nil {
		return nil
	}
	return l.Listed()
}

// Kinds are the kinds of letters there are, in the order in which they are listed.
func (l *Letters) Kinds() []string {
	all := l.All()
	kinds := make([]string, len(all))
	for i := range all {
		kinds[i] = all[i].Kind
	}
	return kinds
}

// Letter returns the letter of the given kind, or nil.
func (l *Letters) Letter(kind string) *Letter {
	all := l.All()
	for i := range all {
		if all[i].Kind == kind {
			return &all[i]
		}
	}
	return nil
}

// DetailField returns the detail with the given id, or nil.
func (l *Letters) DetailField(id string) *DetailField {
	for i := range l.Details {
		if l.Details[i].ID == id {
			return &l.Details[i]
		}
	}
	return nil
}

// NameOf returns the detail that says in a person's own words what a question
// asks, or nil: that for which the question's answer stands in first.
func (l *Letters) NameOf(q int) *DetailField {
	for i := range l.Details {
		if d := &l.Details[i]; len(d.Default) > 0 && d.Default[0] == q {
			return d
		}
	}
	return nil
}

// GroupTitle is the heading with the given id, empty for none.
func (l *Letters) GroupTitle(id string) string {
	for _, g := range l.Groups {
		if g.ID == id {
			return g.Title
		}
	}
	return ""
}

// Consent returns the consent item with the given id, or nil.
func (l *Letters) Consent(id string) *Consent {
	for i := range l.Consents {
		if l.Consents[i].ID == id {
			return &l.Consents[i]
		}
	}
	return nil
}

// Fits reports whether a paper is of use where the answers say that a person stands.
// Every paper can be written all the same. One that is in no drawer always fits.
func (l *Letters) Fits(kind string, a fact.Answers) bool {
	f := l.Questions.Applicable(a)
	given := func(id string) bool { return l.Questions.Given(a, &f, id) }
	open := func(id string) bool { return !given(id) }
	filed := false
	for i := range l.Drawers {
		for j := range l.Drawers[i].Papers {
			p := &l.Drawers[i].Papers[j]
			if p.Kind != kind {
				continue
			}
			filed = true
			if fact.All(p.When, &f) && !slices.ContainsFunc(p.Unless, fact.Holds(&f)) &&
				!slices.ContainsFunc(p.Given, open) && !slices.ContainsFunc(p.Missing, given) {
				return true
			}
		}
	}
	return !filed
}

// In are the papers of a drawer, in the order in which papers are listed. The last
// one takes those of a pack, which are in none.
func (l *Letters) In(drawer int) []*Letter {
	var list []*Letter
	all := l.All()
	for i := range all {
		kind := &all[i]
		at := slices.IndexFunc(l.Drawers, func(d Drawer) bool {
			return slices.ContainsFunc(d.Papers, func(p Filed) bool { return p.Kind == kind.Kind })
		})
		if at == drawer || at < 0 && drawer == len(l.Drawers)-1 {
			list = append(list, kind)
		}
	}
	return list
}

package verdict

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Tests reports whether any tree tests the answer to question q. The others
// are asked after the verdict, by the screens that need them.
func (ts *Trees) Tests(q int) bool {
	for i := range ts.Diagrams {
		if ts.Diagrams[i].Tested.Has(q) {
			return true
		}
	}
	return false
}

// KnownPayer is the company or programme whose rules the answers lead to, as
// far as they are enough to tell; nil otherwise. Where only the general rules
// are left, it is the company that was named. Of a programme and one within it
// it is the one within, and of several within one it is that programme.
func (ts *Trees) KnownPayer(a fact.Answers) *rule.Payer {
	f := ts.Questions.Facts(a)
	var ids []string
	for t := range ts.List {
		tree := &ts.List[t]
		for leaf, reached := range tree.Reached(f) {
			id := tree.Rulings[tree.Leaves[leaf].Ruling].Payer
			if reached && id != "" && id != rule.GeneralPayer && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	if p := ts.oneOf(ids); p != nil {
		return p
	}
	q := ts.Questions.Index(fact.PayerQuestion)
	if answer := a.At(q); answer.State == fact.Given && ts.Questions.List[q].Applies(&f) {
		return ts.Payers.Find(ts.Questions.List[q].AnswerID(answer))
	}
	return nil
}

// oneOf is the payer that several rules go back to: the only one, or a programme
// and those within it.
func (ts *Trees) oneOf(ids []string) *rule.Payer {
	var outer, inner []*rule.Payer
	for _, id := range ids {
		p := ts.Payers.Find(id)
		if p != nil && p.Within != "" {
			inner = append(inner, p)
			p = ts.Payers.Find(p.Within)
		}
		if p != nil && !slices.Contains(outer, p) {
			outer = append(outer, p)
		}
	}
	switch {
	case len(outer) != 1:
		return nil
	case len(inner) == 1:
		return inner[0]
	}
	return outer[0]
}

package verdict

import (
	"ketacover/model/fact"
)

// Prospect is what is said of a verdict beside its span: the rule of the
// person's own plan, and while it is open what would tell it apart and what to
// find out.
type Prospect struct {
	Rule       *PlanRule   // nil where none is known
	Branch     *Split      // nil once the verdict is settled
	Conditions *Conditions // where no fact that chooses the rule tells the verdict apart
	Reach      fact.Values // the levels in reach
	FindOut    Errands     // of what was answered "I don't know"
}

// Prospect is what is said of the verdict of tree t beside its span. It is
// worked out once for each set of answers.
func (v *View) Prospect(t int) *Prospect {
	if v.worked[t].prospect == nil {
		o := newOutlook(&v.trees.List[t], v.trees.Questions, &v.reduced[t], &v.facts, &v.inputs)
		v.worked[t].prospect = &Prospect{
			Reach: v.reduced[t].Reach(), Rule: OwnRule(v.trees.Questions, v.trees.Payers, &v.trees.List[t],
				&v.facts), Branch: o.split(), Conditions: o.overall(),
			FindOut: o.findOut(v.unsure, v.Next() < 0),
		}
	}
	return v.worked[t].prospect
}

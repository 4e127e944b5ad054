package model

// Prospect is what is said of a verdict beside its span: the rule of the
// person's own plan, and while it is open what would tell it apart and what to
// find out.
type Prospect struct {
	Rule       *PlanRule   // nil where none is known
	Branch     *Split      // nil once the verdict is settled
	Conditions *Conditions // where no fact that chooses the rule tells the verdict apart
	Reach      Values      // the levels in reach
	FindOut    []int       // questions answered "I don't know", the most telling first
}

// Prospect is what is said of the verdict of tree t beside its span. It is
// worked out once for each set of answers.
func (s *Session) Prospect(t int) *Prospect {
	if s.prospects[t] == nil {
		o := newOutlook(&s.Library.Trees[t], s.Library.Questions, &s.reduced[t], &s.facts)
		s.prospects[t] = &Prospect{
			Reach: s.reduced[t].Reach(), Rule: s.Library.OwnRule(t, &s.facts), Branch: o.split(), Conditions: o.overall(),
			FindOut: o.findOut(s.unsure, s.Next() < 0),
		}
	}
	return s.prospects[t]
}

package comparison

import (
	"slices"

	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Tally is how the conditions of one rule stand, those that the rule itself asks
// for. What plans usually ask is not among them: nobody can meet what was not read.
type Tally struct {
	Rule              *rule.Rule // nil where nothing was read
	Met, NotMet, Open []verdict.CriterionStatus
}

// Of is how many conditions there are.
func (t *Tally) Of() int { return len(t.Met) + len(t.NotMet) + len(t.Open) }

// Tally counts the conditions of the company's rule. Where meeting one of several
// rules is enough, it is the one that fits best of those whose conditions were read,
// and rules says of how many.
func (s *Standing) Tally() (best Tally, rules int) {
	if !s.Own() {
		return best, 0
	}
	for i, r := range s.Rule.Rules {
		if t := s.tallyOf(r); i == 0 || t.Of() > 0 && (best.Of() == 0 || t.better(&best)) {
			best = t
		}
	}
	return best, len(s.Rule.Rules)
}

// Lacking are the conditions that the rule does not name, that plans usually ask for
// all the same, and that are not met: they stand against the case too.
func (s *Standing) Lacking() []verdict.CriterionStatus {
	var list []verdict.CriterionStatus
	for _, c := range s.Criteria {
		if s.Says() && c.Usual && c.Status == rule.NotMet &&
			!slices.ContainsFunc(list, func(x verdict.CriterionStatus) bool { return x.ID == c.ID }) {
			list = append(list, c)
		}
	}
	return list
}

// Against is why the answer is lower than the rule could give, where no condition of
// a list says it: an age, a risk. It is empty while that is open.
func (s *Standing) Against() string {
	if !s.Says() || !s.Own() || s.Stance() == rule.Excluded || !s.Span.Settled() ||
		s.Span.Low >= s.Rule.Rules[0].Top() || len(s.Lacking()) > 0 {
		return ""
	}
	if tally, _ := s.Tally(); len(tally.NotMet) > 0 {
		return ""
	}
	text := ""
	for _, r := range s.view.Reasons(s.at) {
		if !r.Beside {
			text = rule.Join(text, r.Text)
		}
	}
	return text
}

// tallyOf counts the conditions of one of the rules, and those that all ask for.
func (s *Standing) tallyOf(r *rule.Rule) Tally {
	t := Tally{Rule: r}
	var seen []string
	for _, c := range s.Criteria {
		if c.Usual || slices.Contains(seen, c.ID) || !asks(r, c.ID) &&
			slices.ContainsFunc(s.Rule.Rules, func(x *rule.Rule) bool { return asks(x, c.ID) }) {
			continue
		}
		seen = append(seen, c.ID)
		switch c.Status {
		case rule.Met:
			t.Met = append(t.Met, c)
		case rule.NotMet:
			t.NotMet = append(t.NotMet, c)
		default:
			t.Open = append(t.Open, c)
		}
	}
	return t
}

func asks(r *rule.Rule, id string) bool {
	return slices.ContainsFunc(r.Criteria, func(c rule.Criterion) bool { return c.ID == id })
}

// better reports whether less of t is against the case, or less is open.
func (t *Tally) better(u *Tally) bool {
	if len(t.NotMet) != len(u.NotMet) {
		return len(t.NotMet) < len(u.NotMet)
	}
	return len(t.Open) < len(u.Open)
}

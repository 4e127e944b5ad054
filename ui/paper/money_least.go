package paper

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// least names the option that costs less than every other, however far the figures
// may be off, and if it needs the plan, the one that does not. Where none is
// sure, it names the one that usual prices make the cheapest, as long as no plan
// is in it.
func (m *reckoning) least() string {
	w := m.words
	if len(m.open) == 0 || claims(m) { // of what was paid nothing is the cheapest
		return ""
	}
	if one, other, found := unlike(m.open); found {
		return w.Money.UnlikeCourses(m.book.Pays(one.Option), w.Money.Times(one.Visits.Low, one.Visits.High),
			m.book.Pays(other.Option), w.Money.Times(other.Visits.Low, other.Visits.High))
	}
	best, sure := cheapest(m.open)
	alone := slices.DeleteFunc(slices.Clone(m.open), func(c cost.Cost) bool { return c.Planned })
	if !sure {
		text := w.Money.NoneSure
		if usual, ok := usuallyCheapest(m.open); ok && len(alone) == len(m.open) {
			text += " " + w.Money.LeastUsually(m.book.Doing(usual.Option), w.Money.Dollars(usual.Typical[0], usual.Typical[1]))
		}
		return text
	}
	text := w.Money.CostsLeast(len(m.open), m.unsaid(), m.book.Doing(best.Option), dollars(w, &best), best.IfPaid())
	if next, sure := cheapest(alone); best.Planned && sure {
		text += " " + w.Money.LeastAlone(m.book.Doing(next.Option), dollars(w, &next))
	}
	return text
}

// alike is how many times as long one course may be as another for their sums to
// be set side by side: six sessions beside eight visits, but not beside a year.
const alike = 2

// unlike are two options whose sums are for courses of lengths that do not compare.
func unlike(list []cost.Cost) (one, other *cost.Cost, found bool) {
	for i := range list {
		for j := range list {
			if a, b := &list[i], &list[j]; a.Visits.High > 0 && a.Visits.High*alike < b.Visits.Low {
				return a, b, true
			}
		}
	}
	return nil, nil, false
}

// unsaid reports whether an option that may be open cannot be added up.
func (m *reckoning) unsaid() bool {
	return slices.ContainsFunc(m.missing, func(u cost.Unpriced) bool { return !u.Shut() && len(u.Needs) > 0 })
}

// cheapest is the option that costs less than all others as far as the figures may
// be, if there is one.
func cheapest(list []cost.Cost) (best cost.Cost, sure bool) {
	if len(list) == 0 {
		return best, false
	}
	if len(list) == 1 {
		return list[0], true
	}
	best = slices.MinFunc(list, func(a, b cost.Cost) int { return int(a.Reach.High - b.Reach.High) })
	return best, !slices.ContainsFunc(list,
		func(c cost.Cost) bool { return c.Option != best.Option && c.Reach.Low <= best.Reach.High })
}

// usuallyCheapest is the option that usual amounts make the cheapest, if there is
// one.
func usuallyCheapest(list []cost.Cost) (best cost.Cost, ok bool) {
	if len(list) == 0 {
		return best, false
	}
	best = slices.MinFunc(list, func(a, b cost.Cost) int { return a.Typical[1] - b.Typical[1] })
	return best, !slices.ContainsFunc(list,
		func(c cost.Cost) bool { return c.Option != best.Option && c.Typical[0] <= best.Typical[1] })
}

// dollars says what an option may cost, from the lowest to the highest that sources
// name.
func dollars(w *words.Words, c *cost.Cost) string {
	return w.Money.OrMore(w.Money.Dollars(c.Low, c.High), c.OrMore)
}

// sum says the same and whether that hangs on the plan.
func sum(w *words.Words, c *cost.Cost) string { return onPlan(w, c.Backing, dollars(w, c)) }

// price says what an option costs and whether that hangs on the plan. What the plan
// does not pay for has no price.
func price(w *words.Words, c *cost.Cost) string {
	text := dollars(w, c)
	if c.Typical != [2]int{c.Low, c.High} {
		text = w.Money.Usually(w.Money.Dollars(c.Typical[0], c.Typical[1]), text)
	}
	return onPlan(w, c.Backing, text)
}

// onPlan adds to a price whether it hangs on the plan.
func onPlan(w *words.Words, b cost.Backing, price string) string {
	switch {
	case b.Shut():
		return w.Money.Shut
	case b.IfPaid():
		return price + w.Money.IfPaid
	}
	return price
}

// stands says in a few words how it stands with an option that cannot be added up.
func stands(w *words.Words, u *cost.Unpriced) string {
	switch {
	case u.Shut():
		return w.Money.Shut
	case len(u.Needs) == 0:
		return w.Money.NotBilled
	}
	return w.Money.NotYet
}

// lacks says why an option cannot be added up, and what it takes.
func lacks(questions *fact.Questions, w *words.Words, u *cost.Unpriced) string {
	if u.Shut() || len(u.Needs) == 0 {
		return stands(w, u)
	}
	var needs []string
	for _, f := range u.Needs {
		needs = append(needs, f.Short)
		if q := questions.Index(cost.CopayQuestion); f.ID == cost.PercentQuestion && q >= 0 {
			needs[len(needs)-1] = w.Money.Either(needs[len(needs)-1], questions.List[q].Short)
		}
	}
	return w.Money.CannotYet(needs)
}

// cannot names each option that cannot be added up yet, and what it lacks.
func (m *reckoning) cannot(s *Sheet) {
	for i := range m.missing {
		u := &m.missing[i]
		if u.Shut() {
			s.care(1, m.words.Money.PlanPaysNot(m.book.Title(u.Option)))
			continue
		}
		s.text(1, m.words.Money.OptionCosts(m.book.Title(u.Option), lacks(m.book.Questions, m.words, u))+".")
	}
}

// hangsOn says that the sums of an option through the plan hold only if it pays,
// and how that stands.
func (m *reckoning) hangsOn(s *Sheet, option string, b cost.Backing) {
	switch {
	case b.Shut():
		s.care(1, m.words.Money.PlanPaysNot(m.book.Title(option)))
	case b.IfPaid() && b.Covered == verdict.Span{Low: rule.NotCovered, High: rule.Approved}:
		s.side(1, m.words.Money.OnlyIfPaid(m.book.Title(option), m.words.Money.Open))
	case b.IfPaid():
		s.side(1, m.words.Money.OnlyIfPaid(m.book.Title(option),
			m.words.Verdict.Span(int(b.Covered.Low), int(b.Covered.High))))
	}
}

// options are the ids of all options, those too that cannot be added up yet.
func (m *reckoning) options() []string {
	var list []string
	for i := range m.costs {
		list = append(list, m.costs[i].Option)
	}
	for i := range m.missing {
		list = append(list, m.missing[i].Option)
	}
	return list
}

// only leaves one option in.
func (m *reckoning) only(option string) {
	m.costs = slices.DeleteFunc(m.costs, func(c cost.Cost) bool { return c.Option != option })
	m.missing = slices.DeleteFunc(m.missing, func(u cost.Unpriced) bool { return u.Option != option })
	m.years = slices.DeleteFunc(m.years, func(y cost.Year) bool { return y.Option != option })
	m.open = nil
}

package paper

import (
	"slices"

	"ketacover/model"
	"ketacover/ui/words"
)

// Money is what it will cost: the short answer, each way with how it was added
// up, help with paying, a year, and what is not known.
func (p *Pen) Money(c model.Case) *Sheet {
	s := p.sheet(p.Words.Money.Title)
	m := p.reckon(c.Answers)
	m.short(s)
	m.ways(s)
	m.help(s)
	m.rights(s)
	m.year(s)
	m.unknown(s)
	return p.closed(s)
}

// costs is the part of a whole evaluation that is about money.
func (p *Pen) costs(s *Sheet, a model.Answers) {
	m := p.reckon(a)
	s.head(p.Words.Heads.Costs)
	m.answer(s)
	m.ways(s)
	m.help(s)
	m.rights(s)
	m.year(s)
	m.unknown(s)
}

// reckoning is all the sums of a case, and writes of them.
type reckoning struct {
	*Pen
	answers model.Answers
	facts   model.Facts
	costs   []model.Cost
	open    []model.Cost // of these, the ways that no rule shuts
	years   []model.Year // of the open ways
}

func (p *Pen) reckon(a model.Answers) *reckoning {
	l := p.Library
	m := &reckoning{Pen: p, answers: a, facts: l.Facts(a), costs: l.Costs(a), years: l.Years(a)}
	m.open = slices.DeleteFunc(slices.Clone(m.costs), func(c model.Cost) bool { return m.shut(c.Option) })
	m.years = slices.DeleteFunc(m.years, func(y model.Year) bool { return m.shut(y.Option) })
	return m
}

// throughPlan is what the verdict on a way through the plan is.
func (m *reckoning) throughPlan(option string) (span model.Span, ok bool) {
	o := m.Library.CostOption(option)
	if o == nil || !o.Plan {
		return span, false
	}
	tree := m.Library.Tree(o.Drug)
	if tree < 0 {
		return span, false
	}
	return m.Library.Diagrams[tree].Span(&m.facts), true
}

// shut reports whether the plan does not pay for a way through it.
func (m *reckoning) shut(option string) bool {
	span, ok := m.throughPlan(option)
	return ok && span.High == model.NotCovered
}

func (m *reckoning) short(s *Sheet) {
	s.head(m.Words.Money.Short)
	m.answer(s)
}

// answer says which way costs the least, if that is sure, shows all of them,
// and says what the sums hang on.
func (m *reckoning) answer(s *Sheet) {
	w := &m.Words.Money
	if len(m.costs) == 0 {
		s.text(1, m.Words.Texts.NoCosts)
		return
	}
	s.text(1, m.least())
	m.picture(s, m.CostBars(m.open))
	for _, c := range m.costs {
		m.hangsOn(s, c.Option)
	}
	if m.misses("travel-per-visit") {
		s.side(1, w.NoTrip)
	}
	s.side(1, w.Course)
}

// least names the way that costs less than every other, whatever the figures
// turn out to be, and if it needs the plan, the one that does not.
func (m *reckoning) least() string {
	if len(m.open) == 0 {
		return ""
	}
	best, sure := cheapest(m.open)
	if !sure {
		return m.Words.Money.NoneSure
	}
	span, planned := m.throughPlan(best.Option)
	text := m.Words.CostsLeast(len(m.open) > 1, best.Option, m.dollars(&best), planned && span.Low < model.Approved)
	alone := slices.DeleteFunc(slices.Clone(m.open), func(c model.Cost) bool { return m.Library.CostOption(c.Option).Plan })
	if next, sure := cheapest(alone); planned && sure {
		text += " " + m.Words.LeastAlone(next.Option, m.dollars(&next))
	}
	return text
}

// dollars says what a way costs.
func (p *Pen) dollars(c *model.Cost) string { return p.Words.Dollars(c.Low, c.High) }

// cheapest is the way whose highest cost is below the lowest of all others, if
// there is one.
func cheapest(list []model.Cost) (best model.Cost, sure bool) {
	if len(list) == 0 {
		return best, false
	}
	best = slices.MinFunc(list, func(a, b model.Cost) int { return a.High - b.High })
	return best, !slices.ContainsFunc(list, func(c model.Cost) bool { return c.Option != best.Option && c.Low <= best.High })
}

// hangsOn says that the sums of a way through the plan hold only if it pays,
// and how that stands.
func (m *reckoning) hangsOn(s *Sheet, option string) {
	span, planned := m.throughPlan(option)
	switch {
	case !planned:
	case m.shut(option):
		s.care(1, m.Words.PlanPaysNot(option))
	case span == model.Span{Low: model.NotCovered, High: model.Approved}:
		s.side(1, m.Words.OnlyIfPaid(option, m.Words.Money.Open))
	case span.Low < model.Approved:
		s.side(1, m.Words.OnlyIfPaid(option, m.Words.Span(int(span.Low), int(span.High))))
	}
}

// misses reports whether a sum lacks the answer to a question.
func (m *reckoning) misses(question string) bool {
	return slices.ContainsFunc(m.costs, func(c model.Cost) bool { return slices.Contains(c.Open, question) })
}

// unknown lists the figures that were not given, and what we did not find.
func (m *reckoning) unknown(s *Sheet) {
	w := &m.Words.Money
	s.head(w.Unknown)
	said := false
	for q := range m.Library.Questions {
		question := &m.Library.Questions[q]
		if !m.misses(question.ID) {
			continue
		}
		if !said {
			s.text(1, w.NotGiven)
			said = true
		}
		s.item(1, "-", words.Capital(question.Short)+". "+question.Ask)
	}
	s.space()
	for i, n := range m.Library.UnknownCosts(m.answers, m.costs) {
		if i == 0 {
			s.text(1, w.NotFound)
		}
		s.item(1, "-", m.cited(s, n.Text, n.Sources...))
	}
}

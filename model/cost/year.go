package cost

import (
	"ketacover/model/fact"
)

// Year is what one way to get treated has cost by the end of each of the first
// twelve months.
type Year struct {
	Option string
	Backing
	Months  [MonthsInYear]Month
	Working []string // which visits were counted
	Sources []string
}

// Month is where a person stands at the end of one: the visits so far, and
// what they have paid so far, in cents. The last two are for comparing: they
// hold the first visit of every way, the second as far as figures may be.
type Month struct {
	Visits  fact.Bounds
	Paid    fact.Bounds
	Matched fact.Bounds
	Reach   fact.Bounds
}

// Years adds up month by month what each way costs. The sums are those of
// Costs: the course asked about is a part of the year. They hold within one
// plan year, since how a new one begins is not known. A way for which nothing
// says how the visits are spread is left out.
func (l *Book) Years(a fact.Answers) []Year {
	var list []Year
	l.eachWay(a, func(c *costing, t tariff, ok bool) {
		if !ok {
			return
		}
		if y, ok := c.year(t); ok {
			list = append(list, y)
		}
	})
	return list
}

func (c *costing) year(t tariff) (Year, bool) {
	s := c.schedule()
	if s == nil || t.count == (fact.Bounds{}) {
		return Year{}, false
	}
	c.working, c.sources = nil, nil
	c.working = append(c.working, s.Text)
	c.cite(s.Sources)
	p := s.usual(t.count)
	if t.counted {
		p = s.with(t.count.Low)
	}
	switch {
	case p.rest > 0:
		c.say(linePlanned, "{count}", c.number(t.count))
	case t.counted && !s.ends():
		c.say(linePlannedStart, "{count}", c.number(t.count))
	}
	trip, _ := c.trip()
	later := c.later(s, t.later)
	y := Year{Option: c.option.ID, Backing: c.backing()}
	for m := range y.Months {
		week := int64(WeeksInYear * (m + 1) / MonthsInYear)
		course, after := p.by(week), p.later(later, week)
		visits := course.Plus(after)
		trips := visits.Times(trip)
		paid := t.sum(course, after).Plus(trips)
		y.Months[m] = Month{visits, paid, paid.Plus(t.first), t.widest(course, after).Plus(t.first).Plus(trips)}
	}
	y.Working, y.Sources = c.working, c.sources
	return y, true
}

// schedule is the first one that fits, or nil.
func (c *costing) schedule() *Schedule {
	list := c.library.Rules.Schedules
	for i := range list {
		if s := &list[i]; s.Drug == c.option.Drug && fact.All(s.When, c.facts) {
			return s
		}
	}
	return nil
}

// later is how many sessions there are after a course that ends. No source says
// how many are usual, so without the person's word none are counted.
func (c *costing) later(s *Schedule, usual *Amount) int64 {
	if !s.ends() {
		return 0
	}
	count, ok := c.given("boosters-per-year")
	if !ok {
		c.say(lineLaterUnknown)
		return 0
	}
	if count.Low > 0 {
		c.say(lineLater, "{count}", c.number(count))
		c.use(usual)
	}
	return count.Low
}

package cost

import (
	"ketacover/model/fact"
)

// Year is what one option has cost by the end of each of the first
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
// hold the first visit of every option, the second as far as figures may be.
type Month struct {
	Visits  fact.Bounds
	Paid    fact.Bounds
	Matched fact.Bounds
	Reach   fact.Bounds
}

// year tells what an option has cost by the end of each month, where a schedule
// says how its visits are spread.
func year(b *breakdown, rules *Rules) (Year, bool) {
	s := scheduleFor(rules.Schedules, b.option.Drug, b.facts)
	if s == nil || b.count() == (fact.Bounds{}) {
		return Year{}, false
	}
	p, counted := s.usual(b.count()), b.visits.amount == nil
	if counted {
		p = s.with(b.count().Low)
	}
	var boosters figure
	if s.ends() {
		boosters.given, boosters.ok = b.given(laterQuestion)
	}
	y := Year{Option: b.option.ID, Backing: b.backing}
	for m := range y.Months {
		week := int64(WeeksInYear * (m + 1) / MonthsInYear)
		course, after := p.by(week), p.later(boosters.given.Low, week)
		visits := course.Plus(after)
		trips := visits.Times(b.trip.given)
		paid := b.bills[named].sum(course, after).Plus(trips)
		y.Months[m] = Month{visits, paid, paid.Plus(b.first),
			b.bills[widest].sum(course, after).Plus(b.first).Plus(trips)}
	}
	w := working{lines: lines{rules.Lines, b.facts, &b.questions.Said().Phrases}, text: []string{s.Text}}
	w.cite(s.Sources)
	tellPlanned(&w, b.count(), p.rest > 0, counted && !s.ends())
	if s.ends() {
		tellLater(&w, boosters, b.self)
	}
	y.Working, y.Sources = w.text, w.sources
	return y, true
}

// scheduleFor is the first one that fits, or nil.
func scheduleFor(list []Schedule, drug string, f *fact.Facts) *Schedule {
	for i := range list {
		if s := &list[i]; s.Drug == drug && fact.All(s.When, f) {
			return s
		}
	}
	return nil
}

// tellPlanned says what the number of visits that the person gave was taken
// for: all of the year, or its start.
func tellPlanned(w *working, count fact.Bounds, all, start bool) {
	switch {
	case all:
		w.say(linePlanned, "{count}", w.lines.number(count))
	case start:
		w.say(linePlannedStart, "{count}", w.lines.number(count))
	}
}

// tellLater says how many sessions there are after a course that ends. No
// source says how many are usual, so without the person's word none are counted.
func tellLater(w *working, boosters figure, p *selfPay) {
	if !boosters.ok {
		w.say(lineLaterUnknown)
		return
	}
	if boosters.given.Low > 0 {
		w.say(lineLater, "{count}", w.lines.number(boosters.given))
		if p != nil {
			w.use(p.later)
		}
	}
}

package model

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Counts are numbers of cases in a period, without names, as funders ask for them.
// Cells that are so small that somebody could tell who it is are withheld.
type Counts struct {
	From, To fact.Date // either may be none
	Cases    Cell      // those in which something happened, or time was logged, in the period
	Undated  Cell      // those that tell no day at all, and so are in no period
	Stages   []Cell    // where they stand; together they are Cases
	Outcomes []Cell    // how they ended in the period, or NoOutcome; together they are Cases
	Happened []Cell    // in how many each thing happened in the period; one case may be in several
	Answers  []Cell    // days from the latest request that was answered to its answer; together they are Answered
	Answered Cell
	Median   int  // of those days; 0 where it is withheld
	Logged   Cell // those on which time was logged in the period
	Hours    int  // of that time, in whole hours; 0 where Logged is withheld
}

// Cell is a number of cases by what it counts.
type Cell struct {
	ID       string
	N        int // 0 where it is withheld
	Withheld bool
}

// NoOutcome is the cell of the cases that have not ended in the period.
const NoOutcome = "none"

// SmallCell is the number below which a cell is withheld: with four or fewer, who
// knows one of the others may tell who is meant. The person may ask for more.
const SmallCell = 5

// answerSpans are the last days of the spans in which answers are counted.
var answerSpans = []struct {
	id   string
	last int
}{{"0-7", 7}, {"8-14", 14}, {"15-30", 30}, {"31-60", 60}, {"61-", 1 << 20}}

// Count counts cases in a period as of a day, and withholds cells below the least.
func Count(l *Library, cases []record.Case, from, to, today fact.Date, least int) Counts {
	c := counter{library: l, counts: Counts{From: from, To: to}, today: today}
	for _, stand := range l.Steps.Stands() {
		c.counts.Stages = append(c.counts.Stages, Cell{ID: stand.ID})
	}
	for _, id := range append(l.Questions.Events.OutcomeIDs(), NoOutcome) {
		c.counts.Outcomes = append(c.counts.Outcomes, Cell{ID: id})
	}
	for _, id := range l.Questions.Events.KindIDs() {
		c.counts.Happened = append(c.counts.Happened, Cell{ID: id})
	}
	for _, span := range answerSpans {
		c.counts.Answers = append(c.counts.Answers, Cell{ID: span.id})
	}
	for i := range cases {
		c.add(&cases[i])
	}
	slices.Sort(c.days)
	c.counts.Answered.N = len(c.days)
	if len(c.days) >= max(least, 1) {
		c.counts.Median = c.days[len(c.days)/2]
	}
	c.counts.Hours = (c.time + 50) / 100
	c.counts.withhold(least)
	return c.counts
}

// counter adds up cases.
type counter struct {
	library *Library
	counts  Counts
	today   fact.Date
	days    []int // that answers took
	time    int   // that was logged, in hundredths of an hour
}

// within reports a day of the period.
func (c *counter) within(day fact.Date) bool {
	return !day.IsZero() && (c.counts.From.IsZero() || !day.Before(c.counts.From)) &&
		(c.counts.To.IsZero() || !c.counts.To.Before(day))
}

// add counts a case.
func (c *counter) add(one *record.Case) {
	in, dated := c.within(one.Outcome.Date), !one.Outcome.Date.IsZero()
	happened := map[string]bool{}
	for i := range one.Events {
		e := &one.Events[i]
		dated = dated || !e.Date.IsZero()
		if c.within(e.Date) {
			in, happened[e.Kind] = true, true
		}
	}
	hours, _ := record.HoursOf(*one) // who reads the case says what is wrong with them
	time := 0
	for _, h := range hours {
		dated = true
		if c.within(h.Date) {
			in, time = true, time+h.Time
		}
	}
	switch {
	case !dated:
		c.counts.Undated.N++
		return
	case !in:
		return
	}
	c.counts.Cases.N++
	if c.time += time; time > 0 {
		c.counts.Logged.N++
	}
	for i := range c.counts.Happened {
		if happened[c.counts.Happened[i].ID] {
			c.counts.Happened[i].N++
		}
	}
	ended := NoOutcome
	if c.within(one.Outcome.Date) {
		ended = one.Outcome.What
	}
	increment(c.counts.Outcomes, ended)
	answers := c.library.Questions.Effective(one.Dated(c.library.Questions))
	increment(c.counts.Stages, c.library.Steps.Stand(answers, c.today).ID)
	c.answers(one)
}

// increment adds one to a cell.
func increment(cells []Cell, id string) {
	for i := range cells {
		if cells[i].ID == id {
			cells[i].N++
		}
	}
}

// answers counts the days that the latest answer in the period took, from the day on
// which the request was received, or was sent where nothing tells that. Each case counts
// once, so that a cell of five is five people.
func (c *counter) answers(one *record.Case) {
	var asked fact.Date
	received, days := false, -1
	for _, i := range record.InTime(&c.library.Questions.Events, one.Events) {
		e := &one.Events[i]
		kind := c.library.Questions.Events.Kind(e.Kind)
		switch {
		case kind == nil:
		case kind.Begins == fact.RequestStep && kind.Sent:
			asked, received = e.Date, false
		case kind.Begins == fact.RequestStep:
			if !received {
				asked, received = e.Date, true
			}
		case kind.Ends == fact.RequestStep:
			if !asked.IsZero() && c.within(e.Date) {
				days = asked.Days(e.Date)
			}
			asked, received = fact.Date{}, false
		}
	}
	if days >= 0 {
		c.took(days)
	}
}

// took counts an answer.
func (c *counter) took(days int) {
	c.days = append(c.days, days)
	for i, span := range answerSpans {
		if days <= span.last {
			c.counts.Answers[i].N++
			return
		}
	}
}

package model

import "slices"

// cost closes the working with the trips and the notes on the option, and
// rounds.
func (c *costing) cost(t tariff) Cost {
	care := t.sum(t.count, Bounds{})
	sum := care
	if trip, ok := c.trip(); ok {
		all := t.count.Times(trip)
		c.say(lineTrips, "{count}", c.number(t.count), "{each}", c.money(trip), "{sum}", c.money(all))
		sum = care.Plus(all)
		c.say(lineWithTrips, "{sum}", c.money(sum))
	}
	if sum.Low%100 != 0 || sum.High%100 != 0 {
		c.say(lineRounded)
	}
	for i := range c.library.CostRules.Notes {
		if n := &c.library.CostRules.Notes[i]; n.fits(c.option.ID, c.facts) {
			c.working = append(c.working, n.Text)
			c.cite(n.Sources)
		}
	}
	low, high := sum.Whole()
	return Cost{
		Option: c.option.ID, Low: low, High: high, Working: c.working, Sources: c.sources,
		Care: care, Open: c.missing, Aids: c.aids(t, care),
	}
}

// fits reports whether the note is on the option in a case.
func (n *CostNote) fits(option string, f *Facts) bool {
	return slices.Contains(n.Options, option) && all(n.When, f) && !slices.ContainsFunc(n.Unless, holds(f))
}

// CostOption returns the option with the given id, or nil.
func (l *Library) CostOption(id string) *CostOption {
	for i := range l.CostRules.Options {
		if l.CostRules.Options[i].ID == id {
			return &l.CostRules.Options[i]
		}
	}
	return nil
}

// UnknownCosts lists what was looked for and not found about these ways.
func (l *Library) UnknownCosts(a Answers, costs []Cost) []CostNote {
	f := l.Facts(a)
	var list []CostNote
	for i := range l.CostRules.Unknowns {
		n := &l.CostRules.Unknowns[i]
		if slices.ContainsFunc(costs, func(c Cost) bool { return n.fits(c.Option, &f) }) {
			list = append(list, *n)
		}
	}
	return list
}

// trip is what it costs to get to one visit and back, if the person said so.
// Nobody goes anywhere for treatment at home.
func (c *costing) trip() (Bounds, bool) {
	if c.asked() && c.is("form", "at-home") {
		return Bounds{}, false
	}
	trip, ok := c.given("travel-per-visit")
	if !ok {
		c.misses("travel-per-visit")
	}
	return trip, ok
}

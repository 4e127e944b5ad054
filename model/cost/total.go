package cost

import (
	"slices"

	"ketacover/model/fact"
)

// cost closes the working with the trips and the notes on the option, and
// rounds.
func (c *costing) cost(t tariff) Cost {
	backing := c.backing()
	if text := c.sentence(lineNotPaid, nil); backing.Shut() && text != "" {
		c.working = slices.Insert(c.working, 0, text)
	}
	care, far := t.sum(t.count, fact.Bounds{}), t.widest(t.count, fact.Bounds{})
	sum, usual, reach := care, t.typical, far.Plus(t.first)
	if trip, ok := c.trip(); ok {
		all := t.count.Times(trip)
		c.say(lineTrips, "{count}", c.number(t.count), "{each}", c.money(trip), "{sum}", c.money(all))
		sum, usual, reach = sum.Plus(all), usual.Plus(all), reach.Plus(all)
		c.say(lineWithTrips, "{sum}", c.money(sum))
	}
	out := Cost{Option: c.option.ID, Backing: backing, OrMore: far.High > care.High, Care: care, Reach: reach, Visits: t.count}
	out.Low, out.High = sum.Whole()
	out.Typical[0], out.Typical[1] = usual.Whole()
	c.closing(&out, sum)
	out.Rests = slices.Clone(c.sources)
	for i := range c.library.Rules.Notes {
		if n := &c.library.Rules.Notes[i]; n.fits(c.option.ID, c.facts) {
			c.working = append(c.working, n.Text)
			c.cite(n.Sources)
			out.NoteSources = append(out.NoteSources, n.Sources)
		}
	}
	out.Working, out.Sources, out.Open, out.Aids = c.working, c.sources, c.missing, c.aids(t, care)
	return out
}

// closing says how far the ends of a sum can be relied on.
func (c *costing) closing(out *Cost, sum fact.Bounds) {
	if out.Typical != [2]int{out.Low, out.High} {
		c.say(lineTypical, "{sum}", c.dollars(fact.Bounds{Low: int64(out.Typical[0]) * 100, High: int64(out.Typical[1]) * 100}))
	}
	if out.OrMore {
		c.say(lineOrMore)
	}
	if sum.Low%100 != 0 || sum.High%100 != 0 {
		c.say(lineRounded)
	}
}

// backing is what the verdict says of a way that needs the plan.
func (c *costing) backing() Backing {
	tree := c.library.Trees.Index(c.option.Drug)
	if !c.option.Plan || tree < 0 {
		return Backing{}
	}
	return Backing{Planned: true, Covered: c.library.Trees.Diagrams[tree].Span(c.facts)}
}

// needs lists the questions for want of which the way cannot be added up. How
// many visits there are is always known well enough; the limit alone makes a
// poor bound, so it is not the first thing to ask for.
func (c *costing) needs() []string {
	return slices.DeleteFunc(slices.Clone(c.missing), func(question string) bool {
		return question == c.items.visits || question == "out-of-pocket-left"
	})
}

// fits reports whether the note is on the option in a case.
func (n *CostNote) fits(option string, f *fact.Facts) bool {
	return slices.Contains(n.Options, option) && fact.All(n.When, f) && !slices.ContainsFunc(n.Unless, fact.Holds(f))
}

// CostOption returns the option with the given id, or nil.
func (l *Book) CostOption(id string) *CostOption {
	for i := range l.Rules.Options {
		if l.Rules.Options[i].ID == id {
			return &l.Rules.Options[i]
		}
	}
	return nil
}

// UnknownCosts lists what was looked for and not found about these options.
func (l *Book) UnknownCosts(a fact.Answers, options []string) []CostNote {
	f := l.Questions.Facts(a)
	var list []CostNote
	for i := range l.Rules.Unknowns {
		n := &l.Rules.Unknowns[i]
		if slices.ContainsFunc(options, func(id string) bool { return n.fits(id, &f) }) {
			list = append(list, *n)
		}
	}
	return list
}

// trip is what it costs to get to one visit and back, if the person said so.
// Nobody goes anywhere for treatment at home.
func (c *costing) trip() (fact.Bounds, bool) {
	if c.asked() && c.is("form", "at-home") {
		return fact.Bounds{}, false
	}
	trip, ok := c.given("travel-per-visit")
	if !ok {
		c.misses("travel-per-visit")
	}
	return trip, ok
}

package model

import (
	"slices"
	"strconv"
	"strings"
)

// costing adds up one option and writes down the working.
type costing struct {
	library *Library
	answers Answers
	facts   *Facts
	option  *CostOption
	items   treatment
	working []string
	sources []string
	missing []string // questions that something stands in for
}

// given is the figure the person gave, money in cents.
func (c *costing) given(question string) (Bounds, bool) {
	q := c.library.Question(question)
	answer := c.answers.At(q)
	if q < 0 || answer.State != Given || !c.library.Questions[q].Applies(c.facts) {
		return Bounds{}, false
	}
	n := int64(answer.Number)
	if c.library.Questions[q].Kind == Money {
		n *= 100
	}
	return Exactly(n), true
}

// figure is what the person gave, if it is for this treatment, or else the
// bounds of the first amount of the item that fits, and that amount. It notes
// that the person could make it exact.
func (c *costing) figure(question string, ours bool, item string) (Bounds, *Amount, bool) {
	b, typical, ok := c.known(question, ours, item)
	if ours && (typical != nil || !ok) {
		c.misses(question)
	}
	return b, typical, ok
}

// known is figure where the sum does not need it to be exact.
func (c *costing) known(question string, ours bool, item string) (Bounds, *Amount, bool) {
	if b, ok := c.given(question); ok && ours {
		return b, nil, true
	}
	if a := c.amount(item); a != nil {
		return a.Bounds, a, true
	}
	return Bounds{}, nil, false
}

// amount is the first amount of the item that fits, or nil.
func (c *costing) amount(item string) *Amount {
	amounts := c.library.CostRules.Amounts
	for i := range amounts {
		if a := &amounts[i]; a.Item == item && all(a.When, c.facts) {
			return a
		}
	}
	return nil
}

// misses notes a question whose answer would make the sum more exact, if it
// makes sense to ask it.
func (c *costing) misses(question string) {
	q := c.library.Question(question)
	if q >= 0 && c.library.Questions[q].Applies(c.facts) && !slices.Contains(c.missing, question) {
		c.missing = append(c.missing, question)
	}
}

// asked reports whether this is the treatment the clinic proposes, which its
// prices and its network are about: Spravato where the form is Spravato, and
// else ketamine.
func (c *costing) asked() bool {
	return c.is("form", "spravato") == (c.option.Drug == "spravato")
}

// is reports whether the question was answered with the option.
func (c *costing) is(question, option string) bool {
	q := c.library.Question(question)
	if q < 0 || c.open(question) {
		return false
	}
	return c.answers.At(q).Option == c.library.Questions[q].Option(option)
}

// open reports whether the question has no answer.
func (c *costing) open(question string) bool {
	return c.answers.At(c.library.Question(question)).State != Given
}

// say adds a sentence of the content to the working. The holes are pairs of
// a hole and what fills it.
func (c *costing) say(line string, holes ...string) {
	lines := c.library.CostRules.Lines
	if i := slices.IndexFunc(lines, func(l CostLine) bool { return l.ID == line }); i >= 0 {
		c.working = append(c.working, strings.NewReplacer(holes...).Replace(lines[i].Text))
	}
}

// use adds what is to be known of an amount that stood in for an answer.
func (c *costing) use(a *Amount) {
	if a == nil {
		return
	}
	if a.Text != "" {
		c.working = append(c.working, a.Text)
	}
	c.cite(a.Sources)
}

// cite adds sources, each once.
func (c *costing) cite(sources []string) {
	for _, id := range sources {
		if !slices.Contains(c.sources, id) {
			c.sources = append(c.sources, id)
		}
	}
}

// money writes bounds in dollars.
func (c *costing) money(b Bounds) string { return c.between(b, MoneyText) }

// number writes bounds of a count or a percentage.
func (c *costing) number(b Bounds) string {
	return c.between(b, func(n int64) string { return strconv.FormatInt(n, 10) })
}

func (c *costing) between(b Bounds, text func(int64) string) string {
	if b.Low == b.High {
		return text(b.Low)
	}
	holes := strings.NewReplacer("{low}", text(b.Low), "{high}", text(b.High))
	for _, line := range c.library.CostRules.Lines {
		if line.ID == lineRange {
			return holes.Replace(line.Text)
		}
	}
	return text(b.Low) + "-" + text(b.High)
}

// explainVisits writes down what the plan allows for the course.
func (c *costing) explainVisits(b *planBounds, low, high planShare, guess, typical *Amount) {
	count := c.number(Bounds{b.low.visits, b.high.visits})
	if b.priced {
		each := Bounds{b.low.allowed, b.high.allowed}
		c.say(lineAllowed, "{count}", count, "{each}", c.money(each), "{sum}", c.money(Bounds{low.allowed, high.allowed}))
	} else {
		c.say(lineAllowedUnknown, "{count}", count)
	}
	c.use(guess)
	c.use(typical)
}

// explainShare writes down the deductible and what is paid after it.
func (c *costing) explainShare(b *planBounds, low, high planShare, deductible, rate *Amount) {
	switch {
	case !b.leftKnown:
		c.say(lineDeductibleUnknown)
	case b.high.deductible > 0:
		c.say(lineDeductible, "{sum}", c.money(between(low.deductible, high.deductible)))
	}
	c.use(deductible)
	percent := c.number(Bounds{b.low.percent, b.high.percent})
	copay := c.money(Bounds{b.low.copay, b.high.copay})
	rest := between(low.rest, high.rest)
	switch {
	case !b.rated:
		c.say(lineShareUnknown)
	case b.either:
		c.say(lineEither, "{percent}", percent, "{each}", copay)
	case b.high.copay > 0:
		c.say(lineCopay, "{each}", copay, "{sum}", c.money(rest))
	case b.priced:
		c.say(linePercent, "{percent}", percent, "{sum}", c.money(rest))
	default:
		c.say(linePercentOpen, "{percent}", percent)
	}
	c.use(rate)
}

// explainLimit writes down where the person stops paying.
func (c *costing) explainLimit(b *planBounds, limit *Amount) {
	switch {
	case b.limited:
		c.say(lineLimit, "{limit}", c.money(Bounds{b.low.limit, b.high.limit}))
	case b.low.limit < unbounded:
		c.say(lineLimitUnknown)
	}
	c.use(limit)
}

// cost closes the working with the trips and the notes on the option, and
// rounds.
func (c *costing) cost(t tariff) Cost {
	care := t.sum(t.count, Bounds{})
	sum := care
	if trip, ok := c.trip(); ok {
		all := t.count.Times(trip)
		c.say(lineTrips, "{count}", c.number(t.count), "{each}", c.money(trip), "{sum}", c.money(all))
		sum = care.Plus(all)
		c.say(lineTotal, "{sum}", c.money(sum))
	}
	if sum.Low%100 != 0 || sum.High%100 != 0 {
		c.say(lineRounded)
	}
	for i := range c.library.CostRules.Notes {
		n := &c.library.CostRules.Notes[i]
		if slices.Contains(n.Options, c.option.ID) && all(n.When, c.facts) && !slices.ContainsFunc(n.Unless, holds(c.facts)) {
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

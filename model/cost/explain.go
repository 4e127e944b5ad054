package cost

import (
	"ketacover/model/fact"
)

// ends writes what something comes to in the working of the least and in that
// of the most that a way may cost.
func (c *costing) ends(low, high int64) string {
	if low <= high {
		return c.money(fact.Bounds{Low: low, High: high})
	}
	return c.sentence(lineEnds, []string{"{low}", fact.MoneyText(low), "{high}", fact.MoneyText(high)})
}

// explainVisits writes down what the plan allows for the course.
func (c *costing) explainVisits(b *planBounds, guess, standIn *Amount) {
	count := c.number(fact.Bounds{Low: b.low.visits, High: b.high.visits})
	if b.priced {
		each := fact.Bounds{Low: b.low.allowed, High: b.high.allowed}
		c.say(lineAllowed, "{count}", count, "{each}", c.money(each), "{sum}", c.money(fact.Bounds{Low: b.low.visits, High: b.high.visits}.Times(each)))
	} else {
		c.say(lineAllowedUnknown, "{count}", count)
	}
	if b.shared {
		c.say(lineAllowedShared)
	}
	c.use(guess)
	c.use(standIn)
}

// explainShare writes down the deductible and what is paid after it.
func (c *costing) explainShare(b *planBounds, low, high planShare, deductible, rate *Amount) {
	used := c.ends(low.deductible, high.deductible)
	switch left := (fact.Bounds{Low: b.low.deductible, High: b.high.deductible}); {
	case !b.leftKnown:
		c.say(lineDeductibleUnknown, "{sum}", used)
	case left.High == 0:
	case left == fact.Bounds{Low: low.deductible, High: high.deductible}:
		c.say(lineDeductible, "{sum}", used)
	default:
		c.say(lineDeductiblePart, "{left}", c.money(left), "{sum}", used)
	}
	c.use(deductible)
	c.explainRest(b)
	switch {
	case !b.open():
		c.say(lineMakes, "{sum}", c.ends(low.rest, high.rest))
	case low.rest > 0:
		c.say(lineMakesLow, "{sum}", fact.MoneyText(low.rest))
	}
	c.use(rate)
}

// explainRest says how the rest is shared.
func (c *costing) explainRest(b *planBounds) {
	percent := c.number(fact.Bounds{Low: b.low.percent, High: b.high.percent})
	drug, visit := c.money(b.drug), c.money(b.visit)
	switch {
	case !b.rated && b.apart:
		c.say(lineDrugOnly, "{drug}", drug)
	case !b.rated:
		c.say(lineShareUnknown)
	case b.either && b.apart:
		c.say(lineDrugEither, "{drug}", drug, "{percent}", c.number(fact.Exactly(b.high.percent)), "{each}", visit)
	case b.either:
		c.say(lineEither, "{percent}", percent, "{each}", visit)
	case b.apart && b.high.percent > 0:
		c.say(lineDrugPercent, "{drug}", drug, "{percent}", c.number(fact.Exactly(b.high.percent)))
	case b.apart:
		c.say(lineDrugVisit, "{drug}", drug, "{each}", visit)
	case b.high.copay > 0:
		c.say(lineCopay, "{each}", visit)
	default:
		c.say(linePercent, "{percent}", percent)
	}
}

// explainLimit writes down where the person stops paying, and what that takes
// off. Where the price has no bound, the most is the limit itself.
func (c *costing) explainLimit(b *planBounds, low, high planShare, limit *Amount) {
	off := fact.Bounds{Low: low.over(), High: high.over()}
	switch {
	case b.limited:
		c.say(lineLimit, "{limit}", c.money(fact.Bounds{Low: b.low.limit, High: b.high.limit}))
	case b.low.limit == unbounded:
	case off.Low > 0:
		c.say(lineLimitLow, "{limit}", fact.MoneyText(b.low.limit))
	default:
		c.say(lineLimitUnknown)
	}
	c.use(limit)
	switch {
	case b.open():
		if off.Low > 0 {
			c.say(lineLimitOffLow, "{off}", fact.MoneyText(off.Low))
		}
		c.say(lineLimitHigh)
	case off != (fact.Bounds{}):
		c.say(lineLimitOff, "{off}", c.ends(off.Low, off.High))
	}
}

// explainFirst says what of the first visit is not in a sum through a plan: no
// source says how plans pay for it.
func (c *costing) explainFirst(t *tariff) {
	visit, standIn, ok := c.known("evaluation-fee", c.asked(), c.items.first)
	if !ok {
		c.say(lineFirstVisitOpen)
		return
	}
	if visit.High == 0 {
		return
	}
	t.first = fact.Bounds{Low: 0, High: visit.High}
	c.say(lineFirstVisitOut, "{sum}", c.money(visit))
	c.rest(standIn)
}

package model

import "cmp"

// unbounded stands for money without an upper bound, in cents: ten billion
// dollars, so that sums and products with it still fit.
const unbounded int64 = 1_000_000_000_000

// planTerms are the terms on which a plan pays for a course, in cents and
// percent.
type planTerms struct {
	visits     int64
	allowed    int64 // the price the plan agrees to for one visit
	deductible int64 // what is left of it
	percent    int64 // coinsurance
	copay      int64
	limit      int64 // what is left of the out-of-pocket maximum
}

// planShare is what the person pays under the terms, in cents.
type planShare struct {
	allowed    int64 // for all visits
	deductible int64 // the part of it that went to the deductible
	rest       int64 // coinsurance and copays
	paid       int64 // both, stopped by the limit
}

// share adds up visit by visit: the deductible first, then the coinsurance and
// copay on the rest of the allowed amount, never more than that rest, until
// the limit is reached. It rises with every one of the terms.
func (t planTerms) share() planShare {
	s := planShare{allowed: t.visits * t.allowed}
	left := t.deductible
	for range t.visits {
		first := min(left, t.allowed)
		left -= first
		rest := t.allowed - first
		s.deductible += first
		s.rest += min(rest, t.copay+(rest*t.percent+50)/100)
	}
	s.paid = min(s.deductible+s.rest, t.limit)
	return s
}

// planBounds are the least and the most that the terms may be.
type planBounds struct {
	low, high planTerms
	either    bool // a percent and a copay were given; which one applies is not known
	rated     bool // what is paid after the deductible is known
	limited   bool // the person gave what is left of the limit
	leftKnown bool // what is left of the deductible is known
	priced    bool // the allowed amount is known
	outside   bool // the clinic is out of network, and asks what the quote says
	quote     quote
}

// throughPlan is what the person pays if the plan pays for the treatment. A
// clinic that bills no insurer leaves no way through the plan.
func (c *costing) throughPlan() (tariff, bool) {
	count, guess, ok := c.visits()
	if !ok || c.asked() && c.is("network", "cash-only") {
		return tariff{}, false
	}
	var b planBounds
	b.low.visits, b.high.visits = count.Low, count.High
	// In this order: the deductible depends on the limit, the allowed amount
	// on the copay.
	rate, limit, deductible, allowed := c.rate(&b), c.limit(&b), c.deductible(&b), c.allowed(&b)
	if !b.tell() {
		return tariff{}, false
	}
	low, high := b.shares()
	c.explainVisits(&b, low, high, guess, allowed)
	c.explainShare(&b, low, high, deductible, rate)
	c.explainLimit(&b, limit)
	if c.asked() && c.is("network", "out") && !c.balance(&b, count) {
		return tariff{}, false
	}
	t := tariff{count: count, counted: guess == nil, sum: b.sum}
	c.say(lineTotal, "{sum}", c.money(t.sum(count, Bounds{})))
	return t, true
}

// sum is what the person pays for the visits, those after the course like any.
func (b *planBounds) sum(course, later Bounds) Bounds {
	visits, of := course.Plus(later), *b
	of.low.visits, of.high.visits = visits.Low, visits.High
	low, high := of.shares()
	return Bounds{low.paid, high.paid}.Plus(b.above(visits))
}

// tell reports whether the cost has an upper bound, and whether enough is
// known for the bounds to say something.
func (b *planBounds) tell() bool {
	copays := b.rated && b.high.percent == 0 && b.leftKnown
	return (b.rated || b.limited) && (b.priced || b.limited || copays)
}

// shares are the least and the most that the person pays.
func (b *planBounds) shares() (low, high planShare) {
	if !b.either {
		return b.low.share(), b.high.share()
	}
	percent, copay := b.low, b.low
	percent.copay, copay.percent = 0, 0
	low = percent.share()
	if s := copay.share(); s.paid < low.paid {
		low = s
	}
	return low, b.high.share()
}

// rate sets what the person pays after the deductible: nothing to all where
// they did not say.
func (c *costing) rate(b *planBounds) *Amount {
	copay, copayGiven := c.given("copay")
	look := c.figure
	if copayGiven {
		look = c.known
	}
	percent, typical, ok := look("coinsurance-percent", true, "coinsurance")
	switch {
	case copayGiven && typical != nil:
		percent, typical = Bounds{}, nil
	case !ok && !copayGiven:
		b.high.percent = 100
		return nil
	}
	b.rated = true
	b.either = percent.Low > 0 && copay.Low > 0
	b.low.percent, b.high.percent = percent.Low, percent.High
	b.low.copay, b.high.copay = copay.Low, copay.High
	return typical
}

// limit sets where the person stops paying.
func (c *costing) limit(b *planBounds) *Amount {
	left, typical, ok := c.figure("out-of-pocket-left", true, yearlyLimit)
	b.limited = ok && typical == nil
	b.low.limit, b.high.limit = left.Low, left.High
	if !ok || typical != nil && typical.None {
		b.high.limit = unbounded
	}
	if typical != nil && typical.None {
		b.low.limit = unbounded
	}
	return typical
}

// deductible sets what is left of the deductible. It is a part of the way to
// the limit, so neither end of the one can be above that of the other.
func (c *costing) deductible(b *planBounds) *Amount {
	left, typical, ok := c.figure("deductible-left", true, "deductible")
	if !ok {
		b.high.deductible = b.high.limit
		return nil
	}
	b.leftKnown = true
	b.low.deductible, b.high.deductible = left.Low, left.High
	if !b.limited {
		b.low.limit = max(b.low.limit, left.Low)
	}
	return typical
}

// allowed sets what the plan allows for a visit. Where that is not known, a
// plan with a copay is taken to allow that much at least.
func (c *costing) allowed(b *planBounds) *Amount {
	each, ok := c.given(c.items.terms)
	var typical *Amount
	if !ok {
		each, typical, ok = c.known("allowed-amount", c.allowedIsOurs(), c.items.allowed)
	}
	if typical != nil || !ok {
		c.misses(cmp.Or(c.items.terms, "allowed-amount"))
	}
	b.priced = ok
	b.low.allowed, b.high.allowed = each.Low, each.High
	if !ok {
		b.low.allowed, b.high.allowed = b.low.copay, unbounded
	}
	return typical
}

// allowedIsOurs reports whether an allowed amount that was given is for this
// treatment. It is for the one asked about, and for Spravato too once its
// visits were given or while the form is open.
func (c *costing) allowedIsOurs() bool {
	_, planned := c.given("spravato-visits")
	return c.asked() || c.option.Drug == "spravato" && (planned || c.open("form"))
}

// balance notes what an out-of-network clinic asks, and says what of it is
// above the allowed amount. It reports whether that can be told.
func (c *costing) balance(b *planBounds, count Bounds) bool {
	whole, packaged := c.given("package-price")
	each, typical, priced := c.price()
	if !b.priced || !packaged && !priced {
		return false
	}
	b.outside, b.quote = true, quote{each: each, packaged: packaged, whole: whole, covers: count}
	c.say(lineBalance, "{sum}", c.money(b.above(count)))
	if !packaged {
		c.use(typical)
	}
	return true
}

// above is what an out-of-network clinic asks above the allowed amount. It is
// not covered care, so no limit stops it.
func (b *planBounds) above(visits Bounds) Bounds {
	if !b.outside {
		return Bounds{}
	}
	q := &b.quote
	each := Bounds{max(0, q.each.Low-b.high.allowed), max(0, q.each.High-b.low.allowed)}
	if !q.packaged {
		return visits.Times(each)
	}
	whole := Bounds{max(0, q.whole.Low-q.covers.High*b.high.allowed), max(0, q.whole.High-q.covers.Low*b.low.allowed)}
	return whole.Plus(visits.beyond(q.covers).Times(each))
}

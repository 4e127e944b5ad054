package cost

import (
	"cmp"

	"ketacover/model/fact"
)

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

// over is what the limit takes off.
func (s planShare) over() int64 { return s.deductible + s.rest - s.paid }

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
	drug      fact.Bounds // the copay for the drug alone
	visit     fact.Bounds // the copay for the visit, or for both
	apart     bool        // what is paid for the drug alone was given
	either    bool        // a percent and a copay were given; which one applies is not known
	rated     bool        // what is paid after the deductible is known
	limited   bool        // the person gave what is left of the limit
	leftKnown bool        // what is left of the deductible is known
	priced    bool        // the allowed amount is known
	shared    bool        // it was given for both drugs at once
	outside   bool        // the clinic is out of network, and asks what the quote says
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
	c.explainVisits(&b, guess, allowed)
	c.explainShare(&b, low, high, deductible, rate)
	c.explainLimit(&b, low, high, limit)
	if c.outside() && !c.balance(&b, count) {
		return tariff{}, false
	}
	t := tariff{count: count, counted: guess == nil, sum: b.sum}
	c.say(lineTotal, "{sum}", c.money(t.sum(count, fact.Bounds{})))
	c.explainFirst(&t)
	return t, true
}

// sum is what the person pays for the visits, those after the course like any.
func (b *planBounds) sum(course, later fact.Bounds) fact.Bounds {
	visits, of := course.Plus(later), *b
	of.low.visits, of.high.visits = visits.Low, visits.High
	low, high := of.shares()
	return fact.Bounds{Low: low.paid, High: high.paid}.Plus(b.above(visits))
}

// tell reports whether the cost has an upper bound, and whether enough is
// known for the bounds to say something.
func (b *planBounds) tell() bool {
	copays := b.rated && b.high.percent == 0 && b.leftKnown
	return (b.rated || b.limited) && (b.priced || b.limited || copays)
}

// open reports whether what is paid after the deductible has no bound but the
// limit.
func (b *planBounds) open() bool { return !b.priced && b.high.percent > 0 && b.high.visits > 0 }

// shares are the least and the most that the person pays.
func (b *planBounds) shares() (low, high planShare) {
	if !b.either {
		return b.low.share(), b.high.share()
	}
	percent, copay := b.low, b.low
	percent.copay, copay.percent = b.drug.Low, 0
	low = percent.share()
	if s := copay.share(); s.paid < low.paid {
		low = s
	}
	return low, b.high.share()
}

// rate sets what the person pays after the deductible: nothing to all where
// they did not say. A copay for the drug alone comes on top of that for the
// visit. Beside it a percent is of the visit, and how much of the price that is
// nobody says: nothing at the least, and all that is left at the most.
func (c *costing) rate(b *planBounds) *Amount {
	visit, visitGiven := c.given("copay")
	b.drug, b.apart = c.given(c.items.share)
	look := c.figure
	if visitGiven {
		look = c.known
	}
	percent, standIn, ok := look("coinsurance-percent", true, "coinsurance")
	if visitGiven && standIn != nil {
		percent, standIn = fact.Bounds{}, nil
	}
	b.visit = visit
	b.low.copay, b.high.copay = b.drug.Low+visit.Low, b.drug.High+visit.High
	if !ok && !visitGiven {
		b.high.percent = 100
		return nil
	}
	b.rated = true
	b.either = percent.Low > 0 && visit.Low > 0
	b.low.percent, b.high.percent = percent.Low, percent.High
	if b.apart {
		b.low.percent = 0
	}
	return standIn
}

// limit sets where the person stops paying.
func (c *costing) limit(b *planBounds) *Amount {
	left, standIn, ok := c.figure("out-of-pocket-left", true, yearlyLimit)
	b.limited = ok && standIn == nil
	b.low.limit, b.high.limit = left.Low, left.High
	if !ok || standIn != nil && standIn.None {
		b.high.limit = unbounded
	}
	if standIn != nil && standIn.None {
		b.low.limit = unbounded
	}
	return standIn
}

// deductible sets what is left of the deductible. It is a part of the way to
// the limit, so neither end of the one can be above that of the other.
func (c *costing) deductible(b *planBounds) *Amount {
	left, standIn, ok := c.figure("deductible-left", true, "deductible")
	if !ok {
		b.high.deductible = b.high.limit
		return nil
	}
	b.leftKnown = true
	b.low.deductible, b.high.deductible = left.Low, left.High
	if !b.limited {
		b.low.limit = max(b.low.limit, left.Low)
	}
	return standIn
}

// allowed sets what the plan allows for a visit. Where that is not known, a
// plan with a copay is taken to allow that much at least.
func (c *costing) allowed(b *planBounds) *Amount {
	each, ok := c.given(c.items.terms)
	var standIn *Amount
	if !ok {
		each, standIn, ok = c.known("allowed-amount", c.allowedIsOurs(), c.items.allowed)
		b.shared = ok && standIn == nil && !c.asked()
	}
	if standIn != nil || !ok {
		c.misses(cmp.Or(c.items.terms, "allowed-amount"))
	}
	b.priced = ok
	b.low.allowed, b.high.allowed = each.Low, each.High
	if !ok {
		b.low.allowed, b.high.allowed = b.low.copay, unbounded
	}
	return standIn
}

// allowedIsOurs reports whether an allowed amount that was given is for this
// treatment: it is for the one asked about, and for both drugs while that is
// open.
func (c *costing) allowedIsOurs() bool { return c.asked() || c.open("form") }

// balance notes what an out-of-network clinic asks, and says what of it is
// above the allowed amount. It reports whether that can be told.
func (c *costing) balance(b *planBounds, count fact.Bounds) bool {
	if !b.priced {
		return false
	}
	whole, packaged := c.packagePrice()
	each, standIn, priced := c.price()
	if !packaged && !priced {
		return false
	}
	b.outside, b.quote = true, quote{each: each, packaged: packaged, whole: whole, covers: count}
	c.say(lineBalance, "{sum}", c.money(b.above(count)))
	if !packaged {
		c.use(standIn)
	}
	return true
}

// above is what an out-of-network clinic asks above the allowed amount. It is
// not covered care, so no limit stops it.
func (b *planBounds) above(visits fact.Bounds) fact.Bounds {
	if !b.outside {
		return fact.Bounds{}
	}
	q := &b.quote
	each := fact.Bounds{Low: max(0, q.each.Low-b.high.allowed), High: max(0, q.each.High-b.low.allowed)}
	if !q.packaged {
		return visits.Times(each)
	}
	whole := fact.Bounds{Low: max(0, q.whole.Low-q.covers.High*b.high.allowed), High: max(0, q.whole.High-q.covers.Low*b.low.allowed)}
	return whole.Plus(visits.Beyond(q.covers).Times(each))
}

package cost

import (
	"cmp"

	"ketacover/model/fact"
)

// planPays is the figures of a course that the plan pays its part of.
type planPays struct {
	visits     figure
	visit      figure // the copay for the visit, or for both
	drug       figure // the copay for the drug alone
	percent    figure
	limit      figure // what is left of the out-of-pocket maximum
	deductible figure // what is left of it
	allowed    figure // the price the plan agrees to for one visit
	shared     bool   // it was given for both drugs at once
	first      figure // the first visit, which is in no sum through a plan
	outside    bool   // the clinic is out of network, and asks what follows
	packaged   bool
	whole      fact.Bounds
	each       figure
}

// throughPlan adds up what the person pays if the plan pays for the treatment.
// It reports whether that can be told: a clinic that bills no insurer leaves no
// way through the plan.
func (b *breakdown) throughPlan() bool {
	if !b.visits.ok || b.asked() && b.is(fact.NetworkQuestion, "cash-only") {
		return false
	}
	p := planPays{visits: b.visits}
	p.share(&b.costing)
	p.limit = b.figure(limitQuestion, true, yearlyLimit)
	p.deductible = b.figure(deductibleQuestion, true, deductibleItem)
	p.price(&b.costing)
	known := p.bounds(named)
	if !p.tell(&known) || b.outside() && !p.balance(&b.costing) {
		return false
	}
	for r := range reaches {
		of := p.bounds(r)
		b.bills[r] = &of
	}
	p.first = b.known(firstVisitQuestion, b.asked(), b.items.First)
	b.first = fact.Bounds{High: p.first.within(named).High}
	b.plan = &p
	return true
}

// share reads what the person pays after the deductible. A percent that
// nobody gave does not stand beside a copay that the person did give.
func (p *planPays) share(w *costing) {
	p.visit.given, p.visit.ok = w.given(CopayQuestion)
	p.drug.given, p.drug.ok = w.given(w.items.Share)
	if !p.visit.ok {
		p.percent = w.figure(PercentQuestion, true, percentItem)
	} else if percent := w.known(PercentQuestion, true, percentItem); percent.exact() {
		p.percent = percent
	}
}

// price reads what the plan allows for a visit: for this drug alone, or else
// for the treatment asked about, or for both drugs while that is open.
func (p *planPays) price(w *costing) {
	if each, ok := w.given(w.items.Terms); ok {
		p.allowed = figure{ok: true, given: each}
		return
	}
	p.allowed = w.known(allowedQuestion, w.asked() || w.open(fact.FormQuestion), w.items.Allowed)
	p.shared = p.allowed.exact() && !w.asked()
	if !p.allowed.exact() {
		w.want(cmp.Or(w.items.Terms, allowedQuestion))
	}
}

// balance reads what an out-of-network clinic asks. It reports whether what of
// it is above the allowed amount can be told.
func (p *planPays) balance(w *costing) bool {
	if !p.allowed.ok {
		return false
	}
	p.whole, p.packaged = w.packagePrice()
	p.each = w.price(p.packaged)
	p.outside = p.packaged || p.each.ok
	return p.outside
}

// rated reports whether what is paid after the deductible is known.
func (p *planPays) rated() bool { return p.visit.ok || p.percent.ok }

// tell reports whether the cost has an upper bound, and whether enough is
// known for the bounds to say something.
func (p *planPays) tell(b *planBounds) bool {
	copays := p.rated() && b.high.percent == 0 && p.deductible.ok
	limited := p.limit.exact()
	return (p.rated() || limited) && (p.allowed.ok || limited || copays)
}

// planBounds are the least and the most that the terms may be, as far as one
// reach goes.
type planBounds struct {
	low, high planTerms
	copay     int64 // at the least, where that or a percent applies
	either    bool  // a percent and a copay were given; which one applies is not known
	outside   bool  // the clinic is out of network, and asks what the quote says
	quote     quote
}

// bounds are the terms, as far as r goes. The deductible depends on the limit,
// the allowed amount on the copay.
func (p *planPays) bounds(r reach) planBounds {
	var b planBounds
	visits := p.visits.within(r)
	b.low.visits, b.high.visits = visits.Low, visits.High
	p.boundShare(&b, p.percent.within(r))
	p.boundLimit(&b, p.limit.within(r), p.deductible.within(r))
	b.low.allowed, b.high.allowed = b.low.copay, unbounded
	if p.allowed.ok {
		each := p.allowed.within(r)
		b.low.allowed, b.high.allowed = each.Low, each.High
	}
	if p.outside {
		b.outside, b.quote = true, quote{each: p.each.within(r), packaged: p.packaged, whole: p.whole, covers: visits}
	}
	return b
}

// boundShare sets what the person pays after the deductible: nothing to all
// where they did not say. A copay for the drug alone comes on top of that for
// the visit. Beside it a percent is of the visit, and how much of the price that
// is nobody says: nothing at the least, and all that is left at the most.
func (p *planPays) boundShare(b *planBounds, percent fact.Bounds) {
	visit, drug := p.visit.given, p.drug.given
	b.copay = drug.Low
	b.low.copay, b.high.copay = drug.Low+visit.Low, drug.High+visit.High
	if !p.rated() {
		b.high.percent = 100
		return
	}
	b.either = percent.Low > 0 && visit.Low > 0
	b.low.percent, b.high.percent = percent.Low, percent.High
	if p.drug.ok {
		b.low.percent = 0
	}
}

// boundLimit sets where the person stops paying, and what is left of the
// deductible. That is a part of the way to the limit, so neither end of the one
// can be above that of the other.
func (p *planPays) boundLimit(b *planBounds, limit, deductible fact.Bounds) {
	none := p.limit.amount != nil && p.limit.amount.None
	b.low.limit, b.high.limit = limit.Low, limit.High
	if !p.limit.ok || none {
		b.high.limit = unbounded
	}
	if none {
		b.low.limit = unbounded
	}
	if !p.deductible.ok {
		b.high.deductible = b.high.limit
		return
	}
	b.low.deductible, b.high.deductible = deductible.Low, deductible.High
	if !p.limit.exact() {
		b.low.limit = max(b.low.limit, deductible.Low)
	}
}

// sum is what the person pays for the visits, those after the course like any.
func (b *planBounds) sum(course, later fact.Bounds) fact.Bounds {
	visits, of := course.Plus(later), *b
	of.low.visits, of.high.visits = visits.Low, visits.High
	low, high := of.shares()
	return fact.Bounds{Low: low.paid, High: high.paid}.Plus(b.above(visits))
}

// shares are the least and the most that the person pays.
func (b *planBounds) shares() (low, high planShare) {
	if !b.either {
		return b.low.share(), b.high.share()
	}
	percent, copay := b.low, b.low
	percent.copay, copay.percent = b.copay, 0
	low = percent.share()
	if s := copay.share(); s.paid < low.paid {
		low = s
	}
	return low, b.high.share()
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
	whole := fact.Bounds{Low: max(0, q.whole.Low-q.covers.High*b.high.allowed),
		High: max(0, q.whole.High-q.covers.Low*b.low.allowed)}
	return whole.Plus(visits.Beyond(q.covers).Times(each))
}

package cost

import (
	"ketacover/model/fact"
)

// tellPlan tells what the person pays where the plan pays its part.
func tellPlan(w *working, b *breakdown) {
	p, terms := b.plan, b.plan.bounds(named)
	low, high := terms.shares()
	tellVisits(w, p, &terms)
	tellDeductible(w, p, &terms, low, high)
	tellShare(w, p, &terms, low, high)
	tellLimit(w, p, &terms, low, high)
	if p.outside {
		w.say(lineBalance, "{sum}", w.lines.money(terms.above(b.count())))
		if !p.packaged {
			w.use(p.each.amount)
		}
	}
	w.say(lineTotal, "{sum}", w.lines.money(b.care(named)))
	tellFirst(w, p)
}

// tellVisits tells what the plan allows for the course.
func tellVisits(w *working, p *planPays, b *planBounds) {
	visits := fact.Bounds{Low: b.low.visits, High: b.high.visits}
	if p.allowed.ok {
		each := fact.Bounds{Low: b.low.allowed, High: b.high.allowed}
		w.say(lineAllowed, "{count}", w.lines.number(visits), "{each}", w.lines.money(each), "{sum}",
			w.lines.money(visits.Times(each)))
	} else {
		w.say(lineAllowedUnknown, "{count}", w.lines.number(visits))
	}
	if p.shared {
		w.say(lineAllowedShared)
	}
	w.use(p.visits.amount)
	w.use(p.allowed.amount)
}

// tellDeductible tells what goes to the deductible.
func tellDeductible(w *working, p *planPays, b *planBounds, low, high planShare) {
	used := w.lines.ends(low.deductible, high.deductible)
	switch left := (fact.Bounds{Low: b.low.deductible, High: b.high.deductible}); {
	case !p.deductible.ok:
		w.say(lineDeductibleUnknown, "{sum}", used)
	case left.High == 0:
	case left == fact.Bounds{Low: low.deductible, High: high.deductible}:
		w.say(lineDeductible, "{sum}", used)
	default:
		w.say(lineDeductiblePart, "{left}", w.lines.money(left), "{sum}", used)
	}
	w.use(p.deductible.amount)
}

// tellShare tells what is paid after the deductible.
func tellShare(w *working, p *planPays, b *planBounds, low, high planShare) {
	tellRate(w, p, b)
	switch {
	case !p.open(b):
		w.say(lineMakes, "{sum}", w.lines.ends(low.rest, high.rest))
	case low.rest > 0:
		w.say(lineMakesLow, "{sum}", w.lines.phrases.Money(low.rest))
	}
	w.use(p.percent.amount)
}

// tellRate says how the rest is shared.
func tellRate(w *working, p *planPays, b *planBounds) {
	percent := w.lines.number(fact.Bounds{Low: b.low.percent, High: b.high.percent})
	most := w.lines.number(fact.Exactly(b.high.percent))
	drug, visit := w.lines.money(p.drug.given), w.lines.money(p.visit.given)
	switch apart := p.drug.ok; {
	case !p.rated() && apart:
		w.say(lineDrugOnly, "{drug}", drug)
	case !p.rated():
		w.say(lineShareUnknown)
	case b.either && apart:
		w.say(lineDrugEither, "{drug}", drug, "{percent}", most, "{each}", visit)
	case b.either:
		w.say(lineEither, "{percent}", percent, "{each}", visit)
	case apart && b.high.percent > 0:
		w.say(lineDrugPercent, "{drug}", drug, "{percent}", most)
	case apart:
		w.say(lineDrugVisit, "{drug}", drug, "{each}", visit)
	case b.high.copay > 0:
		w.say(lineCopay, "{each}", visit)
	default:
		w.say(linePercent, "{percent}", percent)
	}
}

// open reports whether what is paid after the deductible has no bound but the
// limit.
func (p *planPays) open(b *planBounds) bool {
	return !p.allowed.ok && b.high.percent > 0 && b.high.visits > 0
}

// tellLimit tells where the person stops paying, and what that takes off.
// Where the price has no bound, the most is the limit itself.
func tellLimit(w *working, p *planPays, b *planBounds, low, high planShare) {
	off := fact.Bounds{Low: low.over(), High: high.over()}
	switch {
	case p.limit.exact():
		w.say(lineLimit, "{limit}", w.lines.money(fact.Bounds{Low: b.low.limit, High: b.high.limit}))
	case b.low.limit == unbounded:
	case off.Low > 0:
		w.say(lineLimitLow, "{limit}", w.lines.phrases.Money(b.low.limit))
	default:
		w.say(lineLimitUnknown)
	}
	w.use(p.limit.amount)
	switch {
	case p.open(b):
		if off.Low > 0 {
			w.say(lineLimitOffLow, "{off}", w.lines.phrases.Money(off.Low))
		}
		w.say(lineLimitHigh)
	case off != (fact.Bounds{}):
		w.say(lineLimitOff, "{off}", w.lines.ends(off.Low, off.High))
	}
}

// tellFirst says what of the first visit is not in a sum through a plan: no
// source says how plans pay for it.
func tellFirst(w *working, p *planPays) {
	if !p.first.ok {
		w.say(lineFirstVisitOpen)
		return
	}
	if visit := p.first.within(named); visit.High > 0 {
		w.say(lineFirstVisitOut, "{sum}", w.lines.money(visit))
		w.rest(p.first.amount)
	}
}

package cost

import (
	"ketacover/model/fact"
)

// quote is what the clinic asks of those who pay it themselves.
type quote struct {
	first    fact.Bounds // the first visit
	each     fact.Bounds // one session
	later    fact.Bounds // one session after the course
	packaged bool
	whole    fact.Bounds // the package
	covers   fact.Bounds // sessions that the package pays for
}

// sum is the price of the sessions of a course and of those after it. A
// package is paid for at the start, whatever is used of it.
func (q *quote) sum(course, later fact.Bounds) fact.Bounds {
	sum := course.Times(q.each)
	if q.packaged {
		sum = q.whole.Plus(course.Beyond(q.covers).Times(q.each))
	}
	return sum.Plus(q.first).Plus(later.Times(q.later))
}

// selfPay is the figures of paying oneself.
type selfPay struct {
	whole fact.Bounds // the price of the whole course, where the person gave one
	// packaged is whether they did: a package price beats sessions times the
	// price of one.
	packaged bool
	each     figure
	later    *Amount // stands in for the price of a session after the course
	first    figure
	counted  bool        // the first visit is in the sum
	quoted   fact.Bounds // what the clinic asks, where the person gave it all
	course   fact.Bounds // the sessions alone
}

// byOneself adds up the price of the course and the first visit. It reports
// whether that can be told.
func (b *breakdown) byOneself() bool {
	var p selfPay
	p.whole, p.packaged = b.packagePrice()
	if !b.visits.ok && !p.packaged {
		return false
	}
	if p.each = b.price(p.packaged); !p.each.ok && !p.packaged {
		return false
	}
	p.later = b.laterPrice()
	p.first = b.figure(firstVisitQuestion, b.asked(), b.items.First)
	p.counted = p.first.ok && (!p.packaged || p.first.amount == nil)
	for r := range reaches {
		q := p.quote(b.visits, r)
		b.bills[r] = &q
	}
	if p.packaged && !p.counted {
		b.first = fact.Bounds{Low: 0, High: p.first.within(named).High}
	}
	sessions := p.quote(b.visits, named)
	sessions.first = fact.Bounds{}
	p.course = sessions.sum(b.count(), fact.Bounds{})
	if p.packaged || b.visits.amount == nil && p.each.amount == nil {
		p.quoted = p.course
		if p.first.exact() && p.quoted != (fact.Bounds{}) {
			p.quoted = p.quoted.Plus(p.first.given)
		}
	}
	b.self = &p
	return true
}

// quote is what the clinic asks, as far as r goes. A package is taken to hold
// the first visit, unless the person gave its price.
func (p *selfPay) quote(visits figure, r reach) quote {
	each := p.each.within(r)
	q := quote{each: each, packaged: p.packaged, whole: p.whole, covers: visits.within(r), later: each}
	if p.later != nil {
		q.later = p.later.within(r)
	}
	if p.counted {
		q.first = p.first.within(r)
	}
	return q
}

// packagePrice is the price of the whole course, if the person gave one. A
// package for nothing is none.
func (w *costing) packagePrice() (fact.Bounds, bool) {
	whole, ok := w.given(packageQuestion)
	return whole, ok && whole.Low > 0 && w.asked()
}

// laterPrice is the usual price of a session after the course, or nil where
// that is taken to be the price of the course: the person gave it, or nothing
// else is known.
func (w *costing) laterPrice() *Amount {
	if _, ok := w.given(priceQuestion); ok && w.asked() {
		return nil
	}
	return w.amount(w.items.Later)
}

// price is what the clinic asks for one visit. Beside a package it matters
// only for visits beyond it.
func (w *costing) price(packaged bool) figure {
	if packaged {
		return w.known(priceQuestion, w.asked(), w.items.Price)
	}
	return w.figure(priceQuestion, w.asked(), w.items.Price)
}

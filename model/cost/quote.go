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

// selfPay is the price of the course and the first visit. A package price
// beats sessions times the price of one.
func (c *costing) selfPay() (tariff, bool) {
	count, guess, ok := c.visits()
	whole, packaged := c.packagePrice()
	if !ok && !packaged {
		return tariff{}, false
	}
	each, standIn, priced := c.price()
	if !priced && !packaged {
		return tariff{}, false
	}
	q := quote{each: each, packaged: packaged, whole: whole, covers: count, later: each}
	t := tariff{count: count, counted: guess == nil, sum: q.sum}
	if t.later = c.laterPrice(); t.later != nil {
		q.later = t.later.within(c.reach)
	}
	sum := q.sum(count, fact.Bounds{})
	if packaged {
		c.explainPackage(whole, count, guess, ok)
	} else {
		c.say(lineCourse, "{count}", c.number(count), "{each}", c.money(each), "{sum}", c.money(sum))
		c.use(guess)
		c.use(standIn)
	}
	if packaged || guess == nil && standIn == nil {
		t.quoted = sum
	}
	c.firstVisit(&q, &t)
	return t, true
}

// packagePrice is the price of the whole course, if the person gave one. A
// package for nothing is none.
func (c *costing) packagePrice() (fact.Bounds, bool) {
	whole, ok := c.given("package-price")
	return whole, ok && whole.Low > 0 && c.asked()
}

// explainPackage says how many sessions a package is taken to be for: it has no
// number of its own.
func (c *costing) explainPackage(whole, count fact.Bounds, guess *Amount, counted bool) {
	c.say(linePackage, "{sum}", c.money(whole))
	switch {
	case counted && guess == nil:
		c.say(linePackageHolds, "{count}", c.number(count))
	case counted:
		c.say(linePackageGuess, "{count}", c.number(count))
		c.use(guess)
	}
}

// firstVisit adds what is asked for before the course. A package is taken to
// hold it, unless the person gave its price.
func (c *costing) firstVisit(q *quote, t *tariff) {
	visit, standIn, ok := c.figure("evaluation-fee", c.asked(), c.items.first)
	switch {
	case q.packaged && (!ok || standIn != nil):
		c.say(linePackageWhole)
		t.first = fact.Bounds{Low: 0, High: visit.High}
		return
	case !ok:
		c.say(lineFirstVisitOpen)
		return
	}
	q.first = visit
	c.say(lineFirstVisit, "{sum}", c.money(visit))
	c.use(standIn)
	if standIn == nil && t.quoted != (fact.Bounds{}) {
		t.quoted = t.quoted.Plus(visit)
	}
	c.say(lineTotal, "{sum}", c.money(q.sum(t.count, fact.Bounds{})))
}

// laterPrice is the usual price of a session after the course, or nil where
// that is taken to be the price of the course: the person gave it, or nothing
// else is known.
func (c *costing) laterPrice() *Amount {
	if _, ok := c.given("price-per-session"); ok && c.asked() {
		return nil
	}
	return c.amount(c.items.later)
}

// visits is how many times the person goes.
func (c *costing) visits() (count fact.Bounds, guess *Amount, ok bool) {
	return c.figure(c.items.visits, true, c.items.visits)
}

// price is what the clinic asks for one visit. Beside a package it matters
// only for visits beyond it.
func (c *costing) price() (each fact.Bounds, standIn *Amount, ok bool) {
	look := c.figure
	if _, packaged := c.packagePrice(); packaged {
		look = c.known
	}
	return look("price-per-session", c.asked(), c.items.price)
}

package model

// quote is what the clinic asks of those who pay it themselves.
type quote struct {
	first    Bounds // the first visit
	each     Bounds // one session
	later    Bounds // one session after the course
	packaged bool
	whole    Bounds // the package
	covers   Bounds // sessions that the package pays for
}

// sum is the price of the sessions of a course and of those after it. A
// package is paid for at the start, whatever is used of it.
func (q *quote) sum(course, later Bounds) Bounds {
	sum := course.Times(q.each)
	if q.packaged {
		sum = q.whole.Plus(course.beyond(q.covers).Times(q.each))
	}
	return sum.Plus(q.first).Plus(later.Times(q.later))
}

// selfPay is the price of the course and the first visit. A package price
// beats sessions times the price of one.
func (c *costing) selfPay() (tariff, bool) {
	count, guess, ok := c.visits()
	whole, packaged := c.given("package-price")
	packaged = packaged && c.asked()
	if !ok && !packaged {
		return tariff{}, false
	}
	each, typical, priced := c.price()
	if !priced && !packaged {
		return tariff{}, false
	}
	q := quote{each: each, packaged: packaged, whole: whole, covers: count, later: each}
	t := tariff{count: count, counted: guess == nil, sum: q.sum}
	if t.later = c.laterPrice(); t.later != nil {
		q.later = t.later.Bounds
	}
	sum := q.sum(count, Bounds{})
	if packaged {
		c.say(linePackage, "{sum}", c.money(whole))
	} else {
		c.say(lineCourse, "{count}", c.number(count), "{each}", c.money(each), "{sum}", c.money(sum))
		c.use(guess)
		c.use(typical)
	}
	if packaged || guess == nil && typical == nil {
		t.quoted = sum
	}
	c.firstVisit(&q, &t)
	return t, true
}

// firstVisit adds what is asked for before the course. A package is taken to
// hold it, unless the person gave its price.
func (c *costing) firstVisit(q *quote, t *tariff) {
	visit, typical, ok := c.figure("evaluation-fee", c.asked(), c.items.first)
	switch {
	case q.packaged && (!ok || typical != nil):
		c.say(linePackageWhole)
		return
	case !ok:
		return
	}
	q.first = visit
	c.say(lineFirstVisit, "{sum}", c.money(visit))
	c.use(typical)
	if typical == nil && t.quoted != (Bounds{}) {
		t.quoted = t.quoted.Plus(visit)
	}
	c.say(lineTotal, "{sum}", c.money(q.sum(t.count, Bounds{})))
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
func (c *costing) visits() (count Bounds, guess *Amount, ok bool) {
	return c.figure(c.items.visits, true, c.items.visits)
}

// price is what the clinic asks for one visit. Beside a package it matters
// only for visits beyond it.
func (c *costing) price() (each Bounds, typical *Amount, ok bool) {
	look := c.figure
	if _, packaged := c.given("package-price"); packaged && c.asked() {
		look = c.known
	}
	return look("price-per-session", c.asked(), c.items.price)
}

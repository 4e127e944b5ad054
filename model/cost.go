package model

import "slices"

// Cost is what one way to get treated costs the person, in whole dollars.
type Cost struct {
	Option    string
	Low, High int      // equal where every amount was given
	Working   []string // how it was added up, one sentence or two in each
	Sources   []string // what the amounts that were not given rest on
}

// CostRules is what the content says about money.
type CostRules struct {
	Options []CostOption
	Amounts []Amount
	Notes   []CostNote
	Lines   []CostLine
}

// CostOption is one way to get treated, and where it is no way at all.
type CostOption struct {
	ID      string
	Drug    string      // id of the tree whose course it is
	Plan    bool        // the plan pays its part; otherwise the person pays all
	Unless  []Condition // where one of these holds, the option is left out
	Sources []string    // what the sum rests on, whatever the amounts
}

// Amount stands in for a figure that the person did not give. Of several with
// one item, the first whose conditions all hold is used.
type Amount struct {
	Item       string // one of AmountItems
	When       []Condition
	Bounds            // in the unit of the item
	None       bool   // there is no such limit
	Text       string // what to know about it, added to the working
	AsOf       string // when the figure was right, in words
	Confidence Confidence
	Sources    []string
}

// CostNote is a sentence added to the working of some options.
type CostNote struct {
	Options []string // ids
	When    []Condition
	Unless  []Condition
	Text    string
	Sources []string
}

// Unit says what an amount counts.
type Unit uint8

// The units of amounts.
const (
	InCents Unit = iota
	InPercent
	InCount
)

// AmountItem is a figure that the content may give bounds for.
type AmountItem struct {
	ID   string
	Unit Unit
}

// AmountItems lists the figures that sums are made of.
var AmountItems = []AmountItem{
	{sessionPrice, InCents}, {"sessions", InCount}, {firstVisit, InCents},
	{spravatoPrice, InCents}, {"spravato-visits", InCount}, {spravatoAllowed, InCents},
	{"deductible", InCents}, {"coinsurance", InPercent}, {yearlyLimit, InCents},
}

const (
	sessionPrice    = "session-price"
	firstVisit      = "first-visit"
	spravatoPrice   = "spravato-price"
	spravatoAllowed = "spravato-allowed"
	yearlyLimit     = "yearly-limit"
)

// treatment names the items that make up the course of a drug.
type treatment struct {
	visits  string // also the question that counts them
	price   string
	first   string // the first visit; empty where nothing is known of it
	allowed string // empty where nothing is known of it
}

var treatments = map[string]treatment{
	"infusion": {visits: "sessions", price: sessionPrice, first: firstVisit},
	"spravato": {visits: "spravato-visits", price: spravatoPrice, allowed: spravatoAllowed},
}

// Costs adds up what each way to get treated costs for the course asked
// about. Amounts that were not given come from the content as a range; a way
// whose cost cannot be bounded with what is known is left out. Through a plan,
// the sums hold only if the plan pays at all: the verdict says whether.
//
// All sums are made in integer cents. A percentage of one visit is rounded to
// the nearest cent, half a cent up; the ends of a sum to the nearest dollar,
// half a dollar up.
func (l *Library) Costs(a Answers) []Cost {
	f := l.Facts(a)
	var list []Cost
	for i := range l.CostRules.Options {
		o := &l.CostRules.Options[i]
		items, known := treatments[o.Drug]
		if !known || slices.ContainsFunc(o.Unless, holds(&f)) {
			continue
		}
		c := costing{library: l, answers: a, facts: &f, option: o, items: items}
		c.cite(o.Sources)
		add := c.selfPay
		if o.Plan {
			add = c.throughPlan
		}
		if sum, ok := add(); ok {
			list = append(list, c.cost(sum))
		}
	}
	return list
}

// selfPay is the price of the course and the first visit.
func (c *costing) selfPay() (Bounds, bool) {
	course, packaged, ok := c.course()
	if !ok {
		return Bounds{}, false
	}
	visit, typical, ok := c.figure("evaluation-fee", c.asked(), c.items.first)
	switch {
	case packaged && (!ok || typical != nil):
		c.say(linePackageWhole)
		return course, true
	case !ok:
		return course, true
	}
	c.say(lineFirstVisit, "{sum}", c.money(visit))
	c.use(typical)
	sum := course.Plus(visit)
	c.say(lineTotal, "{sum}", c.money(sum))
	return sum, true
}

// course is what the clinic asks for the whole course. A package price beats
// sessions times the price of one.
func (c *costing) course() (sum Bounds, packaged, ok bool) {
	if whole, ok := c.given("package-price"); ok && c.asked() {
		c.say(linePackage, "{sum}", c.money(whole))
		return whole, true, true
	}
	count, guess, ok := c.visits()
	if !ok {
		return Bounds{}, false, false
	}
	each, typical, ok := c.price()
	if !ok {
		return Bounds{}, false, false
	}
	sum = count.Times(each)
	c.say(lineCourse, "{count}", c.number(count), "{each}", c.money(each), "{sum}", c.money(sum))
	c.use(guess)
	c.use(typical)
	return sum, false, true
}

// visits is how many times the person goes.
func (c *costing) visits() (count Bounds, guess *Amount, ok bool) {
	return c.figure(c.items.visits, true, c.items.visits)
}

// price is what the clinic asks for one visit.
func (c *costing) price() (each Bounds, typical *Amount, ok bool) {
	return c.figure("price-per-session", c.asked(), c.items.price)
}

package model

import "slices"

// Cost is what one way to get treated costs the person, in whole dollars.
type Cost struct {
	Option    string
	Low, High int      // equal where every amount was given
	Working   []string // how it was added up, one sentence or two in each
	Sources   []string // what the amounts that were not given rest on
	Care      Bounds   // the same in cents, without the trips
	Open      []string // questions whose answer would make it more exact
	Aids      []Aid    // what can be done about it
}

// CostRules is what the content says about money.
type CostRules struct {
	Options   []CostOption
	Amounts   []Amount
	Schedules []Schedule
	Notes     []CostNote
	Unknowns  []CostNote // what was looked for and not found
	Lines     []CostLine
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

// CostNote is a sentence on some options. Of the notes, each is added to their
// working.
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
	InHundredths // of a percent
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
	{boosterPrice, InCents}, {cardPrice, InCents}, {estimateMargin, InCents},
	{taxFloor, InHundredths}, {incomeExample, InCents}, {loanRate, InHundredths}, {loanMonths, InCount},
}

const (
	sessionPrice    = "session-price"
	firstVisit      = "first-visit"
	boosterPrice    = "booster-price"
	spravatoPrice   = "spravato-price"
	spravatoAllowed = "spravato-allowed"
	yearlyLimit     = "yearly-limit"
	cardPrice       = "card-price"      // of the drug for one visit, with the maker's savings card
	estimateMargin  = "estimate-margin" // how far above an estimate a bill can be disputed
	taxFloor        = "tax-floor"       // the share of the income below which care does not count
	incomeExample   = "income-example"
	loanRate        = "loan-rate"
	loanMonths      = "loan-months"
)

// treatment names the items that make up the course of a drug.
type treatment struct {
	visits  string // also the question that counts them
	price   string
	first   string // the first visit; empty where nothing is known of it
	later   string // a session after the course; empty where there are none
	allowed string // empty where nothing is known of it
	terms   string // the question on what a plan allows for this drug alone; empty where there is none
}

var treatments = map[string]treatment{
	"infusion": {visits: "sessions", price: sessionPrice, first: firstVisit, later: boosterPrice},
	"spravato": {visits: "spravato-visits", price: spravatoPrice, allowed: spravatoAllowed, terms: "spravato-allowed-amount"},
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
	var list []Cost
	l.eachTariff(a, func(c *costing, t tariff) { list = append(list, c.cost(t)) })
	return list
}

// eachTariff visits the ways whose cost can be bounded.
func (l *Library) eachTariff(a Answers, visit func(*costing, tariff)) {
	f := l.Facts(a)
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
		if t, ok := add(); ok {
			visit(&c, t)
		}
	}
}

// tariff is what one way costs, once its figures are known.
type tariff struct {
	count   Bounds  // visits of the course asked about
	counted bool    // the person gave that number
	quoted  Bounds  // what the clinic asks, where the person gave it all
	later   *Amount // stands in for the price of a session after the course
	// sum is what the visits of a course and those after it cost.
	sum func(course, later Bounds) Bounds
}

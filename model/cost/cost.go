package cost

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Cost is what one way to get treated costs the person, in whole dollars.
type Cost struct {
	Option    string
	Backing               // what the verdict says of it
	Low, High int         // equal where every amount was given
	Typical   [2]int      // the same with the amounts that are usual
	OrMore    bool        // a figure behind the high end may be higher
	Working   []string    // how it was added up, one sentence or two in each
	Sources   []string    // what the amounts that were not given and the notes rest on
	Rests     []string    // those of them behind the sum itself
	Visits    fact.Bounds // sessions or visits in the sum
	// NoteSources are what the last lines of the working rest on, which are notes:
	// they say something beside the sum.
	NoteSources [][]string
	Care        fact.Bounds // the same in cents, without the trips
	Reach       fact.Bounds // as far as the figures may be, in cents, the first visit with it: for comparing
	Open        []string    // questions whose answer would make it more exact
	Aids        []Aid       // what can be done about it
}

// Backing is whether a way needs the plan to pay, and how that stands.
type Backing struct {
	Planned bool // the plan is to pay its part, and a verdict speaks of it
	Covered verdict.Span
}

// Shut reports whether no rule leaves room for the plan to pay.
func (b Backing) Shut() bool { return b.Planned && b.Covered.High == rule.NotCovered }

// IfPaid reports whether it is not sure that the plan pays.
func (b Backing) IfPaid() bool { return b.Planned && b.Covered.Low < rule.Approved }

// Unpriced is a way that is open to the person and cannot be added up yet.
type Unpriced struct {
	Option string
	Backing
	Needs []string // questions whose answers it lacks; none where the clinic bills no plan
}

// Rules is what the content says about money.
type Rules struct {
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
	Drug    string           // id of the tree whose course it is
	Plan    bool             // the plan pays its part; otherwise the person pays all
	Unless  []fact.Condition // where one of these holds, the option is left out
	Sources []string         // what the sum rests on, whatever the amounts
}

// Amount stands in for a figure that the person did not give. Of several with
// one item, the first whose conditions all hold is used.
type Amount struct {
	Item        string // one of AmountItems
	When        []fact.Condition
	fact.Bounds             // in the unit of the item
	Typical     fact.Bounds // most often within these, which may be all of them
	OrMore      bool        // the high end is no bound: it may be more
	InNetwork   bool        // it speaks only of care in network
	None        bool        // there is no such limit
	Text        string      // what to know about it, added to the working
	AsOf        string      // when the figure was right, in words
	Confidence  source.Confidence
	Sources     []string
}

// CostNote is a sentence on some options. Of the notes, each is added to their
// working.
type CostNote struct {
	Options []string // ids
	When    []fact.Condition
	Unless  []fact.Condition
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
	share   string // the question on what the person pays for the drug alone; empty where there is none
}

var treatments = map[string]treatment{
	"infusion": {visits: "sessions", price: sessionPrice, first: firstVisit, later: boosterPrice},
	"spravato": {visits: "spravato-visits", price: spravatoPrice, allowed: spravatoAllowed, terms: "spravato-allowed-amount", share: "spravato-drug-copay"},
}

// reach is how far the figures that stand in for an answer are taken to go.
type reach uint8

const (
	named   reach = iota // from the lowest to the highest that sources name
	typical              // within what is usual
	widest               // as far as nothing rules out
)

// within are the bounds of the amount, that far.
func (a *Amount) within(r reach) fact.Bounds {
	switch {
	case r == typical && a.Typical != (fact.Bounds{}):
		return a.Typical
	case r == widest && a.OrMore:
		return fact.Bounds{Low: a.Low, High: unbounded}
	}
	return a.Bounds
}

// Costs adds up what each way to get treated costs for the course asked
// about. Amounts that were not given come from the content as a range; a way
// whose cost cannot be bounded with what is known is one of Unpriced. Through a
// plan, the sums hold only if the plan pays at all: Backing says whether.
//
// All sums are made in integer cents. A percentage of one visit is rounded to
// the nearest cent, half a cent up; the ends of a sum to the nearest dollar,
// half a dollar up.
func (l *Book) Costs(a fact.Answers) []Cost {
	var list []Cost
	l.eachWay(a, func(c *costing, t tariff, ok bool) {
		if ok {
			list = append(list, c.cost(t))
		}
	})
	return list
}

// Unpriced lists the ways that Costs leaves out for want of a figure.
func (l *Book) Unpriced(a fact.Answers) []Unpriced {
	var list []Unpriced
	l.eachWay(a, func(c *costing, _ tariff, ok bool) {
		if !ok {
			list = append(list, Unpriced{c.option.ID, c.backing(), c.needs()})
		}
	})
	return list
}

// eachWay visits the ways that are open to the person, and says of each whether
// its cost can be bounded.
func (l *Book) eachWay(a fact.Answers, visit func(c *costing, t tariff, ok bool)) {
	f := l.Questions.Facts(a)
	for i := range l.Rules.Options {
		o := &l.Rules.Options[i]
		items, known := treatments[o.Drug]
		if !known || slices.ContainsFunc(o.Unless, fact.Holds(&f)) {
			continue
		}
		c := costing{library: l, answers: a, facts: &f, option: o, items: items}
		often, wide := c, c
		often.reach, wide.reach = typical, widest
		c.cite(o.Sources)
		t, ok := c.tariff()
		if ok {
			usual, _ := often.tariff()
			far, _ := wide.tariff()
			t.typical, t.widest = usual.sum(usual.count, fact.Bounds{}), far.sum
		}
		visit(&c, t, ok)
	}
}

// tariff is what one way costs, once its figures are known.
type tariff struct {
	count   fact.Bounds // visits of the course asked about
	counted bool        // the person gave that number
	quoted  fact.Bounds // what the clinic asks, where the person gave it all
	later   *Amount     // stands in for the price of a session after the course
	first   fact.Bounds // what the first visit may cost where the sum leaves it out
	typical fact.Bounds // what the course costs with usual amounts
	// sum is what the visits of a course and those after it cost; widest is the
	// same as far as the figures may be.
	sum, widest func(course, later fact.Bounds) fact.Bounds
}

// tariff works out the figures of the way.
func (c *costing) tariff() (tariff, bool) {
	if c.option.Plan {
		return c.throughPlan()
	}
	return c.selfPay()
}

// Evaluated is the span of the verdict, nil where none speaks of the way.
func (b Backing) Evaluated() *verdict.EvaluatedSpan {
	if !b.Planned {
		return nil
	}
	return &verdict.EvaluatedSpan{Lowest: b.Covered.Low, Highest: b.Covered.High}
}

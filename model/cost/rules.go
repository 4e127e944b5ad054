package cost

import (
	"ketacover/model/fact"
	"ketacover/model/source"
)

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
	Title   string
	Doing   string           // what one does, within a sentence: "paying for ketamine yourself"
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

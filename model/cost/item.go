package cost

import "slices"

// Unit says what an amount counts.
type Unit uint8

// The units of amounts.
const (
	InCents Unit = iota
	InPercent
	InCount
	InHundredths // of a percent
	NoAmount
)

// AmountItem is a figure that the content may give bounds for.
type AmountItem struct {
	ID   string
	Unit Unit
}

// The figures that a plan's share is made of. Those of a drug are in its Course,
// those of an aid in its AidRule.
const (
	deductibleItem = "deductible"
	percentItem    = "coinsurance"
	yearlyLimit    = "yearly-limit"
)

// Items lists the figures that sums are made of, each once: those of the plan, of
// each course and of each aid.
func (r *Rules) Items() []AmountItem {
	list := []AmountItem{{deductibleItem, InCents}, {percentItem, InPercent}, {yearlyLimit, InCents}}
	add := func(item AmountItem) {
		if item.ID != "" && !slices.ContainsFunc(list, func(i AmountItem) bool { return i.ID == item.ID }) {
			list = append(list, item)
		}
	}
	for i := range r.Courses {
		c := &r.Courses[i]
		for _, item := range []AmountItem{
			{c.Visits, InCount}, {c.Price, InCents}, {c.First, InCents}, {c.Later, InCents},
			{c.Allowed, InCents}, {c.Card, InCents},
		} {
			add(item)
		}
	}
	for i := range r.Aids {
		aid := &r.Aids[i]
		add(AmountItem{aid.Amount, Countings[aid.Counts].Amount})
		add(AmountItem{aid.Usual, Countings[aid.Counts].Usual})
	}
	return list
}

// The questions on money that no drug has for itself.
const (
	CopayQuestion      = "copay"
	PercentQuestion    = "coinsurance-percent"
	TripQuestion       = "travel-per-visit"
	priceQuestion      = "price-per-session"
	packageQuestion    = "package-price"
	firstVisitQuestion = "evaluation-fee"
	laterQuestion      = "boosters-per-year"
	allowedQuestion    = "allowed-amount"
	deductibleQuestion = "deductible-left"
	limitQuestion      = "out-of-pocket-left"
)

package cost

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

// The figures that belong to no drug. Those of a drug are in its Course.
const (
	deductibleItem = "deductible"
	percentItem    = "coinsurance"
	yearlyLimit    = "yearly-limit"
	estimateMargin = "estimate-margin" // how far above an estimate a bill can be disputed
	taxFloor       = "tax-floor"       // the share of the income below which care does not count
	incomeExample  = "income-example"
	loanRate       = "loan-rate"
	loanMonths     = "loan-months"
)

// Items lists the figures that sums are made of: those of each course, and those
// that belong to no drug.
func (r *Rules) Items() []AmountItem {
	list := []AmountItem{
		{deductibleItem, InCents}, {percentItem, InPercent}, {yearlyLimit, InCents}, {estimateMargin, InCents},
		{taxFloor, InHundredths}, {incomeExample, InCents}, {loanRate, InHundredths}, {loanMonths, InCount},
	}
	for i := range r.Courses {
		c := &r.Courses[i]
		for _, item := range []AmountItem{
			{c.Visits, InCount}, {c.Price, InCents}, {c.First, InCents}, {c.Later, InCents},
			{c.Allowed, InCents}, {c.Card, InCents},
		} {
			if item.ID != "" {
				list = append(list, item)
			}
		}
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
	accountQuestion    = "hsa-balance"
	incomeQuestion     = "yearly-income"
	monthsQuestion     = "financing-months"
)

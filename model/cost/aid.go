package cost

import (
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// Aid is something that can be done about a cost, and what it comes to.
type Aid struct {
	ID      string      // one of AidEstimate and so on
	Sum     fact.Bounds // in cents
	Working []string
	Notes   []string // what to know of the figures it was worked out with
	Sources []string
}

// The aids, each with what its sum is.
const (
	AidEstimate = "estimate" // the bill from which on an estimate can be disputed
	AidAccount  = "account"  // what an HSA or FSA can pay
	AidTax      = "tax"      // how much of the cost counts on a tax form
	AidLoan     = "loan"     // the interest, if a loan without any is not paid in time
	AidCard     = "card"     // the drug, with the maker's savings card
)

// AidIDs lists the aids in the order in which they are worked out.
var AidIDs = []string{AidEstimate, AidAccount, AidTax, AidLoan, AidCard}

// aids works out what can be done about a cost. Trips are no care, so the sums
// leave them out.
func (c *costing) aids(t tariff, care fact.Bounds) []Aid {
	var list []Aid
	for i, add := range []func(*costing, tariff, fact.Bounds) (fact.Bounds, bool){
		(*costing).estimate, (*costing).account, (*costing).tax, (*costing).loan, (*costing).card,
	} {
		aside := *c
		aside.working, aside.notes, aside.sources, aside.missing = nil, nil, nil, nil
		if sum, ok := add(&aside, t, care); ok {
			list = append(list, Aid{AidIDs[i], sum, aside.working, aside.notes, aside.sources})
		}
	}
	return list
}

// estimate is the least bill that can be disputed, if the price the person
// gave is a written estimate.
func (c *costing) estimate(t tariff, _ fact.Bounds) (fact.Bounds, bool) {
	margin := c.amount(estimateMargin)
	if c.option.Plan || margin == nil || t.quoted == (fact.Bounds{}) {
		return fact.Bounds{}, false
	}
	from := t.quoted.Plus(margin.Bounds)
	c.say(lineEstimate, "{sum}", c.money(t.quoted), "{limit}", c.money(from))
	c.note(margin)
	return from, true
}

// account is what an HSA or FSA can pay.
func (c *costing) account(_ tariff, care fact.Bounds) (fact.Bounds, bool) {
	holds, ok := c.given("hsa-balance")
	if !ok {
		return fact.Bounds{}, false
	}
	pays := fact.Bounds{Low: min(holds.Low, care.Low), High: min(holds.High, care.High)}
	rest := fact.Bounds{Low: care.Low - pays.Low, High: care.High - pays.High}
	c.say(lineAccount, "{sum}", c.money(pays), "{rest}", c.money(rest))
	c.aside(lineAccountAsk)
	return pays, true
}

// tax is how much of the cost is above the share of the income below which no
// care counts. What an HSA or FSA pays is paid back, so it never counts. Without an income there is an example, which counts nothing.
func (c *costing) tax(_ tariff, care fact.Bounds) (fact.Bounds, bool) {
	share := c.amount(taxFloor)
	income, given := c.given("yearly-income")
	example := c.amount(incomeExample)
	if share == nil || !given && (c.option.Plan || example == nil) {
		return fact.Bounds{}, false
	}
	percent := hundredths(share.Low)
	if !given {
		floor := fact.Exactly(part(example.Low, share.Low))
		c.aside(lineTaxExample, "{percent}", percent, "{each}", c.money(example.Bounds), "{sum}", c.money(floor))
		c.note(share)
		return fact.Bounds{}, true
	}
	floor := part(income.Low, share.Low)
	held, _ := c.given("hsa-balance")
	back := fact.Bounds{Low: min(held.Low, care.Low), High: min(held.High, care.High)}
	above := fact.Bounds{Low: max(0, care.Low-back.Low-floor), High: max(0, care.High-back.High-floor)}
	if back.High > 0 {
		c.say(lineTaxAccount, "{sum}", c.money(back))
	}
	c.say(lineTaxAbove, "{sum}", c.money(above))
	c.aside(lineTax, "{percent}", percent, "{sum}", c.money(fact.Exactly(floor)))
	c.note(share)
	return above, true
}

// loan is the interest on a loan that costs none if it is paid in time, and all
// of it from the first day if it is not. The least is owed where only the last
// of equal payments is late, the most where nothing was paid. Interest is
// counted month by month on what is still owed, without interest on interest.
func (c *costing) loan(_ tariff, care fact.Bounds) (fact.Bounds, bool) {
	rate := c.amount(loanRate)
	months, usual, ok := c.figure("financing-months", true, loanMonths)
	if c.option.Plan || rate == nil || !ok || months.Low < 1 {
		return fact.Bounds{}, false
	}
	// Up to the whole dollar: what is paid each month must cover the loan.
	each := fact.Bounds{Low: up(care.Low, months.High*100) * 100, High: up(care.High, months.Low*100) * 100}
	c.say(lineLoan, "{sum}", c.dollars(care), "{count}", c.number(months), "{each}", c.money(each))
	last := fact.Bounds{Low: oneLate(care.Low, months.Low, rate.Low), High: oneLate(care.High, months.High, rate.High)}
	all := fact.Bounds{Low: allLate(care.Low, months.Low, rate.Low), High: allLate(care.High, months.High, rate.High)}
	c.say(lineLoanLate, "{low}", c.dollars(last), "{high}", c.dollars(all))
	c.aside(lineLoanRate, "{percent}", hundredths(rate.Low))
	c.note(usual)
	c.note(rate)
	return fact.Bounds{Low: last.Low, High: all.High}, true
}

// oneLate is the interest on a sum paid back in equal parts, over the months.
// In month k of n there is still (n-k+1)/n of it owed, which adds up to
// (n+1)/2 months of the whole.
func oneLate(cents, months, rate int64) int64 {
	return near(cents*rate*(months+1), 2*MonthsInYear*wholeRate)
}

// allLate is the interest on a sum of which nothing is paid back.
func allLate(cents, months, rate int64) int64 {
	return near(cents*rate*months, MonthsInYear*wholeRate)
}

// card is what the drug costs for the whole course with the maker's card.
func (c *costing) card(t tariff, _ fact.Bounds) (fact.Bounds, bool) {
	each := c.amount(cardPrice)
	if !c.option.Plan || c.option.Drug != "spravato" || each == nil {
		return fact.Bounds{}, false
	}
	sum := t.count.Times(each.Bounds)
	c.say(lineCard, "{count}", c.number(t.count), "{each}", c.money(each.Bounds), "{sum}", c.money(sum))
	if drug, ok := c.given(c.items.share); ok && drug.Low > each.High {
		less := t.count.Times(fact.Bounds{Low: drug.Low - each.High, High: drug.High - each.Low})
		c.say(lineCardSaves, "{each}", c.money(drug), "{sum}", c.money(less), "{count}", c.number(t.count))
	}
	c.note(each)
	return sum, true
}

// wholeRate is all of something, in hundredths of a percent.
const wholeRate = 10_000

// part is a share of a sum, the share in hundredths of a percent, rounded to
// the nearest cent, half a cent up.
func part(cents, rate int64) int64 { return near(cents*rate, wholeRate) }

// near divides and rounds to the nearest, a half up.
func near(n, by int64) int64 { return (2*n + by) / (2 * by) }

// hundredths writes a share in percent: 750 as "7.5".
func hundredths(rate int64) string {
	text := strconv.FormatInt(rate/100, 10)
	if rest := rate % 100; rest != 0 {
		text += "." + strings.TrimRight(strconv.FormatInt(100+rest, 10)[1:], "0")
	}
	return text
}

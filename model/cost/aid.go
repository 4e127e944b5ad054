package cost

import (
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// Aid is something that can be done about a cost, and what it comes to.
type Aid struct {
	ID      string      // of an AidRule
	Sum     fact.Bounds // in cents
	Working []string
	Notes   []string // what to know of the figures it was worked out with
	Sources []string
}

// AidRule says of something that can be done how it is worked out, and from what.
type AidRule struct {
	ID       string
	Title    string
	Counts   Counting
	Amount   string           // the item that it is worked out with, one of Items
	Usual    string           // and the one that stands in for what the person did not say
	Question string           // what the person says of it
	Account  string           // the question on an account that pays a part, which then counts for nothing
	When     []fact.Condition // where one of these does not hold, it is left out
}

// Counting is what the sum of an aid is.
type Counting uint8

// The countings.
const (
	DisputedFrom Counting = iota // the bill from which on an estimate can be disputed
	FromAccount                  // what an account can pay
	AboveShare                   // how much of the cost is above a share of the income
	InterestLate                 // the interest on a loan without any, if it is not paid in time
	DrugWithCard                 // the drug, with the maker's savings card
)

// Countings is how an aid may be worked out, and what is needed for it.
var Countings = []struct {
	ID            string
	work          func(*breakdown, *AidRule, *aiding) (fact.Bounds, bool)
	Amount, Usual Unit // what its figures count, NoAmount for none
	Asks, Account bool // a question; one on an account
}{
	DisputedFrom: {"disputed-from", estimate, InCents, NoAmount, false, false},
	FromAccount:  {"from-account", account, NoAmount, NoAmount, true, false},
	AboveShare:   {"above-share", tax, InHundredths, InCents, true, true},
	InterestLate: {"interest-late", loan, InHundredths, InCount, true, false},
	DrugWithCard: {"drug-with-card", card, NoAmount, NoAmount, false, false},
}

// aids works out what can be done about a cost. Trips are no care, so the sums
// leave them out.
func aids(b *breakdown, rules []AidRule, lines lines) []Aid {
	var list []Aid
	for i := range rules {
		r, w := &rules[i], aiding{working{lines: lines}, working{lines: lines}}
		if !fact.All(r.When, b.facts) {
			continue
		}
		if sum, ok := Countings[r.Counts].work(b, r, &w); ok {
			list = append(list, Aid{r.ID, sum, w.text, w.notes.text, w.notes.sources})
		}
	}
	return list
}

// aiding is how an aid was worked out, and what to know of its figures.
type aiding struct {
	working
	notes working
}

// estimate is the least bill that can be disputed, if the price the person
// gave is a written estimate.
func estimate(b *breakdown, r *AidRule, w *aiding) (fact.Bounds, bool) {
	margin := b.amount(r.Amount)
	if b.self == nil || margin == nil || b.self.quoted == (fact.Bounds{}) {
		return fact.Bounds{}, false
	}
	from := b.self.quoted.Plus(margin.Bounds)
	w.say(lineEstimate, "{sum}", w.lines.money(b.self.quoted), "{limit}", w.lines.money(from))
	w.notes.use(margin)
	return from, true
}

// account is what an account, such as an HSA or FSA, can pay.
func account(b *breakdown, r *AidRule, w *aiding) (fact.Bounds, bool) {
	holds, ok := b.given(r.Question)
	if !ok {
		return fact.Bounds{}, false
	}
	care := b.care(named)
	pays := fact.Bounds{Low: min(holds.Low, care.Low), High: min(holds.High, care.High)}
	rest := fact.Bounds{Low: care.Low - pays.Low, High: care.High - pays.High}
	w.say(lineAccount, "{sum}", w.lines.money(pays), "{rest}", w.lines.money(rest))
	w.notes.say(lineAccountAsk)
	return pays, true
}

// tax is how much of the cost is above the share of the income below which no
// care counts. What an account pays is paid back, so it never counts.
// Without an income there is an example, which counts nothing.
func tax(b *breakdown, r *AidRule, w *aiding) (fact.Bounds, bool) {
	share, example := b.amount(r.Amount), b.amount(r.Usual)
	income, given := b.given(r.Question)
	if share == nil || !given && (b.option.Plan || example == nil) {
		return fact.Bounds{}, false
	}
	percent := hundredths(share.Low)
	if !given {
		floor := fact.Exactly(part(example.Low, share.Low))
		w.notes.say(lineTaxExample, "{percent}", percent, "{each}", w.lines.money(example.Bounds),
			"{sum}", w.lines.money(floor))
		w.notes.use(share)
		return fact.Bounds{}, true
	}
	care, floor := b.care(named), part(income.Low, share.Low)
	held, _ := b.given(r.Account)
	back := fact.Bounds{Low: min(held.Low, care.Low), High: min(held.High, care.High)}
	above := fact.Bounds{Low: max(0, care.Low-back.Low-floor), High: max(0, care.High-back.High-floor)}
	if back.High > 0 {
		w.say(lineTaxAccount, "{sum}", w.lines.money(back))
	}
	w.say(lineTaxAbove, "{sum}", w.lines.money(above))
	w.notes.say(lineTax, "{percent}", percent, "{sum}", w.lines.money(fact.Exactly(floor)))
	w.notes.use(share)
	return above, true
}

// loan is the interest on a loan that costs none if it is paid in time, and all
// of it from the first day if it is not. The least is owed where only the last
// of equal payments is late, the most where nothing was paid. Interest is
// counted month by month on what is still owed, without interest on interest.
func loan(b *breakdown, r *AidRule, w *aiding) (fact.Bounds, bool) {
	rate, length := b.amount(r.Amount), b.known(r.Question, true, r.Usual)
	months, care := length.within(named), b.care(named)
	if b.option.Plan || rate == nil || !length.ok || months.Low < 1 {
		return fact.Bounds{}, false
	}
	// Up to the whole dollar: what is paid each month must cover the loan.
	each := fact.Bounds{Low: up(care.Low, months.High*100) * 100, High: up(care.High, months.Low*100) * 100}
	w.say(lineLoan, "{sum}", w.lines.dollars(care), "{count}", w.lines.number(months), "{each}", w.lines.money(each))
	last := fact.Bounds{Low: oneLate(care.Low, months.Low, rate.Low), High: oneLate(care.High, months.High, rate.High)}
	all := fact.Bounds{Low: allLate(care.Low, months.Low, rate.Low), High: allLate(care.High, months.High, rate.High)}
	w.say(lineLoanLate, "{low}", w.lines.dollars(last), "{high}", w.lines.dollars(all))
	w.notes.say(lineLoanRate, "{percent}", hundredths(rate.Low))
	w.notes.use(length.amount)
	w.notes.use(rate)
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
func card(b *breakdown, _ *AidRule, w *aiding) (fact.Bounds, bool) {
	each := b.amount(b.items.Card)
	if !b.option.Plan || each == nil {
		return fact.Bounds{}, false
	}
	count := b.count()
	sum := count.Times(each.Bounds)
	w.say(lineCard, "{count}", w.lines.number(count), "{each}", w.lines.money(each.Bounds), "{sum}", w.lines.money(sum))
	if drug, ok := b.given(b.items.Share); ok && drug.Low > each.High {
		less := count.Times(fact.Bounds{Low: drug.Low - each.High, High: drug.High - each.Low})
		w.say(lineCardSaves, "{each}", w.lines.money(drug), "{sum}", w.lines.money(less),
			"{count}", w.lines.number(count))
	}
	w.notes.use(each)
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

package words

import (
	"strings"

	"ketacover/model/fact"
)

// Money is what stands around the sums on the pages about cost.
type Money struct {
	Title, Short, Options, Help, Year, Even, Unknown string

	NoneSure, OnePlanYear, NotGiven, NotFound, NoTrip, Course, Open string

	// The table of a year, and the axis of its picture.
	Option, Months string

	// What the screen says.
	Figures, Fill, FillIntro, Compare, CompareIntro, CompareQuestion, AsItIs, NoSum, NotStored, Whole,
	EachOption, Claim, NothingBack, More, SoFar, WithThis, NoneTouched, Shut, IfPaid, NotYet, NotBilled, FirstVisit string
	moneySays
	phrase *fact.Phrases
	asking *Asking
}

type moneySays struct {
	UnlikeCourses gap4 `holes:"one visits other more"`
	Range         gap2 `holes:"low high"`
	// Which of the options costs least, and that it does.
	Cheapest, OnlyOne, CheapestOf string

	Costs         gap3 `holes:"which option amount"`
	CostsIfPaid   gap3 `holes:"which option amount"`
	LeastUsually  gap2 `holes:"option amount"`
	OrMore        gap1 `holes:"amount"`
	AtLeast       gap1 `holes:"amount"`
	Usually       gap2 `holes:"all typical"`
	WeNeed        gap1 `holes:"needs"`
	OpenOptions   gap1 `holes:"options"`
	IfItPays      gap1 `holes:"text"`
	LeastAlone    gap2 `holes:"option amount"`
	ComesBack     gap1 `holes:"sum"`
	OptionCosts   gap2 `holes:"option amount"`
	OnlyIfPaid    gap2 `holes:"option span"`
	PlanPaysNot   gap1 `holes:"option"`
	LessFrom      gap2 `holes:"less dearer"`
	LooksLess     gap2 `holes:"less dearer"`
	CannotCompare gap4 `holes:"one other low high"`
	SameInTheEnd  string
	LessAllYear   gap1 `holes:"cheaper"`
	LessFromMonth gap2 `holes:"cheaper month"`
	SameCost      gap2 `holes:"one other"`
}

// UnlikeCourses says that two sums are for courses of lengths that do not compare.
func (w *Money) UnlikeCourses(one, visits, other, more string) string {
	return w.moneySays.UnlikeCourses.with(one, visits, other, more)
}

// Times writes one number, or two that are the ends.
func (w *Money) Times(low, high int64) string {
	if low == high {
		return number(int(low))
	}
	return w.Range.with(number(int(low)), number(int(high)))
}

// CostsLeast says that one option costs less than all others for sure, or that it
// is the only one that can be added up.
func (w *Money) CostsLeast(options int, unsaid bool, option, amount string, ifPaid bool) string {
	which := w.Cheapest
	switch {
	case options == 1:
		which = w.OnlyOne
	case unsaid:
		which = w.CheapestOf
	}
	if ifPaid {
		return w.CostsIfPaid.with(which, option, amount)
	}
	return w.Costs.with(which, option, amount)
}

// LeastUsually names the cheapest option if prices are as usual.
func (w *Money) LeastUsually(option, amount string) string {
	return w.moneySays.LeastUsually.with(option, amount)
}

// OrMore says that an amount may be higher.
func (w *Money) OrMore(amount string, more bool) string {
	if more {
		return w.moneySays.OrMore.with(amount)
	}
	return amount
}

// AtLeast says that an amount is the least.
func (w *Money) AtLeast(low int) string { return w.moneySays.AtLeast.with(w.dollars(low)) }

// Usually says what an amount may be, and what it mostly is.
func (w *Money) Usually(typical, all string) string { return w.moneySays.Usually.with(all, typical) }

// CannotYet says that an option cannot be added up, and what is missing.
func (w *Money) CannotYet(needs []string) string {
	return w.NotYet + ". " + w.WeNeed.with(strings.Join(w.asking.Few(needs), "; "))
}

// OpenOptions names the options that cannot be added up.
func (w *Money) OpenOptions(options []string) string {
	return w.moneySays.OpenOptions.with(strings.Join(w.asking.Few(options), "; "))
}

// Either names two things of which one is enough.
func (w *Money) Either(one, other string) string { return w.phrase.Or([]string{one, other}) }

// IfItPays says of a comparison that it holds only if the plan pays.
func (w *Money) IfItPays(text string) string { return w.moneySays.IfItPays.with(text) }

// ComesBack says how much of what was paid may come back.
func (w *Money) ComesBack(sum string) string { return w.moneySays.ComesBack.with(sum) }

// LeastAlone names the cheapest option that needs no plan.
func (w *Money) LeastAlone(option, amount string) string {
	return w.moneySays.LeastAlone.with(option, amount)
}

// OptionCosts says what one option costs.
func (w *Money) OptionCosts(option, amount string) string {
	return w.moneySays.OptionCosts.with(option, amount)
}

// OnlyIfPaid says what the sums through a plan hang on, and how that stands.
func (w *Money) OnlyIfPaid(option, span string) string {
	return w.moneySays.OnlyIfPaid.with(option, span)
}

// PlanPaysNot says that a sum through a plan cannot be counted on.
func (w *Money) PlanPaysNot(option string) string { return w.moneySays.PlanPaysNot.with(option) }

// LessFrom says from which month on one option costs less than another.
func (w *Money) LessFrom(cheaper, dearer string, month int) string {
	return w.moneySays.LessFrom.with(Capital(w.LessAt(cheaper, month)), dearer)
}

// LooksLess says that one option costs less by all figures that were found, which
// yet may be off.
func (w *Money) LooksLess(cheaper, dearer string, month int) string {
	return w.moneySays.LooksLess.with(w.LessAt(cheaper, month), dearer)
}

// CannotCompare says that it cannot be told which of two options costs less, and
// how it stands at either end of the figures.
func (w *Money) CannotCompare(one, other, low, high string) string {
	return w.moneySays.CannotCompare.with(one, other, low, high)
}

// LessAt says that an option costs less from a month on.
func (w *Money) LessAt(cheaper string, month int) string {
	switch {
	case cheaper == "":
		return w.SameInTheEnd
	case month == 1:
		return w.LessAllYear.with(cheaper)
	}
	return w.LessFromMonth.with(cheaper, number(month))
}

// SameCost says that two options cost the same.
func (w *Money) SameCost(one, other string) string {
	return w.moneySays.SameCost.with(Capital(one), other)
}

// Dollars writes an amount, or a range of amounts.
func (w *Money) Dollars(low, high int) string {
	if low == high {
		return w.dollars(low)
	}
	return w.Range.with(w.dollars(low), w.dollars(high))
}

func (w *Money) dollars(n int) string { return w.phrase.Money(100 * int64(n)) }

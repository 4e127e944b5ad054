package words

import (
	"fmt"
	"strings"
)

// Money is what stands around the sums on the pages about cost.
type Money struct {
	Title, Short, Ways, Help, Year, Even, Unknown string

	NoneSure, OnePlanYear, HelpIntro, NotGiven, NotFound, NoTrip, Course, Open string

	// WaysToPay names the ways to pay within a sentence.

	// Aids names what can be done about a cost, by its id.
	Aids map[string]string

	// The table of a year, and the axis of its picture.
	Way, Months string

	// What the screen says.
	Figures, Fill, FillIntro, Compare, CompareIntro, CompareQuestion, AsItIs, NoSum, NotStored, Whole,
	EachWay, More, SoFar, WithThis, NoneTouched, Shut, IfPaid, NotYet, NotBilled, FirstVisit string
}

func englishMoney() Money {
	return Money{
		Title: "What will it cost me?",
		Short: "The short answer", Ways: "Each way, worked out", Help: "Help with paying",
		Year: "Over a year", Even: "When one way costs less", Unknown: "What we do not know about the cost",
		NoneSure: "Which way costs the least cannot be said yet. The figures leave room for more than one.",

		OnePlanYear: "We count within one plan year. When a new one starts, your deductible and your limit start over, and you pay more. Prices of 2027 may differ too.",
		HelpIntro:   "This is what some of it could mean for your sums.",
		NotGiven:    "You did not say these. Each would make a sum more exact:",
		NotFound:    "We looked for these and did not find them:",
		NoTrip:      "Trips and a driver are not in these sums, since you gave no cost for a trip.",
		Course:      "These sums are for the course you asked about, not for a year. A low cost does not make a treatment right for you.",
		Open:        "still open",
		Aids: map[string]string{
			"estimate": "A bill above the estimate", "account": "An HSA or FSA", "tax": "Tax",
			"loan": "A loan with no interest, if you pay late", "card": "The maker's savings card",
		},
		Way: "Way", Months: "Months since the start",
		Figures: "figures", Fill: "Fill in figures", FillIntro: "Each one is optional. Skip what you do not know. It stays on this computer.",
		Compare: "Compare what-ifs", CompareQuestion: "What would be different?",
		CompareIntro: "Change what you like here. Your own answers stay as they are.",
		AsItIs:       "As it is", NoSum: "no sum", NotStored: "What-ifs are not stored. Your answers stay as they are.",
		Whole: "All of it on one page",
		SoFar: "What it comes to so far", WithThis: "What it comes to with this",
		NoneTouched: "No sum that we can add up yet rests on this.",
		EachWay:     "Each way", More: "More on cost", Shut: "the plan does not pay", IfPaid: ", if the plan pays",
		NotYet: "cannot be worked out yet", NotBilled: "your clinic bills no plan",
		FirstVisit: "In what is surely cheaper we count the first visit for every way. Through the plan it may cost nothing, or up to its full price.",
	}
}

// UnlikeCourses says that two sums are for courses of lengths that do not compare.
func (w *Money) UnlikeCourses(one, visits, other, more string) string {
	return fmt.Sprintf("These sums are for courses of unlike length: %s visits of %s, and %s of %s. So we do not say which costs least. Look at a whole year.",
		visits, one, more, other)
}

// Times writes one number, or two that are the ends.
func (w *Money) Times(low, high int64) string {
	if low == high {
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}

// CostsLeast says that one way costs less than all others for sure, or that it
// is the only one that can be added up.
func (w *Money) CostsLeast(ways int, unsaid bool, option, amount string, ifPaid bool) string {
	which := "The cheapest of these ways"
	switch {
	case ways == 1:
		which = "The one way we can add up"
	case unsaid:
		which = "Of the ways that we can add up, the cheapest"
	}
	text := fmt.Sprintf("%s is %s: %s", which, option, amount)
	if ifPaid {
		return text + ", if the plan pays."
	}
	return text + "."
}

// LeastUsually names the cheapest way if prices are as usual.
func (w *Money) LeastUsually(option, amount string) string {
	return fmt.Sprintf("At usual prices it would be %s: %s.", option, amount)
}

// OrMore says that an amount may be higher.
func (w *Money) OrMore(amount string, more bool) string {
	if more {
		return amount + " or more"
	}
	return amount
}

// AtLeast says that an amount is the least.
func (w *Money) AtLeast(low int) string { return "from $" + thousands(low) }

// Usually says what an amount may be, and what it mostly is.
func (w *Money) Usually(typical, all string) string { return all + ", usually " + typical }

// CannotYet says that a way cannot be added up, and what is missing.
func (w *Money) CannotYet(needs []string) string {
	return w.NotYet + ". We need: " + strings.Join(needs, "; ")
}

// OpenWays names the ways that cannot be added up.
func (w *Money) OpenWays(ways []string) string {
	return "Not worked out yet: " + strings.Join(ways, "; ") + "."
}

// Either names two things of which one is enough.
func (w *Money) Either(one, other string) string { return one + " or " + other }

// IfItPays says of a comparison that it holds only if the plan pays.
func (w *Money) IfItPays(text string) string { return "If the plan pays: " + text }

// LeastAlone names the cheapest way that needs no plan.
func (w *Money) LeastAlone(option, amount string) string {
	return fmt.Sprintf("Without the plan it is %s: %s.", option, amount)
}

// WayCosts says what one way costs.
func (w *Money) WayCosts(option, amount string) string { return option + ": " + amount }

// OnlyIfPaid says what the sums through a plan hang on, and how that stands.
func (w *Money) OnlyIfPaid(option, span string) string {
	return fmt.Sprintf("%s: this holds only if the plan pays. The answer so far: %s.", option, span)
}

// PlanPaysNot says that a sum through a plan cannot be counted on.
func (w *Money) PlanPaysNot(option string) string {
	return fmt.Sprintf("%s: by the plan's rules it does not pay for this. So we leave this way out of the pictures.", option)
}

// LessFrom says from which month on one way costs less than another.
func (w *Money) LessFrom(cheaper, dearer string, month int) string {
	return capital(w.LessAt(cheaper, month)) + " than " + dearer + "."
}

// LooksLess says that one way costs less by all figures that were found, which
// yet may be off.
func (w *Money) LooksLess(cheaper, dearer string, month int) string {
	return "By the figures we have, " + w.LessAt(cheaper, month) + " than " + dearer + ". They may be off, so this is not sure."
}

// CannotCompare says that it cannot be told which of two ways costs less, and
// how it stands at either end of the figures.
func (w *Money) CannotCompare(one, other, low, high string) string {
	return fmt.Sprintf("We cannot say which costs less: %s or %s. At the low figures, %s. At the high figures, %s.", one, other, low, high)
}

// LessAt says that a way costs less from a month on.
func (w *Money) LessAt(cheaper string, month int) string {
	switch {
	case cheaper == "":
		return "they end up the same"
	case month == 1:
		return cheaper + " costs less all year"
	}
	return fmt.Sprintf("%s costs less from month %d on", cheaper, month)
}

// SameCost says that two ways cost the same.
func (w *Money) SameCost(one, other string) string {
	return capital(one) + " ends up costing the same as " + other + "."
}

// Dollars writes an amount, or a range of amounts.
func (w *Money) Dollars(low, high int) string {
	if low == high {
		return "$" + thousands(low)
	}
	return "$" + thousands(low) + " to $" + thousands(high)
}

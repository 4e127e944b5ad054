package cost

import (
	"slices"

	"ketacover/model/fact"
)

// BreakEven compares what two options have cost so far, month by month.
type BreakEven struct {
	One    string `json:"one"` // id of an option
	Other  string `json:"other"`
	IfPaid bool   `json:"if-paid"` // holds only if the plan pays for what goes through it
	Sure   Turn   `json:"sure"`    // whatever the figures turn out to be
	Low    Turn   `json:"low"`     // if both cost as little as sources name
	High   Turn   `json:"high"`    // if both cost as much as sources name
}

// Turn is the month from which on, to the end of the year, one of two options has
// cost less. Without an option neither has: they cost the same, or it cannot
// be told.
type Turn struct {
	Cheaper string `json:"cheaper"`
	From    int    `json:"from"` // 1 for the first month, 0 for none
}

// BreakEvens compares each option with each of those after it. One that the plan
// does not pay for is no option to compare with.
func BreakEvens(years []Year) []BreakEven {
	years = slices.DeleteFunc(slices.Clone(years), func(y Year) bool { return y.Shut() })
	var list []BreakEven
	for i := range years {
		for j := i + 1; j < len(years); j++ {
			list = append(list, breakEven(&years[i], &years[j]))
		}
	}
	return list
}

func breakEven(one, other *Year) BreakEven {
	low := func(m *Month) fact.Bounds { return fact.Exactly(m.Matched.Low) }
	high := func(m *Month) fact.Bounds { return fact.Exactly(m.Matched.High) }
	far := func(m *Month) fact.Bounds { return m.Reach }
	return BreakEven{
		One: one.Option, Other: other.Option, IfPaid: one.IfPaid() || other.IfPaid(),
		Sure: turn(one, other, far), Low: turn(one, other, low), High: turn(one, other, high),
	}
}

// turn goes back from the end of the year for as long as the same option costs
// less, by those bounds of a month that count.
func turn(one, other *Year, part func(*Month) fact.Bounds) Turn {
	var t Turn
	for m := MonthsInYear - 1; m >= 0; m-- {
		cheaper := ""
		switch a, b := part(&one.Months[m]), part(&other.Months[m]); {
		case a.High < b.Low:
			cheaper = one.Option
		case b.High < a.Low:
			cheaper = other.Option
		}
		if cheaper == "" || t.Cheaper != "" && cheaper != t.Cheaper {
			break
		}
		t = Turn{cheaper, m + 1}
	}
	return t
}

package model

// BreakEven compares what two ways have cost so far, month by month.
type BreakEven struct {
	One   string `json:"one"` // id of an option
	Other string `json:"other"`
	Sure  Turn   `json:"sure"` // whatever the figures turn out to be
	Low   Turn   `json:"low"`  // if both cost as little as they may
	High  Turn   `json:"high"` // if both cost as much as they may
}

// Turn is the month from which on, to the end of the year, one of two ways has
// cost less. Without an option neither has: they cost the same, or it cannot
// be told.
type Turn struct {
	Cheaper string `json:"cheaper"`
	From    int    `json:"from"` // 1 for the first month, 0 for none
}

// BreakEvens compares each way with each of those after it.
func BreakEvens(years []Year) []BreakEven {
	var list []BreakEven
	for i := range years {
		for j := i + 1; j < len(years); j++ {
			list = append(list, breakEven(&years[i], &years[j]))
		}
	}
	return list
}

func breakEven(one, other *Year) BreakEven {
	low := func(b Bounds) Bounds { return Exactly(b.Low) }
	high := func(b Bounds) Bounds { return Exactly(b.High) }
	whole := func(b Bounds) Bounds { return b }
	return BreakEven{
		One: one.Option, Other: other.Option,
		Sure: turn(one, other, whole), Low: turn(one, other, low), High: turn(one, other, high),
	}
}

// turn goes back from the end of the year for as long as the same way costs
// less, by that part of the bounds that counts.
func turn(one, other *Year, part func(Bounds) Bounds) Turn {
	var t Turn
	for m := MonthsInYear - 1; m >= 0; m-- {
		cheaper := ""
		switch a, b := part(one.Months[m].Paid), part(other.Months[m].Paid); {
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

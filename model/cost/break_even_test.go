package cost

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// paid is a month by whose end that much was paid.
func paid(b fact.Bounds) Month { return Month{Paid: b, Matched: b, Reach: b} }

// paying is a year in which these have been paid by the end of each month; the
// last pair stands for the months after it too.
func paying(option string, ends ...int64) Year {
	y := Year{Option: option}
	for m := range y.Months {
		i := min(2*m, len(ends)-2)
		y.Months[m] = paid(fact.Bounds{Low: ends[i], High: ends[i+1]})
	}
	return y
}

func TestTheMonthFromWhichOneWayCostsLess(t *testing.T) {
	for _, test := range []struct {
		is              string
		one, other      Year
		sure, low, high Turn
	}{
		{"all year", paying("a", 10, 10), paying("b", 20, 20), Turn{"a", 1}, Turn{"a", 1}, Turn{"a", 1}},
		{"the other one", paying("a", 20, 20), paying("b", 10, 10), Turn{"b", 1}, Turn{"b", 1}, Turn{"b", 1}},
		{"the same", paying("a", 10, 10), paying("b", 10, 10), Turn{}, Turn{}, Turn{}},
		{"dear at first, then not", paying("a", 30, 30), paying("b", 10, 10, 20, 20, 40, 40), Turn{"a", 3}, Turn{"a", 3},
			Turn{"a", 3}},
		{"even at first", paying("a", 10, 10), paying("b", 10, 10, 11, 11), Turn{"a", 2}, Turn{"a", 2}, Turn{"a", 2}},
		{"ranges that overlap cannot tell", paying("a", 10, 30), paying("b", 20, 40), Turn{}, Turn{"a", 1}, Turn{"a", 1}},
		{"nor those that touch", paying("a", 10, 20), paying("b", 20, 40), Turn{}, Turn{"a", 1}, Turn{"a", 1}},
		{"one within the other", paying("a", 10, 40), paying("b", 20, 30), Turn{}, Turn{"a", 1}, Turn{"b", 1}},
		{"they part in time", paying("a", 10, 30), paying("b", 20, 40, 31, 50), Turn{"a", 2}, Turn{"a", 1}, Turn{"a", 1}},
		{"they meet again", paying("a", 10, 20), paying("b", 30, 40, 15, 40), Turn{}, Turn{"a", 1}, Turn{"a", 1}},
	} {
		want := BreakEven{"a", "b", false, test.sure, test.low, test.high}
		if got := BreakEvens([]Year{test.one, test.other}); len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %+v, want %+v", test.is, got, want)
		}
	}
}

func TestWhatIsSureIsTrueOfEveryFigureInTheRange(t *testing.T) {
	r := seed.Rand(t)
	random := func(option string) Year {
		y := Year{Option: option}
		var sum fact.Bounds
		for m := range y.Months {
			sum = sum.Plus(fact.Bounds{Low: r.Int64N(5), High: 5 + r.Int64N(4)})
			y.Months[m] = paid(sum)
		}
		return y
	}
	turns := 0
	for range seed.Until(20_000, func() bool { return turns >= 1_000 }) {
		a, b := random("a"), random("b")
		b.Months[0].Reach.High += r.Int64N(60)
		shift := r.Int64N(60)
		for m := range b.Months {
			b.Months[m] = paid(b.Months[m].Reach.Plus(fact.Exactly(shift * int64(m) / 6)))
		}
		sure := BreakEvens([]Year{a, b})[0].Sure
		if sure.Cheaper == "" {
			if last := MonthsInYear - 1; a.Months[last].Reach.High < b.Months[last].Reach.Low ||
				b.Months[last].Reach.High < a.Months[last].Reach.Low {
				t.Fatalf("the year ends apart and nothing is sure:\n%v\n%v", a.Months, b.Months)
			}
			continue
		}
		turns++
		less, more := a, b
		if sure.Cheaper == "b" {
			less, more = b, a
		}
		for m := sure.From - 1; m < MonthsInYear; m++ {
			if less.Months[m].Reach.High >= more.Months[m].Reach.Low {
				t.Fatalf("%+v is not sure in month %d:\n%v\n%v", sure, m+1, a.Months, b.Months)
			}
		}
		if m := sure.From - 2; m >= 0 && less.Months[m].Reach.High < more.Months[m].Reach.Low {
			t.Fatalf("%+v was sure a month before:\n%v\n%v", sure, a.Months, b.Months)
		}
	}
	if turns < 1_000 {
		t.Errorf("only %d of the tries were sure", turns)
	}
}

func TestTheYearsOfACaseAreComparedAsWorkedByHand(t *testing.T) {
	l := yearLibrary()
	const course = "price-per-session=500 sessions=6 evaluation-fee=250 boosters-per-year=6 "
	const terms = "spravato-allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left="
	for _, test := range []struct {
		is, said string
		want     BreakEven
	}{
		{"Spravato through the plan costs less for a month only", course + terms + "9000",
			BreakEven{"infusion-self-pay", "spravato-through-plan", false, Turn{"infusion-self-pay", 2},
				Turn{"infusion-self-pay", 2}, Turn{"infusion-self-pay", 2}}},
		{"and all year where the limit is near", course + terms + "2500",
			BreakEven{"infusion-self-pay", "spravato-through-plan", false, Turn{"spravato-through-plan", 1},
				Turn{"spravato-through-plan", 1}, Turn{"spravato-through-plan", 1}}},
		{"usual prices without top-ups", terms + "9000",
			BreakEven{"infusion-self-pay", "spravato-through-plan", false, Turn{"infusion-self-pay", 5},
				Turn{"infusion-self-pay", 1}, Turn{"infusion-self-pay", 3}}},
	} {
		var got BreakEven
		for _, e := range BreakEvens(l.Years(said(t, l, test.said))) {
			if e.One == test.want.One && e.Other == test.want.Other {
				got = e
			}
		}
		if got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.is, got, test.want)
		}
	}
}

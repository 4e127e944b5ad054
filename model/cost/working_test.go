package cost

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// cents reads an amount as Phrases.Money writes it.
func cents(t *testing.T, text string) int64 {
	t.Helper()
	whole, rest, _ := strings.Cut(strings.NewReplacer("$", "", ",", "").Replace(text), ".")
	n, err := strconv.ParseInt(whole+(rest + "00")[:2], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// lastSum is the amount at the end of a line of the working, at the low end and
// at the high one.
func lastSum(t *testing.T, line string) (low, high int64) {
	t.Helper()
	parts := strings.Fields(line)
	n := len(parts)
	high = cents(t, parts[n-1])
	if n >= 3 && (parts[n-3] == lineRange || parts[n-3] == lineEnds) {
		return cents(t, parts[n-2]), high
	}
	return high, high
}

// replay adds up the lines of a working, and checks each total on the way.
func replay(t *testing.T, working []string) (low, high int64) {
	t.Helper()
	var stop int64
	for _, line := range working {
		id, _, _ := strings.Cut(line, " ")
		switch id {
		case lineCourse, linePackage, lineFirstVisit, lineDeductible, lineDeductiblePart, lineDeductibleUnknown, lineMakes,
			lineBalance, lineTrips:
			l, h := lastSum(t, line)
			low, high = low+l, high+h
		case lineLimit:
			_, stop = lastSum(t, line)
		case lineLimitOff:
			l, h := lastSum(t, line)
			low, high = low-l, high-h
		case lineMakesLow:
			l, _ := lastSum(t, line)
			low += l
		case lineLimitOffLow:
			l, _ := lastSum(t, line)
			low -= l
		case lineLimitHigh:
			high = stop
		case lineTotal, lineWithTrips:
			if l, h := lastSum(t, line); l != low || h != high {
				t.Fatalf("%q after lines that make %d to %d:\n%s", line, low, high, strings.Join(working, "\n"))
			}
		}
	}
	return low, high
}

func TestTheLinesOfAWorkingAddUpToItsSum(t *testing.T) {
	l := costLibrary()
	r := seed.Rand(t)
	seen, lines := map[string]int{}, []string{
		linePackage, lineDeductible, lineDeductiblePart, lineDeductibleUnknown, lineMakes, lineLimit, lineLimitLow,
		lineLimitUnknown, lineLimitOff, lineLimitOffLow,
		lineLimitHigh, lineBalance, lineWithTrips, lineDrugVisit, lineDrugPercent, lineDrugEither, lineDrugOnly, lineEither,
		lineShareUnknown, linePercent, lineCopay,
	}
	never := func(line string) bool { return seen[line] == 0 }
	for range seed.Until(4_000, func() bool { return !slices.ContainsFunc(lines, never) }) {
		for _, c := range l.Costs(figures(l, r)) {
			low, high := replay(t, c.Working)
			if l, h := (fact.Bounds{Low: low, High: high}).Whole(); l != c.Low || h != c.High {
				t.Fatalf("%s: %d to %d, and the lines make %d to %d:\n%s", c.Option, c.Low, c.High, l, h,
					strings.Join(c.Working, "\n"))
			}
			for _, line := range c.Working {
				id, _, _ := strings.Cut(line, " ")
				seen[id]++
			}
		}
	}
	for _, id := range slices.DeleteFunc(lines, func(line string) bool { return !never(line) }) {
		t.Errorf("the line %q was never tried", id)
	}
}

func TestNoFigureIsBelowTheLeastOrAboveTheReach(t *testing.T) {
	l := yearLibrary()
	l.Rules.Amounts[1].Typical, l.Rules.Amounts[1].OrMore = fact.Bounds{Low: 500_00, High: 700_00}, true
	r := seed.Rand(t)
	for range seed.Times(4_000) {
		a := figures(l, r)
		for _, c := range l.Costs(a) {
			low, high := c.Reach.Whole()
			if low > c.Low || high < c.High || c.Typical[0] < c.Low || c.Typical[1] > c.High || c.Typical[0] > c.Typical[1] {
				t.Fatalf("%s: %d to %d, most often %v, as far as %d to %d", c.Option, c.Low, c.High, c.Typical, low, high)
			}
		}
		for _, y := range l.Years(a) {
			for _, m := range y.Months {
				if m.Reach.Low > m.Matched.Low || m.Reach.High < m.Matched.High || m.Matched.Low > m.Paid.Low ||
					m.Matched.High < m.Paid.High {
					t.Fatalf("%s: %+v", y.Option, m)
				}
			}
		}
	}
}

func TestWhatIsUsualIsSaidBesideWhatIsNamed(t *testing.T) {
	l := costLibrary()
	price := &l.Rules.Amounts[1]
	price.Bounds, price.Typical, price.OrMore = fact.Bounds{Low: 300_00, High: 1500_00},
		fact.Bounds{Low: 400_00, High: 800_00}, true
	c := l.Costs(said(t, l, "plan=none"))[0]
	if got := []int{c.Low, c.Typical[0], c.Typical[1], c.High}; !slices.Equal(got, []int{1800, 2400, 5150, 9350}) ||
		!c.OrMore {
		t.Errorf("got %v, or more: %t", got, c.OrMore)
	}
	if want := []string{lineTypical + " range $2,400 $5,150",
		lineOrMore + " "}; !slices.Equal(c.Working[len(c.Working)-2:], want) {
		t.Errorf("got %q", c.Working)
	}
	c = l.Costs(said(t, l, "plan=none price-per-session=500"))[0]
	if got := []int{c.Low, c.Typical[0], c.Typical[1], c.High}; !slices.Equal(got, []int{3000, 3000, 3350, 3350}) ||
		c.OrMore {
		t.Errorf("with a price: got %v, or more: %t", got, c.OrMore)
	}
}

func TestNothingIsSureWhereAFigureMayBeHigher(t *testing.T) {
	l := yearLibrary()
	const terms = "spravato-visits=8 form=infusion coinsurance-percent=20 deductible-left=0 out-of-pocket-left="
	turns := func(a fact.Answers) map[string]Turn {
		list := map[string]Turn{}
		for _, e := range BreakEvens(l.Years(a)) {
			list[e.One+" "+e.Other] = e.Sure
		}
		return list
	}
	const pair = "infusion-self-pay spravato-self-pay"
	a := said(t, l, terms+"900")
	if got := turns(a)[pair]; got != (Turn{"infusion-self-pay", 1}) {
		t.Errorf("ranges with ends: %+v", got)
	}
	l.Rules.Amounts[1].OrMore = true
	if got := turns(a)[pair]; got != (Turn{}) {
		t.Errorf("a price that may be higher: %+v", got)
	}
}

func TestAFirstVisitThatIsNotInASumCannotTipAComparison(t *testing.T) {
	l := yearLibrary()
	// $600 yourself with the first visit of $200; through the plan $500 without it.
	a := said(t, l, "form=infusion network=in price-per-session=100 sessions=4 evaluation-fee=200 allowed-amount=150 "+
		"deductible-left=500 coinsurance-percent=0 out-of-pocket-left=9000")
	list := l.Costs(a)
	if got := sumOf(list, "infusion-self-pay") + ", " + sumOf(list, "infusion-through-plan"); got != "600, 500" {
		t.Fatalf("got %s", got)
	}
	if plan := list[1]; plan.Reach != (fact.Bounds{Low: 500_00, High: 700_00}) ||
		!slices.Contains(plan.Working, lineFirstVisitOut+" $200") {
		t.Errorf("reaches %v:\n%q", plan.Reach, plan.Working)
	}
	e := BreakEvens(l.Years(a))[0]
	if e.Sure != (Turn{}) || e.Low.Cheaper != "infusion-through-plan" || e.High.Cheaper != "infusion-self-pay" {
		t.Errorf("got %+v", e)
	}
	a = a.With(l.Questions.Index("evaluation-fee"), fact.NumberOf(0))
	if plan := l.Costs(a)[1]; plan.Reach != fact.Exactly(500_00) {
		t.Errorf("a first visit for nothing: reaches %v", plan.Reach)
	}
}

func TestAWayThatCannotBeAddedUpSaysWhatItLacks(t *testing.T) {
	l := costLibrary()
	for _, test := range []struct{ is, option, said, want string }{
		{"nothing known", "infusion-through-plan", "form=infusion", "coinsurance-percent deductible-left allowed-amount"},
		{"nothing known of Spravato", "spravato-through-plan", "form=infusion",
			"coinsurance-percent deductible-left spravato-allowed-amount"},
		{"a percent of an unknown price", "infusion-through-plan", "coinsurance-percent=20 deductible-left=0",
			"allowed-amount"},
		{"out of network a limit is not enough", "infusion-through-plan",
			"network=out out-of-pocket-left=900 coinsurance-percent=20 deductible-left=0", "allowed-amount"},
		{"a limit is", "infusion-through-plan", "network=in out-of-pocket-left=900", "added up"},
		{"no plan, no way", "infusion-through-plan", "plan=none", "added up"},
		{"a clinic that bills no plan", "infusion-through-plan", "network=cash-only out-of-pocket-left=900 deductible-left=0",
			""},
	} {
		got := "added up"
		for _, u := range l.Unpriced(said(t, l, test.said)) {
			if u.Option == test.option {
				got = idsOf(u.Needs)
			}
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.is, got, test.want)
		}
	}
}

func TestEveryWayIsAddedUpOrSaysWhyNot(t *testing.T) {
	l := costLibrary()
	r := seed.Rand(t)
	for range seed.Times(2_000) {
		a := figures(l, r)
		var got []string
		for _, c := range l.Costs(a) {
			got = append(got, c.Option)
		}
		for _, u := range l.Unpriced(a) {
			got = append(got, u.Option)
		}
		want := []string{"infusion-self-pay", "infusion-through-plan", "spravato-self-pay", "spravato-through-plan"}
		if f := l.Questions.Facts(a); l.Rules.Options[1].Unless[0].Holds(&f) {
			want = []string{"infusion-self-pay", "spravato-self-pay"}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestAPackageSaysHowManySessionsItIsTakenToBeFor(t *testing.T) {
	l := costLibrary()
	for text, want := range map[string]string{
		"package-price=2600 sessions=8": linePackageHolds + " 8",
		"package-price=2600":            linePackageGuess + " 6",
	} {
		if c := l.Costs(said(t, l, text))[0]; c.Low != 2600 || !slices.Contains(c.Working, want) {
			t.Errorf("%s: %d, %q", text, c.Low, c.Working)
		}
	}
}

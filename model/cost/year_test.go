package cost

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// yearLibrary adds to costLibrary what a year and the aids need.
func yearLibrary() *Costs {
	l := costLibrary()
	for _, id := range strings.Fields("hsa-balance yearly-income") {
		l.Questions.List = append(l.Questions.List, fact.Question{ID: id, Kind: fact.Money})
	}
	l.Questions.List = append(l.Questions.List, fact.Question{ID: "boosters-per-year", Kind: fact.Count},
		fact.Question{ID: "financing-months", Kind: fact.Count})
	l.Rules.Schedules = []Schedule{
		{Drug: "infusion", Phases: []Phase{{3, fact.Exactly(6)}}, Text: "two a week", Sources: []string{"study"}},
		{Drug: "spravato", Phases: []Phase{{4, fact.Exactly(8)}, {4, fact.Exactly(4)}, {44, fact.Bounds{Low: 22, High: 44}}},
			Text: "as labelled", Sources: []string{"label"}},
	}
	l.Rules.Amounts = append(l.Rules.Amounts,
		Amount{Item: "booster-price", Bounds: fact.Bounds{Low: 400_00, High: 800_00}, Sources: []string{"guide"}},
		Amount{Item: "card-price", When: []fact.Condition{{Fact: 2, Is: fact.One(0)}}, Bounds: fact.Exactly(10_00)},
		Amount{Item: "estimate-margin", Bounds: fact.Exactly(400_00)},
		Amount{Item: "tax-floor", Bounds: fact.Exactly(750)},
		Amount{Item: "income-example", Bounds: fact.Exactly(40_000_00)},
		Amount{Item: "loan-rate", Bounds: fact.Exactly(3299)},
		Amount{Item: "loan-months", Bounds: fact.Bounds{Low: 6, High: 24}},
	)
	l.Rules.Aids = []AidRule{
		{ID: "estimate", Counts: DisputedFrom, Amount: "estimate-margin"},
		{ID: "account", Counts: FromAccount, Question: "hsa-balance"},
		{ID: "tax", Counts: AboveShare, Amount: "tax-floor", Usual: "income-example", Question: "yearly-income",
			Account: "hsa-balance"},
		{ID: "loan", Counts: InterestLate, Amount: "loan-rate", Usual: "loan-months", Question: "financing-months"},
		{ID: "card", Counts: DrugWithCard},
	}
	return l
}

// monthsOf writes what a way has cost by the end of each month, in dollars.
func monthsOf(years []Year, option string) string {
	i := slices.IndexFunc(years, func(y Year) bool { return y.Option == option })
	if i < 0 {
		return "left out"
	}
	var list []string
	for _, m := range years[i].Months {
		low, high := m.Paid.Whole()
		text := fmt.Sprint(low)
		if low != high {
			text += fmt.Sprint("-", high)
		}
		list = append(list, text)
	}
	return strings.Join(list, " ")
}

func TestAYearAddsUpAsWorkedByHand(t *testing.T) {
	l := yearLibrary()
	const terms = " allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left="
	for _, test := range []struct{ is, option, said, want string }{
		{"a course is over in the first month", "infusion-self-pay", "price-per-session=500 sessions=6 evaluation-fee=250",
			"3250"},
		{"and with top-ups it goes on", "infusion-self-pay",
			"price-per-session=500 sessions=6 evaluation-fee=250 boosters-per-year=6",
			"3250 3250 3750 3750 4250 4250 4750 4750 5250 5250 5750 6250"},
		{"a top-up whose price was not given has its own", "infusion-self-pay",
			"package-price=2600 evaluation-fee=0 sessions=6 boosters-per-year=1",
			"2600 2600 2600 2600 2600 2600 2600 2600 2600 2600 2600 3000-3400"},
		{"a long course takes its weeks", "infusion-self-pay", "price-per-session=100 sessions=20 evaluation-fee=0",
			"800 1600 2000 2000 2000 2000 2000 2000 2000 2000 2000 2000"},
		{"trips count for each session", "infusion-self-pay",
			"price-per-session=500 sessions=6 evaluation-fee=250 travel-per-visit=40", "3490"},
		{"Spravato stops at the limit", "spravato-through-plan", "spravato-visits=8" + terms + "2500", "2500"},
		{"Spravato goes on below the limit", "spravato-through-plan", "spravato-visits=8" + terms + "9000",
			"2880 3920 4440-5220 4960-6260 5480-7300 6260-8600 6780-9000 7300-9000 7820-9000 8340-9000 8860-9000 9000"},
		{"a number of visits for the year is spread over it", "spravato-self-pay",
			"form=spravato price-per-session=1000 evaluation-fee=0 spravato-visits=34",
			"8000 12000 14000-17000 16000-21000 18000-25000 21000-30000 23000-34000 25000-34000 27000-34000 29000-34000 " +
				"31000-34000 34000"},
		{"more visits than the schedule has come evenly", "spravato-self-pay",
			"form=spravato price-per-session=100 evaluation-fee=0 spravato-visits=100",
			"800 1200 2200 3000 3800 4800 5600 6400 7400 8200 9000 10000"},
		{"visits beyond a package have their price", "spravato-self-pay",
			"form=spravato price-per-session=1000 package-price=7000 spravato-visits=8",
			"7000 11000 13000-16000 15000-20000 17000-24000 20000-29000 22000-33000 24000-37000 26000-42000 28000-46000 " +
				"30000-50000 33000-55000"},
		{"out of network the rest of each price goes on", "infusion-through-plan",
			"network=out sessions=6 boosters-per-year=1 price-per-session=450 allowed-amount=300 deductible-left=0 " +
				"coinsurance-percent=30 out-of-pocket-left=500",
			"1400 1400 1400 1400 1400 1400 1400 1400 1400 1400 1400 1550"},
		{"no sessions, no year", "infusion-self-pay", "price-per-session=500 sessions=0", "left out"},
	} {
		want := test.want
		if !strings.Contains(want, " ") && want != "left out" {
			want = strings.TrimSpace(strings.Repeat(want+" ", MonthsInYear))
		}
		if got := monthsOf(l.Years(said(t, l, test.said)), test.option); got != want {
			t.Errorf("%s: got  %s\nwant %s", test.is, got, want)
		}
	}
}

func TestAYearSaysWhatItCounts(t *testing.T) {
	l := yearLibrary()
	for _, test := range []struct {
		said          string
		want, sources []string
	}{
		{"sessions=6", []string{"two a week", "later-unknown "}, []string{"study"}},
		{"sessions=6 boosters-per-year=0", []string{"two a week"}, []string{"study"}},
		{"sessions=6 boosters-per-year=4", []string{"two a week", "later 4"}, []string{"study", "guide"}},
	} {
		got := l.Years(said(t, l, test.said))[0]
		if !slices.Equal(got.Working, test.want) || !slices.Equal(got.Sources, test.sources) {
			t.Errorf("%s: %q %q", test.said, got.Working, got.Sources)
		}
	}
	for visits, want := range map[string][]string{"8": {"as labelled", "planned-start 8"},
		"12": {"as labelled", "planned-start 12"}, "40": {"as labelled", "planned 40"}} {
		years := l.Years(said(t, l, "spravato-visits="+visits))
		if got := years[len(years)-1].Working; !slices.Equal(got, want) {
			t.Errorf("%s visits: %q", visits, got)
		}
	}
}

// figures are answers about money, of which some are open.
func figures(l *Costs, r *rand.Rand) fact.Answers {
	var a fact.Answers
	for q := range l.Questions.List {
		question := &l.Questions.List[q]
		switch {
		case r.IntN(3) == 0:
		case question.Kind == fact.Choice:
			a = a.With(q, fact.Chosen(r.IntN(len(question.Options))))
		case question.Kind == fact.Percent:
			a = a.With(q, fact.NumberOf(r.IntN(101)))
		case question.Kind == fact.Count:
			a = a.With(q, fact.NumberOf(r.IntN(70)))
		case question.Kind == fact.Money && r.IntN(2) == 0:
			a = a.With(q, moneyOf(r.Int64N(300_000)))
		default:
			a = a.With(q, fact.NumberOf(r.IntN(3000)))
		}
	}
	return a
}

func TestNoMonthTakesBackWhatWasPaid(t *testing.T) {
	l := yearLibrary()
	r := seed.Rand(t)
	seen := map[string]int{}
	for range seed.Until(4_000, func() bool { return len(seen) == len(l.Rules.Options) }) {
		a := figures(l, r)
		for _, y := range l.Years(a) {
			seen[y.Option]++
			var last Month
			for m, now := range y.Months {
				v, p := now.Visits, now.Paid
				if v.Low > v.High || p.Low > p.High || p.Low < 0 || v.Low < last.Visits.Low || v.High < last.Visits.High ||
					p.Low < last.Paid.Low || p.High < last.Paid.High {
					t.Fatalf("%s, month %d: %+v after %+v", y.Option, m+1, now, last)
				}
				last = now
			}
		}
	}
	if len(seen) != len(l.Rules.Options) {
		t.Errorf("only these were tried: %v", seen)
	}
}

func TestAYearHoldsTheCourseAskedAbout(t *testing.T) {
	l := yearLibrary()
	r := seed.Rand(t)
	for range seed.Times(2_000) {
		a := figures(l, r).With(l.Questions.Index("sessions"),
			fact.NumberOf(1+r.IntN(100))).Without(l.Questions.Index("boosters-per-year"))
		years := l.Years(a)
		for _, c := range l.Costs(a) {
			i := slices.IndexFunc(years, func(y Year) bool { return y.Option == c.Option })
			if !strings.HasPrefix(c.Option, "infusion") {
				continue
			}
			if low, high := years[i].Months[MonthsInYear-1].Paid.Whole(); low != c.Low || high != c.High {
				t.Fatalf("%s costs %d to %d, and in the year %d to %d", c.Option, c.Low, c.High, low, high)
			}
		}
	}
}

func TestAHigherPriceNeverLowersAYear(t *testing.T) {
	l := yearLibrary()
	r := seed.Rand(t)
	for _, id := range []string{"price-per-session", "evaluation-fee", "package-price", "travel-per-visit"} {
		q := l.Questions.Index(id)
		for range seed.Times(400) {
			a := figures(l, r).With(q, moneyOf(1+r.Int64N(90_000))) // a package for nothing is none
			before, after := l.Years(a), l.Years(a.With(q, moneyOf(a.At(q).InCents()+r.Int64N(90_000))))
			for i := range before {
				for m := range before[i].Months {
					if x, y := before[i].Months[m].Paid, after[i].Months[m].Paid; x.Low > y.Low || x.High > y.High {
						t.Fatalf("a higher %s lowers %s in month %d from %v to %v", id, before[i].Option, m+1, x, y)
					}
				}
			}
		}
	}
}

// moneyOf is an answer in cents.
func moneyOf(cents int64) fact.Answer {
	return fact.Answer{State: fact.Given, Number: int(cents / 100), Cents: int(cents % 100)}
}

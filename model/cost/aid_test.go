package cost

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// aidOf writes what can be done about a cost, in cents.
func aidOf(list []Cost, option, id string) string {
	for _, c := range list {
		for _, aid := range c.Aids {
			if c.Option == option && aid.ID == id {
				return fmt.Sprint(aid.Sum.Low, " ", aid.Sum.High, ": ", strings.Join(slices.Concat(aid.Working, aid.Notes), ", "))
			}
		}
	}
	return "none"
}

func TestAnAidIsWorkedOutAsByHand(t *testing.T) {
	l := yearLibrary()
	const quoted = "price-per-session=500 sessions=6 evaluation-fee=250 "
	for _, test := range []struct{ is, option, id, said, want string }{
		{"an estimate and 400 more", "infusion-self-pay", "estimate", quoted, "365000 365000: estimate $3,250 $3,650"},
		{"trips are in no estimate", "infusion-self-pay", "estimate", quoted + "travel-per-visit=40",
			"365000 365000: estimate $3,250 $3,650"},
		{"a package is an estimate", "infusion-self-pay", "estimate", "package-price=2600",
			"300000 300000: estimate $2,600 $3,000"},
		{"a usual price is none", "infusion-self-pay", "estimate", "sessions=6 evaluation-fee=250", "none"},
		{"a first visit that is not known is left out", "infusion-self-pay", "estimate", "price-per-session=500 sessions=6",
			"340000 340000: estimate $3,000 $3,400"},
		{"a plan's share is none", "infusion-through-plan", "estimate", quoted + "out-of-pocket-left=900", "none"},
		{"an account pays what it holds", "infusion-self-pay", "account", quoted + "hsa-balance=1500",
			"150000 150000: account $1,500 $1,750, account-ask "},
		{"and no more than the care", "infusion-self-pay", "account", quoted + "hsa-balance=5000 travel-per-visit=40",
			"325000 325000: account $3,250 $0, account-ask "},
		{"of a range it pays what it can of either end", "infusion-self-pay", "account",
			"sessions=6 evaluation-fee=0 hsa-balance=3000",
			"240000 300000: account range $2,400 $3,000 range $0 $1,800, account-ask "},
		{"no account, no word of it", "infusion-self-pay", "account", quoted, "none"},
		{"above 7.5 percent of 40,000", "infusion-self-pay", "tax", quoted + "yearly-income=40000",
			"25000 25000: tax-above $250, tax 7.5 $3,000"},
		{"what an account pays is paid back, and counts for nothing", "infusion-self-pay", "tax",
			quoted + "yearly-income=40000 hsa-balance=1500", "0 0: tax-account $1,500, tax-above $0, tax 7.5 $3,000"},
		{"a small account leaves some", "infusion-self-pay", "tax", quoted + "yearly-income=20000 hsa-balance=1500",
			"25000 25000: tax-account $1,500, tax-above $250, tax 7.5 $1,500"},
		{"nothing above it", "infusion-self-pay", "tax", quoted + "yearly-income=80000",
			"0 0: tax-above $0, tax 7.5 $6,000"},
		{"half a cent goes up", "infusion-self-pay", "tax", "package-price=100 yearly-income=1",
			"9992 9992: tax-above $99.92, tax 7.5 $0.08"},
		{"an example without an income", "infusion-self-pay", "tax", quoted, "0 0: tax-example 7.5 $40,000 $3,000"},
		{"one example is enough", "infusion-through-plan", "tax", "out-of-pocket-left=900", "none"},
		{"twelve months at 32.99 percent", "infusion-self-pay", "loan", quoted + "financing-months=12",
			"58076 107218: loan $3,250 12 $271, loan-late $581 $1,072, loan-rate 32.99"},
		{"one month", "infusion-self-pay", "loan", quoted + "financing-months=1",
			"8935 8935: loan $3,250 1 $3,250, loan-late $89 $89, loan-rate 32.99"},
		{"the usual months", "infusion-self-pay", "loan", quoted, "31272 214435: loan $3,250 range 6 24 range $136 $542, " +
			"loan-late range $313 $1,117 range $536 $2,144, loan-rate 32.99"},
		{"no months, no loan", "infusion-self-pay", "loan", quoted + "financing-months=0", "none"},
		{"the card, 10 dollars a visit", "spravato-through-plan", "card",
			"plan=employer spravato-visits=8 out-of-pocket-left=900", "8000 8000: card 8 $10 $80"},
		{"the card against what the person pays for the drug", "spravato-through-plan", "card",
			"plan=employer spravato-visits=8 out-of-pocket-left=900 spravato-drug-copay=60",
			"8000 8000: card 8 $10 $80, card-saves $60 $400 8"},
		{"no use of a card for less than it asks", "spravato-through-plan", "card",
			"plan=employer spravato-visits=8 out-of-pocket-left=900 spravato-drug-copay=10", "8000 8000: card 8 $10 $80"},
		{"no card with Medicare, whatever the drug costs", "spravato-through-plan", "card",
			"plan=medicare spravato-visits=8 out-of-pocket-left=900 spravato-drug-copay=60", "none"},
		{"no card with Medicare", "spravato-through-plan", "card", "plan=medicare spravato-visits=8 out-of-pocket-left=900",
			"none"},
		{"no card for ketamine", "infusion-through-plan", "card", "plan=employer out-of-pocket-left=900", "none"},
	} {
		if got := aidOf(l.Costs(said(t, l, test.said)), test.option, test.id); got != test.want {
			t.Errorf("%s: got %s, want %s", test.is, got, test.want)
		}
	}
}

// Content is the list: a second loan has a rate and months of its own, one aid is for
// some cases alone, and a sentence says otherwise where it has conditions.
func TestContentSaysWhatCanBeDoneAboutACost(t *testing.T) {
	l := yearLibrary()
	medicare := []fact.Condition{{Fact: 2, Is: fact.One(1)}}
	l.Rules.Amounts = append(l.Rules.Amounts, Amount{Item: "bank-rate", Bounds: fact.Exactly(1000)},
		Amount{Item: "bank-months", Bounds: fact.Exactly(12)})
	bank := AidRule{ID: "bank", Counts: InterestLate, Amount: "bank-rate", Usual: "bank-months",
		Question: "financing-months"}
	only := bank
	only.ID, only.When = "only", medicare
	l.Rules.Aids = append(l.Rules.Aids, bank, only)
	l.Rules.Lines = append(l.Rules.Lines, CostLine{ID: "loan-medicare", Tells: "loan-rate", When: medicare,
		Text: "with Medicare {percent}"})
	if items := l.Rules.Items(); !slices.Contains(items, AmountItem{"bank-rate", InHundredths}) ||
		!slices.Contains(items, AmountItem{"bank-months", InCount}) {
		t.Errorf("no amounts of its own: %v", items)
	}
	const quoted = "price-per-session=500 sessions=6 evaluation-fee=250 plan="
	for _, test := range []struct{ id, plan, want string }{
		{"bank", "none", "17604 32500: loan $3,250 12 $271, loan-late $176 $325, loan-rate 10"},
		{"only", "none", "none"},
		{"bank", "medicare", "17604 32500: loan $3,250 12 $271, loan-late $176 $325, with Medicare 10"},
		{"only", "medicare", "17604 32500: loan $3,250 12 $271, loan-late $176 $325, with Medicare 10"},
	} {
		if got := aidOf(l.Costs(said(t, l, quoted+test.plan)), "infusion-self-pay", test.id); got != test.want {
			t.Errorf("%s with %s: got %s, want %s", test.id, test.plan, got, test.want)
		}
	}
}

func TestALoanIsNeverCheaperForBeingLongerOrLate(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(20_000) {
		cents, months, rate := r.Int64N(20_000_00), 1+r.Int64N(60), r.Int64N(wholeRate)
		one, all := oneLate(cents, months, rate), allLate(cents, months, rate)
		if one > all || one > oneLate(cents+r.Int64N(100_00), months+r.Int64N(9), rate+r.Int64N(100)) ||
			all > allLate(cents+r.Int64N(100_00), months+r.Int64N(9), rate+r.Int64N(100)) {
			t.Fatalf("%d cents over %d months at %d: %d, %d", cents, months, rate, one, all)
		}
		// Month by month, in parts of a cent that nothing rounds away.
		var slow int64
		for left := months; left > 0; left-- {
			slow += cents * left * rate
		}
		if got := near(slow, months*MonthsInYear*wholeRate); got != one {
			t.Fatalf("%d cents over %d months at %d: %d, and month by month %d", cents, months, rate, one, got)
		}
	}
}

func TestALoanIsPaidOffByWhatItAsksForEachMonth(t *testing.T) {
	l := yearLibrary()
	r := seed.Rand(t)
	for range seed.Times(500) {
		price, months := 1+r.IntN(20_000), 1+r.IntN(60)
		said := said(t, l, fmt.Sprintf("package-price=%d evaluation-fee=0 financing-months=%d", price, months))
		text := aidOf(l.Costs(said), "infusion-self-pay", "loan")
		_, text, _ = strings.Cut(text, "loan ")
		each := cents(t, strings.Fields(strings.ReplaceAll(strings.Split(text, ", ")[0], "loan ", ""))[2])
		if paid := each * int64(months); each%100 != 0 || paid < int64(price)*100 ||
			paid-int64(months)*100 >= int64(price)*100 {
			t.Fatalf("%d over %d months: %s", price, months, text)
		}
	}
}

func TestACostSaysWhichFiguresWouldMakeItExact(t *testing.T) {
	l := yearLibrary()
	for _, test := range []struct{ option, said, want string }{
		{"infusion-self-pay", "", "sessions price-per-session evaluation-fee travel-per-visit"},
		{"infusion-self-pay", "price-per-session=500 sessions=6 evaluation-fee=250 travel-per-visit=0", ""},
		{"infusion-self-pay", "package-price=2600 sessions=6 travel-per-visit=0", "evaluation-fee"},
		{"spravato-self-pay", "form=infusion", "spravato-visits travel-per-visit"},
		{"infusion-through-plan", "sessions=6 allowed-amount=300 deductible-left=0 copay=40 out-of-pocket-left=900 " +
			"travel-per-visit=0", ""},
		{"spravato-through-plan", "plan=medicare", "spravato-visits coinsurance-percent out-of-pocket-left " +
			"deductible-left spravato-allowed-amount travel-per-visit"},
	} {
		list := l.Costs(said(t, l, test.said))
		i := slices.IndexFunc(list, func(c Cost) bool { return c.Option == test.option })
		if got := idsOf(list[i].Open); got != test.want {
			t.Errorf("%s, %q: got %q, want %q", test.option, test.said, got, test.want)
		}
	}
}

// idsOf are the ids of questions.
func idsOf(list []fact.Fact) string {
	var ids []string
	for _, f := range list {
		ids = append(ids, f.ID)
	}
	return strings.Join(ids, " ")
}

package content

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/seed"
)

func TestCostsAddUpAsWorkedByHand(t *testing.T) {
	l := parsed(t)
	const depression = "purpose=mental-health condition=depression form=infusion "
	for _, test := range []struct{ is, said, want string }{
		{
			"paying yourself with every price known",
			depression + "plan=none price-per-session=500 sessions=6 evaluation-fee=250",
			"infusion-self-pay 3250 3250, spravato-self-pay 7200 12800",
		},
		{
			"nothing known about the money", depression + "plan=employer employer-kind=insured",
			"infusion-self-pay 1800 9350 usually 2400 5150, spravato-self-pay 7200 12800",
		},
		{
			"Spravato through the plan", "purpose=mental-health form=spravato plan=employer spravato-visits=8 " +
				"allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left=2500",
			"infusion-self-pay 1800 9350 usually 2400 5150, infusion-through-plan 0 2500, spravato-through-plan 2500 2500, " +
				"spravato-self-pay 7200 12800",
		},
		{
			"both through the plan", depression + "plan=individual network=in sessions=6 allowed-amount=400 " +
				"deductible-left=1000 coinsurance-percent=20 out-of-pocket-left=2500",
			"infusion-self-pay 1800 9350 usually 2400 5150, infusion-through-plan 1280 1280, spravato-through-plan 2240 " +
				"2500, spravato-self-pay 7200 12800",
		},
		{
			"Original Medicare, which has terms of its own", "purpose=mental-health plan=medicare medicare-kind=original",
			"infusion-self-pay 1800 9350 usually 2400 5150, spravato-through-plan 1450 2396, spravato-self-pay 7200 12800",
		},
		{
			"Medicare Advantage, whose terms are not known", "purpose=mental-health plan=medicare medicare-kind=advantage",
			"infusion-self-pay 1800 9350 usually 2400 5150, spravato-self-pay 7200 12800",
		},
		{
			"pain, for which Spravato is not given", "purpose=pain plan=employer employer-kind=insured form=infusion " +
				"copay=40 deductible-left=0 out-of-pocket-left=3000 sessions=4",
			"infusion-self-pay 2400 8350, infusion-through-plan 160 160",
		},
		{
			"out of network, where the law's limit does not hold", depression + "plan=employer employer-kind=self-funded " +
				"network=out price-per-session=4000 sessions=6 evaluation-fee=0 allowed-amount=4000 deductible-left=10000 " +
				"coinsurance-percent=50",
			"infusion-self-pay 24000 24000, infusion-through-plan 10000 17000, spravato-through-plan 7200 11400, " +
				"spravato-self-pay 7200 12800",
		},
		{
			"a year of Spravato, whatever the network of the other clinic", "purpose=mental-health form=spravato " +
				"plan=employer employer-kind=self-funded network=out price-per-session=1600 spravato-visits=56 evaluation-fee=0 " +
				"allowed-amount=1500 deductible-left=5000 coinsurance-percent=50",
			"infusion-self-pay 1800 9350 usually 2400 5150, spravato-through-plan 5000 12000, spravato-self-pay 89600 89600",
		},
		{
			"the allowed amount of an infusion, which says nothing of Spravato", depression + "plan=individual network=in " +
				"price-per-session=500 sessions=6 evaluation-fee=0 allowed-amount=400 spravato-visits=8 deductible-left=500 " +
				"coinsurance-percent=20 out-of-pocket-left=3000",
			"infusion-self-pay 3000 3000, infusion-through-plan 880 880, spravato-through-plan 1840 2960, spravato-self-pay " +
				"7200 12800",
		},
		{
			"two copays for each visit of Spravato", "purpose=mental-health form=spravato plan=employer network=in " +
				"spravato-visits=8 spravato-allowed-amount=1300 deductible-left=0 copay=40 spravato-drug-copay=60 " +
				"out-of-pocket-left=9000",
			"infusion-self-pay 1800 9350 usually 2400 5150, infusion-through-plan 240 240, spravato-through-plan 800 800, " +
				"spravato-self-pay 7200 12800",
		},
		{"pain with nothing known", "purpose=pain", "infusion-self-pay 600 16350"},
		{"use at home, which no plan bills by the visit",
			"purpose=mental-health form=at-home sessions=6 evaluation-fee=0 out-of-pocket-left=2000",
			"infusion-self-pay 990 1290, spravato-through-plan 0 2000, spravato-self-pay 7200 12800"},
		{"personal growth, which no plan pays for",
			"purpose=wellness plan=employer out-of-pocket-left=2000 package-price=2600", "infusion-self-pay 2600 2600"},
		{"an operation, where ketamine has no price of its own", "purpose=surgery plan=employer out-of-pocket-left=2000", ""},
		{"nothing said at all", "", "infusion-self-pay 1800 9350 usually 2400 7550, spravato-self-pay 7200 12800"},
	} {
		var got []string
		for _, c := range l.Costs.Costs(said(t, l, test.said)) {
			text := fmt.Sprint(c.Option, " ", c.Low, " ", c.High)
			if c.Typical != [2]int{c.Low, c.High} {
				text += fmt.Sprint(" usually ", c.Typical[0], " ", c.Typical[1])
			}
			got = append(got, text)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %s\nwant %s", test.is, strings.Join(got, ", "), test.want)
		}
	}
}

func TestAYearAddsUpAsWorkedByHand(t *testing.T) {
	l := parsed(t)
	const depression = "purpose=mental-health condition=depression form=infusion "
	for _, test := range []struct {
		is, said, option string
		months           map[int]string // dollars by the end of some months
	}{
		{"a course and a top-up each two months",
			depression + "price-per-session=500 sessions=6 evaluation-fee=250 boosters-per-year=6", "infusion-self-pay",
			map[int]string{1: "3250 3250", 3: "3750 3750", 12: "6250 6250"}},
		{"all prices that sources name", depression, "infusion-self-pay", map[int]string{1: "1800 9350", 12: "1800 9350"}},
		{"pain, a course in the first month", "purpose=pain", "infusion-self-pay",
			map[int]string{1: "600 16350", 12: "600 16350"}},
		{"Spravato for a year, 34 to 56 visits", depression, "spravato-self-pay",
			map[int]string{1: "7200 12800", 2: "10800 19200", 3: "12600 27200", 12: "30600 89600"}},
		{"Original Medicare, with no limit", "purpose=mental-health plan=medicare medicare-kind=original",
			"spravato-through-plan",
			map[int]string{1: "1450 2396", 2: "2176 3481", 12: "6164 15415"}},
	} {
		years := l.Costs.Years(said(t, l, test.said))
		i := slices.IndexFunc(years, func(y cost.Year) bool { return y.Option == test.option })
		for month, want := range test.months {
			low, high := years[i].Months[month-1].Paid.Whole()
			if got := fmt.Sprint(low, " ", high); got != want {
				t.Errorf("%s: by the end of month %d got %s, want %s", test.is, month, got, want)
			}
		}
	}
}

func TestTheWorkingCanBeReadAloud(t *testing.T) {
	l := parsed(t)
	a := said(t, l, "purpose=mental-health form=spravato plan=employer employer-kind=insured network=in "+
		"spravato-visits=8 allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left=2500")
	list := l.Costs.Costs(a)
	i := slices.IndexFunc(list, func(c cost.Cost) bool { return c.Option == "spravato-through-plan" })
	want := []string{
		"Visits: 8. The plan allows for one: $1,300. Together: $10,400.",
		"First you pay what is left of your deductible: $1,000.",
		"Then you pay 20 percent of the rest.",
		"That makes $1,880.",
		"You stop paying at $2,500. That is what is left until your yearly limit.",
		"The limit takes off $380.",
		"In all: $2,500.",
	}
	if got := list[i].Working; !slices.Equal(got[:len(want)], want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	for _, c := range list {
		for _, id := range c.Sources {
			if l.Sources.Find(id) == nil {
				t.Errorf("%s cites %q, which is no source", c.Option, id)
			}
		}
		if holes := strings.Join(c.Working, " "); strings.ContainsAny(holes, "{}") {
			t.Errorf("%s: %s", c.Option, holes)
		}
	}
}

func TestABrokenCostIsOneErrorWithItsPlace(t *testing.T) {
	data, err := os.ReadFile("cost.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(string(data), "\naids:\n")
	_, lines, _ = strings.Cut(lines, "\nlines:\n")
	good := `options:
  [{id: infusion-self-pay, title: Alone, doing: alone, drug: infusion, who-pays: you}, {id: infusion-through-plan, title: A, doing: a, drug: infusion, who-pays: plan}, {id: spravato-through-plan, title: B, doing: b, drug: spravato, who-pays: plan}, {id: spravato-self-pay, title: C, doing: c, drug: spravato, who-pays: you}]
amounts:
- item: session-price
  low: 400
  high: 906.51
  as-of: "2026"
  confidence: low
  sources: [price-guide-thervo]
schedules:
- drug: spravato
  phases: [{weeks: 4, low: 2, high: 8}]
  text: We count.
  as-of: no date
  confidence: medium
  sources: [spravato-dosing]
notes:
- {options: [infusion-self-pay], text: Ask first., sources: [good-faith-estimate]}
aids: [{id: tax, title: Tax, counts: above-share, amount: floor, usual: example, question: yearly-income, account: hsa-balance}, {id: loan, title: Loan, counts: interest-late, amount: rate, usual: months, question: financing-months}]
lines:
` + lines
	for _, test := range seed.Share([]struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"a claim in every case", "aids: [", "claim: {notes: [{text: It is., sources: [cost-order]}]}\naids: [",
			"cost.yaml:19: the claim stands in place of a course in every case (add when:)"},
		{"a claim for an unknown way", "aids: [", "claim: {when: [{question: care, is: [had]}], options: [{option: " +
			"infusion, title: A, doing: a}]}\naids: [",
			`cost.yaml:19: unknown option "infusion" (one of infusion-self-pay, infusion-through-plan, ` +
				`spravato-self-pay, spravato-through-plan)`},
		{"usual and not within it", "high: 906.51", "high: 906.51\n  typical: {low: 300, high: 907}",
			`cost.yaml:7: 300 to 907 is typical and not within 400 to 906.51 (widen low: and high:)`},
		{"usual the wrong way round", "high: 906.51", "high: 906.51\n  typical: {low: 500, high: 450}",
			`cost.yaml:7: low 500 is above high 450 (swap them)`},
		{"a way without a name", "title: Alone, doing: alone, ", "",
			"cost.yaml:2: the entry has no title (add title:)\ncost.yaml:2: the entry has no doing (add doing:)"},
		{"an unknown drug", "drug: infusion", "drug: infusions",
			`cost.yaml:2: unknown drug "infusions" (did you mean "infusion"?)`},
		{"nobody pays", "who-pays: you", "who-pays: nobody", `cost.yaml:2: unknown who-pays "nobody" (one of you, plan)`},
		{"an unknown item", "session-price", "sesion-price",
			`cost.yaml:4: unknown item "sesion-price" (did you mean "session-price"?)`},
		{"no number", "low: 400", "low: about 400",
			`cost.yaml:4: low "about 400" is not an amount (write a number such as 400 or, for money, 906.51)`},
		{"one digit of cents", "906.51", "906.5",
			`cost.yaml:4: high "906.5" is not an amount (write a number such as 400 or, for money, 906.51)`},
		{"half a session", "item: session-price", "item: sessions",
			`cost.yaml:4: high "906.51" is not an amount (write a number such as 400 or, for money, 906.51)`},
		{"the wrong way round", "low: 400", "low: 1000", `cost.yaml:4: low 1000 is above high 906.51 (swap them)`},
		{"no price at all", "  low: 400\n  high: 906.51", "  none: true",
			`cost.yaml:4: only a yearly limit can be none, and then it has no amount (take low: and high: out)`},
		{"more sure than its source", "confidence: low", "confidence: high",
			`cost.yaml:4: the amount for "session-price" is given high confidence and none of its sources has that (write low)`},
		{"no source", "[price-guide-thervo]", "[]",
			`cost.yaml:4: the amount for "session-price" cites no source (add sources:)`},
		{"half a percent too fine", "item: session-price\n  low: 400\n  high: 906.51",
			"item: floor\n  low: 7.5\n  high: 7.525",
			`cost.yaml:4: high "7.525" is not an amount (write a number such as 400 or, for money, 906.51)`},
		{"more than all of it", "item: session-price\n  low: 400\n  high: 906.51",
			"item: rate\n  low: 100\n  high: 100.01",
			`cost.yaml:4: high "100.01" is not an amount (write a number such as 400 or, for money, 906.51)`},
		{"a schedule for no drug", "- drug: spravato", "- drug: spray",
			`cost.yaml:11: unknown drug "spray" (one of infusion, spravato)`},
		{"a schedule of nobody", "[spravato-dosing]", "[]", `cost.yaml:11: the schedule cites no source (add sources:)
cost.yaml:11: the schedule for "spravato" is given medium confidence and none of its sources has that (write low)`},
		{"more sure of a schedule than its source", "confidence: medium", "confidence: high",
			`cost.yaml:11: the schedule for "spravato" is given high confidence and none of its sources has that (write medium)`},
		{"a schedule of no time", "{weeks: 4, low: 2, high: 8}", "",
			`cost.yaml:11: the phases make up 0 weeks (plan for 1 to 52)`},
		{"a schedule of more than a year", "weeks: 4", "weeks: 53",
			`cost.yaml:11: the phases make up 53 weeks (plan for 1 to 52)`},
		{"more visits at least than at most", "{weeks: 4, low: 2, high: 8}",
			"{weeks: 4, low: 2, high: 2}, {weeks: 4, low: 9, high: 8}",
			`cost.yaml:12: the phase of 4 weeks with 9 to 8 visits makes no sense (write weeks: 4, low: 2, high: 4)`},
		{"a schedule that does not say what it counts", "text: We count.", "text: ''",
			`cost.yaml:11: the entry has no text (add text:)`},
		{"a note on nothing", "options: [infusion-self-pay]", "options: [infusion]",
			`cost.yaml:18: unknown option "infusion" (one of infusion-self-pay, infusion-through-plan, spravato-self-pay, spravato-through-plan)`},
		{"an unknown on nothing", "lines:\n", "unknowns:\n- {options: [infusion], text: All of it., sources: " +
			"[good-faith-estimate]}\nlines:\n", `cost.yaml:21: unknown option "infusion" (one of infusion-self-pay, infusion-through-plan, spravato-self-pay, spravato-through-plan)`},
		{"a hole in a note", "Ask first.", "'Ask {who}.'", `cost.yaml:18: nothing fills {who} in text (take it out)`},
		{"a line that lacks its figure", "{low} to {high}", "from {low}", `cost.yaml:21: text lacks {high} (show it)`},
		{"an aid that is worked out in no known way", "counts: above-share", "counts: above-shares",
			`cost.yaml:19: unknown counting "above-shares" (did you mean "above-share"?)`},
		{"an aid without its figure", "amount: floor, ", "", `cost.yaml:19: the entry has no amount (add amount:)`},
		{"an aid with a figure that nothing looks at", "question: financing-months", "question: financing-months, account: " +
			"hsa-balance", `cost.yaml:19: nothing of "interest-late" is worked out with account: (take it out)`},
		{"an aid that asks nothing known", "question: yearly-income", "question: income",
			`cost.yaml:19: there is no question "income" (name a question)`},
		{"an aid twice", "{id: loan,", "{id: tax,",
			`cost.yaml:19: aid "tax" stands already at cost.yaml:19 (give it another id)`},
		{"a line that tells nothing known", "{id: rounded, text", "{id: whole, tells: round, text",
			"cost.yaml:1: there is no line \"rounded\" (add it to lines:)\n" +
				`cost.yaml:58: unknown what a line tells "round" (did you mean "rounded"?)`},
		{"a line twice", "- {id: rounded,", "- {id: whole, tells: rounded, text: Whole.}\n- {id: rounded,",
			`cost.yaml:59: line "rounded" tells what the one at cost.yaml:58 tells, in every case (add when:)`},
		{"a line for some cases", "- {id: rounded,", "- {id: whole, tells: rounded, when: [{question: plan, is: [none]}], " +
			"text: Whole.}\n- {id: rounded,", ""},
		{"a line that is missing", "- {id: rounded, text: We rounded to whole dollars.}", "",
			`cost.yaml:1: there is no line "rounded" (add it to lines:)`},
	}) {
		got := problemsWith(t, "cost.yaml", strings.Replace(good, test.old, test.text, 1))
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.is, strings.Join(got, "\n"), test.want)
		}
	}
}

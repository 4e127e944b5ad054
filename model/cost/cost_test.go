package cost

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// costLibrary asks about money and knows a price for every item but what a
// plan allows for an infusion.
func costLibrary() *Costs {
	l := &Costs{Questions: &fact.Questions{List: []fact.Question{
		{ID: "form", Options: []fact.Option{{ID: "infusion"}, {ID: "spravato"}}},
		{ID: "network", Options: []fact.Option{{ID: "in"}, {ID: "out"}, {ID: "cash-only"}}},
		{ID: "plan", Options: []fact.Option{{ID: "employer"}, {ID: "medicare"}, {ID: "none"}}},
	}}}
	usual, sprayed := rule.Drug{Forms: fact.One(0), Usual: true}, rule.Drug{Forms: fact.One(1)}
	l.Trees = &verdict.Trees{Questions: l.Questions,
		List:     []rule.Tree{{ID: "infusion", Drug: usual}, {ID: "spravato", Drug: sprayed}},
		Diagrams: []verdict.Diagram{{Root: uint16(rule.Approved)}, {Root: uint16(rule.Approved)}}}
	for _, id := range strings.Fields("price-per-session evaluation-fee package-price deductible-left copay " +
		"out-of-pocket-left allowed-amount spravato-allowed-amount travel-per-visit spravato-drug-copay") {
		l.Questions.List = append(l.Questions.List, fact.Question{ID: id, Kind: fact.Money})
	}
	l.Questions.List = append(l.Questions.List, fact.Question{ID: "sessions", Kind: fact.Count},
		fact.Question{ID: "spravato-visits", Kind: fact.Count},
		fact.Question{ID: "coinsurance-percent", Kind: fact.Percent})
	medicare, work, none := []fact.Condition{{Fact: 2, Is: fact.One(1)}}, []fact.Condition{{Fact: 2, Is: fact.One(0)}},
		[]fact.Condition{{Fact: 2, Is: fact.One(2)}}
	rules := &l.Rules
	rules.Options = []CostOption{
		{ID: "infusion-self-pay", Drug: "infusion"},
		{ID: "infusion-through-plan", Drug: "infusion", Plan: true, Unless: none},
		{ID: "spravato-through-plan", Drug: "spravato", Plan: true, Unless: none},
		{ID: "spravato-self-pay", Drug: "spravato"},
	}
	rules.Courses = []Course{
		{Drug: "infusion", Visits: "sessions", Price: "session-price", First: "first-visit", Later: "booster-price"},
		{Drug: "spravato", Visits: "spravato-visits", Price: "spravato-price", Allowed: "spravato-allowed",
			Card:  "card-price",
			Terms: "spravato-allowed-amount", Share: "spravato-drug-copay"},
	}
	rules.Amounts = []Amount{
		{Item: "sessions", Bounds: fact.Exactly(6)},
		{Item: "session-price", Bounds: fact.Bounds{Low: 400_00, High: 800_00}, Sources: []string{"guide"}},
		{Item: "first-visit", Bounds: fact.Bounds{Low: 0, High: 350_00}, Sources: []string{"guide"}},
		{Item: "spravato-visits", Bounds: fact.Exactly(8)},
		{Item: "spravato-price", Bounds: fact.Bounds{Low: 900_00, High: 1600_00}},
		{Item: "spravato-allowed", Bounds: fact.Bounds{Low: 900_00, High: 1600_00}},
		{Item: "deductible", When: medicare, Bounds: fact.Bounds{Low: 0, High: 283_00}},
		{Item: "coinsurance", When: medicare, Bounds: fact.Exactly(20)},
		{Item: "yearly-limit", When: medicare, None: true},
		{Item: "yearly-limit", When: work, Bounds: fact.Bounds{Low: 0, High: 12_000_00}, InNetwork: true},
	}
	for _, told := range Tellings {
		rules.Lines = append(rules.Lines, CostLine{ID: told.ID, Tells: told.ID,
			Text: told.ID + " " + strings.Join(told.Figures, " ")})
	}
	return l
}

// said answers questions as "question=answer" pairs say.
func said(t testing.TB, l *Costs, pairs string) fact.Answers {
	t.Helper()
	var a fact.Answers
	for pair := range strings.FieldsSeq(pairs) {
		id, value, _ := strings.Cut(pair, "=")
		q := l.Questions.Index(id)
		if q < 0 {
			t.Fatalf("no question %q", id)
		}
		if value == "unsure" {
			a = a.With(q, fact.DontKnow())
			continue
		}
		if question := &l.Questions.List[q]; question.Kind == fact.Choice {
			a = a.With(q, fact.Chosen(question.Option(value)))
			continue
		}
		n, err := strconv.Atoi(value)
		if err != nil {
			t.Fatalf("%s: %v", pair, err)
		}
		a = a.With(q, fact.NumberOf(n))
	}
	return a
}

// sumOf writes what the option costs.
func sumOf(list []Cost, option string) string {
	i := slices.IndexFunc(list, func(c Cost) bool { return c.Option == option })
	switch {
	case i < 0:
		return "left out"
	case list[i].Low == list[i].High:
		return fmt.Sprint(list[i].Low)
	}
	return fmt.Sprintf("%d to %d", list[i].Low, list[i].High)
}

func TestSixSessionsAt500AndAnEvaluationOf250Cost3250(t *testing.T) {
	l := costLibrary()
	if got := sumOf(l.Costs(said(t, l, "price-per-session=500 sessions=6 evaluation-fee=250")),
		"infusion-self-pay"); got != "3250" {
		t.Errorf("got %s", got)
	}
}

func TestEightVisitsAt1300With1000OfDeductibleAnd20PercentCostThe2500LeftToTheLimit(t *testing.T) {
	l := costLibrary()
	terms := "spravato-visits=8 allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left=2500"
	if got := sumOf(l.Costs(said(t, l, terms)), "spravato-through-plan"); got != "2500" {
		t.Errorf("got %s", got)
	}
}

func TestPayingYourselfIsThePriceOfTheCourseAndTheFirstVisit(t *testing.T) {
	l := costLibrary()
	for _, test := range []struct{ is, option, said, want string }{
		{"the sum worked by hand", "infusion-self-pay", "price-per-session=500 sessions=6 evaluation-fee=250", "3250"},
		{"a package beats sessions times price", "infusion-self-pay",
			"price-per-session=500 sessions=6 package-price=2600 evaluation-fee=250", "2850"},
		{"a package alone is the full price", "infusion-self-pay", "package-price=2600", "2600"},
		{"nothing given is the usual range", "infusion-self-pay", "", "2400 to 5150"},
		{"a price alone leaves the first visit open", "infusion-self-pay", "price-per-session=500", "3000 to 3350"},
		{"a first visit without charge", "infusion-self-pay", "price-per-session=500 evaluation-fee=0", "3000"},
		{"a package for nothing is none", "infusion-self-pay",
			"price-per-session=500 sessions=6 package-price=0 evaluation-fee=250", "3250"},
		{"no sessions cost the first visit", "infusion-self-pay", "price-per-session=500 sessions=0 evaluation-fee=250",
			"250"},
		{"I don't know counts as not given", "infusion-self-pay", "price-per-session=unsure sessions=4", "1600 to 3550"},
		{"eight visits of Spravato are usual", "spravato-self-pay", "", "7200 to 12800"},
		{"the clinic's price is not for Spravato", "spravato-self-pay",
			"form=infusion price-per-session=500 spravato-visits=4", "3600 to 6400"},
		{"the clinic's price is for Spravato where it offers that", "spravato-self-pay",
			"form=spravato price-per-session=1000 evaluation-fee=100", "8100"},
		{"and then not for ketamine", "infusion-self-pay", "form=spravato price-per-session=1000", "2400 to 5150"},
	} {
		if got := sumOf(l.Costs(said(t, l, test.said)), test.option); got != test.want {
			t.Errorf("%s: got %s, want %s", test.is, got, test.want)
		}
	}
}

func TestAPlanPaysAfterTheDeductibleUntilTheLimit(t *testing.T) {
	l := costLibrary()
	infusion, spravato := "infusion-through-plan", "spravato-through-plan"
	for _, test := range []struct{ is, option, said, want string }{
		{"the sum worked by hand", spravato, "spravato-visits=8 allowed-amount=1300 deductible-left=1000 " +
			"coinsurance-percent=20 out-of-pocket-left=2500", "2500"},
		{"the same below the limit", spravato,
			"spravato-visits=8 allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 out-of-pocket-left=5000", "2880"},
		{"the deductible takes whole visits", infusion,
			"sessions=6 allowed-amount=300 deductible-left=700 coinsurance-percent=50 out-of-pocket-left=9000", "1250"},
		{"a deductible above all visits is all the person pays", infusion,
			"sessions=2 allowed-amount=300 deductible-left=5000 coinsurance-percent=50 out-of-pocket-left=9000", "600"},
		{"a copay for each visit", infusion, "sessions=6 allowed-amount=300 deductible-left=0 copay=40 " +
			"out-of-pocket-left=9000", "240"},
		{"no copay while the deductible takes all", infusion,
			"sessions=6 allowed-amount=300 deductible-left=600 copay=40 out-of-pocket-left=9000", "760"},
		{"a copay is never more than what is left of the price", infusion,
			"sessions=2 allowed-amount=300 deductible-left=290 copay=40 out-of-pocket-left=9000", "340"},
		{"nothing after the limit is met", infusion,
			"sessions=6 allowed-amount=300 deductible-left=0 coinsurance-percent=20 out-of-pocket-left=0", "0"},
		{"nothing to pay at 0 percent", infusion,
			"sessions=6 allowed-amount=300 deductible-left=0 coinsurance-percent=0 out-of-pocket-left=900", "0"},
		{"49.95 a visit is 399.60 in all, rounded", spravato,
			"spravato-visits=8 allowed-amount=333 deductible-left=0 coinsurance-percent=15 out-of-pocket-left=9000", "400"},
		{"half a dollar goes up", infusion, "sessions=1 allowed-amount=250 deductible-left=0 coinsurance-percent=1 " +
			"out-of-pocket-left=9000", "3"},
		{"a percent and a copay: one at the least, both at the most", infusion,
			"sessions=2 allowed-amount=300 deductible-left=0 coinsurance-percent=20 copay=40 " +
				"out-of-pocket-left=9000", "80 to 200"},
		{"a copay of nothing beside a percent is none", infusion,
			"sessions=2 allowed-amount=300 deductible-left=0 coinsurance-percent=20 copay=0 out-of-pocket-left=9000", "120"},
		{"an open deductible takes none or all up to the limit", infusion,
			"sessions=6 allowed-amount=300 coinsurance-percent=20 out-of-pocket-left=900", "360 to 900"},
		{"an open share is nothing or the full price", infusion,
			"sessions=6 allowed-amount=300 deductible-left=500 out-of-pocket-left=900", "500 to 900"},
		{"an open limit may be met already", infusion,
			"sessions=6 allowed-amount=300 deductible-left=0 coinsurance-percent=20", "0 to 360"},
		{"an open limit is no nearer than the deductible", infusion,
			"sessions=6 allowed-amount=300 deductible-left=500 coinsurance-percent=20", "500 to 760"},
		{"an open limit stops at the law's", spravato,
			"plan=employer spravato-visits=40 allowed-amount=1300 deductible-left=2000 coinsurance-percent=50", "2000 to 12000"},
		{"the limit alone bounds it", infusion, "out-of-pocket-left=2500", "0 to 2500"},
		{"copays need no allowed amount", infusion, "sessions=6 deductible-left=0 copay=40 out-of-pocket-left=9000", "240"},
		{"a percent of what is not known has no bound", infusion, "sessions=6 deductible-left=0 coinsurance-percent=20",
			"left out"},
		{"a deductible alone says too little", spravato, "deductible-left=1000", "left out"},
		{"nothing known says nothing", spravato, "", "left out"},
		{"no plan, no way through it", spravato, "plan=none out-of-pocket-left=2500", "left out"},
		{"Medicare's own terms", spravato, "plan=medicare", "1440 to 2786"},
		{"an allowed amount for Spravato alone beats one for both", spravato, "form=spravato spravato-visits=8 " +
			"allowed-amount=900 spravato-allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 " +
			"out-of-pocket-left=9000", "2880"},
		{"and says nothing of ketamine", infusion,
			"sessions=6 spravato-allowed-amount=1300 deductible-left=0 coinsurance-percent=20", "left out"},
		{"a copay for the drug and one for the visit", spravato, "spravato-visits=8 spravato-allowed-amount=1300 " +
			"deductible-left=0 copay=40 spravato-drug-copay=60 out-of-pocket-left=9000", "800"},
		{"the drug's is not for ketamine", infusion,
			"sessions=6 allowed-amount=300 deductible-left=0 copay=40 spravato-drug-copay=60 out-of-pocket-left=9000", "240"},
		{"the drug's alone leaves the visit open", spravato, "spravato-visits=8 spravato-allowed-amount=1300 " +
			"deductible-left=0 spravato-drug-copay=60 out-of-pocket-left=9000", "480 to 9000"},
		{"a percent beside the drug's is of a part that nobody knows", spravato, "spravato-visits=8 " +
			"spravato-allowed-amount=1300 deductible-left=0 coinsurance-percent=20 spravato-drug-copay=60 " +
			"out-of-pocket-left=9000", "480 to 2560"},
		{"a percent, a copay and the drug's", spravato, "spravato-visits=8 spravato-allowed-amount=1300 deductible-left=0 " +
			"coinsurance-percent=20 copay=40 spravato-drug-copay=60 out-of-pocket-left=9000", "480 to 2880"},
		{"trips come on top of the limit", spravato, "spravato-visits=8 allowed-amount=1300 deductible-left=1000 " +
			"coinsurance-percent=20 out-of-pocket-left=2500 travel-per-visit=40", "2820"},
		{"what the person gave beats Medicare's terms", spravato,
			"plan=medicare allowed-amount=1000 deductible-left=0 copay=0", "0"},
	} {
		if got := sumOf(l.Costs(said(t, l, test.said)), test.option); got != test.want {
			t.Errorf("%s: got %s, want %s", test.is, got, test.want)
		}
	}
}

func TestTheNetworkIsThatOfTheClinicAskedAbout(t *testing.T) {
	l := costLibrary()
	terms := " allowed-amount=300 deductible-left=0 coinsurance-percent=30 out-of-pocket-left=500"
	for _, test := range []struct{ is, option, said, want string }{
		{"in network the price does not matter", "infusion-through-plan",
			"network=in sessions=6 price-per-session=450" + terms, "500"},
		{"out of network the rest of the price is added above the limit", "infusion-through-plan",
			"network=out sessions=6 price-per-session=450" + terms, "1400"},
		{"a package out of network", "infusion-through-plan", "network=out sessions=6 package-price=2400" + terms, "1100"},
		{"a price below the allowed amount adds nothing", "infusion-through-plan",
			"network=out sessions=6 price-per-session=200" + terms, "500"},
		{"an open price adds what is usual", "infusion-through-plan", "network=out sessions=6" + terms, "1100 to 3500"},
		{"an open allowed amount cannot be taken off", "infusion-through-plan",
			"network=out sessions=6 out-of-pocket-left=500", "left out"},
		{"a clinic that bills no plan", "infusion-through-plan", "network=cash-only sessions=6" + terms, "left out"},
		{"says nothing of another clinic for Spravato", "spravato-through-plan",
			"network=cash-only form=infusion out-of-pocket-left=500", "0 to 500"},
		{"unless it is the one for Spravato", "spravato-through-plan",
			"network=cash-only form=spravato out-of-pocket-left=500", "left out"},
		{"an allowed amount for ketamine is not for Spravato", "spravato-through-plan",
			"form=infusion allowed-amount=300 deductible-left=0 coinsurance-percent=30 out-of-pocket-left=9000", "2160 to 3840"},
		{"however many visits for it are planned", "spravato-through-plan", "form=infusion spravato-visits=8 " +
			"allowed-amount=400 deductible-left=500 coinsurance-percent=20 out-of-pocket-left=3000", "1840 to 2960"},
		{"it is for both while the treatment is open", "spravato-through-plan",
			"spravato-visits=8 allowed-amount=300 deductible-left=0 coinsurance-percent=30 out-of-pocket-left=9000", "720"},
		{"the law's limit is not for care out of network", "infusion-through-plan", "plan=employer network=out " +
			"form=infusion price-per-session=4000 sessions=6 allowed-amount=4000 deductible-left=10000 " +
			"coinsurance-percent=50", "10000 to 17000"},
		{"nor for Spravato there", "spravato-through-plan", "plan=employer network=out form=spravato " +
			"price-per-session=1600 spravato-visits=56 allowed-amount=1500 deductible-left=5000 " +
			"coinsurance-percent=50", "10600 to 50100"},
		{"it stands for another clinic", "spravato-through-plan", "plan=employer network=out form=infusion " +
			"spravato-visits=56 spravato-allowed-amount=1500 deductible-left=5000 coinsurance-percent=50", "5000 to 12000"},
		{"and for one in network", "infusion-through-plan", "plan=employer network=in form=infusion sessions=6 " +
			"allowed-amount=4000 deductible-left=10000 coinsurance-percent=50", "10000 to 12000"},
		{"a package for nothing out of network is none", "infusion-through-plan",
			"network=out sessions=6 price-per-session=450 package-price=0" + terms, "1400"},
		{"an allowed amount for Spravato is not for ketamine", "infusion-through-plan",
			"form=spravato coinsurance-percent=30 deductible-left=0 allowed-amount=300", "left out"},
	} {
		if got := sumOf(l.Costs(said(t, l, test.said)), test.option); got != test.want {
			t.Errorf("%s: got %s, want %s", test.is, got, test.want)
		}
	}
}

func TestEveryTermCanOnlyRaiseTheShareUpToTheLimit(t *testing.T) {
	r := seed.Rand(t)
	random := func() planTerms {
		return planTerms{r.Int64N(20), r.Int64N(2000_00), r.Int64N(5000_00), r.Int64N(101), r.Int64N(100_00),
			r.Int64N(9000_00)}
	}
	for range seed.Times(20_000) {
		low := random()
		more := random()
		high := planTerms{
			low.visits + more.visits, low.allowed + more.allowed, low.deductible + more.deductible,
			max(low.percent, more.percent), low.copay + more.copay, low.limit + more.limit,
		}
		a, b := low.share(), high.share()
		if a.paid > b.paid || a.paid > low.limit || a.deductible+a.rest > a.allowed || a.deductible > low.deductible {
			t.Fatalf("%+v pays %+v\n%+v pays %+v", low, a, high, b)
		}
	}
}

func TestTheWorkingShowsEveryStep(t *testing.T) {
	l := costLibrary()
	l.Rules.Notes = []CostNote{
		{Options: []string{"spravato-through-plan"}, When: []fact.Condition{{Fact: 1, Is: fact.One(0)}}, Text: "a note",
			Sources: []string{"guide", "note"}},
		{Options: []string{"spravato-through-plan"}, Unless: []fact.Condition{{Fact: 1, Is: fact.One(0)}},
			Text: "a note for others"},
		{Options: []string{"spravato-self-pay"}, Text: "a note elsewhere"},
	}
	l.Rules.Options[2].Sources = []string{"order"}
	l.Rules.Amounts[5].Text, l.Rules.Amounts[5].Sources = "about the price", []string{"guide"}
	for _, test := range []struct {
		is, said      string
		want, sources []string
	}{
		{
			"all given", "network=in spravato-visits=8 allowed-amount=1300 deductible-left=1000 coinsurance-percent=20 " +
				"out-of-pocket-left=2500",
			[]string{"allowed 8 $1,300 $10,400", "allowed-shared ", "deductible $1,000", "percent 20", "makes $1,880",
				"limit $2,500", "limit-off $380", "total $2,500", "first-visit-open ", "a note"},
			[]string{"order", "guide", "note"},
		},
		{
			"little given", "copay=40 spravato-visits=2",
			[]string{
				"allowed 2 range $900 $1,600 range $1,800 $3,200", "about the price", "deductible-unknown range $0 $3,200",
				"copay $40",
				"makes ends $80 $0", "limit-low $0", "limit-off ends $80 $0", "total range $0 $3,200", "first-visit-open ",
				"a note for others",
			},
			[]string{"order", "guide"},
		},
		{
			"cents", "network=in spravato-visits=1 allowed-amount=333 deductible-left=0 coinsurance-percent=15 " +
				"out-of-pocket-left=2500",
			[]string{"allowed 1 $333 $333", "allowed-shared ", "percent 15", "makes $49.95", "limit $2,500", "total $49.95",
				"first-visit-open ", "rounded ", "a note"},
			[]string{"order", "guide", "note"},
		},
		{
			"less than the deductible", "form=spravato network=in spravato-visits=2 allowed-amount=1200 deductible-left=5000 " +
				"coinsurance-percent=20 out-of-pocket-left=9000 evaluation-fee=100",
			[]string{"allowed 2 $1,200 $2,400", "deductible-part $5,000 $2,400", "percent 20", "makes $0", "limit $9,000",
				"total $2,400", "first-visit-out $100", "a note"},
			[]string{"order", "guide", "note"},
		},
		{
			"a limit alone", "network=in spravato-visits=2 spravato-allowed-amount=0 copay=10 out-of-pocket-left=15",
			[]string{"allowed 2 $0 $0", "deductible-unknown $0", "copay $10", "makes $0", "limit $15", "total $0",
				"first-visit-open ", "a note"},
			[]string{"order", "guide", "note"},
		},
	} {
		list := l.Costs(said(t, l, test.said))
		i := slices.IndexFunc(list, func(c Cost) bool { return c.Option == "spravato-through-plan" })
		if got := list[i]; !slices.Equal(got.Working, test.want) || !slices.Equal(got.Sources, test.sources) {
			t.Errorf("%s:\n%q\n%q\nwant\n%q\n%q", test.is, got.Working, got.Sources, test.want, test.sources)
		}
	}
}

// What an option lacks is what it is told with: first what those have open that can be added
// up, then what the others need.
func TestWhatASumLacksIsWhatIsToldWithIt(t *testing.T) {
	l := costLibrary()
	open, needs := 0, 0
	for _, pairs := range []string{"", "plan=employer", "plan=none", "plan=medicare",
		"plan=employer price-per-session=500",
		"plan=employer deductible-left=0 coinsurance-percent=20 spravato-allowed-amount=1300"} {
		sums := l.Sums(said(t, l, pairs))
		for i := range l.Questions.List {
			id := l.Questions.List[i].ID
			asked := func(f fact.Fact) bool { return f.ID == id }
			var want []string
			for _, c := range sums.Costs() {
				if slices.ContainsFunc(c.Open, asked) {
					want = append(want, c.Option)
					open++
				}
			}
			for _, u := range sums.Unpriced() {
				if slices.ContainsFunc(u.Needs, asked) {
					want = append(want, u.Option)
					needs++
				}
			}
			if got := sums.Lacking(id); !slices.Equal(got, want) {
				t.Errorf("%q: %s is lacked by %v, want %v", pairs, id, got, want)
			}
		}
	}
	if open == 0 || needs == 0 {
		t.Errorf("%d are open and %d needed: the test shows nothing", open, needs)
	}
}

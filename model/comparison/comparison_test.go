package comparison_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/comparison"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/sample"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// library is the small one, in which nobody was asked yet is put in for every company,
// and the network is another plan's to say.
func library(t *testing.T, change func(*rule.Payers)) *model.Library {
	t.Helper()
	l := sample.New(t, change)
	l.Others.Puts = []comparison.Put{{Fact: sample.Authorization, Option: 0,
		Unless: [][]fact.Condition{{{Fact: sample.Purpose, Is: fact.One(1)}}}}}
	l.Others.Kept = []int{sample.Network}
	l.Others.Refused = []fact.Condition{{Fact: sample.Authorization, Is: fact.One(2)}}
	return l
}

// denied is a case of Acme on the spray that was turned down after two medicines, with
// other answers by their places.
func denied(more map[int]int) fact.Answers {
	options := map[int]int{sample.Purpose: 0, sample.Form: 1, sample.Plan: 0, sample.Payer: 0, sample.Authorization: 2,
		sample.AskedFor: 1, sample.Network: 0, sample.Medicines: 2, sample.Records: 0}
	maps.Copy(options, more)
	var a fact.Answers
	for q, o := range options {
		a = a.With(q, fact.Chosen(o))
	}
	return a
}

const drip, spray = 0, 1

// row is the row of a company.
func row(t *testing.T, c *comparison.Comparison, payer string) *comparison.Row {
	t.Helper()
	i := slices.IndexFunc(c.Rows, func(r comparison.Row) bool { return r.Payer.ID == payer })
	if i < 0 {
		t.Fatalf("no row of %s", payer)
	}
	return &c.Rows[i]
}

func TestEachRowIsWhatTheCaseIsWithThatCompany(t *testing.T) {
	l, random := library(t, nil), seed.Rand(t)
	for range seed.Times(200) {
		var a fact.Answers
		for q := range l.Questions.List {
			if n := len(l.Questions.List[q].Options); n > 0 && random.IntN(3) > 0 {
				a = a.With(q, fact.Chosen(random.IntN(n)))
			}
		}
		c := l.Others.Compare(a)
		if len(c.Rows) != 3 {
			t.Fatalf("%d rows of three companies", len(c.Rows))
		}
		for company, r := range c.Rows {
			put := a.With(sample.Payer, fact.Chosen(company))
			if a.At(sample.Purpose) != fact.Chosen(1) {
				put = put.With(sample.Authorization, fact.Chosen(0))
			}
			view := verdict.NewView(l.Trees, l.Questions.Effective(put))
			for tree, s := range r.Drugs {
				if s.Span != view.Span(tree) {
					t.Errorf("%s on the %s: %v, and the case with it is %v", r.Payer.ID, s.Tree.ID, s.Span, view.Span(tree))
				}
			}
			if r.Now != (a.At(sample.Payer) == fact.Chosen(company)) {
				t.Errorf("%s runs the plan now: %v", r.Payer.ID, r.Now)
			}
		}
	}
}

func TestWhatThePersonsOwnPlanDecidedIsSetAside(t *testing.T) {
	l := library(t, nil)
	c := l.Others.Compare(denied(nil))
	if len(c.PutIn) != 1 || c.PutIn[0] != l.Questions.Setting(sample.Authorization, 0) ||
		len(c.SetAside) != 1 || c.SetAside[0] != l.Questions.Setting(sample.Authorization, 2) {
		t.Errorf("put in %v in the place of %v", c.PutIn, c.SetAside)
	}
	if len(c.Kept) != 1 || c.Kept[0] != l.Questions.Setting(sample.Network, 0) || len(c.Open) > 0 {
		t.Errorf("kept %v, open %v", c.Kept, c.Open)
	}
	if !slices.Equal(c.Refused, []int{spray}) || !l.Others.ForAppeal(denied(nil)) {
		t.Errorf("the plan refused %v", c.Refused)
	}
	// What a list names stays as it was said.
	if c := l.Others.Compare(denied(map[int]int{sample.Purpose: 1})); len(c.PutIn)+len(c.SetAside) > 0 {
		t.Errorf("put in %v in the place of %v", c.PutIn, c.SetAside)
	}
	// What nobody said and rows turn on is open.
	c = l.Others.Compare(denied(nil).Without(sample.Network))
	if len(c.Open) != 1 || c.Open[0].At != sample.Network || len(c.TurnsOn) == 0 || c.TurnsOn[0].At != sample.Network {
		t.Errorf("open %v, turns on %v", c.Open, c.TurnsOn)
	}
}

func TestTheBestVerdictOfARuleThatWasReadComesFirst(t *testing.T) {
	l := library(t, nil)
	c := l.Others.Compare(denied(nil))
	c.Sort(spray)
	var order []string
	for _, r := range c.Rows {
		order = append(order, r.Payer.ID)
	}
	// Of the rules that all plans have nobody says that they are the company's own.
	if want := []string{"acme", "zenith", "other"}; !slices.Equal(order, want) {
		t.Errorf("the order is %v, not %v", order, want)
	}
	of := func(payer string) *comparison.Standing { return &row(t, c, payer).Drugs[spray] }
	acme, zenith, other := of("acme"), of("zenith"), of("other")
	if acme.Span.Low != rule.Likely || zenith.Span.High >= rule.Likely || !acme.Says() || !zenith.Pays() || other.Own() {
		t.Errorf("acme %v, zenith %v, of others a rule of their own: %v", acme.Span, zenith.Span, other.Own())
	}
	if acme.AsOf() != "2026" || acme.Read() != rule.ReadMedicines || other.Read() != rule.ReadNone || other.AsOf() != "" {
		t.Errorf("read as far as %v of %q, others as far as %v of %q", acme.Read(), acme.AsOf(), other.Read(), other.AsOf())
	}
}

func TestTheConditionsOfARuleAreCounted(t *testing.T) {
	c := library(t, nil).Others.Compare(denied(nil).Without(sample.Records))
	tally, rules := row(t, c, "acme").Drugs[spray].Tally()
	if rules != 1 || len(tally.Met) != 1 || len(tally.NotMet) != 0 || len(tally.Open) != 1 || tally.Of() != 2 {
		t.Errorf("of %d rules %+v", rules, tally)
	}
	tally, _ = row(t, c, "zenith").Drugs[spray].Tally()
	if len(tally.NotMet) != 1 || tally.NotMet[0].ID != "tried" {
		t.Errorf("%+v", tally)
	}
	if tally, rules := row(t, c, "other").Drugs[spray].Tally(); rules != 0 || tally.Of() != 0 {
		t.Errorf("of the rules that all plans have %d are counted: %+v", rules, tally)
	}
	c = library(t, nil).Others.Compare(denied(map[int]int{sample.Form: 0}))
	excluded := row(t, c, "acme").Drugs[drip]
	if excluded.Pays() || excluded.Stance() != rule.Excluded || excluded.Against() != "" {
		t.Errorf("of what is excluded: %v, %q", excluded.Stance(), excluded.Against())
	}
}

func TestACompanyIsLeftOutOnlyWhereItIsKnownNotToSell(t *testing.T) {
	l := library(t, func(p *rule.Payers) {
		p.Find("acme").States = []string{"TX"}
		p.Find("zenith").Endings = []rule.Ending{{Plan: "individual", After: fact.Date{Year: 2026, Month: 12, Day: 31}}}
	})
	for _, test := range []struct {
		state, plan string
		left        []string
	}{
		{"", "", nil}, {"TX", "employer", nil}, {"NM", "", []string{"acme"}}, {"", "individual", []string{"zenith"}},
		{"NM", "individual", []string{"acme", "zenith"}},
	} {
		c := l.Others.Compare(denied(nil))
		c.Only(test.state, test.plan)
		var left []string
		for _, o := range c.LeftOut {
			left = append(left, o.Payer.ID)
		}
		if !slices.Equal(left, test.left) || len(c.Rows)+len(left) != 3 {
			t.Errorf("in %q on %q %v are left out and %d stay", test.state, test.plan, left, len(c.Rows))
		}
	}
}

// A letter names the companies that pay: with a text of their own that an office can look
// up, each text once, and not the person's own.
func TestWhoPaysIsNamedOnceForEachText(t *testing.T) {
	l := library(t, nil)
	names := func(a fact.Answers) (list []string) {
		for _, p := range l.Others.Paying(a, spray) {
			list = append(list, p.Payer.ID+" "+p.Source.ID)
		}
		return list
	}
	if got, want := names(denied(nil)), []string{"zenith zenith-policy"}; !slices.Equal(got, want) {
		t.Errorf("beside acme %v", got)
	}
	if got, want := names(denied(map[int]int{sample.Payer: 1})), []string{"acme acme-policy"}; !slices.Equal(got, want) {
		t.Errorf("beside zenith %v", got)
	}
	l.Sources.Find("zenith-policy").Kind = "blog"
	if got := names(denied(nil)); len(got) > 0 {
		t.Errorf("by a text that no office looks up %v", got)
	}
}

// Where something else decides, no company's rule is reached.
func TestWhereNoRuleIsReachedAllAreAlike(t *testing.T) {
	l := library(t, nil)
	c := l.Others.Compare(denied(nil))
	if span, alike := c.Alike(spray); alike {
		t.Errorf("all are said to be %v", span)
	}
	c = l.Others.Compare(denied(map[int]int{sample.Form: 2}))
	if span, alike := c.Alike(spray); !alike || span.Low != rule.NotCovered || span.High != rule.NotCovered {
		t.Errorf("at home: %v, alike %v", span, alike)
	}
}

func TestARowIsWrittenUnderTheIDsOfItsDrugs(t *testing.T) {
	data, err := fact.AsJSON(library(t, nil).Others.Compare(denied(nil)))
	if err != nil || !json.Valid(data) || strings.Contains(string(data), "null") {
		t.Fatalf("%v\n%s", err, data)
	}
	for _, want := range []string{
		`"put-in":{"authorization":"not-asked"},"set-aside":{"authorization":"denied"}`,
		`{"payer":"acme","name":"Acme","now":true,"drip":{"lowest":"unlikely"`,
		`"spray":{"lowest":"likely","highest":"likely","stance":"covered-with-criteria","own":true,"read":"medicines",` +
			`"as-of":"2026","checked":"2026-11-01"`,
		`{"payer":"other","name":"other plans","now":false`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
}

package verdict

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
)

// plan is a library of one tree in which the company chooses the rule, and every
// rule asks for nothing but the one need. The rules are those of the test.
func plan(t *testing.T, rules map[string][]rule.Rule) *Trees {
	t.Helper()
	yes := []fact.Option{{ID: "yes", Label: "Yes"}, {ID: "no", Label: "No"}}
	questions := &fact.Questions{List: []fact.Question{
		{ID: fact.PurposeQuestion, Short: "the purpose",
			Options: []fact.Option{{ID: "surgery", Label: "Surgery"}, {ID: "sleep", Label: "Sleep"}}},
		{ID: fact.FormQuestion, Short: "the form", Options: []fact.Option{{ID: "infusion", Label: "Infusion"}}},
		{ID: fact.PayerQuestion, Short: "the company",
			Options: []fact.Option{{ID: "acme", Label: "Acme"}, {ID: rule.GeneralPayer, Label: "Other"}}},
		{ID: "records", Short: "the records", Options: yes},
	}}
	l := &Trees{
		Questions: questions, Sources: &source.Sources{Questions: questions,
			List: []source.Source{{ID: "policy", Confidence: source.HighConfidence}}},
		Payers: &rule.Payers{Questions: questions, List: []rule.Payer{
			{ID: "acme", Name: "Acme Health", Rules: rules["acme"]},
			{ID: rule.GeneralPayer, Name: "Another", Note: "These rules are usual.", Rules: rules[rule.GeneralPayer]},
		}},
	}
	for _, p := range l.Payers.List {
		for i := range p.Rules {
			p.Rules[i].Drug, p.Rules[i].Confidence, p.Rules[i].Read = "infusion", source.HighConfidence, rule.ReadMedicines
			if p.Rules[i].Uses == nil {
				p.Rules[i].Uses = rule.Uses{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.One(0)}}
			}
			p.Rules[i].Sources = []string{"policy"}
			p.Rules[i].Criteria = []rule.Criterion{{ID: "records", Text: "Records.", Source: "policy",
				Tests: []fact.Test{{Fact: 3, Met: fact.One(0)}}}}
		}
	}
	tree := l.Payers.Grow(&rule.AuthoredTree{
		ID: "infusion", Within: "an infusion", General: rule.GeneralPayer, NoRule: "none", Gate: "gate",
		Nodes: []rule.AuthoredNode{
			{ID: "company", Fact: 2, Branches: []rule.AuthoredBranch{{Is: fact.Options(2), Rules: rule.EachPayer,
				Clamp: rule.Free}}},
			{ID: "gate", Fact: 3, Branches: []rule.AuthoredBranch{{Is: fact.Options(2), To: rule.ToCriteria, Clamp: rule.Free}}},
		},
		Leaves: []rule.AuthoredLeaf{{ID: "none", Level: rule.Unlikely, Because: "No rule speaks of it.",
			Sources: []string{"policy"}}},
		Outcomes: map[rule.Outcome]rule.OutcomeText{rule.MetOutcome: {Because: "All is met."},
			rule.FailedOutcome: {Because: "One is not met."}},
		Open: rule.OutcomeText{Because: "More is needed."},
	})
	d, err := NewDiagram(&tree, questions.List)
	if err != nil {
		t.Fatal(err)
	}
	l.List, l.Diagrams = []rule.Tree{tree}, []Diagram{d}
	return l
}

func TestThePersonsOwnRuleIsTheirCompanysElseTheGeneralOne(t *testing.T) {
	covered := rule.Rule{ID: "pays", Stance: rule.Covered, Because: "It pays."}
	silent := rule.Rule{ID: "silent", Stance: rule.Silent, Because: "It says nothing."}
	unknown := rule.Rule{ID: "unread", Stance: rule.Unknown, Because: "We could not read it."}
	against := rule.Rule{ID: "against", Stance: rule.Excluded, Because: "It does not pay."}
	rules := func(list ...rule.Rule) []rule.Rule { return list }
	for _, test := range []struct {
		is            string
		acme, general []rule.Rule
		own           bool
		stance        rule.Stance
		text          string
	}{
		{"its own rule", rules(covered), rules(against), true, rule.Covered, "It pays."},
		{"its own rule against", rules(against), rules(covered), true, rule.Excluded, "It does not pay."},
		{"of two unlike ones the one that decides", rules(covered, against), nil, true, rule.Excluded, "It does not pay."},
		{"its own silence", rules(silent), rules(covered), true, rule.Silent, "It says nothing."},
		{"what could not be read is not its own", rules(unknown), rules(covered), false, rule.Unknown,
			"We could not read it. It pays."},
		{"nothing of its own", nil, rules(covered), false, rule.Unknown, "It pays."},
		{"nothing of anybody's", nil, nil, false, rule.Unknown, "No rule speaks of it."},
		// Found by chance: it was a panic.
		{"no word of its own, and a general one that decides nothing", nil, rules(silent), false, rule.Unknown,
			"It says nothing."},
	} {
		l := plan(t, map[string][]rule.Rule{"acme": test.acme, rule.GeneralPayer: test.general})
		f := l.Questions.Facts(fact.Answers{}.With(0, fact.Chosen(0)).With(2, fact.Chosen(0)))
		got := OwnRule(l.Questions, l.Payers, &l.List[0], &f)
		if got == nil || got.Payer.ID != "acme" || got.Own != test.own || got.Stance != test.stance || got.Text != test.text {
			t.Errorf("%s: %+v", test.is, got)
		}
	}
}

func TestNobodysRuleIsToldWhileTheCompanyIsNotKnown(t *testing.T) {
	l := plan(t, map[string][]rule.Rule{"acme": {{ID: "pays", Stance: rule.Covered, Because: "It pays."}}})
	f := l.Questions.Facts(fact.Answers{}.With(0, fact.Chosen(0)))
	if got := OwnRule(l.Questions, l.Payers, &l.List[0], &f); got != nil {
		t.Errorf("%+v is told", got)
	}
}

// Where a company pays for one purpose and not for another, and the purpose is
// open, neither is told as its rule.
func TestNoRuleIsToldWhereRulesOfUnlikeStanceStayInReach(t *testing.T) {
	of := func(purpose int, r rule.Rule) rule.Rule {
		r.Uses = rule.Uses{{Fact: 0, Is: fact.One(purpose)}, {Fact: 1, Is: fact.One(0)}}
		return r
	}
	covered, against := rule.Rule{ID: "pays", Stance: rule.Covered, Because: "It pays."},
		rule.Rule{ID: "against", Stance: rule.Excluded, Because: "It does not."}
	l := plan(t, map[string][]rule.Rule{"acme": {of(0, covered), of(1, against)}})
	for purpose, want := range map[fact.Answer]string{{}: "", fact.Chosen(0): "It pays.", fact.Chosen(1): "It does not."} {
		f := l.Questions.Facts(fact.Answers{}.With(0, purpose).With(2, fact.Chosen(0)))
		got := ""
		if r := OwnRule(l.Questions, l.Payers, &l.List[0], &f); r != nil {
			got = r.Text
		}
		if got != want {
			t.Errorf("of the purpose %+v it is told %q, want %q", purpose, got, want)
		}
	}
}

// Under what a rule governs is told: with these values it does, whatever else is
// open, and outside them it does not.
func TestARuleGovernsUnderTheValuesThatItNames(t *testing.T) {
	l := plan(t, map[string][]rule.Rule{"acme": {{ID: "pays", Stance: rule.Covered, Because: "It pays."}}})
	f := l.Questions.Facts(fact.Answers{}.With(2, fact.Chosen(0)))
	got := OwnRule(l.Questions, l.Payers, &l.List[0], &f)
	want := []Narrowing{{l.Questions.Fact(0), fact.One(0)}}
	if got == nil || !got.Own || !slices.Equal(got.If, want) {
		t.Fatalf("%+v governs, want it under %v", got, want)
	}
	data, err := fact.AsJSON(got)
	if wrote := string(data); err != nil ||
		wrote != `{"payer":"acme","stance":"covered-with-criteria","own":true,"text":"It pays.","sources":["policy"],"if":{"purpose":["surgery"]}}` {
		t.Errorf("it is written as %s, %v", wrote, err)
	}
}

// A rule told as the person's own is of the company they named, in its words;
// where it is not, the stance is unknown. So it is for any library.
func TestARuleToldAsOnesOwnIsInTheWordsOfOnesCompany(t *testing.T) {
	own, standIn := 0, 0
	met := func() bool { return own > 0 && standIn > 0 }
	each(t, seed.Rand(t), 100, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		got := OwnRule(l.Questions, l.Payers, &l.List[tree], &f)
		switch {
		case got == nil:
			return
		case f[drawnPayer].Len() == 1 && got.Payer.ID != l.Questions.List[drawnPayer].Options[f[drawnPayer].First()].ID:
			t.Errorf("the company is another than %s", got.Payer.ID)
		case !got.Own:
			standIn++
			if got.Stance != rule.Unknown || got.Text == "" {
				t.Errorf("what stands in is told as %v: %q", got.Stance, got.Text)
			}
		default:
			own++
			if !slices.ContainsFunc(got.Payer.Rules, func(x rule.Rule) bool {
				return x.Drug == l.List[tree].ID && x.Stance == got.Stance && strings.Contains(got.Text, x.Because)
			}) {
				t.Errorf("%s never published %q", got.Payer.ID, got.Text)
			}
		}
		for _, n := range got.If {
			if n.Values.Empty() || !n.Values.Within(f[n.Fact.At]) || n.Values == f[n.Fact.At] {
				t.Errorf("it governs under %v of %v that are open", n, f[n.Fact.At])
			}
		}
	})
	if !met() {
		t.Errorf("%d rules of one's own, %d that stand in: the test shows nothing", own, standIn)
	}
}

package rule

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
	"ketacover/model/source"
)

// grownFrom is a tree of two companies and the general one, whose only route is
// the company. All facts below it are conditions: records, and medicines of
// which more is better.
func grownFrom(rules map[string][]Rule) (Tree, *fact.Questions) {
	questions := &fact.Questions{List: []fact.Question{
		{ID: fact.PurposeQuestion, Options: []fact.Option{{ID: "surgery"}, {ID: "sleep"}}},
		{ID: fact.FormQuestion, Options: []fact.Option{{ID: "infusion"}, {ID: "at-home"}}},
		{ID: fact.PayerQuestion, Options: []fact.Option{{ID: "acme"}, {ID: "zenith"}, {ID: GeneralPayer}}},
		{ID: "records", Options: []fact.Option{{ID: "no"}, {ID: "yes"}}, Rising: []int{0, 1}},
		{ID: "medicines", Options: []fact.Option{{ID: "0"}, {ID: "1"}, {ID: "2"}}, Rising: []int{0, 1, 2}},
	}}
	payers := &Payers{Questions: questions}
	for _, id := range []string{"acme", "zenith", GeneralPayer} {
		p := Payer{ID: id, Name: id, Rules: slices.Clone(rules[id])}
		for i := range p.Rules {
			r := &p.Rules[i]
			r.ID, r.Drug, r.Because = fmt.Sprintf("rule-%d", i), "infusion", "Said by "+id+"."
			if r.Uses == nil {
				r.Uses = Uses{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.Options(2)}}
			}
		}
		payers.List = append(payers.List, p)
	}
	return payers.Grow(&AuthoredTree{
		ID: "infusion", General: GeneralPayer, NoRule: "none", Gate: "gate",
		Nodes: []AuthoredNode{
			{ID: "company", Fact: 2, Branches: []AuthoredBranch{{Is: fact.Options(3), Rules: EachPayer, Clamp: Free}}},
			{ID: "gate", Fact: 3, Branches: []AuthoredBranch{{Is: fact.One(0), To: ToFailed, Clamp: Free},
				{Is: fact.One(1), To: ToCriteria, Clamp: Free}}},
		},
		Leaves: []AuthoredLeaf{{ID: "none", Level: Unlikely, Because: "No rule speaks of it."}},
	}), questions
}

// medicines is a condition that so many medicines meet.
func medicines(least int) Criterion {
	return Criterion{ID: fmt.Sprintf("medicines-%d", least),
		Tests: []fact.Test{{Fact: 4, Met: fact.Options(3).Without(fact.Options(least))}}}
}

// levelOf is where a case ends, told by the options of all questions.
func levelOf(t *testing.T, tree *Tree, questions *fact.Questions, options ...int) Level {
	t.Helper()
	f := questions.Facts(fact.Answers{})
	for q, o := range options {
		f[q] = fact.One(o)
	}
	w := tree.Walk(&f)
	if !w.End.IsLeaf() {
		t.Fatalf("%v ends at the node %q", options, tree.Nodes[w.End].ID)
	}
	return w.Clamp.Apply(tree.Leaves[w.End.Leaf()].Level)
}

func TestARuleEndsAtTheLevelsThatItsStanceAndItsReadingGive(t *testing.T) {
	full := Rule{Stance: Covered, Confidence: source.HighConfidence, Read: ReadMedicines,
		Criteria: []Criterion{medicines(2)}}
	but := func(change func(*Rule)) []Rule {
		r := full
		change(&r)
		return []Rule{r}
	}
	shut := full
	shut.Criteria = []Criterion{{ID: "shut", Tests: []fact.Test{{Fact: 4, Met: fact.One(1).Or(fact.One(2))}},
		Excludes: true}, medicines(2)}
	for _, test := range []struct {
		is                                  string
		acme, general                       []Rule
		met, oneShort, none, ungated, other Level
	}{
		{"read in full and paying", []Rule{full}, nil, Likely, Possible, Possible, Possible, Unlikely},
		{"held with low confidence", but(func(r *Rule) { r.Confidence = source.LowConfidence }), nil, Possible, Unlikely,
			Unlikely, Unlikely, Unlikely},
		{"read in part", but(func(r *Rule) { r.Read = ReadPart }), nil, Possible, Unlikely, Unlikely, Unlikely, Unlikely},
		{"case by case", but(func(r *Rule) { r.Stance = CaseByCase }), nil, Possible, Unlikely, Unlikely, Unlikely, Unlikely},
		{"shut out", but(func(r *Rule) { r.Stance = Excluded }), nil, NotCovered, NotCovered, NotCovered, NotCovered,
			Unlikely},
		{"shut out with low confidence", but(func(r *Rule) { r.Stance, r.Confidence = Excluded, source.LowConfidence }), nil,
			Unlikely, Unlikely, Unlikely, Unlikely, Unlikely},
		{"silent, and a general rule pays", but(func(r *Rule) { r.Stance = Silent }), []Rule{full}, Likely, Possible,
			Possible, Possible, Unlikely},
		{"unknown, and a general rule is against", but(func(r *Rule) { r.Stance = Unknown }),
			but(func(r *Rule) { r.Stance = Excluded }), NotCovered, NotCovered, NotCovered, NotCovered, Unlikely},
		{"silent, and no rule else", but(func(r *Rule) { r.Stance = Silent }), nil, Unlikely, Unlikely, Unlikely, Unlikely,
			Unlikely},
		{"no rule of its own, and a general one pays", nil, []Rule{full}, Likely, Possible, Possible, Possible, Unlikely},
		{"no rule of anybody's", nil, nil, Unlikely, Unlikely, Unlikely, Unlikely, Unlikely},
		{"a condition that shuts out", []Rule{shut}, nil, Likely, Possible, NotCovered, Possible, Unlikely},
	} {
		tree, questions := grownFrom(map[string][]Rule{"acme": test.acme, GeneralPayer: test.general})
		for what, at := range map[string]struct {
			options []int
			want    Level
		}{
			"all met":                {[]int{0, 0, 0, 1, 2}, test.met},
			"a medicine short":       {[]int{0, 0, 0, 1, 1}, test.oneShort},
			"no medicine":            {[]int{0, 0, 0, 1, 0}, test.none},
			"not through the gate":   {[]int{0, 0, 0, 0, 2}, test.ungated},
			"a use it speaks not of": {[]int{1, 0, 0, 1, 2}, test.other},
		} {
			if got := levelOf(t, &tree, questions, at.options...); got != at.want {
				t.Errorf("%s, %s: %v, want %v", test.is, what, got, at.want)
			}
		}
	}
}

func TestMeetingOneOfSeveralRulesIsEnough(t *testing.T) {
	hard := Rule{Stance: Covered, Confidence: source.HighConfidence, Read: ReadMedicines,
		Criteria: []Criterion{medicines(2)}}
	easy := hard
	easy.Criteria = []Criterion{medicines(1)}
	tree, questions := grownFrom(map[string][]Rule{"acme": {hard, easy}})
	for n, want := range []Level{Possible, Likely, Likely} {
		if got := levelOf(t, &tree, questions, 0, 0, 0, 1, n); got != want {
			t.Errorf("%d medicines: %v, want %v", n, got, want)
		}
	}
}

// Meeting a rule that promises less gives no more than failing one that promises
// more.
func TestARuleThatPromisesLessIsNoWayToWhatAnotherPromises(t *testing.T) {
	sure := Rule{Stance: Covered, Confidence: source.HighConfidence, Read: ReadMedicines,
		Criteria: []Criterion{medicines(2)}}
	unsure := Rule{Stance: CaseByCase, Confidence: source.HighConfidence, Read: ReadMedicines,
		Criteria: []Criterion{medicines(1)}}
	for _, rules := range [][]Rule{{sure, unsure}, {unsure, sure}} {
		tree, questions := grownFrom(map[string][]Rule{"acme": rules})
		for n, want := range []Level{Possible, Possible, Likely} {
			if got := levelOf(t, &tree, questions, 0, 0, 0, 1, n); got != want {
				t.Errorf("%d medicines: %v, want %v", n, got, want)
			}
		}
	}
}

// A rule that speaks of one form is not another form's, and companies that say
// the same are told apart by whose rule it is.
func TestARuleIsOfItsFormAndItsCompanyAlone(t *testing.T) {
	pays := Rule{Stance: Covered, Confidence: source.HighConfidence, Read: ReadMedicines,
		Uses: Uses{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.One(0)}}}
	tree, questions := grownFrom(map[string][]Rule{"acme": {pays}, "zenith": {pays}})
	for _, test := range []struct {
		form, payer int
		want        Level
		whose       string
	}{{0, 0, Likely, "acme"}, {0, 1, Likely, "zenith"}, {1, 0, Unlikely, ""}, {0, 2, Unlikely, ""}} {
		if got := levelOf(t, &tree, questions, 0, test.form, test.payer, 1, 2); got != test.want {
			t.Errorf("form %d, company %d: %v, want %v", test.form, test.payer, got, test.want)
		}
		f := questions.Facts(fact.Answers{}.With(0, fact.Chosen(0)).With(1, fact.Chosen(test.form)).With(2,
			fact.Chosen(test.payer)))
		if got := tree.Ruling(tree.Walk(&f).End).Payer; got != test.whose {
			t.Errorf("form %d, company %d: the rule is %q's, want %q's", test.form, test.payer, got, test.whose)
		}
	}
	if !tree.Routes.Has(2) || tree.Routes.Has(3) || tree.Routes.Has(4) {
		t.Errorf("the routes are %v", tree.Routes.List())
	}
}

// Where every condition is met by more and not by less, more never lowers a
// level, whatever the rules are.
func TestBetterFactsNeverLowerALevel(t *testing.T) {
	r := seed.Rand(t)
	moved := 0
	for range seed.Until(300, func() bool { return moved > 0 }) {
		rules := map[string][]Rule{}
		for _, id := range []string{"acme", "zenith", GeneralPayer} {
			for range r.IntN(3) {
				rules[id] = append(rules[id], anyRule(r))
			}
		}
		tree, questions := grownFrom(rules)
		options := []int{r.IntN(2), r.IntN(2), r.IntN(3), r.IntN(2), r.IntN(3)}
		for q := 3; q < 5; q++ {
			last := NotCovered
			for o := range questions.List[q].Options {
				better := slices.Clone(options)
				better[q] = o
				level := levelOf(t, &tree, questions, better...)
				if level < last {
					t.Fatalf("%v: %v became %v", better, last, level)
				}
				if o > 0 && level > last {
					moved++
				}
				last = level
			}
		}
	}
	if moved == 0 {
		t.Error("nothing raised a level: the test shows nothing")
	}
}

func anyRule(r *rand.Rand) Rule {
	x := Rule{Stance: Stance(r.IntN(5)), Confidence: source.Confidence(r.IntN(3)), Read: Reading(r.IntN(3))}
	for range r.IntN(3) {
		c := medicines(1 + r.IntN(2))
		if r.IntN(3) == 0 {
			c = Criterion{ID: "records", Tests: []fact.Test{{Fact: 3, Met: fact.One(1)}}}
		}
		c.Excludes = r.IntN(4) == 0
		x.Criteria = append(x.Criteria, c)
	}
	return x
}

func TestTheLevelsBelowANodeAreThoseOfItsLeaves(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(100) {
		tree, questions := grownFrom(map[string][]Rule{"acme": {anyRule(r), anyRule(r)}, GeneralPayer: {anyRule(r)}})
		low, high := Approved, NotCovered
		for leaf, reached := range tree.Reached(questions.Facts(fact.Answers{})) {
			if reached {
				low, high = min(low, tree.Leaves[leaf].Level), max(high, tree.Leaves[leaf].Level)
			}
		}
		if n := &tree.Nodes[0]; n.Low > low || n.High < high {
			t.Fatalf("below the root are said to be %v to %v, and %v to %v are reached", n.Low, n.High, low, high)
		}
	}
}

// One bound within another acts as both, one after the other; a cap beats a floor.
func TestABoundWithinABoundIsBothOneAfterTheOther(t *testing.T) {
	var all []Clamp
	for floor := range Level(Levels) {
		for most := floor; most < Levels; most++ {
			all = append(all, Clamp{floor, most})
		}
	}
	for _, outer := range all {
		for _, inner := range all {
			for l := range Level(Levels) {
				if got, want := outer.Then(inner).Apply(l), outer.Apply(inner.Apply(l)); got != want {
					t.Fatalf("%v then %v makes %v of %v, one after the other make %v", outer, inner, got, l, want)
				}
			}
		}
	}
	if got := (Clamp{Floor: Likely, Cap: Possible}).Apply(NotCovered); got != Possible {
		t.Errorf("a floor above its cap gives %v", got)
	}
}

func TestACriterionIsMetByAnyOfItsTests(t *testing.T) {
	c := Criterion{Tests: []fact.Test{{Fact: 0, Met: fact.One(0), Unknown: fact.One(2)}, {Fact: 1, Met: fact.One(1)}}}
	for _, test := range []struct {
		first, second fact.Values
		want          Status
	}{
		{fact.One(0), fact.One(0), Met},
		{fact.One(1), fact.One(1), Met},
		{fact.One(1), fact.One(0), NotMet},
		{fact.One(2), fact.One(0), NotKnown},
		{fact.Options(2), fact.One(0), NotKnown},
		{fact.Options(2), fact.One(1), Met},
	} {
		f := fact.Facts{test.first, test.second}
		if got := c.Check(&f); got != test.want {
			t.Errorf("%v and %v: %v, want %v", test.first, test.second, got, test.want)
		}
	}
	var f fact.Facts
	if by := (&Criterion{Text: "By hand."}); by.Check(&f) != NotKnown || by.Name() != "By hand" {
		t.Error("what is checked by hand is known")
	}
}

// The walk notes each answer once, in the order in which the tree asks, and ends
// where an answer is missing.
func TestAWalkGoesAsFarAsTheAnswersLead(t *testing.T) {
	tree, questions := grownFrom(map[string][]Rule{"acme": {{Stance: Covered, Confidence: source.HighConfidence,
		Read: ReadMedicines, Criteria: []Criterion{medicines(1), medicines(2)}}}})
	a := fact.Answers{}
	for _, step := range []struct {
		question int
		trail    string
		leaf     bool
	}{{3, "", false}, {2, "2", false}, {0, "2 0 3", false}, {4, "2 0 3 4", true}} {
		a = a.With(step.question, fact.Chosen(map[int]int{3: 1, 4: 2}[step.question]))
		f := questions.Facts(a)
		w := tree.Walk(&f)
		var asked []string
		for _, s := range w.Trail {
			asked = append(asked, fmt.Sprint(s.Question))
		}
		if got := strings.Join(asked, " "); got != step.trail || w.End.IsLeaf() != step.leaf {
			t.Errorf("with %d said the trail is %q and ends at a leaf %v, want %q, %v", step.question, got, w.End.IsLeaf(),
				step.trail, step.leaf)
		}
	}
}

// What the general payer says of one form only holds there alone, also for a company
// that says the same of every form, or nothing.
func TestFormsArePartedWhereOnlyTheGeneralRulesDiffer(t *testing.T) {
	tree, questions := grownFrom(map[string][]Rule{GeneralPayer: {{Stance: Excluded, Confidence: source.HighConfidence,
		Uses: Uses{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.One(1)}}}}})
	for company := range 3 {
		infusion := levelOf(t, &tree, questions, 0, 0, company, 1, 2)
		home := levelOf(t, &tree, questions, 0, 1, company, 1, 2)
		if infusion != Unlikely || home != NotCovered {
			t.Errorf("company %d: an infusion is %s, and at home %s", company, infusion, home)
		}
	}
}

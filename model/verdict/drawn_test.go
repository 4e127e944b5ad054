package verdict

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
)

// The engine is tried on libraries drawn at random, none of it real: a tree of
// routes, companies with rules of every stance, and conditions that some people
// can act on. They are small, so that everything can be tried. The authored
// tree, walked with every fact known, is the yardstick: it shares no code with
// the diagram that the numbers come from.

// The questions of a drawn library: the use, the form and the company choose a
// rule, routes lead there, and conditions are asked for by rules.
const (
	drawnPurpose = iota
	drawnForm
	drawnPayer
	drawnAsked
	drawnRoute
	drawnOther
	drawnNeed // and those after it
	drawnAll  = drawnNeed + 5
)

// drawn is a library drawn at random, with two trees. Of some the rules are
// strict: each asks for one value of every need, so that it takes many changes
// to meet them.
func drawn(t testing.TB, r *rand.Rand) *Trees {
	t.Helper()
	strict := r.IntN(3) == 0
	questions := &fact.Questions{Sections: []fact.Section{{ID: "all"}}, List: drawnQuestions(r, strict)}
	l := &Trees{
		Questions: questions, Payers: &rule.Payers{Questions: questions}, Sources: &source.Sources{Questions: questions},
		Reference: &reference.Shelf{Notes: []reference.Note{{ID: noteIf, Text: "If {if}: {text}"}}},
	}
	for i := range 4 {
		id := fmt.Sprintf("text-%d", i)
		l.Sources.List = append(l.Sources.List, source.Source{ID: id, Confidence: source.Confidence(r.IntN(3))})
	}
	var drafts []Draft
	for _, id := range []string{"infusion", "spravato"} {
		for p := range 3 {
			rules := drawnRules(r, id, questions.List)
			if strict {
				rules = strictRules(r, id, questions.List)
			}
			payerOf(l, p).Rules = append(payerOf(l, p).Rules, rules...)
		}
		l.List = append(l.List, l.Payers.Grow(drawnTree(r, id, questions.List)))
	}
	for i := range l.List {
		draft, err := NewDraft(&l.List[i], questions.List)
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, draft)
	}
	var err error
	if l.Diagrams, err = Diagrams(drafts, questions.List); err != nil {
		t.Fatal(err)
	}
	return l
}

// payerOf is company p, the last of which is the one whose rules stand in.
func payerOf(trees *Trees, p int) *rule.Payer {
	for len(trees.Payers.List) <= p {
		id := trees.Questions.List[drawnPayer].Options[len(trees.Payers.List)].ID
		trees.Payers.List = append(trees.Payers.List, rule.Payer{ID: id, Name: "The plan " + id,
			Note: "These are usual rules."})
	}
	return &trees.Payers.List[p]
}

func drawnQuestions(r *rand.Rand, strict bool) []fact.Question {
	list := make([]fact.Question, drawnAll)
	for q := range list {
		list[q] = fact.Question{ID: fmt.Sprintf("fact-%d", q), Short: fmt.Sprintf("fact %d", q),
			Where: fmt.Sprintf("Look for fact %d.", q)}
		for o := range 2 + r.IntN(2) {
			list[q].Options = append(list[q].Options,
				fact.Option{ID: fmt.Sprintf("value-%d", o), Label: fmt.Sprintf("value %d", o)})
		}
	}
	list[drawnPurpose].ID, list[drawnForm].ID = fact.PurposeQuestion, fact.FormQuestion
	list[drawnPayer].ID = fact.PayerQuestion
	list[drawnPayer].Options = []fact.Option{{ID: "one", Label: "One"}, {ID: "two", Label: "Two"},
		{ID: rule.GeneralPayer, Label: "Other"}}
	list[drawnAsked].ID = StageOfRequest
	list[drawnAsked].Options = []fact.Option{{ID: "not-asked", Label: "Not asked"}, {ID: "denied", Label: "Denied"}}
	for q := range list {
		if q < drawnRoute || strict && q < drawnNeed || !strict && r.IntN(4) == 0 {
			continue
		}
		question := &list[q]
		question.Change = &fact.Effort{
			Cost: 1 + r.IntN(3), How: "Move it.", Keep: "Keep it.", To: someOf(r, question.All()), Medical: r.IntN(4) == 0,
		}
		if strict {
			question.Change.To = question.All()
		} else if r.IntN(2) == 0 {
			question.Rising = r.Perm(len(question.Options))
			question.Change.Upward = r.IntN(2) == 0
		}
	}
	return list
}

// someOf is some of the values, one at least.
func someOf(r *rand.Rand, all fact.Values) fact.Values {
	for {
		var some fact.Values
		for o := range all.Each {
			if r.IntN(2) == 0 {
				some = some.Or(fact.One(o))
			}
		}
		if !some.Empty() {
			return some
		}
	}
}

func drawnSources(r *rand.Rand) []string { return []string{fmt.Sprintf("text-%d", r.IntN(4))} }

// drawnRules are what a company says of one drug.
func drawnRules(r *rand.Rand, drug string, questions []fact.Question) []rule.Rule {
	var rules []rule.Rule
	for i := range r.IntN(4) {
		id := fmt.Sprintf("rule-%d", i)
		x := rule.Rule{
			ID: id, Drug: drug, Stance: rule.Stance(r.IntN(5)), Confidence: source.Confidence(r.IntN(3)),
			Read:    rule.Reading(r.IntN(3)),
			Because: "It says " + id + ".", Sources: drawnSources(r), Steps: []string{"step-" + id},
			Uses: rule.Uses{{Fact: drawnPurpose, Is: someOf(r, questions[drawnPurpose].All())},
				{Fact: drawnForm, Is: someOf(r, questions[drawnForm].All())}},
		}
		for c := range r.IntN(4) {
			x.Criteria = append(x.Criteria, drawnCriterion(r, fmt.Sprintf("%s-%s-%d", drug, id, c), questions))
		}
		rules = append(rules, x)
	}
	return rules
}

// strictRules is one rule that pays and asks for one value of every need.
func strictRules(r *rand.Rand, drug string, questions []fact.Question) []rule.Rule {
	x := rule.Rule{
		ID: "rule-0", Drug: drug, Stance: rule.Covered, Confidence: source.HighConfidence, Read: rule.ReadMedicines,
		Because: "It pays.",
		Uses: rule.Uses{{Fact: drawnPurpose, Is: questions[drawnPurpose].All()},
			{Fact: drawnForm, Is: questions[drawnForm].All()}}, Sources: drawnSources(r),
	}
	for q := drawnNeed; q < drawnAll; q++ {
		is := fact.One(r.IntN(len(questions[q].Options)))
		x.Criteria = append(x.Criteria, rule.Criterion{ID: questions[q].ID, Text: "It asks for " + questions[q].ID + ".",
			Source: x.Sources[0], Tests: []fact.Test{{Fact: q, Met: is}}})
	}
	return []rule.Rule{x}
}

func drawnCriterion(r *rand.Rand, id string, questions []fact.Question) rule.Criterion {
	c := rule.Criterion{ID: id, Text: "It asks for " + id + ".", Source: drawnSources(r)[0], Excludes: r.IntN(4) == 0}
	for range r.IntN(3) {
		q := drawnNeed + r.IntN(drawnAll-drawnNeed)
		test := fact.Test{Fact: q, Met: someOf(r, questions[q].All())}
		if rest := questions[q].All().Without(test.Met); !rest.Empty() && r.IntN(3) == 0 {
			test.Unknown = someOf(r, rest)
		}
		c.Tests = append(c.Tests, test)
	}
	return c
}

// drawnNames is what the words of an outcome name.
var drawnNames = map[rule.Outcome]string{
	rule.FailedOutcome: " by <" + holeNotMet + ">", rule.FailedWeakOutcome: " by <" + holeNotMet + ">",
	rule.ExcludedByOutcome: " by <" + holeShutOut + ">",
}

// drawnTree is a tree of routes, each of which may end, be bounded, or lead on;
// the last of them hands over to the rules of the company.
func drawnTree(r *rand.Rand, id string, questions []fact.Question) *rule.AuthoredTree {
	s := &rule.AuthoredTree{
		ID: id, Within: "the " + id, General: rule.GeneralPayer, NoRule: "no-rule", Gate: "gate",
		Open:     rule.OutcomeText{Because: "More is needed."},
		Merged:   rule.OutcomeText{Because: "Several ways lead here.", If: "One of them: {one}"},
		Outcomes: map[rule.Outcome]rule.OutcomeText{},
	}
	for _, o := range rule.Outcomes {
		s.Outcomes[o] = rule.OutcomeText{Because: "It is " + string(o) + drawnNames[o] + ".", Sources: drawnSources(r),
			Steps: []string{"step-" + string(o)}}
	}
	leaf := func(name string) string {
		s.Leaves = append(s.Leaves, rule.AuthoredLeaf{
			ID: name, Level: rule.Level(r.IntN(rule.Levels)), Because: "It ends at " + name + ".", Sources: drawnSources(r),
			Steps: []string{"step-" + name},
		})
		return name
	}
	leaf("no-rule")
	routes := []int{drawnAsked, drawnRoute, drawnOther}
	r.Shuffle(len(routes), func(i, j int) { routes[i], routes[j] = routes[j], routes[i] })
	for i, q := range routes {
		node := rule.AuthoredNode{ID: fmt.Sprintf("route-%d", i), Fact: q}
		next := "payers"
		if i+1 < len(routes) {
			next = fmt.Sprintf("route-%d", i+1)
		}
		for v := range questions[q].Options {
			b := rule.AuthoredBranch{Is: fact.One(v), To: next, Clamp: rule.Free}
			switch r.IntN(5) {
			case 0:
				b.To = leaf(fmt.Sprintf("leaf-%d-%d", i, v))
				s.Leaves[len(s.Leaves)-1].About = []int{q}
			case 1:
				low := rule.Level(r.IntN(rule.Levels))
				b.Clamp = rule.Clamp{Floor: low, Cap: low + rule.Level(r.IntN(rule.Levels-int(low)))}
				b.Because, b.About, b.Steps = "It is bounded.", []int{q}, []string{"step-bound"}
			}
			node.Branches = append(node.Branches, b)
		}
		s.Nodes = append(s.Nodes, node)
	}
	gate := rule.AuthoredNode{ID: "gate", Fact: drawnNeed}
	for v := range questions[drawnNeed].Options {
		to := rule.ToCriteria
		switch r.IntN(4) {
		case 0:
			if v > 0 {
				to = rule.ToFailed
			}
		case 1:
			if v > 0 {
				to = leaf(fmt.Sprintf("gate-%d", v))
				s.Leaves[len(s.Leaves)-1].About = []int{drawnNeed}
			}
		}
		gate.Branches = append(gate.Branches, rule.AuthoredBranch{Is: fact.One(v), To: to, Clamp: rule.Free})
	}
	s.Nodes = append(s.Nodes, gate, rule.AuthoredNode{ID: "payers", Fact: drawnPayer, Branches: []rule.AuthoredBranch{
		{Is: questions[drawnPayer].All(), Rules: rule.EachPayer, Clamp: rule.Free},
	}})
	if r.IntN(2) == 0 {
		s.Common = []rule.Criterion{drawnCriterion(r, id+"-common", questions)}
	}
	return s
}

// said answers every question at random, or leaves some of them open, as long as
// there are no more than limit ways to complete the answers.
func said(trees *Trees, r *rand.Rand, limit int) fact.Answers {
	var a fact.Answers
	ways := 1
	for _, q := range r.Perm(len(trees.Questions.List)) {
		n := len(trees.Questions.List[q].Options)
		switch {
		case r.IntN(2) == 0 || ways*n > limit:
			a = a.With(q, fact.Chosen(r.IntN(n)))
			continue
		case r.IntN(2) == 0:
			a = a.With(q, fact.DontKnow())
		}
		ways *= n
	}
	return a
}

// completions calls yield with every way to complete the facts.
func completions(trees *Trees, f fact.Facts, q int, yield func(*fact.Facts)) {
	for q < len(trees.Questions.List) && f[q].Len() < 2 {
		q++
	}
	if q == len(trees.Questions.List) {
		yield(&f)
		return
	}
	for v := range f[q].Each {
		completions(trees, f.With(q, fact.One(v)), q+1, yield)
	}
}

// levelOf walks the authored tree with every fact known.
func levelOf(t *rule.Tree, f *fact.Facts) rule.Level {
	w := t.Walk(f)
	return w.Clamp.Apply(t.Leaves[w.End.Leaf()].Level)
}

// tried is the span that all completions give, and the levels that they reach.
func tried(trees *Trees, tree int, f fact.Facts) (span Span, reach fact.Values) {
	span = Span{rule.Approved, rule.NotCovered}
	completions(trees, f, 0, func(f *fact.Facts) {
		level := levelOf(&trees.List[tree], f)
		span = Span{min(span.Low, level), max(span.High, level)}
		reach = reach.Or(fact.One(int(level)))
	})
	return span, reach
}

// each tries a property on cases of libraries that are drawn anew, until what
// the test has to meet is met.
func each(
	t *testing.T, r *rand.Rand, libraries, cases, limit int, met func() bool,
	holds func(l *Trees, tree int, a fact.Answers),
) {
	t.Helper()
	for range seed.Until(libraries, met) {
		l := drawn(t, r)
		for range cases {
			a := said(l, r, limit)
			for tree := range l.List {
				holds(l, tree, a)
				if t.Failed() {
					t.Fatalf("after %s", given(l, a))
				}
			}
		}
	}
}

// given tells answers for a message.
func given(trees *Trees, a fact.Answers) string {
	text := ""
	for q := range trees.Questions.List {
		if id := trees.Questions.List[q].AnswerID(a.At(q)); id != "" {
			text += " " + trees.Questions.List[q].ID + "=" + id
		}
	}
	return text
}

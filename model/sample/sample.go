// Package sample is a small library of which nothing is real, for the tests of the rooms
// that need all of one: two drugs, two companies and the rules that plans usually have.
// So what is published changes no test of the engine. Only tests import it.
//
//	sample.go      New, the library
//	questions.go   what is asked, and what can happen
//	rules.go       what the companies publish, what it rests on, and by when
package sample

import (
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// The drugs, each the id of a tree.
const (
	Drip  = "drip"
	Spray = "spray"
)

// New is the library. Its companies can be changed before the trees grow, as by later
// content: nil leaves them as they are.
func New(t testing.TB, change func(*rule.Payers)) *model.Library {
	t.Helper()
	l := model.NewLibrary()
	l.Version = "2026-11-01"
	l.Questions.List, l.Questions.Events, l.Questions.Sayings = questions(), events(), sayings()
	l.Questions.Readable = readable()
	l.Sources.List, l.Payers.List, l.Deadlines.Rules = sources(), payers(), deadlines()
	if change != nil {
		change(l.Payers)
	}
	l.Connect()
	l.Authored = func() []rule.AuthoredTree { return []rule.AuthoredTree{*tree(Drip, 0), *tree(Spray, 1)} }
	var drafts []verdict.Draft
	for i, authored := range l.Authored() {
		l.Trees.List = append(l.Trees.List, l.Payers.Grow(&authored))
		draft, err := verdict.NewDraft(&l.Trees.List[i], l.Questions.List)
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, draft)
	}
	var err error
	if l.Trees.Diagrams, err = verdict.Diagrams(drafts, l.Questions.List); err != nil {
		t.Fatal(err)
	}
	return l
}

// tree leads over the company to its rules, and through the network to their conditions.
// What is taken at home nobody pays for, whatever a company says.
func tree(id string, at int) *rule.AuthoredTree {
	to := func(is fact.Values, to string) rule.AuthoredBranch {
		return rule.AuthoredBranch{Is: is, To: to, Clamp: rule.Free}
	}
	refused := to(fact.One(2), "company")
	refused.Clamp, refused.Because = rule.Clamp{Cap: rule.Possible}, "The plan said no."
	refused.Sources = []string{usualText}
	return &rule.AuthoredTree{
		ID: id, Title: "The " + id, Short: id, Within: "the " + id,
		Drug:    rule.Drug{AskedFor: fact.One(at), Forms: fact.One(at), Usual: at == 0},
		General: rule.GeneralPayer, NoRule: "none", Gate: "gate",
		Nodes: []rule.AuthoredNode{
			{ID: "place", Fact: Form, Branches: []rule.AuthoredBranch{to(fact.Options(2), "asked"), to(fact.One(2), "home")}},
			{ID: "asked", Fact: Authorization, Branches: []rule.AuthoredBranch{to(fact.Options(2), "company"), refused}},
			{ID: "company", Fact: Payer,
				Branches: []rule.AuthoredBranch{{Is: fact.Options(3), Rules: rule.EachPayer, Clamp: rule.Free}}},
			{ID: "gate", Fact: Network, Branches: []rule.AuthoredBranch{to(fact.One(0), rule.ToCriteria),
				to(fact.One(1), rule.ToFailed)}},
		},
		Leaves: []rule.AuthoredLeaf{
			{ID: "none", Level: rule.Unlikely, Because: "No rule speaks of it.", Sources: []string{usualText}},
			{ID: "home", Level: rule.NotCovered, Because: "It is taken at home.", Sources: []string{usualText}},
		},
		Open: rule.OutcomeText{Because: "More is needed."},
	}
}

package model

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Verdict is what one tree says of a case, part by part as the verdict's room
// has it.
type Verdict struct {
	Message       string                    `json:"message"` // the verdict in one sentence
	Lowest        rule.Level                `json:"lowest"`
	Highest       rule.Level                `json:"highest"`
	Settled       bool                      `json:"settled"`
	Confidence    string                    `json:"confidence"` // the weakest grade of what it rests on
	Cause         fact.Settings             `json:"cause"`
	Reasons       []verdict.Reason          `json:"reasons"`
	Trail         []verdict.Passed          `json:"trail"`
	TurnsOn       []fact.Fact               `json:"turns-on"`
	Rule          *verdict.PlanRule         `json:"rule"`     // null while no payer or programme is known
	Branches      []*verdict.Split          `json:"branches"` // exactly one while the verdict is open
	Conditions    *verdict.Conditions       `json:"conditions,omitempty"`
	FindOut       verdict.Errands           `json:"find-out"`
	Changes       []verdict.Change          `json:"changes"`
	Together      []verdict.Change          `json:"together"` // the smallest of many answers, where none of few helps
	Lowerings     []verdict.Lowering        `json:"falls"`    // what would lower it, one answer each
	Criteria      []verdict.CriterionStatus `json:"criteria"`
	Terms         []verdict.RuleTerm        `json:"terms,omitempty"` // what else the person's own rule says
	Coverage      string                    `json:"coverage"`
	Authorization string                    `json:"authorization"`
}

// verdictOf is what tree t says of the answers that are looked at.
func (l *Library) verdictOf(t int, view *verdict.View, code string) Verdict {
	tree, span, reasons, prospect := &l.Trees.List[t], view.Span(t), view.Reasons(t), view.Prospect(t)
	v := Verdict{
		Lowest: span.Low, Highest: span.High, Settled: span.Settled(),
		Confidence:    verdict.Sure(l.Trees.Payers, l.Trees.Sources, tree, reasons).String(),
		Cause:         view.Cause(t),
		Reasons:       some(reasons),
		Trail:         view.Trail(t),
		TurnsOn:       view.TurnsOn(t),
		Rule:          prospect.Rule,
		Branches:      []*verdict.Split{},
		Conditions:    prospect.Conditions,
		FindOut:       prospect.FindOut,
		Changes:       view.Changes(t),
		Together:      view.Together(t),
		Lowerings:     view.Lowerings(t),
		Criteria:      some(verdict.Criteria(l.Questions, tree, view.Answers())),
		Terms:         verdict.RuleWordsOf(view, t).Terms(code),
		Coverage:      coverage(span),
		Authorization: authorization(tree, view.Walk(t).End, span),
	}
	if prospect.Branch != nil {
		v.Branches = append(v.Branches, prospect.Branch)
	}
	return v
}

// some is a list that is empty where there is none, and never null as JSON.
func some[T any](list []T) []T { return append([]T{}, list...) }

// coverage says a span in the words that insurers' systems use (Da Vinci
// Coverage Requirements Discovery).
func coverage(s verdict.Span) string {
	switch {
	case s.High == rule.NotCovered:
		return "not-covered"
	case s.Low == rule.Approved:
		return "covered"
	}
	return "conditional"
}

// authorization says in the same words whether the plan must be asked first.
// A plan that denied the request has shown that it wants to be asked, so a
// leaf that says otherwise counts only where no bound moved its level.
func authorization(t *rule.Tree, end rule.Ref, s verdict.Span) string {
	switch {
	case s.Low == rule.Approved:
		return "satisfied"
	case s.High == rule.NotCovered:
		return "no-auth"
	case end.IsLeaf():
		if leaf := &t.Leaves[end.Leaf()]; leaf.NoAuthorization && s.Settled() && s.Low == leaf.Level {
			return "no-auth"
		}
	}
	return "auth-needed"
}

package model

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Verdict is what one tree says of a case.
type Verdict struct {
	Message       string                    `json:"message"` // the verdict in one sentence
	Lowest        rule.Level                `json:"lowest"`
	Highest       rule.Level                `json:"highest"`
	Settled       bool                      `json:"settled"`
	Confidence    string                    `json:"confidence"` // the weakest grade of what it rests on
	Cause         map[string]string         `json:"cause"`      // question to value
	Reasons       []EvaluatedReason         `json:"reasons"`
	Trail         []EvaluatedFact           `json:"trail"`
	TurnsOn       []string                  `json:"turns-on"` // questions
	Rule          *EvaluatedRule            `json:"rule"`     // null while no payer or programme is known
	Branches      []EvaluatedBranch         `json:"branches"` // exactly one while the verdict is open
	Conditions    *EvaluatedConditions      `json:"conditions,omitempty"`
	FindOut       []EvaluatedQuest          `json:"find-out"`
	Changes       []EvaluatedChange         `json:"changes"`
	Together      []EvaluatedChange         `json:"together"` // the smallest change of many answers, where no change of few helps
	Falls         []EvaluatedChange         `json:"falls"`    // what would lower it, one answer each
	Criteria      []verdict.CriterionStatus `json:"criteria"`
	Coverage      string                    `json:"coverage"`
	Authorization string                    `json:"authorization"`
}

// EvaluatedReason is one ground of a verdict.
type EvaluatedReason struct {
	Text    string   `json:"text"`
	Because []string `json:"because"` // questions
	Sources []string `json:"sources"`
	End     string   `json:"end,omitempty"` // which end of an open verdict it is the ground of
}

// EvaluatedFact is an answer on the way to a verdict.
type EvaluatedFact struct {
	Fact  string `json:"fact"`
	Value string `json:"value"`
	Text  string `json:"text"`
}

// EvaluatedChange is a set of answers that would raise a verdict, and how a
// person can go about each; or that would lower it, and how to keep it from
// that.
type EvaluatedChange struct {
	Set     map[string]string `json:"set"` // question to value
	Lowest  rule.Level        `json:"lowest"`
	Highest rule.Level        `json:"highest"`
	How     string            `json:"how"`
}

// verdict evaluates one tree and keeps its reasons for what follows.
func (e *evaluator) verdict(t int) Verdict {
	l, tree := e.library, &e.library.Trees.List[t]
	span := l.Trees.Diagrams[t].Span(&e.facts)
	walk := tree.Walk(&e.facts)
	reasons := l.Trees.Reasons(t, e.answers)
	e.reasons = append(e.reasons, verdict.Grounds{Tree: tree, Reasons: reasons, Bound: walk.Bound})
	return Verdict{
		Lowest: span.Low, Highest: span.High, Settled: span.Settled(), Confidence: verdict.Sure(l.Trees.Payers, l.Trees.Sources, &l.Trees.List[t], reasons).String(),
		Cause:         e.cause(t),
		Reasons:       e.reasonTexts(reasons),
		Trail:         e.trail(&walk),
		TurnsOn:       e.ids(e.session.TurnsOn(t)),
		Rule:          e.rule(t),
		Branches:      e.branches(e.session.Prospect(t).Branch),
		Conditions:    e.conditions(e.session.Prospect(t).Conditions),
		FindOut:       e.findOut(t),
		Changes:       e.changes(t),
		Together:      e.together(t),
		Falls:         e.falls(t),
		Criteria:      append([]verdict.CriterionStatus{}, verdict.Criteria(l.Questions, tree, e.answers)...),
		Coverage:      coverage(span),
		Authorization: authorization(tree, &walk, span),
	}
}

// ids names questions.
func (e *evaluator) ids(questions []int) []string {
	list := make([]string, len(questions))
	for i, q := range questions {
		list[i] = e.library.Questions.List[q].ID
	}
	return list
}

func (e *evaluator) cause(t int) map[string]string {
	cause := map[string]string{}
	for q := range e.library.Trees.Diagrams[t].Cause(&e.facts).Each {
		question := &e.library.Questions.List[q]
		cause[question.ID] = question.AnswerID(e.answers.At(q))
	}
	return cause
}

func (e *evaluator) reasonTexts(reasons []verdict.Reason) []EvaluatedReason {
	list := make([]EvaluatedReason, len(reasons))
	for i, r := range reasons {
		list[i] = EvaluatedReason{Text: r.Text, Because: e.ids(r.Because), Sources: listed(r.Sources), End: r.End.String()}
	}
	return list
}

func (e *evaluator) trail(w *rule.Walk) []EvaluatedFact {
	list := make([]EvaluatedFact, len(w.Trail))
	for i, step := range w.Trail {
		question := &e.library.Questions.List[step.Question]
		option := &question.Options[step.Option]
		list[i] = EvaluatedFact{Fact: question.ID, Value: option.ID, Text: question.Short + ": " + option.Text()}
	}
	return list
}

func (e *evaluator) changes(t int) []EvaluatedChange {
	changes := verdict.Changes(e.library.Trees.Questions, &e.library.Trees.Diagrams[t], e.answers)
	list := make([]EvaluatedChange, len(changes))
	for i, c := range changes {
		list[i] = e.change(c.Set, c.Span)
	}
	return list
}

func (e *evaluator) falls(t int) []EvaluatedChange {
	falls := verdict.Lowerings(e.library.Trees.Questions, &e.library.Trees.Diagrams[t], e.answers)
	list := make([]EvaluatedChange, len(falls))
	for i, f := range falls {
		list[i] = e.change([]fact.Setting{f.Setting}, f.Span)
		list[i].How = e.library.Questions.List[f.Question].Change.KeepFor(&e.facts)
	}
	return list
}

func (e *evaluator) together(t int) []EvaluatedChange {
	if c, found := verdict.Together(e.library.Trees.Questions, &e.library.Trees.Diagrams[t], e.answers); found {
		return []EvaluatedChange{e.change(c.Set, c.Span)}
	}
	return []EvaluatedChange{}
}

func (e *evaluator) change(to []fact.Setting, span verdict.Span) EvaluatedChange {
	set := make(map[string]string, len(to))
	how := make([]string, len(to))
	for i, s := range to {
		question := &e.library.Questions.List[s.Question]
		set[question.ID] = question.Options[s.Option].ID
		how[i] = question.Change.HowTo(s.Option, &e.facts)
	}
	return EvaluatedChange{Set: set, Lowest: span.Low, Highest: span.High, How: strings.Join(how, " ")}
}

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
func authorization(t *rule.Tree, w *rule.Walk, s verdict.Span) string {
	switch {
	case s.Low == rule.Approved:
		return "satisfied"
	case s.High == rule.NotCovered:
		return "no-auth"
	case w.End.IsLeaf():
		if leaf := &t.Leaves[w.End.Leaf()]; leaf.NoAuthorization && s.Settled() && s.Low == leaf.Level {
			return "no-auth"
		}
	}
	return "auth-needed"
}

package model

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// EvaluatedRule is what the person's own plan publishes.
type EvaluatedRule struct {
	Payer   string              `json:"payer"`
	Stance  string              `json:"stance"`
	Own     bool                `json:"own"`
	Text    string              `json:"text"`
	Sources []string            `json:"sources"`
	If      map[string][]string `json:"if"` // open question to the values under which it governs
}

// EvaluatedBranch is an open fact, and what each of its values would give.
type EvaluatedBranch struct {
	Fact   string         `json:"fact"`
	Values []EvaluatedRow `json:"values"`
}

// EvaluatedRow is values that give the same.
type EvaluatedRow struct {
	Is         []string             `json:"is"`
	Lowest     rule.Level           `json:"lowest"`
	Highest    rule.Level           `json:"highest"`
	Then       *EvaluatedBranch     `json:"then,omitempty"`
	Conditions *EvaluatedConditions `json:"conditions,omitempty"`
}

// EvaluatedConditions is what conditions of a rule give together: lowest and
// highest level when each is met, and when one is not.
type EvaluatedConditions struct {
	Facts  []string      `json:"facts"`
	All    [2]rule.Level `json:"all"`
	OneNot [2]rule.Level `json:"one-not"`
}

// EvaluatedQuest is a fact to find out, and where.
type EvaluatedQuest struct {
	Fact  string `json:"fact"`
	Where string `json:"where"`
}

func (e *evaluator) rule(t int) *EvaluatedRule {
	r := e.session.Prospect(t).Rule
	if r == nil {
		return nil
	}
	out := &EvaluatedRule{
		Payer: r.Payer.ID, Stance: r.Stance.String(), Own: r.Own, Text: r.Text, Sources: listed(r.Sources), If: map[string][]string{},
	}
	for _, n := range r.If {
		question := &e.library.Questions.List[n.Fact]
		out.If[question.ID] = optionIDs(question, n.Values)
	}
	return out
}

// optionIDs names the options of a set.
func optionIDs(q *fact.Question, v fact.Values) []string {
	var ids []string
	for o := range v.Each {
		ids = append(ids, q.Options[o].ID)
	}
	return ids
}

func (e *evaluator) branches(s *verdict.Split) []EvaluatedBranch {
	if s == nil {
		return []EvaluatedBranch{}
	}
	question := &e.library.Questions.List[s.Fact]
	b := EvaluatedBranch{Fact: question.ID}
	for _, row := range s.Rows {
		out := EvaluatedRow{
			Is: optionIDs(question, row.Values), Lowest: row.Span.Low, Highest: row.Span.High, Conditions: e.conditions(row.Conditions),
		}
		for _, then := range e.branches(row.Then) {
			out.Then = &then
		}
		b.Values = append(b.Values, out)
	}
	return []EvaluatedBranch{b}
}

func (e *evaluator) conditions(c *verdict.Conditions) *EvaluatedConditions {
	if c == nil {
		return nil
	}
	return &EvaluatedConditions{
		Facts: e.ids(c.Facts), All: [2]rule.Level{c.All.Low, c.All.High}, OneNot: [2]rule.Level{c.OneNot.Low, c.OneNot.High},
	}
}

func (e *evaluator) findOut(t int) []EvaluatedQuest {
	list := []EvaluatedQuest{}
	for _, q := range e.session.Prospect(t).FindOut {
		list = append(list, EvaluatedQuest{Fact: e.library.Questions.List[q].ID, Where: e.library.Questions.List[q].Where})
	}
	return list
}

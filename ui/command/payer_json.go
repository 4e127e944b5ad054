package command

import (
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/ui/paper"
)

// payer is what "payers NAME --json" writes.
type payer struct {
	Content string `json:"content"`
	Today   string `json:"today"`
	payerEntry
	Note    string      `json:"note"`
	Rules   []payerRule `json:"rules"`
	Sources []sourceRow `json:"sources"`
}

// payerRule is one rule. The uses are ids of options, by question.
type payerRule struct {
	*rule.Rule
	Uses      map[string]fact.List `json:"uses"`
	Criteria  []payerCriterion     `json:"criteria"`
	Also      []rule.Aside         `json:"also"`
	Diagnoses fact.List            `json:"diagnoses-taken"`
	Refused   fact.List            `json:"diagnoses-refused"`
}

// payerCriterion is one condition of a rule, and the answers that meet it.
type payerCriterion struct {
	*rule.Criterion
	MetBy map[string]fact.List `json:"met-by"`
}

func payerInFull(pen *paper.Pen, p *rule.Payer) payer {
	out := payer{
		Content: pen.Library.Edition(), Today: pen.Today.String(), payerEntry: payerAsEntry(pen, p),
		Note: p.Note, Rules: []payerRule{}, Sources: []sourceRow{},
	}
	var cited []string
	for i := range p.Rules {
		rule := ruleInFull(pen.Library, &p.Rules[i])
		out.Rules = append(out.Rules, rule)
		cited = append(cited, rule.Sources...)
		for _, a := range rule.Also {
			cited = append(cited, a.Sources...)
		}
		for _, c := range rule.Criteria {
			cited = append(append(cited, c.Source), c.NewerSources...)
		}
	}
	slices.Sort(cited)
	for _, id := range slices.Compact(cited) {
		if s := pen.Library.Sources.Find(id); s != nil {
			out.Sources = append(out.Sources, sourceAsOf(s, pen.Today))
		}
	}
	return out
}

func ruleInFull(l *model.Library, r *rule.Rule) payerRule {
	out := payerRule{
		Rule: r, Uses: map[string]fact.List{}, Criteria: []payerCriterion{}, Also: append([]rule.Aside{}, r.Also...),
		Diagnoses: r.Diagnoses.Takes, Refused: r.Diagnoses.Refuses,
	}
	for _, use := range r.Uses {
		question := &l.Questions.List[use.Fact]
		out.Uses[question.ID] = question.IDs(use.Is)
	}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		met := map[string]fact.List{}
		for _, t := range c.Tests {
			question := &l.Questions.List[t.Fact]
			met[question.ID] = question.IDs(t.Met)
		}
		out.Criteria = append(out.Criteria, payerCriterion{Criterion: c, MetBy: met})
	}
	return out
}

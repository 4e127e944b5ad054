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
	ID         string              `json:"id"`
	Drug       string              `json:"drug"`
	Uses       map[string][]string `json:"uses"`
	Stance     string              `json:"stance"`
	Confidence string              `json:"confidence"`
	Read       string              `json:"read"`
	Because    string              `json:"because"`
	Criteria   []payerCriterion    `json:"criteria"`
	Approval   string              `json:"approval"`
	Renewal    string              `json:"renewal"`
	Benefit    string              `json:"benefit"`
	Codes      string              `json:"codes"`
	Exceptions string              `json:"exceptions"`
	Also       []payerAside        `json:"also"`
	Diagnoses  []string            `json:"diagnoses-taken"`
	Refused    []string            `json:"diagnoses-refused"`
	Sources    []string            `json:"sources"`
}

// payerAside is a word on a rule for some people.
type payerAside struct {
	Text    string   `json:"text"`
	Sources []string `json:"sources"`
}

// payerCriterion is one condition of a rule, and the answers that meet it.
type payerCriterion struct {
	ID      string              `json:"id"`
	Text    string              `json:"text"`
	Proof   string              `json:"proof"`
	Version string              `json:"version"`
	MetBy   map[string][]string `json:"met-by"`
	Newer   string              `json:"newer"`
	Source  string              `json:"source"`
	// Excludes: where it is not met, the rule says that it does not pay.
	Excludes bool `json:"excludes"`
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
		for j, c := range rule.Criteria {
			cited = append(cited, c.Source)
			cited = append(cited, p.Rules[i].Criteria[j].NewerSources...)
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
		ID: r.ID, Drug: r.Drug, Uses: map[string][]string{}, Stance: r.Stance.String(), Confidence: r.Confidence.String(),
		Read: r.Read.String(), Because: r.Because, Criteria: []payerCriterion{},
		Approval: r.Approval, Renewal: r.Renewal, Benefit: r.Benefit, Codes: r.Codes, Exceptions: r.Exceptions,
		Sources: listOf(r.Sources), Also: []payerAside{},
		Diagnoses: listOf(r.Diagnoses.Takes), Refused: listOf(r.Diagnoses.Refuses),
	}
	for i := range r.Also {
		out.Also = append(out.Also, payerAside{r.Also[i].Text, listOf(r.Also[i].Sources)})
	}
	for _, use := range r.Uses {
		question := &l.Questions.List[use.Fact]
		out.Uses[question.ID] = optionIDs(question, use.Is)
	}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		met := map[string][]string{}
		for _, t := range c.Tests {
			met[l.Questions.List[t.Fact].ID] = optionIDs(&l.Questions.List[t.Fact], t.Met)
		}
		out.Criteria = append(out.Criteria, payerCriterion{
			ID: c.ID, Text: c.Text, Proof: c.Proof, Version: c.Version,
			MetBy: met, Newer: c.Newer, Source: c.Source, Excludes: c.Excludes,
		})
	}
	return out
}

func optionIDs(q *fact.Question, set fact.Values) []string {
	list := []string{}
	for i := range set.Each {
		list = append(list, q.Options[i].ID)
	}
	return list
}

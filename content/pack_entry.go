package content

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// savedSource and savedRule are entries as a pack has them.
type savedSource struct {
	ID         string `yaml:"id"`
	Title      string `yaml:"title"`
	Publisher  string `yaml:"publisher"`
	Checked    string `yaml:"checked"`
	Due        string `yaml:"due"`
	Kind       string `yaml:"kind"`
	Confidence string `yaml:"confidence"`
	Note       string `yaml:"note"`
}

type savedRule struct {
	ID         string              `yaml:"id"`
	Drug       string              `yaml:"drug"`
	For        map[string][]string `yaml:"for"`
	Stance     string              `yaml:"stance"`
	Confidence string              `yaml:"confidence"`
	Read       string              `yaml:"read"`
	Because    string              `yaml:"because"`
	Sources    []string            `yaml:"sources"`
	Criteria   []savedCriterion    `yaml:"criteria,omitempty"`
}

type savedCriterion struct {
	ID     string      `yaml:"id"`
	Short  string      `yaml:"short"`
	Text   string      `yaml:"text"`
	Formal string      `yaml:"formal"`
	Proof  string      `yaml:"proof"`
	Source string      `yaml:"source"`
	MetBy  []savedTest `yaml:"met-by,omitempty"`
}

type savedTest struct {
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
}

// packSaver writes the rules of one payer.
type packSaver struct {
	questions *fact.Questions
	payer     *rule.Payer
}

// saved is a rule that the person read.
func (s packSaver) saved(r *rule.Rule) savedRule {
	out := savedRule{ID: r.ID, Drug: r.Drug, For: s.uses(r.Uses), Stance: r.Stance.String(),
		Confidence: r.Confidence.String(), Read: r.Read.String(), Because: r.Because, Sources: r.Sources}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		made := savedCriterion{ID: c.ID, Short: c.Short, Text: c.Text, Formal: c.Formal, Proof: c.Proof, Source: c.Source}
		for _, t := range c.Tests {
			made.MetBy = append(made.MetBy, savedTest{s.questions.List[t.Fact].ID, s.ids(t.Fact, t.Met)})
		}
		out.Criteria = append(out.Criteria, made)
	}
	return out
}

func (s packSaver) uses(uses rule.Uses) map[string][]string {
	out := map[string][]string{}
	for _, use := range uses {
		out[s.questions.List[use.Fact].ID] = s.ids(use.Fact, use.Is)
	}
	return out
}

func (s packSaver) ids(q int, is fact.Values) []string { return s.questions.List[q].IDs(is) }

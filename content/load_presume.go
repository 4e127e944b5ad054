package content

import (
	"strings"

	"ketacover/model/fact"
)

type presumeEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Words   []string         `yaml:"words"`
	Given   []conditionEntry `yaml:"given"`
	Letters *bool            `yaml:"letters"` // false: only steps are held to it
}

// presumption is words that take answers of the person for given.
type presumption struct {
	words   []string
	given   []fact.Condition
	letters bool
}

// readPresumptions reads the words that no text may use of somebody who did not
// answer so.
func (l *loader) readPresumptions() {
	one(l, "presume.yaml", func(list *[]presumeEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			l.needs(e.Where, "id", e.ID)
			l.unique(seen, e.Where, "entry", e.ID)
			if len(e.Words) == 0 || len(e.Given) == 0 {
				l.problem(e.Where, "write words: and given:", "the entry names no words, or nothing that they take for given")
			}
			l.presumptions = append(l.presumptions, presumption{e.Words, l.conditions(e.Given), e.Letters == nil || *e.Letters})
		}
	})
}

// takenForGiven are the answers that a text takes for given.
func (l *loader) takenForGiven(text string, letter bool) []fact.Condition {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	var list []fact.Condition
	for _, p := range l.presumptions {
		for _, words := range p.words {
			if (p.letters || !letter) && strings.Contains(text, strings.ToLower(words)) {
				list = append(list, p.given...)
				break
			}
		}
	}
	return list
}

// asksFor reports a text that takes an answer for given which nothing asks for
// where it stands.
func (l *loader) asksFor(where at, text string, when []fact.Condition) {
	for _, c := range l.takenForGiven(text, true) {
		asked := false
		for _, w := range when {
			asked = asked || w.Fact == c.Fact && w.Is&^c.Is == 0
		}
		if !asked {
			q := &l.lib.Questions.List[c.Fact]
			l.problem(where, "ask for it under when:, or use other words", "the text takes for given that %q is %s", q.ID, q.Options[c.Is.First()].ID)
		}
	}
}

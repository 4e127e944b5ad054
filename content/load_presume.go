package content

import (
	"strings"
	"unicode"

	"ketacover/model/fact"
)

type presumeEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Words   []string         `yaml:"words"`
	Given   []conditionEntry `yaml:"given"`
	Letters *bool            `yaml:"letters"` // false: only steps are held to it
}

// presumptions are the words that take an answer for given.
type presumptions struct {
	*problems
	*vocabulary
	list []presumption
}

// presumption is words that take answers of the person for given.
type presumption struct {
	words   []string // in small letters
	given   []fact.Condition
	letters bool
}

// readPresumptions reads the words that no text may use of somebody who did not
// answer so.
func (p *presumptions) readPresumptions(files *folder) {
	one(files, "presume.yaml", func(list *[]presumeEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			p.needs(e.Where, "id", e.ID)
			p.unique(seen, e.Where, "entry", e.ID)
			if len(e.Words) == 0 || len(e.Given) == 0 {
				p.problem(e.Where, "write words: and given:",
					"the entry names no words, or nothing that they take for given")
			}
			p.list = append(p.list, presumption{lower(e.Words), p.conditions(e.Given), e.Letters == nil || *e.Letters})
		}
	})
}

// lower are texts in small letters.
func lower(texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = strings.ToLower(text)
	}
	return list
}

// takenForGiven are the answers that a text takes for given.
func (p *presumptions) takenForGiven(text string, letter bool) []fact.Condition {
	text = evened(text)
	var list []fact.Condition
	for _, x := range p.list {
		for _, words := range x.words {
			if (x.letters || !letter) && strings.Contains(text, words) {
				list = append(list, x.given...)
				break
			}
		}
	}
	return list
}

// evened is a text in small letters, with one space between words.
func evened(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	apart := false
	for _, r := range text {
		if unicode.IsSpace(r) {
			apart = b.Len() > 0
			continue
		}
		if apart {
			b.WriteByte(' ')
			apart = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// asksFor reports a text that takes an answer for given which nothing asks for
// where it stands.
func (p *presumptions) asksFor(where at, text string, when []fact.Condition) {
	for _, c := range p.takenForGiven(text, true) {
		asked := false
		for _, w := range when {
			asked = asked || w.Fact == c.Fact && w.Is.Within(c.Is)
		}
		if !asked {
			q := &p.questions.List[c.Fact]
			p.problem(where, "ask for it under when:, or use other words", "the text takes for given that %q is %s",
				q.ID, q.Options[c.Is.First()].ID)
		}
	}
}

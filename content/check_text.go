package content

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// notRead are the keys whose values no one reads as sentences: ids and names,
// dates and numbers, addresses, and words to an office. All else is text.
var notRead = setOf(`
	id kind name aliases also publisher address read-at dated checked due ends confidence source sources facts ids
	department send-to phones site question is cannot-tell rising steps to rules split cap floor level stance read drug
	condition pain-condition purpose form options-from tree gate general no-rule item low high as-of from until tells-of words
	drugs standing stances levels opens lowest highest verdict-is branch unsure-holds no-such-day version who-pays route verdict certainty
	alternative-to
	formal formal-items`)

// headings are the keys of labels and the like, which are no sentences. They
// count for the whole and have no grade of their own.
var headings = setOf("title topic label short group what whom period groups term fee who")

// drugs are names a text cannot do without.
var drugs = []string{"ketamine", "Ketamine", "esketamine", "Esketamine", "Spravato", "KETAFREE"}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// text is something a person reads.
type text struct {
	page  *page
	where at
	key   string
	entry string // the id of the entry it belongs to
	words string
	plain string // its words, each between spaces
}

// prose lists all that a person reads. Of a source that is only the note.
func (c *checker) prose() []text {
	var list []text
	c.every(func(p *page, key string, entry, n *yaml.Node) {
		if n.Kind != yaml.ScalarNode || notRead[key] || p.in("source") && key != "note" || p.in("unused.yaml") {
			return
		}
		words := strings.TrimSpace(n.Value)
		// A name of an option that is one word is no text.
		if !strings.Contains(words, " ") {
			return
		}
		var plain strings.Builder
		for _, t := range tokens(words) {
			plain.WriteString(" " + bareName(t.word))
		}
		list = append(list, text{p, p.at(n), key, idOf(entry), words, plain.String() + " "})
	})
	return list
}

// properNames are the names that the reading grade passes over: of payers,
// of states, of drugs.
func (c *checker) properNames() []string {
	list := append([]string(nil), drugs...)
	for i := range c.pages {
		p := &c.pages[i]
		switch {
		case p.in("payer"):
			list = append(list, value(p.root, "name"))
			for _, alias := range items(get(p.root, "aliases")) {
				list = append(list, alias.Value)
			}
		case p.in("state.yaml"):
			for _, state := range items(p.root) {
				list = append(list, value(state, "name"), value(state, "department"))
			}
		}
	}
	return list
}

// fewWords is the length below which a text has no grade of its own: there one
// word decides it.
const fewWords = 5

// manyWords is the length from which texts together have a grade.
const manyWords = 100

// checkReading measures each text of the folder and all of them.
func (c *checker) checkReading() {
	for _, t := range c.texts {
		if !t.page.own {
			continue
		}
		r := measure(t.words, c.names)
		c.overall.add(r)
		if headings[t.key] || r.words < fewWords {
			continue
		}
		if g := r.grade(); g > maxGrade {
			c.problem(t.where, "use shorter sentences and words", fmt.Sprintf("%s of %q reads at grade %.2f, above %.1f", t.key, t.entry, g, maxGrade))
		}
	}
	if g := c.overall.grade(); c.overall.words >= manyWords && g > maxOverallGrade {
		c.problem(at{".", 1}, "use shorter sentences and words in the worst of them", fmt.Sprintf("all texts together read at grade %.2f, above %.1f", g, maxOverallGrade))
	}
}

// ownTexts is how many texts the folder itself has.
func (c *checker) ownTexts() int {
	n := 0
	for _, t := range c.texts {
		if t.page.own {
			n++
		}
	}
	return n
}

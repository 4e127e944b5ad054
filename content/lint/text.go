package lint

import (
	"fmt"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// notRead are the keys whose values no one reads as sentences: ids and names,
// dates and numbers, addresses, and words to an office. All else is text.
var notRead = setOf(`
	id kind name aliases also publisher address read-at dated checked due ends confidence source sources facts ids
	department send-to mail-to phones site question is cannot-tell rising steps to rules split cap floor level stance read
	drug form options-from tree gate general no-rule item low high as-of from until tells-of words drugs standing
	stances levels opens lowest highest verdict-is branch unsure-holds no-such-day version who-pays route verdict
	certainty alternative-to within asks formal formal-items ticked unticked takes refuses newer-sources way-round
	newer-formal exceptions-formal formal-answer each`)

// headings are the keys of labels and the like, which are no sentences. They
// count for the whole and have no grade of their own.
var headings = setOf("title topic head label short group what whom period groups term fee who caption said-by check")

func setOf(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			set[w] = true
		}
		return set
	})
}

// Text is something a person reads.
type Text struct {
	File  string
	Line  int
	Key   string
	Entry string // the id of the entry it belongs to
	Words string
}

func (t *Text) place() place { return place{t.File, t.Line} }

// Prose lists all that a person reads on the folder's own pages. Of a source
// that is only the note.
func Prose(pages []Page) []Text {
	var list []Text
	every(pages, func(p *Page, key string, entry, n *yaml.Node) {
		if n.Kind != yaml.ScalarNode || notRead()[key] ||
			p.in("source") && key != "note" || p.in("unused.yaml") {
			return
		}
		words := strings.TrimSpace(n.Value)
		// A name of an option that is one word is no text.
		if !strings.Contains(words, " ") {
			return
		}
		list = append(list, Text{p.File, n.Line, key, ID(entry), words})
	})
	return list
}

// NamesOn are the names that the reading grade passes over.
func NamesOn(pages []Page) Names { return newNames(properNames(pages)) }

// properNames are the names that the reading grade passes over: of payers,
// of states, of drugs.
func properNames(pages []Page) []string {
	var list []string
	for i := range pages {
		p := &pages[i]
		switch {
		case p.in("payer"):
			list = append(list, value(p.Root, "name"))
			for _, alias := range items(get(p.Root, "aliases")) {
				list = append(list, alias.Value)
			}
		case p.in("tree"):
			for _, name := range items(get(get(p.Root, "drug"), "names")) {
				list = append(list, name.Value)
			}
		case p.in("not-found.yaml"):
			for _, group := range items(p.Root) {
				for _, name := range items(get(group, "names")) {
					list = append(list, name.Value)
				}
			}
		case p.in("state.yaml"):
			for _, state := range items(p.Root) {
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

// checkReading measures each text and all of them, and returns the grade of all.
func checkReading(found *problems, texts []Text, known Names) float64 {
	var overall Reading
	for i := range texts {
		t := &texts[i]
		r := Measure(t.Words, known)
		overall.Add(r)
		if !Graded(t, r) {
			continue
		}
		if g := r.Grade(); g > MaxGrade {
			found.note(t.place(), "use shorter sentences and words",
				fmt.Sprintf("%s of %q reads at grade %.2f, above %.1f", t.Key, t.Entry, g, MaxGrade))
		}
	}
	if g := overall.Grade(); overall.words >= manyWords && g > maxOverallGrade {
		found.note(place{".", 1}, "use shorter sentences and words in the worst of them",
			fmt.Sprintf("all texts together read at grade %.2f, above %.1f", g, maxOverallGrade))
	}
	return overall.Grade()
}

// Graded reports whether a text has a grade of its own.
func Graded(t *Text, r Reading) bool { return !headings()[t.Key] && r.words >= fewWords }

package letter

import (
	"slices"
	"strings"

	"ketacover/model/fact"
)

// Asking is a hole whose words turn on where the care stands: a letter asks to
// approve a treatment, to pay for one that was had, or to go on with one.
type Asking struct {
	ID    string
	Words []AskingWords
}

// AskingWords are what an Asking says where all of When holds. They may hold
// holes themselves.
type AskingWords struct {
	ID   string
	When []fact.Condition
	Text string
}

// isAsking reports whether a hole is one of the askings.
func isAsking(askings []Asking, hole string) bool {
	return slices.ContainsFunc(askings, func(a Asking) bool { return a.ID == hole })
}

// asking puts the words of this case into a text, before its holes are filled.
func (w *letterWriter) asking(text string) string {
	for i := range w.letters.Askings {
		a := &w.letters.Askings[i]
		if !hasHole(text, a.ID) {
			continue
		}
		for j := range a.Words {
			if words := &a.Words[j]; fact.All(words.When, &w.facts) {
				text = strings.ReplaceAll(text, "{"+a.ID+"}", words.Text)
				break
			}
		}
	}
	return text
}

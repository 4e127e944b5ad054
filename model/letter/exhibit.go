package letter

import (
	"slices"
	"strings"
)

// Exhibit is something that goes along with a letter, under a letter of the
// alphabet by which the letter points to it.
type Exhibit struct {
	Mark  string // A, B, and so on
	Text  string
	Place string // where the case says it is; empty for not said
	Proof bool   // it proves a condition
}

// Box is what an enclosure of a letter begins with, and all else that its signer ticks.
const Box = "[ ] "

// Exhibits are what goes along with a letter, in the order in which it lists
// them: what the letter itself names, then each proof of a condition once.
func Exhibits(l *Letters, d *Draft) []Exhibit {
	var list []Exhibit
	add := func(e Exhibit) {
		if !slices.ContainsFunc(list, func(x Exhibit) bool { return x.Text == e.Text }) {
			e.Mark = Mark(len(list))
			list = append(list, e)
		}
	}
	for i := range d.Parts {
		for _, item := range d.Parts[i].Items {
			if text, ok := strings.CutPrefix(item, Box); ok && d.Parts[i].Exhibits {
				add(Exhibit{Text: text})
			}
		}
	}
	for i := range d.Parts {
		if part := &d.Parts[i]; part.Exhibits && part.List == ListDocuments {
			for _, t := range part.Drugs {
				for _, c := range l.LetterCriteria(ListDocuments, t, d.Case.Answers) {
					if c.Proof != "" {
						add(Exhibit{Text: c.Proof, Place: Proof(d.Case.Details, c.ID), Proof: true})
					}
				}
			}
		}
	}
	return list
}

// Mark is the letter of the nth exhibit: A to Z, then AA.
func Mark(n int) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if n >= len(letters) {
		return Mark(n/len(letters)-1) + letters[n%len(letters):n%len(letters)+1]
	}
	return letters[n : n+1]
}

package reference

import (
	"slices"

	"ketacover/model/fact"
)

// Term is an insurance or medical word and its meaning in one plain sentence.
type Term struct {
	Name    string
	Means   string
	Also    []string
	Sources []string
}

// Note is a named text with sources: the disclaimer, the crisis lines, and
// what a warning says. One with conditions is a warning where all of them hold.
type Note struct {
	ID      string
	Text    string
	When    []fact.Condition
	Unless  [][]fact.Condition // none of the lists may hold in full
	Sources []string
}

// Warns reports whether the note is a warning in a case.
func (n *Note) Warns(f *fact.Facts) bool {
	holds := func(list []fact.Condition) bool { return fact.All(list, f) }
	return len(n.When) > 0 && fact.All(n.When, f) && !slices.ContainsFunc(n.Unless, holds)
}

// Note returns the text of the note with the given id, or "".
func (l *Shelf) Note(id string) string {
	for i := range l.Notes {
		if l.Notes[i].ID == id {
			return l.Notes[i].Text
		}
	}
	return ""
}

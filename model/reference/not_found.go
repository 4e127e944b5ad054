package reference

import (
	"slices"

	"ketacover/model/fact"
)

// NotFoundGroup is things that are still not known and that stand together.
type NotFoundGroup struct {
	ID      string
	Title   string
	Ask     string // whom to ask, of those that name nobody of their own
	Gaps    []NotFound
	Sources []string
}

// NotFound is one thing that is still not known.
type NotFound struct {
	ID     string
	What   string // reads after "to find out"
	Tries  int    // how often it was looked for; 0 where nobody counted
	NotYet bool   // nobody has looked
	Ask    string // whom to ask
	Trees  []int  // in the reasons of which verdicts it stands
	For    [][]fact.Condition
}

// isFor reports whether it is surely about a person: their answers meet one of the
// lists in full.
func (n *NotFound) isFor(f *fact.Facts) bool {
	return slices.ContainsFunc(n.For, func(all []fact.Condition) bool { return fact.All(all, f) })
}

// NotFoundFor is what is still not known of a person and belongs to the reasons of
// the verdict of a tree.
func (l *Shelf) NotFoundFor(f *fact.Facts, tree int) []*NotFound {
	var list []*NotFound
	for g := range l.NotFound {
		for i := range l.NotFound[g].Gaps {
			if n := &l.NotFound[g].Gaps[i]; slices.Contains(n.Trees, tree) && n.isFor(f) {
				list = append(list, n)
			}
		}
	}
	return list
}

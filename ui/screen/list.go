package screen

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
)

// Item is one entry of a list.
type Item struct {
	Lead  string // a box before the label
	Place int    // its place in an order, before the label; 0 for none
	Label string
	Short string                 // stands in its place where there is little room; empty for none
	Key   key.Binding            // opens the entry, where the list is one of doors
	Also  []string               // other names by which a search finds it
	Role  Role                   // of the label
	Hint  string                 // said beside the label
	Clip  bool                   // the hint is cut to the line of the label
	Below string                 // said under the label
	Under func(width int) []Line // more under that, with a line of air
	Head  string                 // a heading above the entry, when not empty
	Intro string                 // said under the heading
	After string                 // said below the entry, at the edge of the list
	// Row is the entry as a row of a table, and what is said under it, in place of all this
	// where a table fits; nil for an entry that is no row.
	Row  func(width int) (row, below string)
	Body func(width int) []Line // the whole of an entry that is a text, in place of all this
	Do   func() Acts            // what choosing it does
}

// List is entries to choose from, of which one is marked, or none yet.
type List struct {
	// Heads is above the rows of a table; nil for no table.
	Heads    func(width int) string
	Items    []Item
	Marked   int               // Nobody where none is marked
	Mark     func(i int)       // marks another; nil where Move alone does
	Move     func(by int) Acts // what moving the mark does in its place; nil for nothing else
	Numbered bool              // entries have a number, if there are few, and its digit marks one
	Grouped  bool              // entries under one heading stand beside those under the next where they fit
	Brief    bool              // where there is little room only the marked entry says its hint
	Last     int               // so many entries at the end are always in view
	Apart    bool              // it stays in view below what is read, which scrolls
	Row      bool              // the entries are doors in a row, each with its key, and stay in view below what is read
	First    string            // said of enter while none is marked
}

// Nobody is the mark before the first key: a list in which an answer is chosen
// opens with it, so that enter alone stores nothing.
const Nobody = -1

// mostNumbered is how many entries have a number: as many as there are digits.
const mostNumbered = 9

// Counted reports whether the entries have numbers.
func (l *List) Counted() bool {
	return l.Numbered && !l.Row && len(l.Items) > 1 && len(l.Items) <= mostNumbered &&
		!slices.ContainsFunc(l.Items, func(it Item) bool {
			return it.Place > 0 || it.Key.Enabled()
		})
}

// most is the last digit that marks an entry, and 0 for none.
func (l *List) most() int {
	switch {
	case l == nil:
		return 0
	case l.Counted():
		return len(l.Items)
	}
	most := 0
	for i := range l.Items {
		if place := l.Items[i].Place; place <= mostNumbered {
			most = max(most, place)
		}
	}
	return most
}

// Digit is the entry that a digit marks: by its number, or by its place in an order
// that the entries have of their own. It is Nobody for none.
func (l *List) Digit(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || len(text) != 1 || n == 0 {
		return Nobody
	}
	for i := range l.Items {
		if l.Counted() && i == n-1 || !l.Counted() && l.Items[i].Place == n {
			return i
		}
	}
	return Nobody
}

// Choose is what enter does.
func (l *List) Choose() Acts {
	switch {
	case len(l.Items) == 0:
		return nil
	case l.Marked < 0:
		return fault(l.First)
	}
	return l.Items[l.Marked].Do()
}

// box is the lead of an item that can be ticked.
func box(ticked bool) string {
	if ticked {
		return "[x] "
	}
	return "[ ] "
}

// menu is the list of a screen: its entries, and which of them is marked.
type menu struct {
	visit    *visit
	items    []Item
	cursor   int
	searched bool // letters and digits are what is looked for
	bare     bool // no digit marks an entry
}

// choiceMenu is a list that opens with none marked.
func choiceMenu(v *visit, items []Item) menu {
	return menu{visit: v, items: items, cursor: Nobody}
}

// list is the menu as it is shown.
func (m *menu) list() *List {
	m.cursor = min(m.cursor, max(len(m.items)-1, 0))
	return &List{
		Items: m.items, Marked: m.cursor, Numbered: !m.searched && !m.bare,
		Mark: func(i int) { m.cursor = i },
	}
}

package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"ketacover/model/fact"
)

// finder is the search of a list: what is looked for, and how much of the list
// is shown. It stands open over the options of a look-up. Lists whose letters
// do something else open it with a key of its own, and esc shows all again.
type finder struct {
	visit *visit
	form  *Form // nil where nothing is looked for
	n, of int   // how many are shown of how many
}

// start begins to look for a text.
func (f *finder) start(text string) {
	if f.form == nil {
		f.form = &Form{visit: f.visit}
	}
	f.form.Known = text
}

// clear ends the search, and everything is shown.
func (f *finder) clear() { f.form = nil }

// open reports whether letters are what is looked for.
func (f *finder) open() bool { return f.form != nil }

// typed is what is looked for.
func (f *finder) typed() string {
	if f.form == nil {
		return ""
	}
	return f.form.Known
}

// looks reports whether anything is looked for.
func (f *finder) looks() bool { return strings.TrimSpace(f.typed()) != "" }

// hits are the entries that are found by what is typed.
func (f *finder) hits(names [][]string) []fact.Hit { return fact.Search(f.typed(), names) }

// sift is which entries are shown, the best first, or all in their order.
func (f *finder) sift(names [][]string) []int {
	var list []int
	if f.looks() {
		for _, hit := range f.hits(names) {
			list = append(list, hit.At)
		}
	} else {
		for i := range names {
			list = append(list, i)
		}
	}
	f.n, f.of = len(list), len(names)
	return list
}

// siftItems are the entries of a menu that are shown. Headings stand only over
// all of them.
func (f *finder) siftItems(all []Item) []Item {
	names := make([][]string, len(all))
	for i, it := range all {
		names[i] = append([]string{it.Label}, it.Also...)
	}
	var list []Item
	for _, i := range f.sift(names) {
		it := all[i]
		if f.looks() {
			it.Head, it.Intro = "", ""
		}
		list = append(list, it)
	}
	return list
}

// keys are what the footer of a list shows while it is searched.
func (f *finder) keys(rest ...key.Binding) []key.Binding {
	k := &f.visit.keys
	return append([]key.Binding{k.clear, k.typed}, append(rest, k.quit)...)
}

// shown is the search as it is shown. Fill fills the list anew.
func (f *finder) shown(fill func()) *Find {
	find := &Find{
		Form: f.form, Of: f.of, Count: f.visit.words.Interview.Found(f.n, f.of),
		Look: func(text string) {
			f.start(text)
			fill()
		},
		Close: func() {
			f.clear()
			fill()
		},
	}
	if f.open() && f.n == 0 {
		find.None = f.visit.words.Texts.NoneFound
	}
	return find
}

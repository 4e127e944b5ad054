package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
)

// finder is the search of a list: a line to type in, and how much of the list
// is shown. It stands open over the options of a look-up. Lists whose letters
// do something else open it with a key of its own, and esc shows all again.
type finder struct {
	visit *visit
	form  *Form // nil where it is not open
	n, of int   // how many are shown of how many
}

// start opens the line to type in, with a text.
func (f *finder) start(text string) { f.form = &Form{Known: text, visit: f.visit} }

// clear closes the line, and everything is shown.
func (f *finder) clear() { f.form = nil }

// active reports whether letters are what is looked for.
func (f *finder) active() bool { return f.form != nil }

// typed is what is looked for.
func (f *finder) typed() string {
	if f.form == nil {
		return ""
	}
	return f.form.Known
}

// looks reports whether anything is looked for.
func (f *finder) looks() bool { return strings.TrimSpace(f.typed()) != "" }

// Update types, and reports whether something else is looked for now.
func (f *finder) Update(msg tea.Msg) (anew bool, acts Acts) {
	before := f.typed()
	acts = f.visit.editor.edit(f.form, msg)
	return f.typed() != before, acts
}

// moves reports whether a key moves in the list, whatever is typed above it.
func (f *finder) moves(press tea.KeyPressMsg) bool {
	k := &f.visit.keys
	return press.Text == "" && key.Matches(press, k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom)
}

// take takes what is meant for the search of a list that has keys of its own,
// and reports whether the list has to be filled anew.
func (f *finder) take(msg tea.Msg) (taken, anew bool, acts Acts) {
	k := &f.visit.keys
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if f.active() {
			anew, acts = f.Update(msg)
			return true, anew, acts
		}
	case tea.KeyPressMsg:
		switch {
		case !f.active() && key.Matches(msg, k.find):
			f.start("")
			return true, true, nil
		case !f.active() || f.moves(msg) || key.Matches(msg, k.choose):
		case key.Matches(msg, k.back):
			f.clear()
			return true, true, nil
		default:
			anew, acts = f.Update(msg)
			return true, anew, acts
		}
	}
	return false, false, nil
}

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
func (f *finder) siftItems(all []item) []item {
	names := make([][]string, len(all))
	for i, it := range all {
		names[i] = append([]string{it.label}, it.also...)
	}
	var list []item
	for _, i := range f.sift(names) {
		it := all[i]
		if f.looks() {
			it.head, it.intro = "", ""
		}
		list = append(list, it)
	}
	return list
}

// row is the line to type in, with how much is shown.
func (f *finder) row(width int) string {
	count := f.visit.words.Interview.Found(f.n, f.of)
	room := max(width-cells(count)-2, 8)
	return pad(clip(f.visit.editor.line(f.form, room), room), room) + f.visit.theme.Dim.Render(clip(count, max(width-room, 0)))
}

// above is what stands over a list while it is searched: the line, and that
// nothing is found where it is so.
func (f *finder) above(width int) []string {
	if !f.active() {
		return nil
	}
	out := []string{"  " + f.row(width-3)}
	if f.n == 0 {
		out = append(out, indent(styled(f.visit.theme.Text, lines(f.visit.words.Texts.NoneFound, width-4)), 2)...)
	}
	return out
}

// keys are what the footer of a list shows while it is searched.
func (f *finder) keys(rest ...key.Binding) []key.Binding {
	k := &f.visit.keys
	return append([]key.Binding{k.clear, k.typed}, append(rest, k.quit)...)
}

// look looks for a text that was not typed in the line.
func (f *finder) look(text string) {
	f.start(text)
	if text == "" {
		f.clear()
	}
}

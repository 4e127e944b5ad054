package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// item is one entry of a menu.
type item struct {
	label string
	hint  string // said beside the label, dim
	below string // said under the label, dim
	head  string // a heading above the entry, when not empty
	intro string // said under the heading, dim
	after string // said below the entry, dim, at the edge of the list
	do    func() tea.Cmd
}

// menu is a list in which one entry is highlighted.
type menu struct {
	visit  *visit
	items  []item
	cursor int
}

// Update moves the highlight and opens what it stands on.
func (m *menu) Update(press tea.KeyPressMsg) tea.Cmd {
	k := &m.visit.keys
	n := len(m.items)
	switch {
	case n == 0:
	case key.Matches(press, k.choose):
		return m.items[m.cursor].do()
	case key.Matches(press, k.up):
		m.cursor = (m.cursor + n - 1) % n
	case key.Matches(press, k.down):
		m.cursor = (m.cursor + 1) % n
	case key.Matches(press, k.top):
		m.cursor = 0
	case key.Matches(press, k.bottom):
		m.cursor = n - 1
	case key.Matches(press, k.pageDown):
		m.cursor = min(m.cursor+8, n-1)
	case key.Matches(press, k.pageUp):
		m.cursor = max(m.cursor-8, 0)
	}
	return nil
}

// lines draws the entries and tells in which line the highlight ends. The
// highlighted entry has a mark before it, not only another colour.
func (m *menu) lines(width int) (list []string, at int) {
	t := &m.visit.theme
	m.cursor = min(m.cursor, max(len(m.items)-1, 0))
	for i, it := range m.items {
		list = append(list, m.above(it, width, i == 0)...)
		list = append(list, m.entry(it, i == m.cursor, width)...)
		if i == m.cursor {
			at = len(list) - 1
		}
		if it.after != "" {
			list = append(append(list, ""), indent(styled(t.Dim, lines(it.after, width-4)), 2)...)
		}
	}
	return list, at
}

// above is the heading of an entry and what is said under it.
func (m *menu) above(it item, width int, first bool) []string {
	if it.head == "" {
		return nil
	}
	t := &m.visit.theme
	out := indent(styled(t.Heading, lines(it.head, width-3)), 2)
	if it.intro != "" {
		out = append(out, indent(styled(t.Dim, lines(it.intro, width-4)), 2)...)
	}
	if first {
		return out
	}
	return append([]string{""}, out...)
}

// entry is one entry. A label too long for a line goes on below, and so does a
// hint that has no room beside it: nothing is cut off.
func (m *menu) entry(it item, chosen bool, width int) []string {
	t := &m.visit.theme
	label := []string{it.label}
	if cells(it.label) > width-5 {
		hang := strings.Index(it.label, "] ") + 2 // behind the box, if it has one
		if !strings.HasPrefix(it.label, "[") {
			hang = 0
		}
		label = lines(it.label[hang:], width-5-hang)
		label[0] = it.label[:hang] + label[0]
		label = append(label[:1], indent(label[1:], hang)...)
	}
	last := len(label) - 1
	beside := it.hint != "" && cells(label[last])+2+cells(it.hint) <= width-5
	var out []string
	for n, line := range label {
		lead, look := "    ", t.Text
		if chosen {
			look = t.Selected
		}
		if chosen && n == 0 {
			lead, line = "  ", t.Cursor+" "+line
		}
		line = lead + look.Render(line)
		if n == last && beside {
			line += "  " + t.Dim.Render(it.hint)
		}
		out = append(out, line)
	}
	for _, text := range []string{it.hint, it.below} {
		if text != "" && (text != it.hint || !beside) {
			out = append(out, indent(styled(t.Dim, lines(text, width-7)), 6)...)
		}
	}
	return out
}

// window cuts height lines out of a list so that line at is in view.
func window(list []string, at, height int) []string {
	if len(list) <= height {
		return list
	}
	from := min(max(at-height+2, 0), len(list)-height)
	return list[from : from+height]
}

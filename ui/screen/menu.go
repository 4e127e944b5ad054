package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// item is one entry of a menu.
type item struct {
	label string
	hint  string // said beside the label, dim
	head  string // a heading above the entry, when not empty
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

// lines draws the entries and tells in which line the highlight stands. The
// highlighted entry has a mark before it, not only another colour.
func (m *menu) lines(width int) (list []string, at int) {
	t := &m.visit.theme
	m.cursor = min(m.cursor, max(len(m.items)-1, 0))
	for i, it := range m.items {
		if it.head != "" {
			if len(list) > 0 {
				list = append(list, "")
			}
			list = append(list, "  "+t.Heading.Render(clip(it.head, width-3)))
		}
		label := clip(it.label, width-5)
		hint := ""
		if room := width - 5 - len([]rune(label)) - 2; it.hint != "" && room > 3 {
			hint = "  " + t.Dim.Render(clip(it.hint, room))
		}
		if i == m.cursor {
			at = len(list)
			list = append(list, "  "+t.Selected.Render(t.Cursor+" "+label)+hint)
			continue
		}
		list = append(list, "    "+t.Text.Render(label)+hint)
	}
	return list, at
}

// window cuts height lines out of a list so that line at is in view.
func window(list []string, at, height int) []string {
	if len(list) <= height {
		return list
	}
	from := min(max(at-height+2, 0), len(list)-height)
	return list[from : from+height]
}

package screen

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/style"
)

// item is one entry of a menu.
type item struct {
	lead  string // a number or a box before the label
	label string
	also  []string                 // other names by which a search finds it
	look  *style.Style             // of the label; nil for that of text
	hint  string                   // said beside the label, dim
	below string                   // said under the label, dim
	under func(width int) []string // drawn under that, with a line of air
	head  string                   // a heading above the entry, when not empty
	intro string                   // said under the heading, dim
	after string                   // said below the entry, dim, at the edge of the list
	do    func() Acts
}

// box is the lead of an item that can be ticked.
func box(ticked bool) string {
	if ticked {
		return "[x] "
	}
	return "[ ] "
}

// menu is a list in which one entry is highlighted, or none yet.
type menu struct {
	visit    *visit
	items    []item
	cursor   int  // nobody where none is highlighted
	numbered bool // entries have a number, if there are few, and its digit marks one
	scroll
}

// nobody is the highlight before the first key: a list in which an answer is
// chosen opens with it, so that enter alone stores nothing.
const nobody = -1

// mostNumbered is how many entries have a number: as many as there are digits.
const mostNumbered = 9

// choiceMenu is a numbered list that opens with none highlighted.
func choiceMenu(v *visit, items []item) menu {
	return menu{visit: v, items: items, cursor: nobody, numbered: true}
}

// Update moves the highlight and opens what it stands on. Where that is out of
// view it is brought into view first: nothing is chosen unseen.
func (m *menu) Update(press tea.KeyPressMsg) Acts {
	if k := &m.visit.keys; key.Matches(press, k.choose) && len(m.items) > 0 {
		switch {
		case m.cursor == nobody:
			return fault(m.visit.words.Texts.ChooseFirst)
		case m.hidden(m.cursor):
			m.reveal(m.cursor)
			return nil
		}
		return m.items[m.cursor].do()
	}
	m.move(press)
	return nil
}

// restart marks the first entry of a list that is another now.
func (m *menu) restart() { m.cursor, m.scroll = 0, scroll{} }

// move moves the highlight. From none, down leads to the first entry and up to
// the last.
func (m *menu) move(press tea.KeyPressMsg) {
	k, n := &m.visit.keys, len(m.items)
	at := m.cursor
	switch {
	case m.digit(press) >= 0:
		at = m.digit(press)
		m.reveal(at)
	case n > 0 && at == nobody && key.Matches(press, k.down):
		at = 0
		m.enter(at, 1)
	case n > 0 && at == nobody && key.Matches(press, k.up):
		at = n - 1
		m.top = m.end()
	case n > 0 && at == nobody && !key.Matches(press, k.top, k.bottom, k.pageUp, k.pageDown):
		return
	default:
		at = m.press(k, press, at, n)
	}
	m.cursor, m.drawn = at, at
}

// digit is the entry whose number was pressed, or nobody.
func (m *menu) digit(press tea.KeyPressMsg) int {
	if text := press.Text; m.counted() && len(text) == 1 && text >= "1" && int(text[0]-'1') < len(m.items) {
		return int(text[0] - '1')
	}
	return nobody
}

// digits is the keys that mark an entry by its number, for the footer.
func (m *menu) digits() []key.Binding {
	if !m.counted() || len(m.items) < 2 {
		return nil
	}
	return []key.Binding{key.NewBinding(key.WithKeys("1"), key.WithHelp("1-"+strconv.Itoa(len(m.items)), m.visit.words.Keys.Choose))}
}

// counted reports whether the entries have numbers.
func (m *menu) counted() bool { return m.numbered && len(m.items) <= mostNumbered }

// view draws as much of the list as fits, between what stands above it and
// below it, which scroll with it.
func (m *menu) view(width, height int, above, below []string) []string {
	list, places := m.lay(width)
	return m.within(list, places, height, above, below)
}

// within cuts out what is in view of a list that was drawn.
func (m *menu) within(list []string, places []place, height int, above, below []string) []string {
	all := append(append(above[:len(above):len(above)], list...), below...)
	for i := range places {
		places[i] = places[i].down(len(above))
	}
	if n := len(places); n > 0 {
		places[0].from = 0
		places[n-1].to = max(places[n-1].to, len(all)-len(below)) + len(below)
	}
	return m.visit.inView(&m.scroll, all, places, m.cursor, height)
}

// inView is the lines in view of a list, and how many there are above and below.
func (v *visit) inView(s *scroll, list []string, places []place, entry, height int) []string {
	shown := s.window(list, places, entry, height)
	if len(list) <= height {
		return shown
	}
	hint := v.words.Interview.Scrolled(s.top, len(list)-s.top-len(shown))
	return append(shown, v.theme.Dim.Render(clip("  "+hint, minWidth)))
}

// lay draws the entries and tells where each stands. The highlighted entry has
// a mark before it, not only another colour.
func (m *menu) lay(width int) (list []string, places []place) {
	t := &m.visit.theme
	m.cursor = min(m.cursor, max(len(m.items)-1, 0))
	for i, it := range m.items {
		if m.counted() {
			it.lead = strconv.Itoa(i+1) + "  " + it.lead
		}
		p := place{from: len(list)}
		list = append(list, m.above(it, width, i == 0)...)
		p.label = len(list)
		list = append(list, m.entry(it, i == m.cursor, width)...)
		if it.after != "" {
			list = append(append(list, ""), indent(styled(t.Dim, lines(it.after, width-4)), 2)...)
		}
		p.to = len(list)
		places = append(places, p)
	}
	return list, places
}

// introLines is what is said above a list.
func (v *visit) introLines(intro string, width int) []string {
	if intro == "" {
		return nil
	}
	return append(indent(styled(v.theme.Dim, lines(intro, min(width-4, 76))), 2), "")
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
	hang := cells(it.lead)
	label := []string{it.label}
	if cells(it.label) > width-5-hang {
		label = lines(it.label, width-5-hang)
	}
	label = append([]string{it.lead + label[0]}, indent(label[1:], hang)...)
	last := len(label) - 1
	beside := it.hint != "" && cells(label[last])+2+cells(it.hint) <= width-5
	var out []string
	for n, line := range label {
		lead, look := "    ", t.Text
		if it.look != nil {
			look = *it.look
		}
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
			deep := 6
			if m.counted() {
				deep = 4 + hang
			}
			out = append(out, indent(styled(t.Dim, lines(text, width-deep-1)), deep)...)
		}
	}
	if it.under != nil {
		out = append(append(out, it.under(width)...), "")
	}
	return out
}

package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/paper"
)

// wayColumns shows ways ahead in full, as many beside each other as fit, each
// part of one beside the same part of the others.
type wayColumns struct {
	page
	ways  *paper.Ways
	first int // the way at the left
	fit   int // how many stood beside each other in the last view
}

func newSideBySide(v *visit, first int) Screen {
	s := &wayColumns{first: first, fit: 1}
	s.page = page{named: named{visit: v, title: v.words.Ways.Options}}
	s.ways = paper.WaysAhead(v.pen(), v.session.Case())
	return s
}

// Update moves between ways, opens the sources, scrolls and leaves.
func (s *wayColumns) Update(msg tea.Msg) Acts {
	k := &s.visit.keys
	switch msg := msg.(type) {
	case changedAct:
		s.ways = paper.WaysAhead(s.visit.pen(), s.visit.session.Case())
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, k.sources):
			return push(newSheet(s.visit, s.ways.Sources))
		case key.Matches(msg, k.left):
			s.turn(-1)
		case key.Matches(msg, k.right):
			s.turn(1)
		default:
			return s.page.Update(msg)
		}
	}
	return nil
}

// turn moves by one way, and stops at either end.
func (s *wayColumns) turn(by int) {
	s.first = min(max(s.first+by, 0), max(len(s.ways.Titles)-s.fit, 0))
}

// columnsIn is how many ways stand beside each other.
func columnsIn(width int) int {
	switch {
	case width >= 116:
		return 3
	case width >= 90:
		return 2
	}
	return 1
}

// View draws the titles, which stay, and the parts, which scroll.
func (s *wayColumns) View(width, height int) string {
	s.fit = min(columnsIn(width), len(s.ways.Titles))
	s.first = min(s.first, len(s.ways.Titles)-s.fit)
	each := min(width/s.fit, 84)
	t := &s.visit.theme
	titles := make([][]string, s.fit)
	for i := range titles {
		titles[i] = indent(styled(t.Title, lines(s.ways.Titles[s.first+i], each-4)), 2)
	}
	head := beside(titles, each)
	var body []string
	for part, title := range s.ways.Parts {
		cells := make([][]string, s.fit)
		for i := range cells {
			cells[i] = s.visit.lay(s.ways.Cells[part][s.first+i], each)
		}
		body = append(body, "", "  "+t.Heading.Render(title))
		body = append(body, beside(cells, each)...)
	}
	if height < 14 {
		body = body[1:]
	}
	return join(append(head, s.scroll(body, height-len(head))...))
}

// beside sets blocks of lines beside each other, each in the same width.
func beside(blocks [][]string, each int) []string {
	tall := 0
	for _, b := range blocks {
		tall = max(tall, len(b))
	}
	out := make([]string, tall)
	for i := range out {
		var line strings.Builder
		for n, b := range blocks {
			text := ""
			if i < len(b) {
				text = b[i]
			}
			if n < len(blocks)-1 {
				text = pad(text, each)
			}
			line.WriteString(text)
		}
		out[i] = line.String()
	}
	return out
}

// Heading says which ways are in view.
func (s *wayColumns) Heading() (middle, right string) {
	return s.title, s.visit.words.Interview.Shown(s.first+1, s.first+s.fit, len(s.ways.Titles))
}

// ShortHelp is what the footer shows.
func (s *wayColumns) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.turn, k.down, k.sources, k.back, k.glossary, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *wayColumns) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.turn, k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.sources, k.back}, k.global()}
}

// Shown is one way in full, and the ways to the one before and the next.
func (s *wayColumns) Shown() Shown {
	s.fit = 1
	shown := titled(s, Shown{Read: s.way, Enter: pop})
	w := s.visit.words
	shown.Doors = []Door{{s.visit.keys.sources.Help().Desc, func() Acts { return push(newSheet(s.visit, s.ways.Sources)) }}}
	for by, name := range map[int]string{-1: w.Line.Before, 1: w.Line.Next} {
		if to := s.first + by; to >= 0 && to < len(s.ways.Titles) {
			shown.Doors = append(shown.Doors, Door{name, func() Acts {
				s.turn(by)
				return nil
			}})
		}
	}
	return shown
}

// way is the way at the left in full.
func (s *wayColumns) way(width int) []string {
	out := lines(s.ways.Titles[s.first], width)
	for part, title := range s.ways.Parts {
		out = append(append(out, "", title), s.visit.lay(s.ways.Cells[part][s.first], width)...)
	}
	return out
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/paper"
)

// costs is what each way costs: a picture on top, and the ways to open for how
// each was added up.
type costs struct {
	visit  *visit
	menu   menu
	glance paper.Glance
	moved  bool
}

func newCosts(v *visit) Screen {
	s := &costs{visit: v, menu: menu{visit: v}}
	s.fill()
	return s
}

// fill adds up for the answers of now.
func (s *costs) fill() {
	v, w := s.visit, &s.visit.words.Money
	s.glance = v.pen().Glance(v.session.Case())
	s.menu.items = nil
	for i, way := range s.glance.Ways {
		it := item{label: way.Name, hint: way.Text, do: func() tea.Cmd { return push(v.newCostWay(way)) }}
		if i == 0 {
			it.head, it.intro = w.EachWay, v.words.TakeCare(s.glance.Flaws)
		}
		s.menu.items = append(s.menu.items, it)
	}
	more := []item{{head: w.More, label: w.Fill, do: func() tea.Cmd { return push(newFigures(v)) }}}
	if len(s.glance.Ways) > 0 {
		more = append(more,
			v.costPage(w.Year, (*paper.Pen).CostYear),
			v.costPage(w.Help, (*paper.Pen).CostHelp),
			item{label: w.Compare, do: func() tea.Cmd { return push(newCostCompare(v)) }},
			v.costPage(w.Whole, (*paper.Pen).Money),
		)
	}
	s.menu.items = append(s.menu.items, more...)
}

// Init does nothing.
func (s *costs) Init() tea.Cmd { return nil }

// Update moves in the menu, opens the figures, and leaves.
func (s *costs) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.fill()
	case tea.KeyPressMsg:
		k := &s.visit.keys
		switch {
		case key.Matches(msg, k.back, k.left):
			return pop()
		case key.Matches(msg, k.figures):
			return push(newFigures(s.visit))
		}
		s.moved = true
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the picture in as much detail as leaves a good part of the menu in
// view.
func (s *costs) View(width, height int) string {
	inner := min(width, 90)
	list, at := s.menu.lines(inner)
	var top []string
	for _, parts := range [][]bool{{true, true, true}, {true, true, false}, {false, true, false}, {true, false, false}} {
		top = s.top(inner, parts[0], parts[1], parts[2])
		if len(top)+min(len(list), height/2) <= height {
			break
		}
	}
	out := append(top[:len(top):len(top)], list...)
	if !s.moved {
		return join(block(out, height))
	}
	return join(window(out, len(top)+at, height))
}

// top is the short answer, the picture, and how to use it.
func (s *costs) top(width int, answer, picture, use bool) []string {
	v, t := s.visit, &s.visit.theme
	if len(s.glance.Ways) == 0 {
		return append(indent(styled(t.Text, lines(v.words.Texts.NoCosts, width-4)), 2), "")
	}
	var out []string
	if answer {
		out = append(indent(styled(t.Title, lines(s.glance.Least, width-4)), 2), "")
	}
	if picture {
		out = append(out, indent(styled(t.Text, s.glance.Bars.Lines(width-4, v.ascii)), 2)...)
		out = append(out, "")
	}
	if use {
		out = append(append(out, indent(styled(t.Dim, lines(v.words.Money.UseBars, width-4)), 2)...), "")
	}
	return out
}

// newCostWay tells how one way was added up.
func (v *visit) newCostWay(way paper.GlanceWay) Screen {
	return newPage(v, way.Name, func(width int) []string {
		return v.lay(v.pen().CostWay(v.session.Case(), way.Option), width)
	})
}

// Heading names the screen.
func (s *costs) Heading() (middle, right string) { return s.visit.words.Heads.Costs, "" }

// Typing is false: nothing is typed here.
func (s *costs) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *costs) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.open, k.down, k.figures, k.back, k.help, k.glossary, k.quit}
}

// FullHelp is what the help screen shows.
func (s *costs) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.open, k.figures, k.back}, k.global()}
}

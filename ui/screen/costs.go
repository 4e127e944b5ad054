package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// costs is what each way costs: a picture, and below it the ways to open for
// how each was added up.
type costs struct {
	visit  *visit
	menu   menu
	glance paper.Glance
	offset int // the first line in view
	shown  int // lines of the last view
	at     int // the line of the highlighted entry in it
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

// Update scrolls to the menu and moves in it, opens the figures, and leaves.
func (s *costs) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.fill()
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return nil
}

func (s *costs) press(msg tea.KeyPressMsg) tea.Cmd {
	k := &s.visit.keys
	switch {
	case key.Matches(msg, k.back, k.left):
		return pop()
	case key.Matches(msg, k.figures):
		return push(newFigures(s.visit))
	case key.Matches(msg, k.open) && !s.inView():
		s.down() // what cannot be seen is not opened
	case key.Matches(msg, k.open):
		return s.menu.Update(msg)
	case key.Matches(msg, k.down):
		s.down()
	case key.Matches(msg, k.up):
		s.up()
	case key.Matches(msg, k.pageDown):
		for range max(s.shown/scrolled, 1) {
			s.down()
		}
	case key.Matches(msg, k.pageUp):
		for range max(s.shown/scrolled, 1) {
			s.up()
		}
	case key.Matches(msg, k.top):
		s.menu.cursor, s.offset = 0, 0
	case key.Matches(msg, k.bottom):
		s.menu.cursor = max(len(s.menu.items)-1, 0)
	}
	return nil
}

// inView reports whether the highlighted entry is in view.
func (s *costs) inView() bool { return s.shown == 0 || s.at < s.offset+s.shown }

// down scrolls the text until the menu is in view, goes down in it, and after
// its last entry begins again at the top.
func (s *costs) down() {
	switch {
	case !s.inView():
		s.offset = min(s.offset+scrolled, s.at-s.shown+1)
	case s.menu.cursor >= len(s.menu.items)-1:
		s.menu.cursor, s.offset = 0, 0
	default:
		s.menu.cursor++
	}
}

// up goes up in the menu, from its first entry on through the text, and from
// the top to the last entry.
func (s *costs) up() {
	switch {
	case s.menu.cursor > 0:
		s.menu.cursor--
	case s.offset > 0:
		s.offset = max(s.offset-scrolled, 0)
	default:
		s.menu.cursor = max(len(s.menu.items)-1, 0)
	}
}

// View draws the short answer, the picture with how to use it, and the menu,
// one below the other.
func (s *costs) View(width, height int) string {
	inner := min(width, 90)
	top := s.top(inner)
	list, at := s.menu.lines(inner)
	text := append(top, list...)
	s.shown, s.at = height, len(top)+at
	if len(text) <= height {
		s.offset = 0
		return join(text)
	}
	s.shown--
	switch {
	case s.menu.cursor > 0 && s.at >= s.offset+s.shown:
		s.offset = s.at - s.shown + 1
	case s.menu.cursor > 0 && s.at < s.offset+lead:
		s.offset = s.at - lead
	}
	s.offset = min(s.offset, len(text)-s.shown)
	below := s.visit.words.Scrolled(s.offset, len(text)-s.offset-s.shown)
	return join(append(text[s.offset:s.offset+s.shown:s.offset+s.shown], s.visit.theme.Dim.Render("  "+below)))
}

// lead is how many lines above the highlighted entry are kept in view.
const lead = 3

// top is the short answer, the picture, and how to use it.
func (s *costs) top(width int) []string {
	v, t := s.visit, &s.visit.theme
	if len(s.glance.Ways) == 0 {
		return append(indent(styled(t.Text, lines(v.words.Texts.NoCosts, width-4)), 2), "")
	}
	bars := s.glance.Bars
	use := bars.Use[words.Marks]
	if v.ascii {
		use = bars.Use[words.Typed]
	}
	out := append(indent(styled(t.Title, lines(s.glance.Least, width-4)), 2), "")
	out = append(out, indent(styled(t.Text, bars.Lines(width-4, v.ascii)), 2)...)
	out = append(out, "")
	return append(append(out, indent(styled(t.Dim, lines(use, width-4)), 2)...), "")
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
	return []key.Binding{k.open, k.down, k.figures, k.back, k.pageDown, k.help, k.glossary, k.quit}
}

// FullHelp is what the help screen shows.
func (s *costs) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.open, k.figures, k.back}, k.global()}
}

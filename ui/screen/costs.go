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
	named
	menu   menu
	glance paper.Glance
	above  built[string] // the picture
}

func newCosts(v *visit) Screen {
	k := &v.keys
	s := &costs{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Heads.Costs,
		bar: []key.Binding{k.open, k.down, k.figures, k.back, k.pageDown, k.help, k.glossary, k.quit},
		own: []key.Binding{k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.open, k.figures, k.back},
	}}
	s.fill()
	return s
}

// fill adds up for the answers of now.
func (s *costs) fill() {
	v, w := s.visit, &s.visit.words.Money
	s.glance = paper.GlanceAt(v.pen(), v.session.Case())
	s.above.forget()
	s.menu.items = nil
	for i, way := range s.glance.Ways {
		it := item{label: way.Name, hint: way.Text, do: func() Acts { return push(newCostWay(v, way)) }}
		if i == 0 {
			it.head, it.intro = w.EachWay, v.words.Figures.TakeCare(s.glance.Flaws)
		}
		s.menu.items = append(s.menu.items, it)
	}
	more := []item{{head: w.More, label: w.Fill, do: func() Acts { return push(newFigures(v)) }}}
	if len(s.glance.Ways) > 0 {
		more = append(more,
			costPage(v, w.Year, paper.CostYear),
			costPage(v, w.Help, paper.CostHelp),
			item{label: w.Compare, do: func() Acts { return push(newCostCompare(v)) }},
			costPage(v, w.Whole, paper.Money),
		)
	}
	s.menu.items = append(s.menu.items, more...)
}

// Update scrolls to the menu and moves in it, opens the figures, and leaves.
func (s *costs) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.fill()
	case tea.KeyPressMsg:
		k := &s.visit.keys
		switch {
		case key.Matches(msg, k.back, k.left):
			return pop()
		case key.Matches(msg, k.figures):
			return push(newFigures(s.visit))
		}
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the short answer, the picture with how to use it, and the menu,
// one below the other.
func (s *costs) View(width, height int) string {
	inner := min(width, 90)
	top := s.above.list(s.visit, [3]int{inner}, func() []string { return s.top(inner) })
	return join(s.menu.view(inner, height, top, nil))
}

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
func newCostWay(v *visit, way paper.GlanceWay) Screen {
	return newPage(v, way.Name, func(width int) []string {
		return v.lay(paper.CostWay(v.pen(), v.session.Case(), way.Option), width)
	})
}

// Shown is the short answer in words, and the ways to open.
func (s *costs) Shown() Shown {
	least := s.glance.Least
	if len(s.glance.Ways) == 0 {
		least = s.visit.words.Texts.NoCosts
	}
	return titled(s, Shown{Read: reading(least), List: s.menu.items})
}

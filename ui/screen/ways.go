package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/paper"
)

// ways lists all ways ahead in a table of a few words each, from which any of
// them opens in full.
type ways struct {
	named
	menu  menu
	width int // what the rows were made for
}

func newWays(v *visit) Screen {
	k := &v.keys
	s := &ways{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Ways.Options,
		bar: []key.Binding{k.open, k.down, k.back, k.glossary, k.help, k.quit},
		own: []key.Binding{k.up, k.down, k.pageUp, k.pageDown, k.open, k.back},
	}}
	s.fill(tableWidth)
	return s
}

// Update moves, opens a way, and leaves.
func (s *ways) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.fill(s.width)
	case tea.KeyPressMsg:
		if key.Matches(msg, s.visit.keys.back, s.visit.keys.left) {
			return pop()
		}
		return s.menu.Update(msg)
	}
	return nil
}

// The columns of the table, as wide as their longest entry.
const (
	wayColumn    = 22
	chanceColumn = 25
	costColumn   = 19
)

// fill makes the rows for the answers of now.
func (s *ways) fill(width int) {
	v, w := s.visit, &s.visit.words.Ways
	s.width, s.menu.items = width, nil
	matters := v.session.Library.Options.Priorities(v.session.Details())
	pen := v.pen()
	for i, r := range paper.Ranked(pen.Library.Options, v.session.Case()) {
		it := item{label: r.Option.Short, do: func() Acts { return push(newSideBySide(v, i)) }}
		if width < tableWidth {
			it.below = paper.WayChance(pen.Words, &r) + "; " + paper.WayCost(pen.Words, &r)
		} else {
			it.label = pad(pad(pad(r.Option.Short, wayColumn)+paper.WayChance(pen.Words, &r), wayColumn+chanceColumn)+paper.WayCostShort(pen.Words, &r),
				wayColumn+chanceColumn+costColumn) + paper.WayFit(pen.Words, &r, len(matters))
		}
		s.menu.items = append(s.menu.items, it)
	}
	say := item{label: w.SayValues, head: w.More, do: func() Acts { return push(newValues(v)) }}
	s.menu.items = append(s.menu.items, say)
}

// tableWidth is the width from which the table stands in columns.
const tableWidth = 78

// View draws the table around the highlighted way.
func (s *ways) View(width, height int) string {
	v, w, t := s.visit, &s.visit.words.Ways, &s.visit.theme
	if width != s.width {
		s.fill(width)
	}
	intro := w.OptionsIntro
	if len(v.session.Library.Options.Priorities(v.session.Details())) > 0 {
		intro += " " + w.Order
	}
	out := v.introLines(intro, width)
	if width >= tableWidth {
		head := pad(pad(pad(w.Way, wayColumn)+w.Chance, wayColumn+chanceColumn)+w.Cost, wayColumn+chanceColumn+costColumn) + w.Fit
		out = append(out, "    "+t.Heading.Render(head))
	}
	return join(s.menu.view(min(width, 110), height, out, nil))
}

// Shown is the ways ahead, each with what the table says of it in a sentence.
func (s *ways) Shown() Shown {
	s.fill(0)
	return titled(s, Shown{Read: reading(s.visit.words.Ways.OptionsIntro), List: s.menu.items})
}

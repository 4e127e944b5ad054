package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/paper"
)

// ways lists all ways ahead in a table of a few words each, from which any of
// them opens in full.
type ways struct {
	named
	menu menu
}

func newWays(v *visit) Screen {
	k := &v.keys
	s := &ways{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Ways.Options,
		bar: []key.Binding{k.open, k.Down, k.Back, k.glossary, k.Help, k.quit},
		own: []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.open, k.Back},
	}}
	s.fill()
	return s
}

// Told makes the rows anew.
func (s *ways) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
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
func (s *ways) fill() {
	v, w := s.visit, &s.visit.words.Ways
	s.menu.items = nil
	matters := v.session.Library.Options.Priorities(v.session.Details())
	pen := v.pen()
	for i, r := range paper.Ranked(pen.Library.Options, v.session.Case()) {
		s.menu.items = append(s.menu.items, Item{
			Label: r.Option.Short, Below: paper.WayChance(pen.Words, &r) + "; " + paper.WayCost(pen.Words, &r),
			Row: columns(r.Option.Short, paper.WayChance(pen.Words, &r), paper.WayCostShort(pen.Words, &r), paper.WayFit(pen.Words, &r, len(matters))),
			Do:  func() Acts { return push(newSideBySide(v, i)) },
		})
	}
	s.menu.items = append(s.menu.items, Item{Label: w.SayValues, Head: w.More, Do: func() Acts { return push(newValues(v)) }})
}

// columns sets the cells of a row under each other.
func columns(way, chance, cost, fit string) string {
	return pad(pad(pad(way, wayColumn)+chance, wayColumn+chanceColumn)+cost, wayColumn+chanceColumn+costColumn) + fit
}

// Shown is the table, in which each way is a row, or the ways ahead with what the
// table says of each.
func (s *ways) Shown() Shown {
	v, w := s.visit, &s.visit.words.Ways
	list := s.menu.list()
	list.Heads = columns(w.Way, w.Chance, w.Cost, w.Fit)
	return s.titled(Shown{List: list, Read: func(width int) []Line {
		intro := w.OptionsIntro
		if !v.aloud && len(v.session.Library.Options.Priorities(v.session.Details())) > 0 {
			intro += " " + w.Order
		}
		return introLines(intro, width)
	}})
}

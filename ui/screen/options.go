package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/paper"
)

// options lists all options ahead in a table of a few words each, from which any of
// them opens in full.
type options struct {
	named
	menu menu
}

func newOptions(v *visit) Screen {
	k := &v.keys
	s := &options{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Options.Options,
		bar: []key.Binding{k.open, k.Down, k.Back, k.glossary, k.Help, k.quit},
	}}
	s.fill()
	return s
}

// Told makes the rows anew.
func (s *options) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// The columns of the table, as wide as their longest entry.
const (
	optionColumn = 21
	chanceColumn = 24
	costColumn   = 18
)

// fill makes the rows for the answers of now.
func (s *options) fill() {
	v, w := s.visit, &s.visit.words.Options
	s.menu.items = nil
	matters := v.session.Library.Options.Priorities(v.session.Details())
	pen := v.pen()
	for i, r := range paper.Ranked(pen.Library.Options, v.session.Case()) {
		chance, fit := paper.OptionChance(pen.Words, &r), paper.OptionFit(pen.Words, &r, len(matters))
		below := chance + "; " + paper.OptionCost(pen.Words, &r)
		if len(matters) > 0 {
			below += "; " + w.FitsYou(fit)
		}
		s.menu.items = append(s.menu.items, Item{
			Label: r.Option.Short, Below: below,
			Row: func(int) (row, below string) {
				return columns(r.Option.Short, chance, paper.OptionCostShort(pen.Words, &r), fit), ""
			},
			Do: func() Acts { return push(newSideBySide(v, i)) },
		})
	}
	s.menu.items = append(s.menu.items, Item{Label: w.SayPriorities, Head: w.More,
		Do: func() Acts { return push(newPriorities(v)) }})
}

// columns sets the cells of a row under each other.
func columns(option, chance, cost, fit string) string {
	return pad(pad(pad(option, optionColumn)+chance, optionColumn+chanceColumn)+cost,
		optionColumn+chanceColumn+costColumn) + fit
}

// Shown is the table, in which each option is a row, or the options ahead with what the
// table says of each.
func (s *options) Shown() Shown {
	v, w := s.visit, &s.visit.words.Options
	list := s.menu.list()
	list.Heads = func(int) string { return columns(w.Option, w.Chance, w.Cost, w.Fit) }
	return s.titled(Shown{List: list, Read: func(width int) []Line {
		intro := w.OptionsIntro
		if len(v.session.Library.Options.Priorities(v.session.Details())) > 0 {
			intro += " " + w.Order
		}
		return introLines(intro, width)
	}})
}

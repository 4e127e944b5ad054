package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// costs is what each option costs: a picture, and below it the options to open for
// how each was added up.
type costs struct {
	named
	menu   menu
	glance paper.Glance
	above  built[Line] // the picture
}

func newCosts(v *visit) Screen {
	k := &v.keys
	s := &costs{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Heads.Costs,
		bar: []key.Binding{k.open, k.Down, k.figures, k.Back, k.PageDown, k.Help, k.glossary, k.quit},
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
	for i, option := range s.glance.Options {
		it := Item{Label: option.Name, Hint: option.Text, Do: func() Acts { return push(newCostOption(v, option)) }}
		if i == 0 {
			it.Head, it.Intro = w.EachOption, v.words.Figures.TakeCare(s.glance.Flaws)
			if len(s.glance.Claim) > 0 {
				it.Head = w.Claim
			}
		}
		s.menu.items = append(s.menu.items, it)
	}
	more := []Item{{Head: w.More, Label: w.Fill, Do: func() Acts { return push(newFigures(v)) }}}
	if len(s.glance.Options) > 0 {
		year, compare := costPage(v, w.Year, paper.CostYear),
			Item{Label: w.Compare, Do: func() Acts { return push(newCostCompare(v)) }}
		help, whole := costPage(v, w.Help, paper.CostHelp), costPage(v, w.Whole, paper.Money)
		if len(s.glance.Claim) > 0 { // what was had does not go on, and is not chosen
			more = append(more, help, whole)
		} else {
			more = append(more, year, help, compare, whole)
		}
	}
	s.menu.items = append(s.menu.items, more...)
}

// Told adds up anew.
func (s *costs) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// read is the short answer, the picture, and how to use it.
func (s *costs) read(width int) []Line {
	return s.above.list(s.visit, [3]int{width}, func() []Line { return s.top(width) })
}

func (s *costs) top(width int) []Line {
	v := s.visit
	var out []Line
	for _, text := range s.glance.Claim {
		out = append(append(out, say(Plain, text, width)...), nil)
	}
	if len(s.glance.Options) == 0 {
		return append(append(out, say(Plain, v.words.Texts.NoCosts, width)...), nil)
	}
	if v.aloud {
		return append(out, say(Plain, s.glance.Least, width)...)
	}
	bars := s.glance.Bars
	use := bars.Use[words.Marks]
	if v.ascii {
		use = bars.Use[words.Typed]
	}
	if s.glance.Least != "" {
		out = append(append(out, say(Title, s.glance.Least, width)...), nil)
	}
	out = append(append(out, each(Plain, bars.Lines(width, v.ascii))...), nil)
	return append(append(out, say(Dim, use, width)...), nil)
}

// newCostOption tells how one option was added up.
func newCostOption(v *visit, option paper.GlanceOption) Screen {
	return newPage(v, option.Name, func(width int) []Line {
		return v.lay(paper.CostOption(v.pen(), v.session.Case(), option.Option), width)
	})
}

// Shown is the short answer and the picture, and the options to open.
func (s *costs) Shown() Shown {
	k := &s.visit.keys
	figures := Door{Key: k.figures, Open: func() Acts { return push(newFigures(s.visit)) }}
	return s.titled(Shown{Read: s.read, List: s.menu.list(), Measure: narrowMeasure, Doors: []Door{figures}})
}

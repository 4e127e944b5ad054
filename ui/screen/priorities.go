package screen

import (
	"strconv"

	"charm.land/bubbles/v2/key"

	"ketacover/model/option"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// priorities asks what matters to the person and shows at once how that sorts the
// options ahead. What is said is kept in the details, which reach no verdict.
type priorities struct {
	named
	menu menu
}

func newPriorities(v *visit) Screen {
	k := &v.keys
	s := &priorities{menu: choiceMenu(v, nil), named: named{
		visit: v, title: v.words.Options.Priorities,
		bar: []key.Binding{k.Choose, k.Down, k.Back, k.undo, k.save, k.Help, k.quit},
	}}
	s.fill()
	return s
}

// fill makes the form for the details of now.
func (s *priorities) fill() {
	v := s.visit
	matters := v.session.Library.Options.Priorities(v.session.Details())
	s.menu.items = nil
	group := ""
	for i := range v.session.Library.Options.PriorityList {
		c := &v.session.Library.Options.PriorityList[i]
		said := matters.Has(c.ID)
		it := Item{Lead: box(said), Label: c.Ask}
		if c.Group != group {
			group, it.Head = c.Group, c.Group
		}
		it.Do = func() Acts {
			v.session.Note("matters-"+c.ID, option.WithPriority(v.session.Details(), c.ID, !said))
			return changed()
		}
		s.menu.items = append(s.menu.items, it)
	}
}

// Told makes the form anew.
func (s *priorities) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// order is how the options stand now, and why when there is room to say it.
func (s *priorities) order(width int, why bool) []Line {
	v := s.visit
	out := say(Heading, v.words.Options.PrioritiesOrder, width)
	matters := v.session.Library.Options.Priorities(v.session.Details())
	for i, r := range paper.Ranked(v.session.Library.Options, v.session.Case()) {
		line := one(Plain, pad(counted(v, strconv.Itoa(i+1))+r.Option.Short, optionColumn+3))
		if !why {
			out = append(out, line.and(Dim, " "+Clip(movedBy(v.words, &r, matters), width-optionColumn-4)))
			continue
		}
		out = append(out, line)
		if r.Why != "" {
			out = append(out, indent(say(Dim, r.Why, width-4), 3)...)
		}
	}
	return out
}

// movedBy says by how many places an option moved, and for what.
func movedBy(w *words.Words, r *option.Ranked, matters option.Priorities) string {
	mark := option.BetterFit
	if r.Moved < 0 {
		mark = option.WorseFit
	}
	var list []string
	for i, fit := range r.Fits {
		if fit.Mark == mark && r.Moved*r.Score > 0 {
			list = append(list, matters[i].Short)
		}
	}
	return w.Options.MovedFor(r.Moved, list)
}

// Shown is the form, and the order that it makes, which comes before the
// introduction where there is no room for both.
func (s *priorities) Shown() Shown {
	return s.titled(Shown{
		Read: func(width int) []Line { return introLines(s.visit.words.Options.PrioritiesIntro, width) }, List: s.menu.list(),
		After:  func(width int) []Line { return append(blank(1), s.order(width, s.visit.aloud)...) },
		Beside: &Beside{Left: 50, Right: func(width, _ int) []Line { return s.order(width, true) }},
	})
}

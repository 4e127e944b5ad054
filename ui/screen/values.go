package screen

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/option"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// values asks what matters to the person and shows at once how that sorts the
// ways ahead. What is said is kept in the details, which reach no verdict.
type values struct {
	named
	menu menu
}

func newValues(v *visit) Screen {
	k := &v.keys
	s := &values{menu: choiceMenu(v, nil), named: named{
		visit: v, title: v.words.Ways.Values,
		bar: []key.Binding{k.choose, k.down, k.back, k.undo, k.save, k.help, k.quit},
		own: []key.Binding{k.up, k.down, k.choose, k.back},
	}}
	s.fill()
	return s
}

// fill makes the form for the details of now.
func (s *values) fill() {
	v := s.visit
	matters := v.session.Library.Options.Priorities(v.session.Details())
	s.menu.items = nil
	group := ""
	for i := range v.session.Library.Options.PriorityList {
		c := &v.session.Library.Options.PriorityList[i]
		said := matters.Has(c.ID)
		it := item{lead: box(said), label: c.Ask}
		if c.Group != group {
			group, it.head = c.Group, c.Group
		}
		it.do = func() Acts {
			v.session.Note("matters-"+c.ID, option.WithPriority(v.session.Details(), c.ID, !said))
			return changed()
		}
		s.menu.items = append(s.menu.items, it)
	}
}

// Update moves, says yes or no, and leaves.
func (s *values) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.fill()
	case tea.KeyPressMsg:
		if key.Matches(msg, s.visit.keys.back, s.visit.keys.left) {
			return pop()
		}
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the form, and beside or below it the order it makes, which comes
// before the introduction where there is no room for both.
func (s *values) View(width, height int) string {
	if width >= wide {
		left := width/2 + 1
		form := s.menu.view(left-1, height, s.visit.introLines(s.visit.words.Ways.ValuesIntro, left-1), nil)
		return sideBySide(s.visit.theme.Rule.Render(s.visit.theme.Vertical),
			block(form, height), block(s.order(width-left-1, true), height), left)
	}
	intro, order := s.visit.introLines(s.visit.words.Ways.ValuesIntro, width), append(blank(1), s.order(width, false)...)
	if list, _ := s.menu.lay(width); len(intro)+len(list)+len(order) > height {
		return join(s.menu.view(width, height, nil, append(append(order, ""), intro[:len(intro)-1]...)))
	}
	return join(s.menu.view(width, height, intro, order))
}

// order is how the ways stand now, and why when there is room to say it.
func (s *values) order(width int, why bool) []string {
	v, t := s.visit, &s.visit.theme
	out := []string{"  " + t.Heading.Render(clip(v.words.Ways.ValuesOrder, width-3))}
	matters := v.session.Library.Options.Priorities(v.session.Details())
	for i, r := range paper.Ranked(v.session.Library.Options, v.session.Case()) {
		line := "  " + t.Text.Render(pad(fmt.Sprintf("%d. %s", i+1, r.Option.Short), wayColumn+3))
		if !why {
			out = append(out, line+" "+t.Dim.Render(clip(movedBy(v.words, &r, matters), width-wayColumn-8)))
			continue
		}
		out = append(out, line)
		if r.Why != "" {
			out = append(out, indent(styled(t.Dim, lines(r.Why, width-7)), 5)...)
		}
	}
	return out
}

// movedBy says by how many places a way moved, and for what.
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
	return w.Ways.MovedFor(r.Moved, list)
}

// Shown is the form, and the order that it makes.
func (s *values) Shown() Shown {
	return titled(s, Shown{
		Read: reading(s.visit.words.Ways.ValuesIntro), List: s.menu.items,
		After: func(width int) []string { return s.order(width, true) },
	})
}

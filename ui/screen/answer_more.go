package screen

import "charm.land/bubbles/v2/key"

// more is the menu behind the last door of the answer: what else there is to
// understand, to do and to weigh. Each entry is a door with a letter of its own.
type more struct {
	named
	menu menu
}

func newMore(v *visit) Screen {
	k := &v.keys
	s := &more{menu: menu{visit: v}, named: named{
		visit: v, title: v.words.Options.Else,
		bar: []key.Binding{k.open, k.Down, k.fast, k.Back, k.save, k.Help, k.maps, k.quit},
	}}
	s.fill()
	return s
}

// fill makes the menu for the answers of now.
func (s *more) fill() {
	v, h, w := s.visit, &s.visit.words.Heads, &s.visit.words.Options
	s.menu.items = nil
	group := func(head string, items ...Item) {
		items[0].Head = head
		s.menu.items = append(s.menu.items, items...)
	}
	entry := func(letter, label string, screen func() Screen) Item {
		door := key.NewBinding(key.WithKeys(letter), key.WithHelp(letter, label))
		return Item{Label: label, Key: door, Do: func() Acts { return push(screen()) }}
	}
	understand := []Item{entry("o", w.Options, func() Screen { return newOptions(v) })}
	if p := v.session.Library.Trees.KnownPayer(v.session.View.Answers()); p != nil {
		understand = append(understand, entry("r", v.words.Papers.PlanRules, func() Screen { return newPayer(v, p) }))
	}
	understand = append(understand, entry("i", v.words.Readings.Title, func() Screen { return newReadings(v) }))
	group(w.Understand, append(understand,
		entry("e", v.words.Comparison.Title, func() Screen { return newComparison(v) }),
		entry("s", h.Sources, func() Screen { return newSources(v) }),
		entry("l", v.words.Papers.Learn, func() Screen { return newLearn(v) }),
	)...)
	group(w.Do,
		entry("h", v.words.Happened.Title, func() Screen { return newHappened(v) }),
		entry("c", h.Checklist, func() Screen { return newChecklist(v) }),
		entry("d", h.Deadlines, func() Screen { return newDeadlines(v) }),
		entry("w", w.Share, func() Screen { return newShare(v) }),
		entry("a", h.ChangeAnswer, func() Screen { return newMap(v) }),
	)
	group(w.Weigh,
		entry("m", w.Priorities, func() Screen { return newPriorities(v) }),
		entry("p", h.Costs, func() Screen { return newCosts(v) }),
		entry("t", h.After, func() Screen { return newAfter(v) }),
	)
	if v.vault != nil {
		group(v.words.Settings.Program, entry("b", v.words.Settings.Title, func() Screen { return newSettings(v) }))
	}
}

// Told makes the menu anew.
func (s *more) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// Shown is the menu.
func (s *more) Shown() Shown {
	list := s.menu.list()
	list.Grouped = true
	return s.titled(Shown{List: list, Doors: []Door{fastDoor(s.visit)}})
}

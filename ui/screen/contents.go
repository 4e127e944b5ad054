package screen

import "charm.land/bubbles/v2/key"

// contents is a list of pages to open.
type contents struct {
	named
	top     func(width int) []Line // what is read above the list
	fill    func() []Item
	menu    menu
	find    finder
	above   built[Line] // what top said
	measure int
	long    bool // it can be searched
}

func newContents(v *visit, title, intro string, fill func() []Item) *contents {
	return newListBelow(v, title, func(width int) []Line { return introLines(intro, width) }, fill)
}

// newListBelow is a list of pages below what is read above it.
func newListBelow(v *visit, title string, top func(width int) []Line, fill func() []Item) *contents {
	return &contents{named: named{visit: v, title: title}, top: top, fill: fill, menu: menu{visit: v, items: fill()},
		find: finder{visit: v}}
}

// newSearched is a list long enough to be searched.
func newSearched(v *visit, title string, fill func() []Item) Screen {
	s := newContents(v, title, "", fill)
	s.long = true
	return s
}

// newPicks is a list from which an answer is chosen: it opens with none marked.
func newPicks(v *visit, title, intro string, fill func() []Item) Screen {
	s := newContents(v, title, intro, fill)
	s.menu = choiceMenu(v, s.menu.items)
	return s
}

// introLines is what is said above a list.
func introLines(intro string, width int) []Line {
	if intro == "" {
		return nil
	}
	return append(say(Dim, intro, min(width, measure)), nil)
}

// Told fills the list anew.
func (s *contents) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.menu.items = s.find.siftItems(s.fill())
		s.above.forget()
	}
	return nil
}

// read is what is read above the list.
func (s *contents) read(width int) []Line {
	return s.above.list(s.visit, [3]int{width}, func() []Line { return s.top(width) })
}

// keys are what the footer tells.
func (s *contents) keys() []key.Binding {
	k := &s.visit.keys
	switch {
	case s.find.open():
		return s.find.keys(k.open, k.Down)
	case s.long:
		return []key.Binding{k.open, k.Down, k.Back, k.Find, k.glossary, k.Help, k.quit}
	}
	return []key.Binding{k.open, k.Down, k.Back, k.glossary, k.Help, k.quit}
}

// Shown is the list, below what is read above it.
func (s *contents) Shown() Shown {
	s.bar = s.keys()
	shown := Shown{Read: s.read, List: s.menu.list(), Measure: s.measure}
	if len(s.menu.items) == 0 && !s.find.open() { // then it is a page to read
		shown.List, shown.Enter = nil, pop
		s.bar = s.visit.pageKeys()
	}
	if s.long {
		shown.Find = s.find.shown(func() {
			s.menu.items, s.menu.cursor = s.find.siftItems(s.fill()), 0
		})
	}
	return s.titled(shown)
}

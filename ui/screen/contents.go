package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// contents is a list of pages to open.
type contents struct {
	named
	top   func(width int) []string // drawn above the list
	fill  func() []item
	menu  menu
	find  finder
	above built[string] // what top drew
	long  bool          // it can be searched
}

func newContents(v *visit, title, intro string, fill func() []item) Screen {
	return newListBelow(v, title, func(width int) []string { return v.introLines(intro, width) }, fill)
}

// newListBelow is a list of pages below what is drawn by top.
func newListBelow(v *visit, title string, top func(width int) []string, fill func() []item) Screen {
	return &contents{named: named{visit: v, title: title}, top: top, fill: fill, menu: menu{visit: v, items: fill()}, find: finder{visit: v}}
}

// newSearched is a list long enough to be searched.
func newSearched(v *visit, title string, fill func() []item) Screen {
	s := newContents(v, title, "", fill).(*contents)
	s.long = true
	return s
}

// newPicks is a list from which an answer is chosen: it opens with none marked.
func newPicks(v *visit, title, intro string, fill func() []item) Screen {
	s := newContents(v, title, intro, fill).(*contents)
	s.menu = choiceMenu(v, s.menu.items)
	return s
}

// Update searches a long list, moves, opens a page, and leaves.
func (s *contents) Update(msg tea.Msg) Acts {
	if s.long {
		if taken, anew, cmd := s.find.take(msg); taken {
			if anew {
				s.menu.items = s.find.siftItems(s.fill())
				s.menu.restart()
			}
			return cmd
		}
	}
	switch msg := msg.(type) {
	case changedAct:
		s.menu.items = s.find.siftItems(s.fill())
		s.above.forget()
	case tea.KeyPressMsg:
		if key.Matches(msg, s.visit.keys.back, s.visit.keys.left) {
			return pop()
		}
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the list around the highlighted page.
func (s *contents) View(width, height int) string {
	width = min(width, 110)
	if s.find.active() {
		top := s.find.above(width)
		return join(append(top, s.menu.view(width, height-len(top), nil, nil)...))
	}
	top := s.above.list(s.visit, [3]int{width}, func() []string { return s.top(width) })
	return join(s.menu.view(width, height, top, nil))
}

// Typing reports whether letters are what is looked for.
func (s *contents) Typing() bool { return s.find.active() }

// ShortHelp is what the footer shows.
func (s *contents) ShortHelp() []key.Binding {
	k := &s.visit.keys
	switch {
	case s.find.active():
		return s.find.keys(k.open, k.down)
	case s.long:
		return []key.Binding{k.open, k.down, k.back, k.find, k.glossary, k.help, k.quit}
	}
	return []key.Binding{k.open, k.down, k.back, k.glossary, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *contents) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	own := []key.Binding{k.up, k.down, k.pageUp, k.pageDown, k.open, k.back}
	if s.long {
		own = append(own, k.find)
	}
	return [][]key.Binding{own, k.global()}
}

// Shown is the list, below what is drawn above it.
func (s *contents) Shown() Shown {
	shown := Shown{Read: s.top, List: s.menu.items}
	if s.long {
		shown.Find = func(text string) {
			s.find.look(text)
			s.menu.items = s.find.siftItems(s.fill())
		}
	}
	return titled(s, shown)
}

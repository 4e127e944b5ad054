package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// contents is a list of pages to open.
type contents struct {
	visit *visit
	title string
	top   func(width int) []string // drawn above the list
	fill  func() []item
	menu  menu
	above built // what top drew
}

func newContents(v *visit, title, intro string, fill func() []item) Screen {
	return newListBelow(v, title, func(width int) []string { return v.introLines(intro, width) }, fill)
}

// newListBelow is a list of pages below what is drawn by top.
func newListBelow(v *visit, title string, top func(width int) []string, fill func() []item) Screen {
	return &contents{visit: v, title: title, top: top, fill: fill, menu: menu{visit: v, items: fill()}}
}

// newPicks is a list from which an answer is chosen: it opens with none marked.
func newPicks(v *visit, title, intro string, fill func() []item) Screen {
	s := newContents(v, title, intro, fill).(*contents)
	s.menu = choiceMenu(v, s.menu.items)
	return s
}

// Init does nothing.
func (s *contents) Init() tea.Cmd { return nil }

// Update moves, opens a page, and leaves.
func (s *contents) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.menu.items = s.fill()
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
	top := s.above.text(s.visit, [3]int{width}, func() []string { return s.top(width) })
	return join(s.menu.view(width, height, top, nil))
}

// Heading names the list.
func (s *contents) Heading() (middle, right string) { return s.title, "" }

// Typing is false: nothing is typed here.
func (s *contents) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *contents) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.open, k.down, k.back, k.glossary, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *contents) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.pageUp, k.pageDown, k.open, k.back}, k.global()}
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// pageMenu is a page that scrolls above a menu that stays.
type pageMenu struct {
	page
	menu menu
}

func newPageMenu(v *visit, title string, build func(width int) []string) pageMenu {
	return pageMenu{page: page{named: named{visit: v, title: title}, build: build}, menu: menu{visit: v}}
}

// Update moves in the menu, scrolls the text above it, and leaves.
func (s *pageMenu) Update(msg tea.Msg) Acts {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s.page.Update(msg)
	}
	k := &s.visit.keys
	if key.Matches(press, k.up, k.down, k.choose) {
		return s.menu.Update(press)
	}
	return s.page.Update(press)
}

// View draws the text, which scrolls, and the menu, which stays: as much of it
// as leaves room for the text.
func (s *pageMenu) View(width, height int) string {
	list := s.menu.view(width, max(height/3, 4), nil, nil)
	room := max(height-len(list)-1, 1)
	text := block(s.scroll(s.text(min(width, 110)), room), room)
	return join(append(append(text, s.visit.ruleLine(width)), list...))
}

// ShortHelp is what the footer shows.
func (s *pageMenu) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.choose, k.down, k.pageDown, k.back, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *pageMenu) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.choose, k.pageUp, k.pageDown, k.back}, k.global()}
}

// Shown is the text and the menu.
func (s *pageMenu) Shown() Shown {
	shown := s.page.Shown()
	shown.List, shown.Enter = s.menu.items, nil
	return shown
}

package screen

import "charm.land/bubbles/v2/key"

// pageMenu is a page that scrolls above a menu that stays.
type pageMenu struct {
	page
	menu menu
}

func newPageMenu(v *visit, title string, build func(width int) []Line) pageMenu {
	return pageMenu{page: page{named: named{visit: v, title: title}, build: build}, menu: menu{visit: v}}
}

// Shown is the text and the menu.
func (s *pageMenu) Shown() Shown {
	k := &s.visit.keys
	s.bar = []key.Binding{k.Choose, k.Down, k.PageDown, k.Back, k.Help, k.quit}
	list := s.menu.list()
	list.Apart = true
	return s.titled(Shown{Read: s.text, List: list, Measure: s.wide})
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/paper"
)

// page is text that a person reads and scrolls: help, reasons, words, sources.
// What it says is a pure function of the width, the case, and what changedAct
// tells of. It is worked out once for each, not at every key.
type page struct {
	named
	build  func(width int) []string
	built  built[string]
	cites  *paper.Marks // what the text cites; nil where it cites nothing by mark
	find   *finder      // nil where there is nothing to search
	offset int
	shown  int // lines of the last view
	total  int
}

func newPage(v *visit, title string, build func(width int) []string) Screen {
	return &page{named: named{visit: v, title: title}, build: build}
}

// newCited is a page that cites by marks. Build gets fresh marks at each width.
func newCited(v *visit, title string, build func(m *paper.Marks, width int) []string) Screen {
	p := &page{named: named{visit: v, title: title}, cites: paper.NewMarks(v.pen())}
	p.build = func(width int) []string {
		p.cites = paper.NewMarks(v.pen())
		return build(p.cites, width)
	}
	return p
}

// newFound is a page of entries that can be searched. Build gets which of them
// are shown, by the names of each.
func newFound(v *visit, title string, names func() [][]string, build func(list []int, width int) []string) Screen {
	p := &page{named: named{visit: v, title: title}, find: &finder{visit: v}}
	p.build = func(width int) []string { return build(p.find.sift(names()), width) }
	return p
}

// searched hands on what is meant for the search. Enter leaves what was found
// in view.
func (p *page) searched(msg tea.Msg) (taken bool, cmd Acts) {
	if p.find == nil {
		return false, nil
	}
	taken, anew, cmd := p.find.take(msg)
	if anew {
		p.built.forget()
		p.offset = 0
	}
	press, ok := msg.(tea.KeyPressMsg)
	return taken || ok && p.find.active() && key.Matches(press, p.visit.keys.choose), cmd
}

// Update searches, scrolls and leaves.
func (p *page) Update(msg tea.Msg) Acts {
	if taken, cmd := p.searched(msg); taken {
		return cmd
	}
	if _, ok := msg.(changedAct); ok {
		p.built.forget()
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := &p.visit.keys
	switch {
	case key.Matches(press, k.back, k.choose, k.left):
		return pop()
	case p.cites != nil && key.Matches(press, k.sources):
		return push(newSheet(p.visit, p.cites.Sources()))
	case key.Matches(press, k.up):
		p.offset--
	case key.Matches(press, k.down):
		p.offset++
	case key.Matches(press, k.pageUp):
		p.offset -= max(p.shown-2, 1)
	case key.Matches(press, k.pageDown):
		p.offset += max(p.shown-2, 1)
	case key.Matches(press, k.top):
		p.offset = 0
	case key.Matches(press, k.bottom):
		p.offset = p.total
	}
	p.offset = min(max(p.offset, 0), max(p.total-p.shown, 0))
	return nil
}

// View shows as much as fits, and says that there is more.
func (p *page) View(width, height int) string {
	text := p.text(min(width, 84))
	if p.find == nil {
		return join(p.scroll(text, height))
	}
	top := p.find.above(min(width, 84))
	return join(append(top, p.scroll(text, height-len(top))...))
}

// text is the whole page.
func (p *page) text(width int) []string {
	return p.built.list(p.visit, [3]int{width}, func() []string { return p.build(width) })
}

// scroll cuts out the lines in view.
func (p *page) scroll(text []string, height int) []string {
	p.total, p.shown = len(text), height
	if p.total <= height {
		p.offset = 0
		return text
	}
	p.shown = height - 1
	p.offset = min(max(p.offset, 0), p.total-p.shown)
	below := p.total - p.offset - p.shown
	last := p.visit.theme.Dim.Render("  " + p.visit.words.Interview.Scrolled(p.offset, below))
	return append(block(text[p.offset:p.offset+p.shown], p.shown), last)
}

// Typing reports whether letters are what is looked for.
func (p *page) Typing() bool { return p.find != nil && p.find.active() }

// ShortHelp is what the footer shows.
func (p *page) ShortHelp() []key.Binding {
	k := &p.visit.keys
	switch {
	case p.Typing():
		return p.find.keys(k.down)
	case p.find != nil:
		return []key.Binding{k.back, k.down, k.find, k.pageDown, k.help, k.quit}
	case p.cites != nil:
		return []key.Binding{k.back, k.down, k.sources, k.pageDown, k.help, k.glossary, k.quit}
	}
	return []key.Binding{k.back, k.down, k.pageDown, k.help, k.glossary, k.quit}
}

// FullHelp is what the help screen shows.
func (p *page) FullHelp() [][]key.Binding {
	k := &p.visit.keys
	own := []key.Binding{k.back, k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom}
	if p.cites != nil {
		own = append(own, k.sources)
	}
	if p.find != nil {
		own = append(own, k.find)
	}
	return [][]key.Binding{own, k.global()}
}

// Shown is the text, and what it cites.
func (p *page) Shown() Shown {
	shown := Shown{Read: p.text, Enter: pop}
	if p.cites != nil {
		p.text(measure) // it is only then known what it cites
		shown.Doors = []Door{{p.visit.keys.sources.Help().Desc, func() Acts { return push(newSheet(p.visit, p.cites.Sources())) }}}
	}
	if p.find != nil {
		shown.Find = func(text string) { p.looks(text) }
	}
	return titled(p, shown)
}

// looks shows only what is found by a text.
func (p *page) looks(text string) {
	p.find.look(text)
	p.built.forget()
}

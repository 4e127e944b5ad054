package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"ketacover/ui/paper"
)

// page is text that a person reads and scrolls: help, reasons, words, sources.
// What it says is a pure function of the width, the case, and what Changed
// tells of. It is worked out once for each, not at every key.
type page struct {
	named
	build func(width int) []Line
	built built[Line]
	cites *paper.Marks      // what the text cites; nil where it cites nothing by mark
	also  []Door            // what else it leads to
	find  *finder           // nil where there is nothing to search
	names func() [][]string // of the entries that are searched
	wide  int               // the most cells in a line, for a table; 0 for text
}

func newPage(v *visit, title string, build func(width int) []Line) *page {
	return &page{named: named{visit: v, title: title}, build: build}
}

// newCited is a page that cites by marks. Build gets fresh marks at each width.
func newCited(v *visit, title string, build func(m *paper.Marks, width int) []Line) *page {
	p := newPage(v, title, nil)
	p.cites = paper.NewMarks(v.pen())
	p.build = func(width int) []Line {
		p.cites = paper.NewMarks(v.pen())
		return build(p.cites, width)
	}
	return p
}

// newFound is a page of entries that can be searched. Build gets which of them
// are shown, by the names of each.
func newFound(v *visit, title string, names func() [][]string, build func(list []int, width int) []Line) Screen {
	p := newPage(v, title, nil)
	p.find, p.names = &finder{visit: v}, names
	p.build = func(width int) []Line { return build(p.find.sift(names()), width) }
	return p
}

// Told forgets what may be another now.
func (p *page) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		p.built.forget()
	}
	return nil
}

// text is the whole page.
func (p *page) text(width int) []Line {
	return p.built.list(p.visit, [3]int{width}, func() []Line { return p.build(width) })
}

// keys are what the footer tells.
func (p *page) keys() []key.Binding {
	k := &p.visit.keys
	switch {
	case p.find != nil && p.find.open():
		return p.find.keys(k.Down)
	case p.find != nil:
		return []key.Binding{k.Back, k.Down, k.Find, k.PageDown, k.Help, k.quit}
	case p.cites != nil:
		bar := make([]key.Binding, 0, 7+len(p.also))
		bar = append(bar, k.Back, k.Down, k.sources)
		for _, d := range slices.Backward(p.also) {
			bar = append(bar, d.Key)
		}
		return append(bar, k.PageDown, k.Help, k.glossary, k.quit)
	}
	return p.visit.pageKeys()
}

// pageKeys are what the footer of a page tells that is only read.
func (v *visit) pageKeys() []key.Binding {
	k := &v.keys
	return []key.Binding{k.Back, k.Down, k.PageDown, k.Help, k.glossary, k.quit}
}

// Shown is the text, and what it cites.
func (p *page) Shown() Shown {
	p.bar = p.keys()
	shown := Shown{Read: p.text, Enter: pop, Measure: p.wide}
	if p.cites != nil {
		shown.Doors = []Door{p.visit.sourcesDoor(func() *paper.Sheet {
			p.text(measure) // it is only then known what it cites
			return p.cites.Sources()
		})}
	}
	shown.Doors = append(shown.Doors, p.also...)
	if p.find != nil {
		p.find.sift(p.names()) // it is then known how many are found
		shown.Find = p.find.shown(p.built.forget)
		if p.find.open() && !p.visit.aloud {
			shown.Enter = nil // what was found stays in view
		}
	}
	return p.titled(shown)
}

// sourcesDoor opens what a text cites.
func (v *visit) sourcesDoor(write func() *paper.Sheet) Door {
	k := v.keys.sources
	return Door{Name: k.Help().Desc, Key: k, Open: func() Acts { return push(newSheet(v, write())) }}
}

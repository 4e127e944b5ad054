package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/paper"
)

// optionColumns shows options ahead in full, as many beside each other as fit, each
// part of one beside the same part of the others.
type optionColumns struct {
	page
	options *paper.Options
	first   int // the option at the left
	fit     int // how many stand beside each other where it was read last
}

func newSideBySide(v *visit, first int) Screen {
	s := &optionColumns{first: first, fit: 1}
	s.page = page{named: named{visit: v, title: v.words.Options.Options}}
	s.options = paper.OptionsAhead(v.pen(), v.session.Case())
	return s
}

// Told writes the options anew.
func (s *optionColumns) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.options = paper.OptionsAhead(s.visit.pen(), s.visit.session.Case())
	}
	return nil
}

// turn moves by one option, and stops at either end.
func (s *optionColumns) turn(by int) {
	s.first = min(max(s.first+by, 0), max(len(s.options.Titles)-s.fit, 0))
}

// columnsIn is how many options stand beside each other.
func columnsIn(width int) int {
	switch {
	case width >= 112:
		return 3
	case width >= 86:
		return 2
	}
	return 1
}

// lay sees how many options stand beside each other, and how wide each is with its
// margins.
func (s *optionColumns) lay(width int) (each int) {
	s.fit = min(columnsIn(width), len(s.options.Titles))
	if s.visit.aloud {
		s.fit = 1
	}
	s.first = min(s.first, len(s.options.Titles)-s.fit)
	return min((width+2*inset)/s.fit, mostOption)
}

// titles are the names of the options, which stay in view.
func (s *optionColumns) titles(width int) []Line {
	cell := s.lay(width)
	blocks := make([][]Line, s.fit)
	for i := range blocks {
		blocks[i] = say(Title, s.options.Titles[s.first+i], cell-2*inset)
	}
	return abreast(blocks, cell)
}

// parts are the parts of the options, which scroll.
func (s *optionColumns) parts(width int) []Line {
	cell := s.lay(width)
	var body []Line
	for part, title := range s.options.Parts {
		blocks := make([][]Line, s.fit)
		for i := range blocks {
			blocks[i] = s.visit.lay(s.options.Cells[part][s.first+i], cell-2*inset)
		}
		body = append(append(body, nil, one(Heading, title)), abreast(blocks, cell)...)
	}
	return body
}

// abreast sets blocks of lines beside each other, each in the same width.
func abreast(blocks [][]Line, each int) []Line {
	tall := 0
	for _, b := range blocks {
		tall = max(tall, len(b))
	}
	out := make([]Line, tall)
	for i := range out {
		var line Line
		for n, b := range blocks {
			if i < len(b) {
				line = append(line, b[i]...)
			}
			if n < len(blocks)-1 {
				line = line.pad(each * (n + 1))
			}
		}
		out[i] = line
	}
	return out
}

// Shown is as many options as fit, each in full, and what leads to the one before and
// the next.
func (s *optionColumns) Shown() Shown {
	k, w := &s.visit.keys, s.visit.words
	s.bar = []key.Binding{k.turn, k.Down, k.sources, k.Back, k.glossary, k.Help, k.quit}
	shown := s.titled(Shown{Pinned: s.titles, Read: s.parts, Measure: allOptions, Enter: pop})
	shown.Aside = w.Interview.Shown(s.first+1, s.first+s.fit, len(s.options.Titles))
	shown.Doors = []Door{s.visit.sourcesDoor(func() *paper.Sheet { return s.options.Sources })}
	for _, turn := range []struct {
		name string
		key  key.Binding
		by   int
	}{{w.Line.Before, k.Left, -1}, {w.Line.Next, k.Right, 1}} {
		door := Door{Name: turn.name, Key: turn.key, Open: func() Acts {
			s.turn(turn.by)
			return nil
		}}
		if to := s.first + turn.by; to < 0 || to >= len(s.options.Titles) {
			door.Name = ""
		}
		shown.Doors = append(shown.Doors, door)
	}
	return shown
}

// mostOption is the most cells of an option, and allOptions of all beside each other.
const (
	mostOption = 84
	allOptions = 3 * mostOption
)

package full

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/screen"
)

// place is the lines of an entry of a list: from its heading on, where its label
// begins, and up to the end of what is said below it.
type place struct{ from, label, to int }

// down is the place n lines further down.
func (p place) down(n int) place { return place{p.from + n, p.label + n, p.to + n} }

// scroll is which lines of a list of entries are in view. Whatever key moves it,
// no line is passed over: each can be read on the way.
type scroll struct {
	top    int // the first line in view
	shown  int // lines in view when it was last drawn
	total  int
	drawn  int // the highlighted entry then
	places []place
}

// scrolled is how many lines a key moves within a long entry.
const scrolled = 3

// press moves the highlight through n entries, or scrolls within one that is
// longer than the window, and returns the entry it is on then. It goes round at
// the ends. Where there are no entries the keys scroll.
func (s *scroll) press(k *screen.Keys, press *pressed, at, n int) int {
	last := max(n-1, 0)
	switch {
	case key.Matches(press, k.Up):
		at = s.step(at, n, -1)
	case key.Matches(press, k.Down):
		at = s.step(at, n, 1)
	case key.Matches(press, k.Top):
		at, s.top = 0, 0
	case key.Matches(press, k.Bottom):
		at, s.top = last, s.end()
	case key.Matches(press, k.PageDown):
		at = s.page(1)
	case key.Matches(press, k.PageUp):
		at = s.page(-1)
	}
	s.drawn = at
	return at
}

// step goes to the next entry or the one before, once all that belongs to this
// one was in view.
func (s *scroll) step(at, n, by int) int {
	if n == 0 {
		s.top = min(max(s.top+by, 0), s.end())
		return at
	}
	if s.read(at, by) {
		return at
	}
	at = (at + by + n) % n
	switch {
	case by > 0 && at == 0:
		s.top = 0
	case by < 0 && at == n-1:
		s.top = s.end()
	default:
		s.enter(at, by)
	}
	return at
}

// end is the top from which the last line is in view.
func (s *scroll) end() int { return max(s.total-s.shown, 0) }

// at is where an entry stands, which is nowhere before it was drawn.
func (s *scroll) at(entry int) place {
	if entry < 0 || entry >= len(s.places) {
		return place{from: s.top, label: s.top, to: s.top}
	}
	return s.places[entry]
}

// window is which of so many lines are in view, one less than height where a line
// has to tell that there are more. When the window, the list or the highlight has
// changed, the highlighted entry is in view, unless nothing was moved yet.
func (s *scroll) window(total int, places []place, entry, height int) (from, to int) {
	shown := total
	if shown > height {
		shown = max(height-1, 1)
	}
	same := s.shown == shown && s.total == total && s.drawn == entry
	s.shown, s.total, s.drawn, s.places = shown, total, entry, places
	if !same && entry >= 0 && (entry > 0 || s.top > 0) {
		s.reveal(entry)
	}
	s.top = min(max(s.top, 0), s.end())
	return s.top, s.top + shown
}

// hidden reports whether the label of an entry is out of view.
func (s *scroll) hidden(entry int) bool {
	label := s.at(entry).label
	return label < s.top || s.shown > 0 && label >= s.top+s.shown
}

// reveal brings an entry into view: all of it, or its label and what follows.
func (s *scroll) reveal(entry int) {
	p := s.at(entry)
	if p.to-p.from > s.shown {
		p.from, p.to = p.label, min(p.to, p.label+s.shown)
	}
	s.top = max(min(s.top, p.from), p.to-s.shown)
}

// read scrolls to what is out of view of an entry, up or down, and reports
// whether there was any.
func (s *scroll) read(entry, by int) bool {
	p := s.at(entry)
	rest := p.to - s.top - s.shown
	if by < 0 {
		rest = s.top - p.from
	}
	if rest <= 0 || len(s.places) == 0 {
		return false
	}
	s.top += by * min(rest, scrolled)
	return true
}

// enter brings an entry into view that was come to from above or from below.
// Of a long one that is the end that was nearer.
func (s *scroll) enter(entry, by int) {
	p := s.at(entry)
	switch {
	case p.from >= s.top && p.to <= s.top+s.shown:
	case by > 0 == (p.to-p.from > s.shown):
		s.top = p.from
	default:
		s.top = p.to - s.shown
	}
}

// page scrolls by a window, and is the first entry whose label is then in view,
// or the next below. At the ends it is the first and the last.
func (s *scroll) page(by int) int {
	last := max(len(s.places)-1, 0)
	switch {
	case by > 0 && s.top >= s.end():
		return last
	case by < 0 && s.top == 0:
		return 0
	}
	s.top = min(max(s.top+by*max(s.shown-2, 1), 0), s.end())
	for i, p := range s.places {
		if p.label >= s.top {
			return i
		}
	}
	return last
}

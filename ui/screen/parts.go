package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// parts moves through a text made of parts, of which one is highlighted. A part
// may be longer than the window: the keys then scroll within it first.
type parts struct {
	part   int   // the highlighted one
	offset int   // the first line in view
	shown  int   // lines of the last view
	from   []int // the first line of each part in the last view, and the end
}

// last is the last part.
func (s *parts) last() int { return max(len(s.from)-2, 0) }

// move highlights another part, or scrolls within one that is longer than the
// window.
func (s *parts) move(k *keys, msg tea.KeyPressMsg) {
	switch {
	case key.Matches(msg, k.down) && s.below() > 0:
		s.offset += min(s.below(), scrolled)
	case key.Matches(msg, k.up) && s.above() > 0:
		s.offset -= min(s.above(), scrolled)
	case key.Matches(msg, k.down):
		s.highlight(min(s.part+1, s.last()))
	case key.Matches(msg, k.up):
		s.highlight(max(s.part-1, 0))
	case key.Matches(msg, k.top):
		s.highlight(0)
	case key.Matches(msg, k.bottom):
		s.highlight(s.last())
	case key.Matches(msg, k.pageDown):
		s.page(max(s.shown-2, 1))
	case key.Matches(msg, k.pageUp):
		s.page(-max(s.shown-2, 1))
	}
}

// below and above are how many lines of the highlighted part are out of view.
func (s *parts) below() int {
	if s.part+1 >= len(s.from) {
		return 0
	}
	return max(s.from[s.part+1]-s.offset-s.shown, 0)
}

func (s *parts) above() int {
	if s.part >= len(s.from) {
		return 0
	}
	return max(s.offset-s.from[s.part], 0)
}

// highlight goes to a part, and brings its beginning into view.
func (s *parts) highlight(part int) {
	up := part < s.part
	s.part = max(part, 0)
	if s.part+1 >= len(s.from) {
		return
	}
	from, to := s.from[s.part], s.from[s.part+1]
	switch {
	case from < s.offset && up && to-from > s.shown:
		s.offset = to - s.shown // from below, its end comes first
	case from < s.offset:
		s.offset = from
	case to > s.offset+s.shown:
		s.offset = min(from, to-s.shown)
		if to-from > s.shown {
			s.offset = from
		}
	}
}

// page scrolls, and highlights the first part that begins in view.
func (s *parts) page(by int) {
	if len(s.from) == 0 {
		return
	}
	s.offset = min(max(s.offset+by, 0), max(s.from[len(s.from)-1]-s.shown, 0))
	for i := range s.from[:len(s.from)-1] {
		if s.from[i] >= s.offset {
			s.part = i
			return
		}
	}
	s.part = s.last()
}

// cut is what is in view of a text, in height lines.
func (s *parts) cut(text []string, height int) []string {
	s.shown = height
	s.offset = min(max(s.offset, 0), max(len(text)-height, 0))
	return block(text[s.offset:], height)
}

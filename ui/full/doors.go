package full

import (
	"charm.land/bubbles/v2/key"

	"ketacover/ui/screen"
)

// doorGap is between two doors of a row, and holds the mark of the marked one.
const doorGap = 3

// doors draws the entries of a list in a row: the key of each and its short name.
// Where a row has no room for the next one, another begins.
func (p *pen) doors(l *screen.List, width int) []string {
	var out []string
	line, used := "", 0
	for i := range l.Items {
		it := &l.Items[i]
		letter := it.Key.Help().Key
		wide := screen.Cells(letter) + 1 + screen.Cells(it.Short)
		if used > 0 && used+doorGap+wide > width-margin {
			out, line, used = append(out, line), "", 0
		}
		lead := margin
		if used > 0 {
			lead = doorGap
		}
		if i == l.Marked {
			line += gap(lead-2) + p.theme.Selected.Render(p.theme.Cursor+" "+letter+" "+it.Short)
		} else {
			line += gap(lead) + p.say(screen.KeyName, letter) + " " + p.say(screen.Plain, it.Short)
		}
		used += lead + wide
	}
	return append(out, line)
}

// overDoors draws what is read with the doors below it, which stay in view.
func (p *layout) overDoors(s *screen.Shown, v *view, width, height int) []string {
	text, row := aboveDoors(p, s, width, height)
	room := max(height-len(row), 1)
	from, to := v.text.window(len(text), nil, 0, room)
	seen := p.more(p.pen.draw(text[from:to], margin), from, len(text)-to, 0)
	if len(seen) < room {
		seen = append(seen, "")
	}
	return append(seen, row...)
}

// aboveDoors is what is read above a row of doors, and the row. What is read says
// itself whether it needs the line that is else left empty between them.
func aboveDoors(p *layout, s *screen.Shown, width, height int) (text []screen.Line, row []string) {
	row = p.pen.doors(s.List, width)
	return read(s, width, height-len(row), len(row)), row
}

// through moves over a row of doors: left and right to the next one, up and down
// through what is read above and then to the next one too.
func through(k *screen.Keys, s *screen.Shown, v *view, press *pressed) screen.Acts {
	n := len(s.List.Items)
	to := s.List.Marked
	switch {
	case key.Matches(press, k.Left) && to <= 0:
		return s.Back()
	case key.Matches(press, k.Left):
		to--
	case key.Matches(press, k.Right):
		to = min(to+1, n-1)
	case key.Matches(press, k.Down) && v.text.top >= v.text.end():
		if to = (to + 1) % n; to == 0 {
			v.text.top = 0
		}
	case key.Matches(press, k.Up) && v.text.top == 0:
		if to = (to - 1 + n) % n; to == n-1 {
			v.text.top = v.text.end()
		}
	default:
		if key.Matches(press, k.Top) || key.Matches(press, k.PageUp) && v.text.top == 0 {
			to = 0
		}
		v.text.press(k, press, 0, 0)
	}
	s.List.Mark(to)
	return nil
}

// door is the entry of a list whose letter was pressed, nil for none.
func door(l *screen.List, press *pressed) *screen.Item {
	if l == nil {
		return nil
	}
	for i := range l.Items {
		if key.Matches(press, l.Items[i].Key) {
			return &l.Items[i]
		}
	}
	return nil
}

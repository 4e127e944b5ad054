package full

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// pressed is a key and its name, which every binding is held against: bubbletea puts it
// together at each.
type pressed struct {
	tea.KeyPressMsg
	name string
}

// String is the name.
func (p *pressed) String() string { return p.name }

// press takes a key to what it is for: one that works everywhere, or what the
// screen that is seen makes of it.
func (a *App) press(msg tea.KeyPressMsg) {
	s, press := a.walk.Shown(), &pressed{msg, msg.String()}
	a.walk.Press(screen.Pressed{
		Key: press, Typed: press.Text != "" && s.Typing(), Small: a.small(), Seen: a.seen,
	}, func() screen.Acts { return a.own(&s, a.view(&s), press) })
}

// own is what a key does on the screen that is seen.
func (a *App) own(s *screen.Shown, v *view, press *pressed) screen.Acts {
	if plain, moves := plainMoves[press.Text]; moves && s.LettersMove() {
		press = &pressed{plain, plain.String()}
	}
	k := a.layout.keys
	written := s.Typing() && (press.Text != "" || key.Matches(press, k.Left, k.Right)) // it goes into the field
	if finding(k, s, press, written) {
		v.reset()
		return nil
	}
	for _, door := range s.Doors {
		if !written && key.Matches(press, door.Key) {
			return door.Open()
		}
	}
	if it := door(s.List, press); it != nil {
		return it.Do()
	}
	sides := s.List != nil && key.Matches(press, k.Left, k.Right)
	switch {
	case written:
	case sides && s.List.Row:
		return through(k, s, v, press)
	case sides && s.List.Grouped:
		return sideways(s, key.Matches(press, k.Left))
	case key.Matches(press, k.Back), key.Matches(press, k.Left) && len(a.walk.Stack()) > 1: // left leaves no program
		return s.Back()
	case key.Matches(press, k.Choose):
		return enter(s, v)
	}
	if does := a.idle(s, press); does != nil {
		return does
	}
	return a.move(s, v, press)
}

// finding opens the search of a list or closes it, and reports whether the key was for
// that.
func finding(k *screen.Keys, s *screen.Shown, press *pressed, written bool) bool {
	f := s.Find
	switch {
	case f == nil:
	case f.Form == nil && key.Matches(press, k.Find):
		f.Look("")
		return true
	case f.Form != nil && f.Close != nil && !written && key.Matches(press, k.Back):
		f.Close()
		return true
	}
	return false
}

// plainMoves are the arrows and ends that letters stand for.
var plainMoves = map[string]tea.KeyPressMsg{
	"k": {Code: tea.KeyUp}, "j": {Code: tea.KeyDown}, "g": {Code: tea.KeyHome}, "G": {Code: tea.KeyEnd},
}

// idle says of a letter that does nothing how to choose, or which key tells those
// that do something: no key is silent. It is nil for a key that does.
func (a *App) idle(s *screen.Shown, press *pressed) screen.Acts {
	k := a.layout.keys
	switch {
	case press.Text == "" || s.Typing() || key.Matches(press, k.PageDown) ||
		s.List != nil && s.List.Digit(press.Text) >= 0:
		return nil
	case s.List != nil && !s.List.Row && s.List.Marked == screen.Nobody:
		return screen.Acts{screen.Say{Text: s.List.First, Bad: true}}
	}
	return screen.Acts{screen.Say{Text: a.layout.words.Interview.NoKey(press.Text, k.HelpName(s)), Bad: true}}
}

// sideways moves to the group of a list at the left or the right. Left of the
// first is the way back.
func sideways(s *screen.Shown, left bool) screen.Acts {
	by := 1
	if left {
		by = -1
	}
	to := beside(s.List, by)
	if to == screen.Nobody {
		return s.Back()
	}
	s.List.Mark(to)
	return nil
}

// enter chooses the marked entry, stores what is typed, or goes on. An entry that
// is out of view is brought into view first: nothing is chosen unseen.
func enter(s *screen.Shown, v *view) screen.Acts {
	switch l := s.List; {
	case s.Form != nil:
		return s.Form.Enter()
	case l != nil && l.Marked >= 0 && len(l.Items) > 0 && v.list.hidden(l.Marked) && l.Marked < len(l.Items)-l.Last:
		v.list.reveal(l.Marked)
		return nil
	case l != nil:
		return l.Choose()
	case s.Enter != nil:
		return s.Enter()
	}
	return nil
}

// move moves the mark or what is in view, or types.
func (a *App) move(s *screen.Shown, v *view, press *pressed) screen.Acts {
	k := a.layout.keys
	steps := key.Matches(press, k.Up, k.Down)
	moves := press.Text == "" && (steps || key.Matches(press, k.PageUp, k.PageDown, k.Top, k.Bottom))
	switch {
	case s.Form != nil && s.List != nil && steps:
		return s.List.Move(stepBy(k, press))
	case s.Form != nil:
		return a.layout.editor.edit(s.Form, press.KeyPressMsg)
	case s.Find != nil && s.Find.Form != nil && !moves:
		return a.seek(s.Find, v, press.KeyPressMsg)
	case s.List != nil && s.List.Row:
		return through(k, s, v, press)
	case s.List == nil || s.List.Apart && !steps && s.List.Digit(press.Text) < 0:
		v.text.press(k, press, 0, 0)
	case s.List.Move != nil:
		if steps {
			return s.List.Move(stepBy(k, press))
		}
	default:
		mark(k, s, v, press)
	}
	return nil
}

// stepBy is up or down.
func stepBy(k *screen.Keys, press *pressed) int {
	if key.Matches(press, k.Up) {
		return -1
	}
	return 1
}

// mark moves the mark. From none, down leads to the first entry and up to the
// last.
func mark(k *screen.Keys, s *screen.Shown, v *view, press *pressed) {
	l := s.List
	n, at := len(l.Items), l.Marked
	none := n > 0 && at == screen.Nobody
	switch {
	case l.Digit(press.Text) >= 0:
		at = l.Digit(press.Text)
		v.list.reveal(at)
	case none && key.Matches(press, k.Down):
		at = 0
		if v.list.enter(at, 1); s.Ask != "" && v.list.at(at).label < v.list.shown {
			v.list.reveal(at) // what is above was in view
		}
	case none && key.Matches(press, k.Up):
		at = n - 1
		v.list.top = v.list.end()
	default:
		at = v.list.press(k, press, at, n)
	}
	v.list.drawn = at
	l.Mark(at)
}

// seek types what is looked for.
func (a *App) seek(f *screen.Find, v *view, msg tea.Msg) screen.Acts {
	before := f.Form.Known
	acts := a.layout.editor.edit(f.Form, msg)
	if f.Form.Known != before {
		f.Look(f.Form.Known)
		v.list, v.text = scroll{}, scroll{}
	}
	return acts
}

// paste puts a text where letters go.
func (a *App) paste(paste tea.PasteMsg) {
	s := a.walk.Shown()
	switch {
	case a.small() || a.walk.Over().Care:
	case s.Form != nil:
		a.walk.Put(func() screen.Acts { return a.layout.editor.edit(s.Form, paste) })
	case s.Find != nil && s.Find.Form != nil:
		a.walk.Put(func() screen.Acts { return a.seek(s.Find, a.view(&s), paste) })
	}
}

// reset shows a screen from its beginning.
func (v *view) reset() { v.text, v.list = scroll{}, scroll{} }

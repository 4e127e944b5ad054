package screen

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
)

// Tell sets what the footer and the help tell of a screen. Both come from what is
// on it, so that they tell what works there and nothing else. The first screen has
// none before it.
func (k *Keys) Tell(s *Shown, first bool) {
	s.Alone, s.Bar = first, k.bar(s)
	if s.List != nil {
		s.List.First = k.ChooseFirst(s.List, s.Typing() && !s.found())
	}
}

// Own are the keys that work on a screen, beside those that work everywhere: the help
// tells them.
func (k *Keys) Own(s *Shown) []key.Binding {
	list := append(k.digits(s), k.enter(s)...)
	for _, it := range s.Items() {
		if it.Key.Enabled() {
			list = append(list, key.NewBinding(key.WithKeys(it.Key.Keys()...), key.WithHelp(it.Key.Help().Key, it.Label)))
		}
	}
	turns := false
	for _, door := range s.Doors {
		if name := door.Key.Help().Key; name == k.Left.Help().Key || name == k.Right.Help().Key {
			turns = true
		} else {
			list = append(list, door.Key)
		}
	}
	if turns {
		list = append(list, k.turn)
	}
	list = append(append(list, k.moves(s)...), k.texts(s)...)
	if s.Find != nil && s.Find.Form != nil && s.Find.Close != nil {
		return append(list, k.clear)
	}
	if list = append(list, k.Back); !s.Alone && !turns && !s.Typing() && !s.sideways() {
		list = append(list, k.Left)
	}
	return list
}

// digits are the keys that mark an entry by its number.
func (k *Keys) digits(s *Shown) []key.Binding {
	n := s.List.most()
	if n < 2 || s.Typing() {
		return nil
	}
	return []key.Binding{key.NewBinding(key.WithKeys(strings.Split("123456789"[:n], "")...),
		key.WithHelp("1-"+strconv.Itoa(n), k.words.Choose))}
}

// enter is what enter does, as the footer says it.
func (k *Keys) enter(s *Shown) []key.Binding {
	for _, b := range s.Bar {
		if b.Help().Key == k.Choose.Help().Key {
			return []key.Binding{b}
		}
	}
	switch {
	case s.Form != nil || len(s.Items()) > 0:
		return []key.Binding{k.Choose}
	case s.Enter != nil:
		return []key.Binding{k.leave}
	}
	return nil
}

// moves are the keys that move the mark, or what is in view.
func (k *Keys) moves(s *Shown) []key.Binding {
	var list []key.Binding
	switch {
	case s.Form != nil && s.List == nil:
		return nil // they move in the text
	case s.Form != nil, s.List != nil && s.List.Move != nil:
		return []key.Binding{k.Up, k.Down}
	case s.sideways():
		list = append(list, k.sides)
	}
	list = append(list, k.Up, k.Down, k.PageUp, k.PageDown, k.Top, k.Bottom)
	if s.LettersMove() {
		list = append(list, k.letters...)
	}
	return list
}

// texts are the keys for what is typed or looked for.
func (k *Keys) texts(s *Shown) []key.Binding {
	switch {
	case s.Find != nil && s.Find.Form != nil:
		return []key.Binding{k.typed}
	case s.Find != nil:
		return []key.Binding{k.Find}
	case s.Form != nil && s.Form.Many:
		return []key.Binding{k.NewLine}
	}
	return nil
}

// bar are the keys that the footer tells. Digits stand in the place of the key that
// moves, and help goes by the name of a key that every keyboard has.
func (k *Keys) bar(s *Shown) []key.Binding {
	digits := k.digits(s)
	list := make([]key.Binding, 0, len(s.Bar))
	for _, b := range s.Bar {
		switch name := b.Help().Key; {
		case name == k.Down.Help().Key && len(digits) > 0:
			list, digits = append(list, digits...), nil
		case name == k.Help.Help().Key:
			list = append(list, key.NewBinding(key.WithKeys(b.Keys()...), key.WithHelp(k.HelpName(s), b.Help().Desc)))
		default:
			list = append(list, b)
		}
	}
	return list
}

// HelpName is the key for the help that every keyboard has.
func (k *Keys) HelpName(s *Shown) string {
	if s.Typing() {
		return "ctrl+g"
	}
	return "?"
}

// ChooseFirst is said of enter while nothing is marked, and of a letter that does
// nothing: it names the keys that choose, as the footer does.
func (k *Keys) ChooseFirst(l *List, typing bool) string {
	if n := l.most(); n > 1 && !typing {
		return k.say.Interview.ChooseNumber(n)
	}
	return k.say.Texts.ChooseFirst
}

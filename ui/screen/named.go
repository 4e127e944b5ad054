package screen

import "charm.land/bubbles/v2/key"

// named is what most screens have in common: a title and the keys that its
// footer tells. Nothing it is told matters.
// A screen of which that is not so says it with a method of its own.
type named struct {
	visit *visit
	title string
	bar   []key.Binding // what the footer shows
}

// Told does nothing.
func (n *named) Told(News) Acts { return nil }

// titled is what is shown, under the title and with the keys of the screen.
func (n *named) titled(shown Shown) Shown {
	shown.Title = n.title
	return n.keyed(shown)
}

// keyed is what is shown, with the keys of the screen.
func (n *named) keyed(shown Shown) Shown {
	shown.Bar = n.bar
	if shown.Back == nil {
		shown.Back = pop
	}
	return shown
}

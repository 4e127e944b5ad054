package screen

import "charm.land/bubbles/v2/key"

// named is what most screens have in common: a title, and the keys that work on
// it, which the footer and the help are both made of. Nothing begins by itself,
// and nothing is typed. A screen of which that is not so says it with a method of
// its own.
type named struct {
	visit *visit
	title string
	bar   []key.Binding // what the footer shows
	own   []key.Binding // what the help tells beside the keys that work everywhere
}

// Init does nothing.
func (n *named) Init() Acts { return nil }

// Heading is the title.
func (n *named) Heading() (middle, right string) { return n.title, "" }

// Typing is false: letters are no text.
func (n *named) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (n *named) ShortHelp() []key.Binding { return n.bar }

// FullHelp is what the help screen shows.
func (n *named) FullHelp() [][]key.Binding {
	return [][]key.Binding{n.own, n.visit.keys.global()}
}

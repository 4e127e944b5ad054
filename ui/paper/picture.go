package paper

import "ketacover/ui/words"

// Picture is something to look at that every format can draw.
type Picture interface {
	// Lines draws it in lines of at most width cells, in ASCII if asked to.
	Lines(width int, ascii bool) []string
	// SVG draws it as an svg element that loads nothing.
	SVG() string
	// About is what to know of it.
	About() Caption
}

// Caption is what a picture is called, what it says, and how it is used.
type Caption struct {
	Title string
	Says  string    // the same in words
	Use   [3]string // how to use it, by the surface it is drawn on
}

// About is the caption itself, for a picture that has one.
func (c Caption) About() Caption { return c }

// caption is the title and the use of a figure on a surface.
func (b *Block) caption(on words.Surface) (title, use string) {
	about := b.Picture.About()
	return words.Clean(about.Title), words.Clean(about.Use[on])
}

// uses says how a picture is used on each surface.
func uses(say func(on words.Surface) string) (list [3]string) {
	for on := range list {
		list[on] = say(words.Surface(on))
	}
	return list
}

// surface is what lines are drawn on.
func surface(ascii bool) words.Surface {
	if ascii {
		return words.Typed
	}
	return words.Marks
}

package screen

import "strings"

// Shown is what is on a screen, as a value: a face that reads it out needs
// nothing else. Lines are as wide as told at most, and plain.
type Shown struct {
	Title string
	Aside string                   // said beside the title, such as how much is left
	Read  func(width int) []string // what is read, nil for nothing
	List  []item                   // to choose from
	After func(width int) []string // what is read below the list, nil for nothing
	Form  *Form                    // a text to type, nil for none
	Doors []Door                   // what else opens from here
	Find  func(text string)        // shows only what is found in the list; nil where it cannot be searched
	Enter func() Acts              // what an empty line does, nil for nothing
}

// Door is something that a screen opens beside its list, by a name.
type Door struct {
	Name string
	Open func() Acts
}

// Head is the heading over an entry, with what is said under it.
func (it *item) Head(width int) []string {
	if it.head == "" {
		return nil
	}
	out := lines(it.head, width)
	if it.intro != "" {
		out = append(out, lines(it.intro, width)...)
	}
	return out
}

// Says is an entry in one line.
func (it *item) Says() string {
	said := strings.TrimSpace(it.lead + strings.TrimSpace(it.label))
	if it.hint != "" {
		said += ": " + it.hint
	}
	return said
}

// Below is what is said below an entry.
func (it *item) Below(width int) []string { return plainly(it.beneath)(width) }

func (it *item) beneath(width int) []string {
	var out []string
	for _, text := range []string{it.below, it.after} {
		if text != "" {
			out = append(out, lines(text, width)...)
		}
	}
	if it.under != nil {
		out = append(out, it.under(width)...)
	}
	return out
}

// Choose is what choosing an entry does.
func (it *item) Choose() Acts { return it.do() }

// reading reads texts out, each a paragraph.
func reading(texts ...string) func(width int) []string {
	return func(width int) []string {
		var out []string
		for _, text := range texts {
			if text != "" {
				out = append(out, lines(text, width)...)
			}
		}
		return out
	}
}

// plainly is text without styles and without what only sets it apart.
func plainly(read func(width int) []string) func(width int) []string {
	if read == nil {
		return nil
	}
	return func(width int) []string {
		var out []string
		for _, line := range read(width) {
			out = append(out, strings.Join(strings.Fields(unstyled(line)), " "))
		}
		return out
	}
}

// titled is what is shown, under the heading of the screen.
func titled(s Screen, shown Shown) Shown {
	shown.Title, shown.Aside = s.Heading()
	return shown
}

// Wrap is a text in lines as wide as told at most. A word that is wider, such as
// an address, stays whole.
func Wrap(text string, width int) []string { return wholeWords(text, width) }

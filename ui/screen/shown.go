package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
)

// Shown is what is on a screen, as a value: a face needs nothing else to draw it
// or to read it out. Texts are functions of the width there is for them; margins
// are for a face to set, and so is what gives way where there is little room.
type Shown struct {
	Title string
	Aside string // said beside the title, such as how much is left

	Ask  string // one question, above all else and always whole
	Help string // how to answer it; it is cut where there is no room, and Long has all of it
	Why  string // why it is asked, which is the first to go

	Pinned  func(width int) []Line         // what stays in view above what is read; nil for nothing
	Read    func(width int) []Line         // what is read, beside what is asked only aloud; nil for nothing
	Fit     func(width int, r Room) []Line // the same, as much as there is room for; nil for all of Read
	Measure int                            // the most cells in a line of all this; 0 for what the face takes
	List    *List                          // to choose from; nil for nothing
	After   func(width int) []Line         // what is read below the list; nil for nothing
	Form    *Form                          // a text to type; nil for none
	Beside  *Beside                        // what stands beside all this; nil for nothing

	Long  []string      // what the help says of this screen beside its keys
	Find  *Find         // searches the list or what is read; nil where nothing can be
	Doors []Door        // what else opens from here
	Enter func() Acts   // what enter does where there is no list and no form; nil for nothing
	Back  func() Acts   // what leads back
	Bar   []key.Binding // the keys that the footer tells, the first ones first
	Alone bool          // no screen lies below it
}

// AsideMark is between the parts of what is said beside the title, of which the
// later ones give way.
const AsideMark = "   "

// Items are the entries to choose from.
func (s *Shown) Items() []Item {
	if s.List == nil {
		return nil
	}
	return s.List.Items
}

// Room is how many lines there are for what is read, and how many the list below
// it takes.
type Room struct{ Height, List int }

// Typing reports whether letters are text.
func (s *Shown) Typing() bool { return s.Form != nil || s.Find != nil && s.Find.Form != nil }

// sideways reports whether left and right move in the list.
func (s *Shown) sideways() bool { return s.List != nil && (s.List.Row || s.List.Grouped) }

// LettersMove reports whether letters move as arrows do: where they are neither
// text nor doors.
func (s *Shown) LettersMove() bool {
	return !s.Typing() && !slices.ContainsFunc(s.Items(), func(it Item) bool { return it.Key.Enabled() })
}

// Door is something that a screen opens beside its list, by a name. A face that
// has keys opens it by its key.
type Door struct {
	Name string
	Key  key.Binding
	Open func() Acts
}

// Find searches a list, or what is read.
type Find struct {
	Form  *Form             // in which what is looked for is typed; nil where nothing is
	Of    int               // how many there are in all
	Count string            // how much of all is shown
	None  string            // said where nothing is found; empty where something is
	Look  func(text string) // shows only what is found by a text
	Close func()            // shows all again; nil where the search is never closed
}

// Beside is what stands beside what is read and asked: at the right in a wide
// window, else in a few lines that stay in view.
type Beside struct {
	Left  int                            // how much of the width is left of it, of a hundred
	Right func(width, height int) []Line // at the right; nil where it never stands there
	Strip func(width, height int) []Line // the few lines; nil where it then stands in After
	Above bool                           // they stand above what is read, and not below
}

// Above is the heading over an entry, with what is said under it.
func (it *Item) Above(width int) []string {
	if it.Head == "" {
		return nil
	}
	out := Lines(it.Head, width)
	if it.Intro != "" {
		out = append(out, Lines(it.Intro, width)...)
	}
	return out
}

// Says is an entry in one line.
func (it *Item) Says() string {
	said := strings.TrimSpace(it.Lead + strings.TrimSpace(it.Label))
	if it.Hint != "" {
		said += ": " + it.Hint
	}
	return said
}

// Told is what is said below an entry.
func (it *Item) Told(width int) []string {
	var out []string
	for _, text := range []string{it.Below, it.After} {
		if text != "" {
			out = append(out, Lines(text, width)...)
		}
	}
	if it.Under != nil {
		out = append(out, read(it.Under(width))...)
	}
	return out
}

// reading reads texts out, each a paragraph.
func reading(texts ...string) func(width int) []Line {
	return func(width int) []Line {
		var out []Line
		for _, text := range texts {
			if text != "" {
				out = append(out, say(Plain, text, width)...)
			}
		}
		return out
	}
}

// found reports whether something was looked for, and is there to choose.
func (s *Shown) found() bool {
	return s.Find != nil && s.Find.Form != nil && s.Find.Form.Known != "" && s.Find.None == ""
}

package style

import (
	"image/color"
	"sync"

	"charm.land/lipgloss/v2"
)

// Options say what the terminal can show. The zero value is no colour and
// drawn marks.
type Options struct {
	Dark     bool // the background is dark
	Told     bool // Dark is what the person says, whatever the terminal says of it
	Colour   bool // false: no colour at all, whatever the other fields say
	Sixteen  bool // only the sixteen colours every terminal has
	Contrast bool // every colour at 7:1 or more, and nothing quiet
	ASCII    bool // only marks that can be typed
}

// As is what the terminal can show, in the theme of a name: dark, light, contrast
// or, for what the terminal says itself, auto.
func (o Options) As(theme string) Options {
	switch theme {
	case "dark", "light":
		o.Dark, o.Told = theme == "dark", true
	case "contrast":
		o.Contrast = true
	}
	return o
}

// Theme is how the program looks on one terminal: its styles, and by embedding
// its marks. It is a value; copy it freely.
type Theme struct {
	Marks

	Text     Style // running text, in the terminal's own colour
	Dim      Style // quiet: hints and details that may be read second
	Title    Style // loud: the question, the one message, what is judged
	Heading  Style // the name of a part, above it
	Even     Style // a level neither good nor bad: loud
	Selected Style // the chosen line, with Cursor before it
	Key      Style // a key in the footer, and the letter of a door
	KeyText  Style // what the key does
	Good     Style // likely, approved, met: blue
	Bad      Style // unlikely, not covered, not met: orange
	High     Style // a level that is good, on the scale
	Low      Style // and one that is bad
	Warn     Style // take care; with Alert before it
	Error    Style // the error line; with Alert before it
	Note     Style // a message that all went well, or a remark
	Source   Style // a citation or an address
	Preview  Style // what the chosen option would change
	Field    Style // what the person typed
	Crisis   Style // where to call in a crisis
	Rule     Style // lines; never text
}

// New is the theme for a terminal.
func New(o Options) Theme {
	known, ok := made.Load(o)
	if !ok {
		known, _ = made.LoadOrStore(o, newTheme(o))
	}
	return known.(Theme)
}

// made are the themes that were there once, by their Options: the terminal may say again what it
// can show, and a theme is a value that nobody changes.
var made sync.Map

func newTheme(o Options) Theme {
	p := choose(o)
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	accent := of(bold) // without a colour only its weight tells it from what stands beside it
	if p.accent != nil {
		accent = of(in(plain, p.accent))
	}
	t := Theme{
		Marks:    drawn,
		Text:     of(plain),
		Dim:      of(in(plain, p.dim)),
		Title:    of(bold),
		Heading:  accent,
		Even:     of(bold),
		Selected: of(in(bold, p.accent)),
		Key:      accent,
		KeyText:  of(in(plain, p.dim)),
		Good:     of(in(bold, p.good)),
		Bad:      of(in(bold, p.bad)),
		High:     of(in(plain, p.good)),
		Low:      of(in(plain, p.bad)),
		Warn:     of(in(plain, p.warn)),
		Error:    of(in(bold, p.bad)),
		Note:     of(plain),
		Source:   of(in(plain, p.dim)),
		Preview:  of(in(plain, p.accent)),
		Field:    of(plain),
		Crisis:   of(bold),
		Rule:     of(in(plain, p.rule)),
	}
	if o.ASCII {
		t.Marks = typed
	}
	return t
}

// in gives a style a colour, if there is one.
func in(s lipgloss.Style, c color.Color) lipgloss.Style {
	if c == nil {
		return s
	}
	return s.Foreground(c)
}

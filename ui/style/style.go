package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Options say what the terminal can show. The zero value is no colour and
// drawn marks.
type Options struct {
	Dark    bool // the background is dark
	Colour  bool // false: no colour at all, whatever the other fields say
	Sixteen bool // only the sixteen colours every terminal has
	ASCII   bool // only marks that can be typed
}

// Theme is how the program looks on one terminal: its styles, and by embedding
// its marks. It is a value; copy it freely.
type Theme struct {
	Marks

	Text     lipgloss.Style // running text, in the terminal's own colour
	Dim      lipgloss.Style // help and details that may be read second
	Title    lipgloss.Style // the question, or the name of a page
	Heading  lipgloss.Style // the name of a part, and a level neither good nor bad
	Selected lipgloss.Style // the chosen line, with Cursor before it
	Key      lipgloss.Style // a key in the footer
	KeyText  lipgloss.Style // what the key does
	Good     lipgloss.Style // likely, approved, met: blue
	Bad      lipgloss.Style // unlikely, not covered, not met: orange
	Warn     lipgloss.Style // take care; with Alert before it
	Error    lipgloss.Style // the error line; with Alert before it
	Note     lipgloss.Style // a message that all went well, or a remark
	Source   lipgloss.Style // a citation or an address
	Preview  lipgloss.Style // what the chosen option would change
	Field    lipgloss.Style // what the person typed
	Crisis   lipgloss.Style // where to call in a crisis
	Rule     lipgloss.Style // lines; never text
	Reach    lipgloss.Style // the bar of levels in reach; never text
}

// New is the theme for a terminal.
func New(o Options) Theme {
	p := choose(o)
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	t := Theme{
		Marks:    drawn,
		Text:     plain,
		Dim:      in(plain, p.dim),
		Title:    bold,
		Heading:  bold,
		Selected: in(bold, p.accent),
		Key:      in(bold, p.accent),
		KeyText:  in(plain, p.dim),
		Good:     in(bold, p.good),
		Bad:      in(bold, p.bad),
		Warn:     in(plain, p.warn),
		Error:    in(bold, p.bad),
		Note:     plain,
		Source:   in(plain, p.dim),
		Preview:  in(plain, p.accent),
		Field:    plain,
		Crisis:   bold,
		Rule:     in(plain, p.rule),
		Reach:    plain,
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

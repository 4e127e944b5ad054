package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// palette is the few colours the program has. A nil colour leaves the text in
// the terminal's own.
type palette struct {
	good   color.Color // blue: likely, approved, met
	bad    color.Color // orange: unlikely, not covered, not met, an error
	warn   color.Color // amber: take care, out of date
	accent color.Color // violet: the chosen option, what it would change, keys
	dim    color.Color // what may be read second
	rule   color.Color // lines between parts; a mark, never text
}

// The backgrounds are taken to be #000000 to #1e1e1e when dark and #f5f5f5 to
// #ffffff when light.
var (
	dark = palette{
		good:   lipgloss.Color("#5fafff"),
		bad:    lipgloss.Color("#ffaf5f"),
		warn:   lipgloss.Color("#ffd787"),
		accent: lipgloss.Color("#d7afff"),
		dim:    lipgloss.Color("#b2b2b2"),
		rule:   lipgloss.Color("#808080"),
	}
	light = palette{
		good:   lipgloss.Color("#0050a0"),
		bad:    lipgloss.Color("#8a3c00"),
		warn:   lipgloss.Color("#754500"),
		accent: lipgloss.Color("#5f00af"),
		dim:    lipgloss.Color("#4e4e4e"),
		rule:   lipgloss.Color("#808080"),
	}

	// The contrast theme measures 7:1 also in 256 colours and in the schemes that
	// people choose. Nothing in it is quieter than running text. No orange among
	// the 256 is dark enough for a light background: there what is bad is told by
	// its word, its mark and bold type, as with sixteen.
	darkContrast = palette{
		good:   lipgloss.Color("#8fd4ff"),
		bad:    lipgloss.Color("#ffc887"),
		warn:   lipgloss.Color("#ffff87"),
		accent: lipgloss.Color("#efc7ff"),
	}
	lightContrast = palette{
		good:   lipgloss.Color("#0028a0"),
		accent: lipgloss.Color("#4b0082"),
	}

	// Of the sixteen, both blues are too dark to read on black, so cyan stands
	// for blue and yellow for orange. Grey (8) is left alone: some schemes make
	// it the very colour of the background.
	darkSixteen = palette{
		good: lipgloss.BrightCyan,
		bad:  lipgloss.BrightYellow,
		warn: lipgloss.BrightYellow,
	}
	// On white only black, blue and red reach 4.5:1, and nothing here is red.
	// What is bad is told by its word, its mark and bold type.
	lightSixteen = palette{
		good: lipgloss.Blue,
	}
)

// choose is the palette for a terminal; the empty one has no colour at all.
func choose(o Options) palette {
	switch {
	case !o.Colour:
		return palette{}
	case o.Sixteen && o.Dark:
		return darkSixteen
	case o.Sixteen:
		return lightSixteen
	case o.Contrast && o.Dark:
		return darkContrast
	case o.Contrast:
		return lightContrast
	case o.Dark:
		return dark
	}
	return light
}

// Marks are the symbols of the program. Each is one cell wide.
type Marks struct {
	Within string // a level in reach, and a part that was asked
	Out    string // a level that is ruled out
	Ahead  string // a part that is still to be asked
	End    string // where a branch ends

	Cursor string // before the chosen line
	Bullet string // before an item of a list
	Tick   string // inside the brackets of a ticked box
	Alert  string // before an error or a warning

	Horizontal string // a line across
	Vertical   string // a line down
	TeeDown    string // where a line down starts from a line across
	TeeUp      string // where a line down ends at a line across
	Dashed     string // a lighter line across: what would be
	Dotted     string // a lighter line down: branches not taken

	Ellipsis string // after text that goes on
	Middle   string // between two short texts on one line
	Back     string // the arrow to the left
}

var (
	drawn = Marks{
		Within: "■", Out: "·", Ahead: "□", End: "●",
		Cursor: ">", Bullet: "-", Tick: "x", Alert: "!",
		Horizontal: "─", Vertical: "│", TeeDown: "┬", TeeUp: "┴", Dashed: "┄", Dotted: "┆",
		Ellipsis: "…", Middle: "·", Back: "←",
	}
	typed = Marks{
		Within: "#", Out: ".", Ahead: "_", End: "*",
		Cursor: ">", Bullet: "-", Tick: "x", Alert: "!",
		Horizontal: "-", Vertical: "|", TeeDown: "+", TeeUp: "+", Dashed: ".", Dotted: ":",
		Ellipsis: "~", Middle: "-", Back: "<",
	}
)

package screen

import "strings"

// Marks are the symbols that stand inside texts. Each is one cell wide. The face
// says what they look like.
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

// aloud are the marks for a face that reads out.
var aloud = Marks{
	Within: "#", Out: ".", Ahead: "_", End: "*",
	Cursor: ">", Bullet: "-", Tick: "x", Alert: "!",
	Horizontal: "-", Vertical: "|", TeeDown: "+", TeeUp: "+", Dashed: ".", Dotted: ":",
	Ellipsis: "~", Middle: "-", Back: "<",
}

// InASCII is a text with signs in the place of the marks inside sentences, for a terminal
// that has only ASCII. What a person typed stays as it is.
func InASCII(text string) string { return asciiOnly.Replace(text) }

var asciiOnly = strings.NewReplacer("…", "~", "·", "-", "–", "-", "’", "'", "“", "\"", "”", "\"")

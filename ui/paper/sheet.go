package paper

import (
	"slices"
	"strings"

	"ketacover/model/fact"
)

// Kind is what a block is, from which a renderer takes its look.
type Kind uint8

// The kinds of block.
const (
	Text    Kind = iota // running text
	Subject             // what a letter is about, which is its title
	Head                // the name of a part
	Sub                 // the name of a part of a part
	Item                // an entry of a list, after its mark
	Side                // what may be read second
	Care                // what to take care of
	Cite                // a source
	Table               // rows of cells
	Figure              // a picture, with its text under it
)

// Tone says whether a block is good or bad news. Its words say so too.
type Tone uint8

// The tones.
const (
	Plain Tone = iota
	Good
	Bad
)

// Block is one piece of text and where it stands. Line breaks in a text are
// kept.
type Block struct {
	Kind    Kind
	Tone    Tone
	Indent  int        // in steps of two cells
	Mark    string     // stands before the first line; the others hang below its text
	Text    string     // of a figure, what it shows, in words; of a table, what it is of
	Apart   bool       // an empty line stands before it
	Room    int        // more empty lines before it, to sign in
	Rows    [][]string // of a table, the header first; at most five columns
	Picture Picture    // of a figure
}

// Sheet is a text to be read from top to bottom. It knows nothing of widths,
// colours or formats.
type Sheet struct {
	Title  string
	Day    fact.Date // the day it is for
	Short  bool      // it is to fit on one page of paper, in smaller letters if need be
	Letter bool      // its title stands in its subject line, and not above it all
	Linked bool      // it is told from content, so that what leads somewhere may be a link
	Blocks []Block
	apart  bool
	marks  *Marks // what its claims rest on
}

func (s *Sheet) add(b Block) {
	if strings.TrimSpace(b.Text) == "" && len(b.Rows) == 0 {
		return
	}
	b.Apart = b.Apart || s.apart
	s.apart = false
	s.Blocks = append(s.Blocks, b)
}

// space puts an empty line before what comes next.
func (s *Sheet) space() { s.apart = true }

func (s *Sheet) head(text string) { s.add(Block{Kind: Head, Text: text, Apart: true}) }

func (s *Sheet) sub(text string) { s.add(Block{Kind: Sub, Text: text, Indent: 1, Apart: true}) }

func (s *Sheet) text(indent int, text string) { s.add(Block{Kind: Text, Text: text, Indent: indent}) }

func (s *Sheet) side(indent int, text string) { s.add(Block{Kind: Side, Text: text, Indent: indent}) }

func (s *Sheet) care(indent int, text string) {
	s.add(Block{Kind: Care, Text: text, Indent: indent, Mark: "! "})
}

func (s *Sheet) item(indent int, mark, text string) {
	s.add(Block{Kind: Item, Text: text, Indent: indent, Mark: mark + " "})
}

// under is what may be read second, set under the text of an entry.
func (s *Sheet) under(indent int, mark, text string) {
	s.add(Block{Kind: Side, Text: text, Indent: indent, Mark: strings.Repeat(" ", len(mark)+1)})
}

// labelled is a detail with its name before it; none without a text.
func (s *Sheet) labelled(indent int, name, text string) {
	if text != "" {
		s.side(indent, name+": "+text)
	}
}

// table is rows of cells, the header first.
func (s *Sheet) table(indent int, rows [][]string) {
	s.add(Block{Kind: Table, Indent: indent, Rows: rows, Apart: true})
}

// captioned is a table with what it is of above it. A column in which nothing stands
// is left out.
func (s *Sheet) captioned(caption string, rows [][]string) {
	for column := len(rows[0]) - 1; column > 0; column-- {
		if !slices.ContainsFunc(rows[1:], func(row []string) bool { return row[column] != "" }) {
			for i := range rows {
				rows[i] = slices.Delete(rows[i], column, column+1)
			}
		}
	}
	s.add(Block{Kind: Table, Rows: rows, Text: caption, Apart: true})
}

// figure is a picture, and under it what it shows in words.
func (s *Sheet) figure(indent int, picture Picture, text string) {
	s.add(Block{Kind: Figure, Indent: indent, Picture: picture, Text: text, Apart: true})
}

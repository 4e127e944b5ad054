package paper

import (
	"strings"

	"ketacover/ui/words"
)

// Kind is what a block is, from which a renderer takes its look.
type Kind uint8

// The kinds of block.
const (
	Text Kind = iota // running text
	Head             // the name of a part
	Sub              // the name of a part of a part
	Item             // an entry of a list, after its mark
	Side             // what may be read second
	Care             // what to take care of
	Cite             // a source
)

// Tone says whether a block is good or bad news. Its words say so too.
type Tone uint8

// The tones.
const (
	Plain Tone = iota
	Good
	Bad
)

// Block is one piece of text and where it stands.
type Block struct {
	Kind   Kind
	Tone   Tone
	Indent int    // in steps of two cells
	Mark   string // stands before the first line; the others hang below its text
	Text   string
	Apart  bool // an empty line stands before it
}

// Sheet is a text to be read from top to bottom. It knows nothing of widths,
// colours or formats.
type Sheet struct {
	Title  string
	Blocks []Block
	apart  bool
	cited  []string // the sources that the marks [1], [2] stand for
}

func (s *Sheet) add(b Block) {
	if strings.TrimSpace(b.Text) == "" {
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

// Line is one line of a sheet that was laid out.
type Line struct {
	Kind Kind
	Tone Tone
	Text string // with its indent
}

// Lay breaks the sheet into lines no wider than width cells. Wrap breaks one
// text; a renderer that measures differently brings its own.
func (s *Sheet) Lay(width int, wrap func(text string, width int) []string) []Line {
	var out []Line
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if b.Apart && len(out) > 0 {
			out = append(out, Line{})
		}
		indent := strings.Repeat("  ", b.Indent)
		hang := len([]rune(b.Mark))
		lead := b.Mark
		for _, line := range wrap(b.Text, max(width-len(indent)-hang, 8)) {
			out = append(out, Line{Kind: b.Kind, Tone: b.Tone, Text: indent + lead + line})
			lead = strings.Repeat(" ", hang)
		}
	}
	return out
}

// PlainWidth is the width of plain text.
const PlainWidth = 80

// Plain is the sheet as plain text: the title, then all of it, with nothing in
// it that a terminal would obey.
func (s *Sheet) Plain() string {
	var b strings.Builder
	b.WriteString(strings.Join(wrap(s.Title, PlainWidth), "\n") + "\n\n")
	for _, line := range s.Lay(PlainWidth, wrap) {
		b.WriteString(strings.TrimRight(line.Text, " ") + "\n")
	}
	return words.CleanText(b.String())
}

// wrap breaks text at spaces into lines of at most width characters. A longer
// word, which is an address, is cut behind one of its own marks.
func wrap(text string, width int) []string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := []rune{}
		for _, field := range strings.Fields(paragraph) {
			word := []rune(field)
			if len(line) > 0 && len(line)+1+len(word) <= width {
				line = append(append(line, ' '), word...)
				continue
			}
			if len(line) > 0 {
				out = append(out, string(line))
			}
			for len(word) > width {
				at := cut(word, width)
				out, word = append(out, string(word[:at])), word[at:]
			}
			line = append([]rune{}, word...)
		}
		out = append(out, string(line))
	}
	return out
}

// cut is where to cut a word of more than width characters.
func cut(word []rune, width int) int {
	for at := width; at > width/2; at-- {
		if strings.ContainsRune("/-_?&=.", word[at-1]) {
			return at
		}
	}
	return width
}

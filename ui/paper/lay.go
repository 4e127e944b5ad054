package paper

import (
	"strings"
	"unicode/utf8"

	"ketacover/ui/words"
)

// Layout is how a sheet is broken into lines of cells. A renderer that measures
// text differently brings its own Wrap and Cells.
type Layout struct {
	Width int
	ASCII bool                                  // pictures of marks that can be typed
	Wrap  func(text string, width int) []string // breaks one text; nil for at spaces
	Cells func(text string) int                 // how wide it is; nil for its characters
}

// Line is one line of a sheet that was laid out.
type Line struct {
	Kind Kind
	Tone Tone
	Text string // with its indent
}

// Lay breaks the sheet into lines no wider than the layout.
func (s *Sheet) Lay(l Layout) []Line {
	if l.Wrap == nil {
		l.Wrap = wrap
	}
	if l.Cells == nil {
		l.Cells = utf8.RuneCountInString
	}
	var out []Line
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if b.Apart && len(out) > 0 {
			out = append(out, Line{})
		}
		out = append(out, make([]Line, b.Room)...)
		indent := strings.Repeat("  ", b.Indent)
		for _, line := range l.block(b, max(l.Width-len(indent), 8)) {
			line.Text = strings.TrimRight(indent+line.Text, " ")
			out = append(out, line)
		}
	}
	return out
}

// block is the lines of one block, without its indent.
func (l *Layout) block(b *Block, width int) []Line {
	switch b.Kind {
	case Table:
		var out []Line
		if b.Text != "" {
			out = append(l.hang(&Block{Kind: Side, Text: b.Text}, width), Line{})
		}
		return append(out, l.table(b.Rows, width)...)
	case Figure:
		return l.figure(b, width)
	}
	return l.hang(b, width)
}

// figure is a picture with its title and how it is used above, and below it
// what it shows in words.
func (l *Layout) figure(b *Block, width int) []Line {
	title, use := b.caption(surface(l.ASCII))
	out := append(l.hang(&Block{Kind: Sub, Text: title}, width), l.hang(&Block{Kind: Text, Text: use}, width)...)
	for _, line := range b.Picture.Lines(width, l.ASCII) {
		out = append(out, Line{Kind: Figure, Text: line})
	}
	return append(out, l.hang(&Block{Kind: Side, Text: b.Text}, width)...)
}

// hang is the text of a block with its mark before the first line.
func (l *Layout) hang(b *Block, width int) []Line {
	var out []Line
	hang, lead := l.Cells(b.Mark), b.Mark
	for _, line := range l.Wrap(b.Text, max(width-hang, 8)) {
		out = append(out, Line{Kind: b.Kind, Tone: b.Tone, Text: lead + line})
		lead = strings.Repeat(" ", hang)
	}
	return out
}

// PlainWidth is the width of plain text.
const PlainWidth = 80

// Plain is the sheet as plain text: the title if it stands above, then all of
// it, with nothing in it that a terminal would obey.
func (s *Sheet) Plain() string {
	var b strings.Builder
	s = s.clean()
	title := ""
	if !s.Letter {
		title = strings.Join(wrap(s.Title, PlainWidth), "\n") + "\n\n"
	}
	lines := s.Lay(Layout{Width: PlainWidth, ASCII: true})
	size := len(title)
	for i := range lines {
		size += len(lines[i].Text) + len("\n")
	}
	b.Grow(size)
	b.WriteString(title)
	for _, line := range lines {
		b.WriteString(line.Text)
		b.WriteByte('\n')
	}
	return words.CleanText(b.String())
}

// wrap breaks text at spaces into lines of at most width characters.
func wrap(text string, width int) []string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines, plain := PlainLines(out, paragraph, width)
		if !plain {
			lines = append(out, breakLines(paragraph, width, func(rune) int { return 1 })...)
		}
		out = lines
	}
	return out
}

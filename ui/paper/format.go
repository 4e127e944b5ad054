package paper

import (
	"path/filepath"
	"slices"
	"strings"

	"ketacover/ui/words"
)

// Format is a form in which a sheet leaves the program.
type Format uint8

// The formats.
const (
	PlainText Format = iota
	Markdown
	HTML
	PDF
	DOCX
)

var formatNames = []string{"txt", "md", "html", "pdf", "docx"}

// FormatNames are the names of the formats, each of which is the extension of
// its files too.
func FormatNames() []string { return slices.Clone(formatNames) }

// String is the name.
func (f Format) String() string { return formatNames[f] }

// ParseFormat is the format of a name.
func ParseFormat(name string) (f Format, ok bool) {
	i := slices.Index(formatNames, strings.ToLower(name))
	return Format(max(i, 0)), i >= 0
}

// FormatOf is the format that the name of a file asks for.
func FormatOf(path string) (f Format, ok bool) {
	return ParseFormat(strings.TrimPrefix(filepath.Ext(path), "."))
}

// Encode writes the sheet in a format. The warnings say in words what the
// format cannot show.
func (s *Sheet) Encode(f Format, w *words.Words) (data []byte, warnings []string, err error) {
	switch f {
	case Markdown:
		return inMarkdown(s, w), nil, nil
	case HTML:
		data, err = inHTML(s, w)
		return data, nil, err
	case PDF:
		return s.pdf(w)
	case DOCX:
		data, err = inDOCX(s, w)
		return data, nil, err
	}
	return []byte(s.Plain()), nil, nil
}

// clean is the sheet with nothing in it that could move, hide or turn round
// what stands beside it. Every format starts from it.
func (s *Sheet) clean() *Sheet {
	c := &Sheet{Title: words.Clean(s.Title), Day: s.Day, Short: s.Short, Letter: s.Letter, Linked: s.Linked,
		Blocks: slices.Clone(s.Blocks)}
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Mark, b.Text = words.Clean(b.Mark), words.CleanText(b.Text)
		b.Rows = slices.Clone(b.Rows)
		for n, row := range b.Rows {
			b.Rows[n] = make([]string, len(row))
			for j, text := range row {
				b.Rows[n][j] = words.Clean(text)
			}
		}
	}
	return c
}

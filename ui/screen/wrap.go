package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"ketacover/ui/paper"
)

// The most cells in a line of a text: of one that is read, of a notice, of a
// question, of a page with a picture, and of a table of many columns.
const (
	measure       = 72
	noticeMeasure = 72
	askMeasure    = 64
	narrowMeasure = 90
	wideMeasure   = 110
)

// Wrap is a text in lines as wide as told at most, broken at spaces. A word that is
// wider, such as an address or the name of a file, stays whole.
func Wrap(text string, width int) []string { return split(text, width, true) }

// Lines is the same with a word that is wider cut into pieces.
func Lines(text string, width int) []string { return split(text, width, false) }

// split breaks plain text for a terminal, in which letters may join and take two
// cells. Paper breaks its own: it measures in the widths of a font.
func split(text string, width int, whole bool) []string {
	width = max(width, 1)
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines, plain := paper.PlainLines(out, paragraph, width)
		if !plain {
			lines = measured(out, paragraph, width, whole)
		}
		out = lines
	}
	return out
}

// measured adds the lines of a paragraph whose words are measured one by one.
func measured(out []string, paragraph string, width int, whole bool) []string {
	var line []byte
	used := 0 // cells of the line
	begin := func(word string, n int) { line, used = append(line[:0], word...), n }
	for word := range strings.FieldsSeq(paragraph) {
		for !whole && wider(word, width) {
			head := cut(word, width)
			if len(line) > 0 {
				out = append(out, string(line))
				begin("", 0)
			}
			out, word = append(out, head), word[len(head):]
		}
		n := Cells(word)
		switch {
		case len(line) == 0:
			begin(word, n)
		case used+1+n <= width:
			line = append(append(line, ' '), word...)
			if used += 1 + n; n != len(word) { // what is not ASCII may join what stands before it
				used = Cells(string(line))
			}
		default:
			out = append(out, string(line))
			begin(word, n)
		}
	}
	return append(out, string(line))
}

// wider reports whether a text takes more than width cells. It does not measure
// a long one to its end, so that cutting one into pieces takes linear time.
func wider(s string, width int) bool {
	if len(s) <= width {
		return false // no rune takes more cells than bytes
	}
	used, enough := 0, 4*width
	for i, r := range s {
		if used > enough {
			if Cells(s[:i]) > width {
				return true
			}
			enough *= 2 // many that are joined, and narrower so than alone
		}
		used += Cells(string(r))
	}
	return Cells(s) > width
}

// cut is the longest head of s that fits in width cells, one rune at least.
func cut(s string, width int) string {
	used, end := 0, 0
	for end < len(s) {
		_, size := utf8.DecodeRuneInString(s[end:]) // of a byte that is no rune, one
		w := Cells(s[end : end+size])
		if used+w > width && end > 0 {
			break
		}
		used, end = used+w, end+size
	}
	return s[:end]
}

// Clip shortens plain text to width cells and marks that it did.
func Clip(s string, width int) string {
	if Cells(s) <= width {
		return s
	}
	if width <= 1 {
		return cut(s, max(width, 0))
	}
	return cut(s, width-1) + ellipsis
}

// ClipWords shortens plain text to width cells between two words, where one
// fits, and marks that it did.
func ClipWords(s string, width int) string {
	if Cells(s) <= width {
		return s
	}
	words := strings.Fields(strings.TrimSuffix(s, ellipsis))
	fits, head := "", ""
	for n := 1; n < len(words) && Cells(head) <= width; n++ {
		head = strings.TrimLeft(head+" "+words[n-1], " ")
		if text := strings.TrimRight(head, ",;:") + " " + ellipsis; Cells(text) <= width {
			fits = text
		}
	}
	if fits != "" {
		return fits
	}
	return Clip(s, width)
}

// Cells is how many cells a text takes. Nearly all of ours is letters that take one
// each and join nothing; measuring graphemes takes fifty times as long.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		if !single(r) {
			return ansi.StringWidth(s)
		}
		n++
	}
	return n
}

// single reports whether a letter takes one cell, whatever stands beside it: ASCII,
// the letters of Western and Central Europe, dashes and quotes, lines and blocks.
func single(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= 0x20
	case r < 0x300:
		return r > 0xa0 && r != 0xad // the hyphen that is seen at the end of a line alone
	}
	return r >= 0x2010 && r <= 0x2027 || r >= 0x2500 && r < 0x25a0
}

// ellipsis marks text that goes on. It is one cell in every font we know.
const ellipsis = "…"

// pad fills a text with spaces up to width cells.
func pad(s string, width int) string {
	if gap := width - Cells(s); gap > 0 {
		return s + strings.Repeat(" ", gap)
	}
	return s
}

// Shorten cuts a list to n lines, the last of which tells that it goes on.
func Shorten(list []string, n, width int) []string {
	if len(list) <= n {
		return list
	}
	if n <= 0 {
		return nil
	}
	out := append([]string(nil), list[:n]...)
	out[n-1] = ClipWords(out[n-1]+" "+ellipsis, width)
	return out
}

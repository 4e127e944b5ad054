package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ketacover/ui/words"
)

// safe is text as the library can hold it: letters and their accents joined
// where there is one character for both. What the fonts lack stays in the text,
// and is noted. A character beyond the first 65,536, which the library cannot
// write, becomes U+FFFD.
func (l *lettering) safe(text string) string {
	return strings.Map(func(r rune) rune {
		switch s := l.shape(r); {
		case !s.ok:
			l.missing = noted(l.missing, r)
			if r > 0xffff {
				return utf8.RuneError
			}
		case s.drawn != string(r):
			l.bare = noted(l.bare, r)
		}
		return r
	}, norm.NFC.String(text))
}

// shaped is what is drawn for a character, and whether it is more than a box.
type shaped struct {
	drawn string
	ok    bool
}

// shape is what is drawn for a character. It is worked out once for each: a text
// may be long.
func (l *lettering) shape(r rune) shaped {
	s, known := l.shapes[r]
	if !known {
		if l.shapes == nil {
			l.shapes = map[rune]shaped{}
		}
		s.drawn, s.ok = shape(r)
		l.shapes[r] = s
	}
	return s
}

func noted(list []rune, r rune) []rune {
	if slices.Contains(list, r) {
		return list
	}
	return append(list, r)
}

// shape is what is drawn for a character: itself; the letter with fewer accents,
// or none, where the fonts do not have all of them; nothing for an accent that
// could not be joined with the letter before it. A character that has none of
// these is drawn as a box.
func shape(r rune) (drawn string, ok bool) {
	if r < utf8.RuneSelf || unicode.IsSpace(r) || signs()[r] || wideSigns()[r] {
		return string(r), true
	}
	if unicode.Is(unicode.Mn, r) {
		return "", true
	}
	parts := []rune(norm.NFD.String(string(r)))
	for n := len(parts) - 1; n > 0; n-- {
		if one := []rune(norm.NFC.String(string(parts[:n]))); len(one) == 1 && signs()[one[0]] {
			return string(one), true
		}
	}
	return string(r), false
}

// write writes a line in a face. Where it is drawn with fewer accents than it has,
// the document says what its text really is: that is what is copied and read aloud.
func (l *lettering) write(f face, size, x, y float64, text string) {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(l.shape(r).drawn)
	}
	drawn := b.String()
	if drawn != text {
		var actual strings.Builder
		for _, unit := range utf16.Encode([]rune(text)) {
			fmt.Fprintf(&actual, "%04X", unit)
		}
		l.doc.RawWriteStr("/Span <</ActualText <FEFF" + actual.String() + ">>> BDC")
		defer l.doc.RawWriteStr("EMC")
	}
	for drawn != "" {
		first, _ := utf8.DecodeRuneInString(drawn)
		own := f.forRune(first)
		n := strings.IndexFunc(drawn, func(r rune) bool { return f.forRune(r) != own })
		if n < 0 {
			n = len(drawn)
		}
		l.use(own, size)
		l.doc.Text(x, y, drawn[:n])
		x += l.doc.GetStringWidth(drawn[:n])
		drawn = drawn[n:]
	}
}

// Undrawn says what a document would not show of the sheet as it is, before one is
// written.
func (s *Sheet) Undrawn(w *words.Words) []string {
	var l lettering
	clean := s.clean()
	l.safe(clean.Title)
	for i := range clean.Blocks {
		l.safe(clean.Blocks[i].Text)
		for _, row := range clean.Blocks[i].Rows {
			l.safe(strings.Join(row, " "))
		}
	}
	return l.undrawn(w)
}

func (l *lettering) undrawn(w *words.Words) []string {
	var list []string
	if len(l.missing) > 0 {
		list = append(list, w.Formats.NoSign(l.missing))
	}
	if len(l.bare) > 0 {
		list = append(list, w.Formats.NoAccent(l.bare))
	}
	return list
}

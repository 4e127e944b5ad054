package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// safe is text as the library can hold it: letters and their accents joined
// where there is one character for both. What the fonts lack stays in the text,
// and is noted. A character beyond the first 65,536, which the library cannot
// write, becomes U+FFFD.
func (l *lettering) safe(text string) string {
	return strings.Map(func(r rune) rune {
		switch shape, ok := shape(r); {
		case !ok:
			l.missing = noted(l.missing, r)
			if r > 0xffff {
				return utf8.RuneError
			}
		case shape != string(r):
			l.bare = noted(l.bare, r)
		}
		return r
	}, norm.NFC.String(text))
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
	if r < utf8.RuneSelf || unicode.IsSpace(r) || signs()[r] {
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

// write writes a line. Where it is drawn with fewer accents than it has, the
// document says what its text really is: that is what is copied and read aloud.
func (l *lettering) write(x, y float64, text string) {
	var b strings.Builder
	for _, r := range text {
		drawn, _ := shape(r)
		b.WriteString(drawn)
	}
	if b.String() == text {
		l.doc.Text(x, y, text)
		return
	}
	var actual strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&actual, "%04X", unit)
	}
	l.doc.RawWriteStr("/Span <</ActualText <FEFF" + actual.String() + ">>> BDC")
	l.doc.Text(x, y, b.String())
	l.doc.RawWriteStr("EMC")
}

package paper

import (
	"encoding/binary"
	"maps"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"
)

// A face is one of the fonts that a document embeds.
type face uint8

const (
	regular face = iota
	bold
	mono // of figures
	wide // draws letters that the others lack
	wideBold
)

// faces are the Go fonts, which all draw the same characters, and DejaVu, which
// has the letters of Vietnamese, and all of Greek and Cyrillic.
var faces = [...]struct {
	family, style string
	data          []byte
}{
	{"go", "", goregular.TTF}, {"go", "B", gobold.TTF}, {"gomono", "", gomono.TTF},
	{"dejavu", "", dejavusans.TTF}, {"dejavu", "B", dejavusansbold.TTF},
}

// forRune is the face that draws a character beside others of this one.
func (f face) forRune(r rune) face {
	switch {
	case r < utf8.RuneSelf || signs()[r] || !wideSigns()[r]:
		return f
	case f == bold:
		return wideBold
	}
	return wide
}

// lettering measures text for a document, and lets nothing into it that the
// library would write wrongly.
type lettering struct {
	doc     *fpdf.Fpdf
	widths  [len(faces)]map[rune]int
	shapes  map[rune]shaped
	missing []rune // what the fonts cannot draw, each once
	bare    []rune // and what they draw without an accent of it
}

// use sets the font to write or to measure with. A font is read when it is
// first used, from a copy: the library writes into the bytes that it is given,
// where it looks up the side of a glyph without a metric of its own.
func (l *lettering) use(f face, size float64) {
	if l.widths[f] == nil {
		l.widths[f] = map[rune]int{}
		l.doc.AddUTF8FontFromBytes(faces[f].family, faces[f].style, slices.Clone(faces[f].data))
	}
	l.doc.SetFont(faces[f].family, faces[f].style, size)
}

// widthIn is the width of a character in a face, in thousandths of its size.
func (l *lettering) widthIn(f face) func(rune) int {
	l.use(f, 10)
	known := l.widths[f]
	return func(r rune) int {
		n, ok := known[r]
		if !ok {
			l.use(f.forRune(r), 10)
			n = l.doc.GetStringSymbolWidth(l.shape(r).drawn)
			known[r] = n
		}
		return n
	}
}

// signs are the characters that the fonts can draw.
var signs = sync.OnceValue(func() map[rune]bool { return characters(goregular.TTF) })

// wideSigns are the characters that are drawn by DejaVu, of scripts in which a letter
// is drawn as it stands. Others it has glyphs for too, and they would be wrong:
// Arabic joins its letters, and Hebrew runs the other way.
var wideSigns = sync.OnceValue(func() map[rune]bool {
	has := characters(dejavusans.TTF)
	maps.DeleteFunc(has, func(r rune, drawn bool) bool {
		return !drawn || signs()[r] || !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian,
			unicode.Georgian) && !unicode.In(r, unicode.Sc, unicode.Sm, unicode.So, unicode.P)
	})
	return has
})

// characters reads which characters a TrueType font has glyphs for, from the
// segments of its table "cmap", format 4.
func characters(font []byte) map[rune]bool {
	at := func(i int) int { return int(binary.BigEndian.Uint16(font[i:])) }
	long := func(i int) int { return int(binary.BigEndian.Uint32(font[i:])) }
	has := map[rune]bool{}
	for table := range at(4) {
		entry := 12 + 16*table
		if string(font[entry:entry+4]) != "cmap" {
			continue
		}
		cmap := long(entry + 8)
		for n := range at(cmap + 2) {
			sub := cmap + long(cmap+4+8*n+4)
			if at(sub) != 4 {
				continue
			}
			size := at(sub + 6) // twice the number of segments
			for s := 0; s < size; s += 2 {
				end, start := sub+14+s, sub+16+size+s
				delta, offset := sub+16+2*size+s, sub+16+3*size+s
				for c := at(start); c <= at(end) && c < 0xffff; c++ {
					glyph := c
					if at(offset) != 0 {
						glyph = at(offset + at(offset) + 2*(c-at(start)))
					}
					if at(offset) == 0 || glyph != 0 {
						glyph = (glyph + at(delta)) & 0xffff
					}
					has[rune(c)] = glyph != 0
				}
			}
		}
	}
	return has
}

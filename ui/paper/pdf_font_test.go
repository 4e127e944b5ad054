package paper

import (
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// What we read of the fonts is what another reader reads.
func TestTheFontsDrawWhatTheirTableSays(t *testing.T) {
	font, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	var scratch sfnt.Buffer
	drawn := 0
	for r := rune(0); r <= 0xffff; r++ {
		glyph, err := font.GlyphIndex(&scratch, r)
		if want := err == nil && glyph != 0; signs()[r] != want {
			t.Errorf("%U is drawn: %v, want %v", r, signs()[r], want)
		}
		if signs()[r] {
			drawn++
		}
	}
	if drawn < 600 {
		t.Errorf("only %d characters are drawn", drawn)
	}
}

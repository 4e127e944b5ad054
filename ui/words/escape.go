package words

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// EscapeJSON appends JSON to out in which every character that a terminal could
// obey, or that shows nothing, is an escape such as \u202e: controls, deletion,
// direction, zero width, tags. Programs read the same texts from it. All JSON
// that the program prints goes through here.
func EscapeJSON(out, data []byte) []byte {
	for i := 0; i < len(data); {
		if c := data[i]; c < 0x7f {
			out = append(out, c) // an encoder has escaped the controls below
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		i += size
		switch {
		case isDrawn(r):
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			r -= 0x10000
			out = appendUnit(out, 0xd800+r>>10)
			out = appendUnit(out, 0xdc00+r&0x3ff)
		default:
			out = appendUnit(out, r)
		}
	}
	return out
}

// isDrawn reports a character that only shows itself. A variation selector has no
// width, and there are enough of them to write a hidden text with.
func isDrawn(r rune) bool {
	return unicode.IsGraphic(r) && !unicode.In(r, hidden...) && !unicode.Is(unicode.Variation_Selector, r)
}

// appendUnit writes one code unit as an escape such as \u00e9.
func appendUnit(out []byte, unit rune) []byte {
	digits := strconv.AppendInt(nil, int64(unit)|0x10000, 16)
	return append(append(out, '\\', 'u'), digits[1:]...)
}

package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from outside safe to show on one line of a terminal: nothing
// in it can move the cursor, start a command, reverse the direction of reading
// or hide. Line breaks become spaces. What was typed is stored as it was typed;
// Clean is for showing it.
func Clean(s string) string { return clean(s, " ") }

// maxShort is how many letters Short keeps.
const maxShort = 80

// Short is Clean for a text that stands in a list, such as a name: of one without an end
// the beginning.
func Short(s string) string {
	letters := []rune(s[:min(len(s), utf8.UTFMax*(maxShort+1))])
	if len(letters) > maxShort {
		s = string(letters[:maxShort]) + "…"
	}
	return Clean(s)
}

// MaxTags is how many tags of a case a list shows.
const MaxTags = 12

// CleanText is Clean for text of several lines: it keeps the line breaks and
// writes each of them as a newline.
func CleanText(s string) string { return clean(s, "\n") }

const (
	tabStop     = "    "
	mostMarks   = 4      // combining marks that one letter may carry
	noLetter    = -1     // no letter yet on this line that could carry one
	markHolder  = '◌'    // U+25CC, the letter that stands in for none
	pictures    = 0x2400 // U+2400 is the picture of NUL, and so on to U+241F
	deletion    = '␡'
	nextLine    = '\u0085'
	nonJoiner   = '\u200c'
	joiner      = '\u200d'
	lastControl = 0x9f // U+0080 to U+009F steer eight-bit terminals
)

// hidden are the characters that show nothing or steer how others are shown.
// Cf are the format characters: direction, zero width, tags. Co is private
// use, which each font draws as it likes.
var hidden = []*unicode.RangeTable{
	unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point, unicode.Other_Default_Ignorable_Code_Point,
}

func clean(s, lineBreak string) string {
	if isPlain(s, lineBreak) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	marks := noLetter
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r >= ' ' && r <= '~': // as nearly all are
			out.WriteByte(byte(r))
			marks = 0
		case r == '\r' && strings.HasPrefix(s[i:], "\n"):
			// The newline that follows is the break.
		case isBreak(r):
			out.WriteString(lineBreak)
			marks = noLetter
		case r == '\t':
			out.WriteString(tabStop)
			marks = 0
		case isMark(r):
			if marks == noLetter {
				out.WriteRune(markHolder)
				marks = 0
			}
			marks++
			if marks <= mostMarks {
				out.WriteRune(r)
			} else if marks == mostMarks+1 {
				out.WriteRune(utf8.RuneError) // one for all that are left out
			}
		default:
			out.WriteRune(shown(r))
			marks = 0
		}
	}
	return out.String()
}

// isPlain tells whether a text is nothing but printable ASCII, and newlines if
// they are kept: it may be shown as it is.
func isPlain(s, lineBreak string) bool {
	for i := range len(s) {
		if (s[i] < ' ' || s[i] > '~') && (s[i] != '\n' || lineBreak != "\n") {
			return false
		}
	}
	return true
}

func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', nextLine, '\u2028', '\u2029':
		return true
	}
	return false
}

// isMark tells whether a character is drawn onto the letter before it. The two
// joiners, which emoji and Persian names need, count as marks, so that they
// cannot be piled up either.
func isMark(r rune) bool {
	return r == joiner || r == nonJoiner ||
		unicode.Is(unicode.M, r) && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// shown is the character to show for a character that is neither a break, a
// tab nor a mark. An invalid byte arrives as U+FFFD and stays so.
func shown(r rune) rune {
	switch {
	case r < ' ':
		return pictures + r
	case r <= '~':
		return r
	case r == 0x7f:
		return deletion
	case r <= lastControl:
		return utf8.RuneError
	case unicode.In(r, hidden...) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return utf8.RuneError
	}
	return r
}

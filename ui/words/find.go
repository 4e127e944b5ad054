package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Holds reports whether a text uses a term: as a word or words of its own,
// small or capital, in the plural too, and however its lines are broken.
func Holds(text, term string) bool {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	term = strings.ToLower(term)
	for from := 0; term != ""; {
		i := strings.Index(text[from:], term)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(term)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		rest := strings.TrimPrefix(text[end:], "s")
		after, _ := utf8.DecodeRuneInString(rest)
		if !inWord(before) && !inWord(after) {
			return true
		}
		from = end
	}
	return false
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SafeCell is a text from outside that stays on its line, draws as it reads, and is
// a text to every spreadsheet. The quotes of a cell are not around it yet.
func SafeCell(text string) string {
	s := Clean(text)
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// UnsafeCell is the text of which SafeCell made a cell, but for what could not stand
// there.
func UnsafeCell(cell string) string {
	if text, ok := strings.CutPrefix(cell, "'"); ok && isFormula(text) {
		return text
	}
	return cell
}

// isFormula reports whether a spreadsheet might run the text: what counts is
// the first character after white space, in either width. Clean has turned
// control characters into their pictures, which some programs turn back.
func isFormula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r >= 0x2400 && r <= 0x2421 })
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("=+-@＝＋－＠", first)
}

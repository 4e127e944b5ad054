package paper

import "strings"

// PlainLines adds the lines of at most width characters of a text to a list, cut from
// the text itself. It is false, and adds nothing, where a text is more than printable
// ASCII with one space between two words, or has a word wider than that: as nearly none
// of ours. Such a text is to be measured.
func PlainLines(out []string, text string, width int) (lines []string, plain bool) {
	before := byte(' ')
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return out, false
		}
		before = text[i]
	}
	if text != "" && before == ' ' {
		return out, false
	}
	lines = out
	for len(text) > width {
		at := strings.LastIndexByte(text[:width+1], ' ')
		if at < 0 {
			return out, false
		}
		lines, text = append(lines, text[:at]), text[at+1:]
	}
	return append(lines, text), true
}

// breakLines breaks text at spaces into lines of at most width, where size is
// the width of a character. A longer word, which is an address, is cut behind
// one of its own marks.
func breakLines(text string, width int, size func(rune) int) []string {
	var out []string
	var line []byte
	space := size(' ')
	for paragraph := range strings.SplitSeq(text, "\n") {
		line = line[:0]
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			long := length(word, size)
			if used > 0 && used+space+long <= width {
				line = append(append(line, ' '), word...)
				used += space + long
				continue
			}
			if used > 0 {
				out = append(out, string(line))
				line = line[:0]
			}
			for long > width {
				at := cut(word, width, size)
				out = append(out, word[:at])
				// Measuring the rest anew would take quadratic time.
				long -= length(word[:at], size)
				word = word[at:]
			}
			line = append(line, word...)
			used = long
		}
		out = append(out, string(line))
	}
	return out
}

func length(text string, size func(rune) int) int {
	n := 0
	for _, r := range text {
		n += size(r)
	}
	return n
}

// cut is where to cut a word that is longer than width: behind the last mark in
// the second half of what fits, or else behind all that fits.
func cut(word string, width int, size func(rune) int) int {
	used, mark := 0, 0
	for i, r := range word {
		if used+size(r) > width && i > 0 {
			if mark > 0 {
				return mark
			}
			return i
		}
		used += size(r)
		if used > width/2 && strings.ContainsRune("/-_?&=.", r) {
			mark = i + 1 // each of these is one byte
		}
	}
	return len(word)
}

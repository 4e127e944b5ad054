package source

import (
	"strings"
)

// FirstYear is the year before which a text is called old. What plans say of
// these drugs has changed since.
const FirstYear = 2022

// Old reports whether a text that may have been written anew is dated before
// FirstYear. Laws and studies do not grow old in that way.
func (s *Source) Old() bool {
	year := s.year()
	return year != 0 && year < FirstYear && s.Kind != "statute" && s.Kind != "study" && s.Kind != "own"
}

// year is the last year that the date of the document names, or 0.
func (s *Source) year() int {
	last := 0
	for word := range strings.FieldsFuncSeq(s.Dated, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 {
			n := int(word[0]-'0')*1000 + int(word[1]-'0')*100 + int(word[2]-'0')*10 + int(word[3]-'0')
			last = max(last, n)
		}
	}
	return last
}

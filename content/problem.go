package content

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
)

// at is a place in a content file.
type at struct {
	file string
	line int
}

// maxProblems is how many problems are noted. Nobody mends more at once, and a
// file made to have very many should cost no more than another.
const maxProblems = 1000

// problem notes that something is wrong at a place.
func (l *loader) problem(where at, mend, format string, args ...any) {
	if len(l.problems) >= maxProblems {
		return
	}
	l.problems = append(l.problems, newProblem(where, mend, fmt.Sprintf(format, args...)))
}

// newProblem is a problem in words that are safe to show, since a pack may
// come from anybody.
func newProblem(where at, mend, text string) fact.Problem {
	return fact.Problem{File: shown(where.file), Line: where.line, Text: shown(text), Mend: shown(mend)}
}

// maxShown is how much of a message is shown.
const maxShown = 400

// shown is a text without what is not seen, and not too long.
func shown(text string) string {
	text = strings.Map(func(r rune) rune {
		if unseen(r) {
			return utf8.RuneError
		}
		return r
	}, text)
	if len(text) > maxShown {
		text = strings.ToValidUTF8(text[:maxShown], "") + " ..."
	}
	return text
}

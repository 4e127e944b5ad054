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

// problems collects all that is wrong with what is read.
type problems struct {
	all fact.Problems
}

// problem notes that something is wrong at a place.
func (p *problems) problem(where at, mend, format string, args ...any) {
	if len(p.all) >= maxProblems {
		return
	}
	p.all = append(p.all, newProblem(where, mend, fmt.Sprintf(format, args...)))
}

// count is how many problems there are so far.
func (p *problems) count() int { return len(p.all) }

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

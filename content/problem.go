package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing wrong with the content: where, what, and the mend.
type Problem struct {
	File string
	Line int
	Text string
	Mend string
}

// String is the problem on one line.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
	if p.Mend != "" {
		s += " (" + p.Mend + ")"
	}
	return s
}

// Problems is everything wrong with the content, in the order of the files.
type Problems []Problem

// Error lists the problems, one on a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].String()
	}
	return strings.Join(lines, "\n")
}

func (p Problems) sorted() Problems {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(p)
}

// at is a place in a content file.
type at struct {
	file string
	line int
}

// problem notes that something is wrong at a place.
func (l *loader) problem(where at, mend, format string, args ...any) {
	l.problems = append(l.problems, Problem{where.file, where.line, fmt.Sprintf(format, args...), mend})
}

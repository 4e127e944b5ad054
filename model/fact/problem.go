package fact

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity is how bad a problem of the content is.
type Severity uint8

// The severities. A warning is about time, which passes without anyone having
// made a mistake; it fails nothing.
const (
	Failing Severity = iota
	Warned
)

// String is the severity's id.
func (s Severity) String() string { return [...]string{"error", "warning"}[s] }

// Problem is one thing wrong with the content: where, what, and the mend.
type Problem struct {
	File     string
	Line     int
	Text     string
	Mend     string
	Severity Severity
}

// String is the problem on one line.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d: ", p.File, p.Line)
	if p.Severity == Warned {
		s += "warning: "
	}
	s += p.Text
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

// Count is how many of the problems are of a severity.
func (p Problems) Count(s Severity) int {
	n := 0
	for i := range p {
		if p[i].Severity == s {
			n++
		}
	}
	return n
}

// Sorted is the problems by file and line, each once.
func (p Problems) Sorted() Problems {
	list := slices.Clone(p)
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(list)
}

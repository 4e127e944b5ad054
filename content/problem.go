package content

import (
	"fmt"

	"ketacover/model"
)

// at is a place in a content file.
type at struct {
	file string
	line int
}

// problem notes that something is wrong at a place.
func (l *loader) problem(where at, mend, format string, args ...any) {
	l.problems = append(l.problems, model.Problem{File: where.file, Line: where.line, Text: fmt.Sprintf(format, args...), Mend: mend})
}

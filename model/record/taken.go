package record

import (
	"ketacover/model/fact"
)

// takenKey is the detail that holds the Mark of what a case was taken in from, so that
// the same file is not taken in twice, whatever was done with the case since.
const takenKey = "taken-in"

// Mark tells the content of a case from any other: the answers, what happened and the
// details, as somebody else may have them. It is as long as a SHA-256 in hexadecimal.
func Mark(q *fact.Questions, c Case) string {
	c = ForOthers(c)
	return checksum([]byte(answersJSON(q, c.Answers)), []byte(withSaid(&c).Raw()), c.later())
}

// TakenFrom is the Mark of what a case was taken in from, and empty for any other case.
func TakenFrom(c Case) string { return c.Details.Get(takenKey) }

// WithTakenFrom is the case with the Mark of what it was taken in from, and without one
// for an empty text.
func WithTakenFrom(c Case, mark string) Case {
	c.Details = c.Details.With(takenKey, mark)
	return c
}

// CopyOf is a second case with the same answers under a name of its own: it was taken in
// from nowhere.
func CopyOf(c Case, name string) Case {
	label := LabelOf(c)
	label.Name = name
	return WithLabel(WithTakenFrom(c, ""), label)
}

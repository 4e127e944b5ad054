package record

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// CaseError says what is wrong with a case and where. Error and Hint are one
// line each; what they show of the case is quoted, so that it holds no
// control characters.
type CaseError struct {
	Line    int      // line of the document, from 1; 0 when it is about the whole
	Path    string   // the JSON path, as in answers.payer; empty at the top
	Value   string   // what stands there, as given, cut to 40 characters
	Message string   // what is wrong; Value is what it ends with
	Allowed []string // the values that are allowed, where they can be listed
	Nearest string   // the one of them that was probably meant, or empty

	kind   error  // ErrForeign, ErrNewer, ErrDamaged or nothing
	shown  string // Value as Error writes it
	advice string // what to do, where the allowed values do not say it
}

// maxShown is how many characters of a value an error shows.
const maxShown = 40

// maxPath is how many bytes of a path are kept below one more key: the outer
// end of a long one says enough.
const maxPath = 80

// maxListed is how many allowed values a hint lists in full.
const maxListed = 8

// Error names the line, the path, what is wrong and the value.
func (e *CaseError) Error() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", e.Line)
	}
	if e.Path != "" {
		b.WriteString(e.Path + ": ")
	}
	b.WriteString(e.Message)
	switch {
	case e.shown != "":
		b.WriteString(" " + e.shown)
	case e.Value != "":
		b.WriteString(" " + strconv.Quote(e.Value))
	}
	return b.String()
}

// Hint says how to mend it: the value that was probably meant, and those that
// are allowed. It is empty where there is nothing to add.
func (e *CaseError) Hint() string {
	var parts []string
	if e.Nearest != "" {
		parts = append(parts, fmt.Sprintf("did you mean %q?", e.Nearest))
	}
	switch n := len(e.Allowed); {
	case n > maxListed:
		parts = append(parts, fmt.Sprintf("one of %d allowed values, such as %s", n,
			strings.Join(fact.NearestFew(e.Value, e.Allowed), ", ")))
	case n > 0:
		parts = append(parts, "allowed: "+strings.Join(e.Allowed, ", "))
	}
	hint := strings.Join(parts, " ")
	if hint != "" && e.advice != "" {
		hint += "; "
	}
	return hint + e.advice
}

// Unwrap is ErrForeign, ErrNewer or ErrDamaged where the error is one of them.
func (e *CaseError) Unwrap() error { return e.kind }

// under puts a key in front of the path. It does nothing to no error.
func (e *CaseError) under(key []byte) *CaseError {
	if e == nil {
		return nil
	}
	segment := string(key)
	if !isWord(segment) {
		segment = "[" + strconv.Quote(Cut(segment)) + "]"
	}
	e.prepend(segment)
	return e
}

// inList puts the place in a list in front of the path.
func (e *CaseError) inList(i int) *CaseError {
	if e != nil {
		e.prepend("[" + strconv.Itoa(i) + "]")
	}
	return e
}

func (e *CaseError) prepend(segment string) {
	if len(e.Path) > maxPath {
		e.Path = "[…]"
	}
	if e.Path != "" && e.Path[0] != '[' {
		segment += "."
	}
	e.Path = segment + e.Path
}

// show sets the value to a text of the case. It keeps a copy, so that reading
// a text that has no fault allocates nothing.
func (e *CaseError) show(text string) {
	e.Value = strings.Clone(Cut(text))
	e.shown = strconv.Quote(e.Value)
}

// allow sets the allowed values and finds the one that was probably meant.
func (e *CaseError) allow(given string, values []string) {
	e.Allowed = values
	e.Nearest = fact.Nearest(given, values)
}

// Cut is a text from outside as an error shows it: whoever wrote a line of a
// megabyte finds it by its beginning.
func Cut(s string) string {
	n := 0
	for i := range s {
		if n == maxShown {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// isWord reports whether a key can stand in a path as it is.
func isWord(s string) bool {
	if s == "" || len(s) > maxShown {
		return false
	}
	for _, c := range []byte(s) {
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

// Unplaced is what is wrong with a case that nobody wrote by hand, without the line
// of a file that is not there.
func Unplaced(err error) error {
	var e *CaseError
	if !errors.As(err, &e) {
		return err
	}
	bare := *e
	bare.Line = 0
	return &bare
}

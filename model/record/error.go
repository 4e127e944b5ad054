package record

import (
	"cmp"
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

	kind   error  // ErrForeign, ErrNewer, ErrDamaged, ErrEmpty or nothing
	among  string // what Allowed are of which not all are listed, such as questions, and where they are
	shown  string // Value as Error writes it
	advice string // what to do, where the allowed values do not say it
}

// maxShown is how many characters of a value an error shows.
const maxShown = 40

// maxPath is how many bytes of a path are kept below one more key: the outer
// end of a long one says enough.
const maxPath = 80

// maxListed is how many allowed values a hint lists in full.
const maxListed = 10

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
// are allowed. It is never empty for what DecodeCase refuses.
func (e *CaseError) Hint() string {
	var parts []string
	if e.Nearest != "" {
		parts = append(parts, fmt.Sprintf("did you mean %q?", e.Nearest))
	}
	switch n := len(e.Allowed); {
	case n > maxListed && e.Nearest != "":
		if noun, where, ok := strings.Cut(e.among, ": "); ok {
			parts = append(parts, fmt.Sprintf("all %d %s: %s", n, noun, where))
		}
	case n > maxListed:
		parts = append(parts, NearestOf(e.Value, e.Allowed, cmp.Or(e.among, "values")))
	case n > 0:
		parts = append(parts, "allowed: "+strings.Join(e.Allowed, ", "))
	}
	hint := strings.Join(parts, " ")
	if hint != "" && e.advice != "" {
		hint += "; "
	}
	return hint + e.advice
}

// NearestOf names those of a list that is too long to be told whole which are nearest to
// a text. What they are among is a noun, and may go on with where the others are.
func NearestOf(text string, all []string, among string) string {
	noun, where, _ := strings.Cut(among, ": ")
	said := "the nearest are " + strings.Join(fact.NearestFew(text, all), ", ")
	if where != "" {
		said += fmt.Sprintf("; all %d %s: %s", len(all), noun, where)
	}
	return said
}

// ListedBy is the command that lists the questions and what each takes.
const ListedBy = "ketacover help eval"

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

package batch

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"ketacover/model"
)

// The formats of many cases.
const (
	CSV    = "csv"
	NDJSON = "ndjson"
)

// Batch is many cases, and where their answers go.
type Batch struct {
	In     io.Reader
	Out    io.Writer
	Name   string // of the input; its ending says the format, where no other is asked for
	Format string // CSV or NDJSON, or empty
	Raw    bool   // ids in a table are written as they were read
}

// Run decides every case and writes a row for each. The error is ErrOneCase,
// a ReadError, a WriteError, BadRows, or says what is wrong with the input; then
// it may have a hint.
func Run(l *model.Library, b Batch) error {
	s := &stream{in: b.In, out: b.Out, line: 1, raw: b.Raw}
	if err := s.peek(); err != nil {
		return ReadError{err}
	}
	one, err := s.oneCase()
	switch {
	case err != nil:
		return ReadError{err}
	case one:
		return ErrOneCase
	}
	if s.rows, err = rowFormat(l, s, guess(b.Name, b.Format, s.rest)); err != nil {
		return err
	}
	return s.run()
}

// guess is the format that was asked for, or that the name says, or for a name
// that does not, the one that the data looks like.
func guess(name, asked string, data []byte) string {
	switch extension := strings.ToLower(filepath.Ext(name)); {
	case asked != "":
		return asked
	case extension == ".csv":
		return CSV
	case extension == ".ndjson" || extension == ".jsonl" || extension == ".json":
		return NDJSON
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")):
		return NDJSON
	}
	return CSV
}

// ErrOneCase is an input that is one case over many lines.
var ErrOneCase = errors.New("this is one case, and not one on each line")

// ReadError is an input that broke off.
type ReadError struct{ Err error }

// Error is the text of what went wrong.
func (e ReadError) Error() string { return e.Err.Error() }

// Unwrap is what went wrong.
func (e ReadError) Unwrap() error { return e.Err }

// WriteError is an output that takes no more.
type WriteError struct{ Err error }

// Error is the text of what went wrong.
func (e WriteError) Error() string { return e.Err.Error() }

// Unwrap is what went wrong.
func (e WriteError) Unwrap() error { return e.Err }

// BadRows is a batch of which some rows could not be decided.
type BadRows struct{ Bad, Rows int }

// Error counts them.
func (e BadRows) Error() string {
	return fmt.Sprintf("%d of %d rows could not be decided", e.Bad, e.Rows)
}

// refusal is what is wrong with the input or a row of it, and the mend.
type refusal struct{ text, hint string }

// Error is what is wrong.
func (r *refusal) Error() string { return r.text }

// Hint is what would be right, or empty.
func (r *refusal) Hint() string { return r.hint }

// refuse is an error with a hint.
func refuse(hint, format string, args ...any) error {
	return &refusal{fmt.Sprintf(format, args...), hint}
}

// hintOf is the hint of an error, or empty.
func hintOf(err error) string {
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return hinted.Hint()
	}
	return ""
}

package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// csvTable is a table of cases: which question each column answers.
type csvTable struct {
	library *model.Library
	columns []csvColumn
	id      int  // index of the column of ids, or -1
	raw     bool // ids are written as they were read
}

// csvColumn is one column, and what its cells mostly hold.
type csvColumn struct {
	question int // or idColumn
	known    known
}

const idColumn = -1

// readCSV reads the header of a table and takes it off the stream.
func readCSV(l *model.Library, s *stream) (*csvTable, error) {
	s.rest = bytes.TrimPrefix(s.rest, []byte("\xef\xbb\xbf"))
	for len(s.rest) > 0 {
		line, _, _ := bytes.Cut(s.rest, []byte{'\n'})
		names, err := headerNames(line)
		if err != nil {
			return nil, err
		}
		s.rest = s.rest[min(len(line)+1, len(s.rest)):]
		s.line++
		if names != nil {
			t, err := newTable(l, names)
			if err != nil {
				return nil, err
			}
			t.raw = s.raw
			return t, nil
		}
	}
	return nil, refuse(`the first line must name the columns, as in "id,purpose,plan"`, "line 1: no header")
}

// headerNames reads the header, and nothing from an empty line.
func headerNames(line []byte) ([]string, error) {
	switch body := bytes.TrimSuffix(line, []byte{'\r'}); {
	case !utf8.Valid(line):
		return nil, refuse("save the table as UTF-8", "line 1: bytes that are not UTF-8 text")
	case bytes.IndexByte(body, '\r') >= 0:
		return nil, refuse("save the table with line breaks of Unix or Windows",
			"line 1: line breaks of an old Mac (CR only)")
	}
	r := csv.NewReader(bytes.NewReader(line))
	names, err := r.Read()
	switch {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, refuse("", "line 1: %s in the header", csvFault(err))
	case len(names) == 1 && strings.ContainsAny(names[0], ";\t"):
		return nil, refuse("save the table with commas between the cells", "line 1: the header is not separated by commas")
	}
	return names, nil
}

// newTable finds the question of every column.
func newTable(l *model.Library, names []string) (*csvTable, error) {
	t := &csvTable{library: l, id: slices.Index(names, "id")}
	known := []string{"id"}
	for q := range l.Questions.List {
		known = append(known, l.Questions.List[q].ID)
	}
	for i, name := range names {
		at := slices.Index(known, name)
		if at < 0 {
			hint := "a column is named after a question, or id; " +
				record.NearestOf(name, known, "names: "+record.ListedBy)
			if near := fact.Nearest(name, known); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			return nil, refuse(hint, "line 1, column %d: unknown question %q", i+1, record.Cut(name))
		}
		if before := slices.Index(names, name); before < i {
			return nil, refuse("take one of them out", "line 1, column %d: %q is column %d already", i+1, record.Cut(name),
				before+1)
		}
		column := csvColumn{question: at - 1}
		if column.question != idColumn {
			column.known = newKnown(&l.Questions.List[column.question])
		}
		t.columns = append(t.columns, column)
	}
	return t, nil
}

// csvFault says what is wrong with a row in words.
func csvFault(err error) string {
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		return "a quote inside a cell that does not begin with one"
	case errors.Is(err, csv.ErrQuote):
		return "a quote that is not closed, or text after the closing one"
	}
	return "a row that is no CSV"
}

func (t *csvTable) head() []byte { return []byte(strings.Join(columns(t.library), ",") + "\n") }

// whole cuts after a line break that ends a row. One inside quotes does not.
func (t *csvTable) whole(data []byte, last bool) int {
	if last {
		return len(data)
	}
	return wholeRows(data)
}

func (t *csvTable) worker() worker {
	return &csvWorker{
		table: t, decider: verdict.NewDecider(t.library.Trees), faults: map[badCell]error{},
		row: outcome{spans: make([]verdict.Span, len(t.library.Trees.List)), raw: t.raw},
	}
}

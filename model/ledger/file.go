package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"ketacover/model"
	"ketacover/model/fact"
)

// What a file says of itself, and the largest that is read.
const (
	Format  = "ketacover-ledger"
	Version = 1
	MaxSize = 4 << 20
	maxRows = 20_000
)

// File is the ledger of one group.
type File struct {
	Group   string // drawn at random: it says nothing of who that is
	Edition int    // a later one takes the place of an earlier one
	Through string // the last quarter of which it tells
	Rows    []Row  // in order, each kind and outcome once
}

// head is the first line of a file, and foot the last.
type (
	head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
		Group   string `json:"group"`
		Edition int    `json:"edition"`
		Through string `json:"through"`
		Least   int    `json:"least"`
	}
	foot struct {
		Rows   int    `json:"rows"`
		SHA256 string `json:"sha256"` // of all lines before it
	}
)

// The reasons why a file is refused, told apart with errors.Is.
var (
	ErrForeign = errors.New("no ledger of ketacover")
	ErrNewer   = errors.New("written by a newer ketacover")
	ErrAltered = errors.New("altered or cut since it was written")
	ErrLine    = errors.New("says what no ledger says")
)

// LineError is what is wrong with a line of a file, and what to do about it.
type LineError struct {
	Line int // the first is 1
	Text string
	Hint string
	kind error
}

func (e *LineError) Error() string {
	if e.Line == 0 {
		return e.Text
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Text)
}

func (e *LineError) Unwrap() error { return e.kind }

// Encode writes a file: the same bytes for the same ledger.
func (f *File) Encode() []byte {
	var b bytes.Buffer
	put := func(v any) {
		line, _ := fact.AsJSON(v) // texts and numbers: no error
		b.Write(bytes.TrimRight(line, "\n"))
		b.WriteByte('\n')
	}
	put(head{Format, Version, f.Group, f.Edition, f.Through, Least})
	for i := range f.Rows {
		put(f.Rows[i])
	}
	sum := sha256.Sum256(b.Bytes())
	put(foot{len(f.Rows), hex.EncodeToString(sum[:])})
	return b.Bytes()
}

// groupForm is what a group is called.
var groupForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z2-7]{20,40}$`)
})

const mendFile = "ask for the file again, as a file and not as pasted text"

// Decode reads a file, and refuses all that Encode would not write: a key that is
// missing, more or twice, an order that is another, a number that is too small. The
// day is that on which it is read: no quarter is told before it is over.
func Decode(l *model.Library, data []byte, today fact.Date) (*File, error) {
	if len(data) > MaxSize {
		return nil, &LineError{Text: "larger than any ledger", Hint: mendFile, kind: ErrForeign}
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	if n := len(lines); n > 0 && len(lines[n-1]) == 0 {
		lines = lines[:n-1]
	}
	var h head
	if len(lines) == 0 || json.Unmarshal(lines[0], &h) != nil || h.Format != Format {
		return nil, &LineError{Line: 1, Text: "no ledger of ketacover", kind: ErrForeign,
			Hint: `a ledger is written by "ketacover ledger export -o FILE"`}
	}
	if h.Version > Version {
		return nil, &LineError{Line: 1, Text: "written by a newer ketacover", kind: ErrNewer,
			Hint: "use the ketacover that wrote it, or a newer one"}
	}
	f := &File{Group: h.Group, Edition: h.Edition, Through: h.Through}
	if err := f.checkHead(&h, today); err != nil {
		return nil, err
	}
	if len(lines) < 2 || len(lines)-2 > maxRows {
		return nil, &LineError{Line: len(lines), Text: "cut short, or longer than any ledger", Hint: mendFile,
			kind: ErrAltered}
	}
	for i, line := range lines[1 : len(lines)-1] {
		if err := f.readRow(l, line, i+2); err != nil {
			return nil, err
		}
	}
	if again := f.Encode(); !bytes.Equal(again, data) {
		return nil, &LineError{Line: firstOther(again, data), Text: "not as it was written", Hint: mendFile, kind: ErrAltered}
	}
	return f, nil
}

// firstOther is the first line in which two texts differ.
func firstOther(a, b []byte) int {
	line := 1
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			break
		}
		if a[i] == '\n' {
			line++
		}
	}
	return line
}

// readRow reads a line that counts.
func (f *File) readRow(l *model.Library, line []byte, at int) error {
	fail := func(text, hint string) error {
		return &LineError{Line: at, Text: text, Hint: hint, kind: ErrLine}
	}
	var r Row
	in := json.NewDecoder(bytes.NewReader(line))
	in.DisallowUnknownFields()
	if err := in.Decode(&r); err != nil {
		text := strings.TrimPrefix(err.Error(), "json: ")
		if strings.HasPrefix(text, "unknown field") {
			return fail("an "+short(text)+", and a ledger holds no other", mendFile)
		}
		return fail("no row of a ledger", mendFile)
	}
	if text, allowed := r.wrong(l, f.Through); text != "" {
		hint := mendFile
		if len(allowed) > 0 {
			hint = "allowed are " + strings.Join(allowed, ", ") + "; a newer ketacover may know more"
		}
		return fail(text, hint)
	}
	if n := len(f.Rows); n > 0 && compare(f.Rows[n-1], r) >= 0 {
		return fail("out of order, or told twice", mendFile)
	}
	f.Rows = append(f.Rows, r)
	return nil
}

// checkHead refuses a first line that Encode would not write.
func (f *File) checkHead(h *head, today fact.Date) error {
	fail := func(text string) error { return &LineError{Line: 1, Text: text, Hint: mendFile, kind: ErrLine} }
	switch {
	case h.Version < 1:
		return fail("no version")
	case !groupForm().MatchString(h.Group):
		return fail("no group")
	case h.Edition < 1 || h.Edition > mostCases:
		return fail("no edition")
	case len(h.Through) != len("2026-Q3") || !quarterForm().MatchString(h.Through):
		return fail("no quarter through which it tells")
	case later(h.Through, lastQuarter(today)):
		return fail("it tells of quarters that are not over on this computer's clock")
	case h.Least != Least:
		return fail(fmt.Sprintf("a ledger tells of %d cases or more, not of %d", Least, h.Least))
	}
	return nil
}

// Of is of how many cases it tells. One whose request and appeal are both told counts as
// two.
func (f *File) Of() int {
	n := 0
	for i := range f.Rows {
		n += f.Rows[i].Cases
	}
	return n
}

package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// maxCell bounds a text in a table.
const maxCell = 64 << 10

// outcome is what a row of the output says.
type outcome struct {
	id    []byte
	spans []verdict.Span // one for each tree
	next  string
	err   string // what was wrong with the row; then there are no verdicts
	raw   bool   // the id goes into a table as it is
}

// decide fills in the verdicts of the case that the decider holds.
func (o *outcome) decide(l *model.Library, d *verdict.Decider) {
	o.next, o.err = "", ""
	if next := d.Decide(o.spans); next >= 0 {
		o.next = l.Questions.List[next].ID
	}
}

// failed makes the row one with an error: the line, what is wrong, and what
// would be right.
func (o *outcome) failed(line int, err error) {
	text := err.Error()
	var inCase *record.CaseError
	if errors.As(err, &inCase) {
		inCase.Line = 0
		text = inCase.Error()
	}
	if hint := hintOf(err); hint != "" {
		text += "; " + hint
	}
	o.err = "line " + strconv.Itoa(line) + ": " + text
}

// columns names the output's columns.
func columns(l *model.Library) []string {
	names := []string{"id"}
	for t := range l.Trees.List {
		names = append(names, l.Trees.List[t].ID+"-lowest", l.Trees.List[t].ID+"-highest")
	}
	return append(names, "next-question", "error")
}

// appendCSV writes the row as CSV. Levels and ids of questions are our own
// words and need no care.
func (o *outcome) appendCSV(out []byte) []byte {
	if o.raw {
		out = appendRaw(out, o.id)
	} else {
		out = appendCell(out, o.id)
	}
	for _, s := range o.spans {
		out = append(out, ',')
		if o.err == "" {
			out = append(out, s.Low.String()...)
		}
		out = append(out, ',')
		if o.err == "" {
			out = append(out, s.High.String()...)
		}
	}
	out = append(out, ',')
	if o.err == "" {
		out = append(out, o.next...)
	}
	out = append(out, ',')
	if o.err != "" {
		out = appendCell(out, []byte(o.err))
	}
	return append(out, '\n')
}

// appendCell writes a text from outside as a cell that stays on its line,
// draws as it reads, and is a text to every spreadsheet.
func appendCell(out, text []byte) []byte {
	if isPlainCell(text) {
		return append(out, text...)
	}
	return appendRaw(out, []byte(words.SafeCell(string(text))))
}

// appendRaw writes a text as a cell that a reader of CSV gives back as it was.
func appendRaw(out, text []byte) []byte {
	if !bytes.ContainsAny(text, "\",\r\n") && !bytes.HasPrefix(text, []byte{' '}) {
		return append(out, text...)
	}
	out = append(out, '"')
	out = append(out, bytes.ReplaceAll(text, []byte{'"'}, []byte(`""`))...)
	return append(out, '"')
}

// isPlainCell reports whether a text is letters, digits and the like, which
// no program takes for anything else.
func isPlainCell(text []byte) bool {
	for i, c := range text {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '.':
		case i > 0 && (c == '-' || c == ' ' || c == '/' || c == ':'):
		default:
			return false
		}
	}
	return true
}

// appendJSON writes the row as a line of JSON with the given keys.
func (o *outcome) appendJSON(out []byte, keys []string) []byte {
	key := func(i int) { out = append(append(out, ','), keys[i]...) }
	out = append(append(out, '{'), keys[0]...)
	out = appendQuoted(out, o.id)
	for t, s := range o.spans {
		low, high := "", ""
		if o.err == "" {
			low, high = s.Low.String(), s.High.String()
		}
		key(2*t + 1)
		out = append(append(append(out, '"'), low...), '"')
		key(2*t + 2)
		out = append(append(append(out, '"'), high...), '"')
	}
	key(len(keys) - 2)
	next := o.next
	if o.err != "" {
		next = ""
	}
	out = append(append(append(out, '"'), next...), '"')
	key(len(keys) - 1)
	return append(appendQuoted(out, []byte(o.err)), '}', '\n')
}

// appendQuoted writes a text from outside as JSON.
func appendQuoted(out, text []byte) []byte {
	if isPlainCell(text) {
		return append(append(append(out, '"'), text...), '"')
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(string(text)) // a string always encodes
	return words.EscapeJSON(out, bytes.TrimSuffix(b.Bytes(), []byte{'\n'}))
}

// keysJSON are the columns as keys, each with its colon.
func keysJSON(l *model.Library) []string {
	keys := slices.Clone(columns(l))
	for i, name := range keys {
		keys[i] = `"` + name + `":`
	}
	return keys
}

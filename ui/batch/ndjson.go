package batch

import (
	"bytes"
	"cmp"
	"encoding/json"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// jsonLines is one case on a line.
type jsonLines struct {
	library *model.Library
	keys    []string
}

func newJSONLines(l *model.Library, s *stream) *jsonLines {
	s.rest = bytes.TrimPrefix(s.rest, []byte("\xef\xbb\xbf"))
	return &jsonLines{library: l, keys: keysJSON(l)}
}

// oneCase reports whether the input is one case over many lines, as it is saved,
// and no case a line. To know it takes all of the input, which is read only where
// the first line can be no case.
func (s *stream) oneCase() (bool, error) {
	first, _, _ := bytes.Cut(s.rest, []byte("\n"))
	if string(bytes.TrimSpace(first)) != "{" {
		return false, nil
	}
	for !s.end && len(s.rest) <= maxRow {
		if _, err := s.read(); err != nil {
			return false, err
		}
	}
	return s.end && json.Valid(s.rest), nil
}

// rowFormat is the format by its name, with its header read.
func rowFormat(l *model.Library, s *stream, name string) (rows, error) {
	if name == NDJSON {
		return newJSONLines(l, s), nil
	}
	return readCSV(l, s)
}

func (j *jsonLines) head() []byte { return nil }

func (j *jsonLines) whole(data []byte, last bool) int {
	if last {
		return len(data)
	}
	return bytes.LastIndexByte(data, '\n') + 1
}

func (j *jsonLines) worker() worker {
	l := j.library
	w := &jsonWorker{
		lines: j, decider: verdict.NewDecider(l.Trees),
		row: outcome{spans: make([]verdict.Span, len(l.Trees.List))},
	}
	for q := range l.Questions.List {
		w.questions = append(w.questions, newKnown(&l.Questions.List[q]))
	}
	return w
}

// jsonWorker decides lines.
type jsonWorker struct {
	lines     *jsonLines
	decider   *verdict.Decider
	own       *verdict.Decider // of a line with rules that the person read; nil for others
	questions []known          // for each question, what its answers mostly are
	usual     []int            // the questions of the line before, in its order
	row       outcome
}

// decide takes apart itself what almost every line looks like, and leaves the
// rest to the decoder of cases. Both say the same.
func (w *jsonWorker) decide(c *chunk) {
	data, line := c.data, c.line
	for ; len(data) > 0; line++ {
		n := lineEnd(data)
		row := bytes.Trim(data[:n], " \t\r\n")
		data = data[n:]
		if len(row) == 0 {
			continue
		}
		c.rows++
		if err := w.fault(row); err != nil {
			c.bad++
			w.row.failed(line, err)
		} else {
			w.row.decide(w.lines.library, cmp.Or(w.own, w.decider))
		}
		c.out = w.row.appendJSON(c.out, w.lines.keys)
	}
}

// fault gives the answers of a line to the decider, and says what is wrong
// with it, if anything is.
func (w *jsonWorker) fault(row []byte) error {
	w.decider.Reset()
	w.row.id, w.own = nil, nil
	if len(row) > maxRow {
		return refuse("", "longer than %d bytes", maxRow)
	}
	if w.plain(row) {
		return nil
	}
	w.decider.Reset()
	return w.decode(row)
}

// decode reads a line as a case.
func (w *jsonWorker) decode(row []byte) error {
	w.row.id = rowID(row)
	c, err := record.DecodeCase(w.lines.library.Questions, row)
	if err != nil {
		return err
	}
	if len(c.OwnRules) > 0 {
		w.own = verdict.NewDecider(w.lines.library.With(c.OwnRules).Trees)
	}
	for q := range w.questions {
		cmp.Or(w.own, w.decider).Answer(q, c.Answers.At(q))
	}
	return nil
}

// rowID is the id of a line, as far as the line can be read: a text, or a number
// as other programs write it. Null is none.
func rowID(row []byte) []byte {
	d := json.NewDecoder(bytes.NewReader(row))
	if _, err := d.Token(); err != nil {
		return nil
	}
	for d.More() {
		key, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			break
		}
		if key != "id" {
			continue
		}
		var text string
		if json.Unmarshal(value, &text) == nil {
			return []byte(text) // for null too, which leaves it empty
		}
		if bytes.IndexByte([]byte("-0123456789"), value[0]) >= 0 {
			return value
		}
		break
	}
	return nil
}

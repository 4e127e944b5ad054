package batch

import (
	"bytes"
	"unicode/utf8"

	"ketacover/model/record"
	"ketacover/model/verdict"
)

// csvWorker decides rows of a table.
type csvWorker struct {
	table   *csvTable
	decider *verdict.Decider
	cells   [][]byte
	parts   rowParts // of a row with quotes
	text    []byte   // cells with doubled quotes, as they read
	row     outcome
	faults  map[badCell]error // what was wrong with cells seen before
}

// badCell is a value that its column does not take. Where one is wrong, most
// often the whole column is, and to find what was meant takes a while.
type badCell struct {
	column int
	value  string
}

// maxFaults bounds how many of them are remembered.
const maxFaults = 1000

// decide takes rows apart, those without quotes at the commas. Either way gives
// the cells that encoding/csv would, but that a line break in a cell stays as it
// was written.
func (w *csvWorker) decide(c *chunk) {
	line := c.line
	rows := newCutter(c.data)
	for rows.parts = &w.parts; ; {
		row, kind := rows.next()
		if kind == noRow {
			return
		}
		if len(withoutBreak(row)) > 0 {
			c.rows++
			if err := w.take(row, kind); err != nil {
				c.bad++
				w.row.failed(line, err)
			} else {
				w.row.decide(w.table.library, w.decider)
			}
			c.out = w.row.appendCSV(c.out)
		}
		line++
		if kind == quotedRow {
			line += bytes.Count(row[:len(row)-1], []byte{'\n'})
		}
	}
}

// take takes a row apart, gives its answers to the decider, and says what is
// wrong with it, if anything is.
func (w *csvWorker) take(row []byte, kind rowKind) error {
	w.decider.Reset()
	w.cells, w.row.id = w.cells[:0], nil
	switch {
	case len(row) > maxRow:
		return refuse("", "longer than %d bytes", maxRow)
	case kind == openRow:
		return refuse("close it, or take it out", "a quote that is not closed")
	case kind == plainRow:
		w.cells = split(w.cells, withoutBreak(row))
	default:
		if err := w.quoted(); err != nil {
			return err
		}
	}
	return w.fault()
}

// quoted takes over the cells of a row with quotes.
func (w *csvWorker) quoted() error {
	if w.parts.fault != nil {
		return refuse("", "%s", csvFault(w.parts.fault))
	}
	w.text = w.text[:0]
	w.cells = append(w.cells, w.parts.cells...)
	for _, i := range w.parts.doubled {
		w.cells[i] = w.single(w.cells[i])
	}
	return nil
}

// single is a cell with each doubled quote as the one it stands for.
func (w *csvWorker) single(cell []byte) []byte {
	from := len(w.text)
	for {
		before, after, found := bytes.Cut(cell, []byte(`""`))
		w.text = append(w.text, before...)
		if !found {
			return w.text[from:]
		}
		w.text = append(w.text, '"')
		cell = after
	}
}

// fault gives the answers in the cells to the decider, and says what is wrong
// with them.
func (w *csvWorker) fault() error {
	columns := w.table.columns
	if len(w.cells) != len(columns) {
		if id := w.table.id; id >= 0 && id < len(w.cells) {
			_ = w.read(id, w.cells[id]) // only to name the row
		}
		return refuse("", "want %d cells, as in the header, not %d", len(columns), len(w.cells))
	}
	var first error
	for i := range columns {
		cell, column := w.cells[i], &columns[i]
		if len(cell) == 0 {
			continue
		}
		if column.question != idColumn {
			if option := column.known.find(cell); option != noOption {
				choose(w.decider, column.question, option)
				continue
			}
		}
		if err := w.read(i, cell); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// read reads a cell that holds none of its column's known values.
func (w *csvWorker) read(column int, cell []byte) error {
	q := w.table.columns[column].question
	switch {
	case len(cell) > maxCell:
		return refuse("", "column %d: a cell longer than %d bytes", column+1, maxCell)
	case !utf8.Valid(cell):
		return refuse("save the table as UTF-8", "column %d: bytes that are not UTF-8 text", column+1)
	case q == idColumn:
		w.row.id = cell
		return nil
	}
	key := badCell{column, string(cell)}
	if err := w.faults[key]; err != nil {
		return err
	}
	answer, err := record.ParseAnswer(&w.table.library.Questions.List[q], key.value)
	if err == nil {
		w.decider.Answer(q, answer)
		return nil
	}
	if len(w.faults) == maxFaults {
		clear(w.faults)
	}
	w.faults[key] = err
	return err
}

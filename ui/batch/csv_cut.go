package batch

import (
	"bytes"
	"encoding/csv"
)

// rowKind says how a row of a table is taken apart.
type rowKind uint8

const (
	noRow     rowKind = iota // nothing is left
	plainRow                 // at commas
	quotedRow                // by the rules of quotes
	openRow                  // not at all: a quote in it is open at the end of the data
)

// cutter goes over the rows of a table.
type cutter struct {
	data  []byte
	at    int
	quote int       // where the first quote after at is; the end of data for none
	parts *rowParts // of the row with quotes that came last; nil for nobody to tell
}

func newCutter(data []byte) *cutter {
	c := &cutter{data: data}
	c.look()
	return c
}

func (c *cutter) look() {
	c.quote = len(c.data)
	if i := bytes.IndexByte(c.data[c.at:], '"'); i >= 0 {
		c.quote = c.at + i
	}
}

// next is the next row with what ends it. A quote that is left open spoils its
// line and no more.
func (c *cutter) next() (row []byte, kind rowKind) {
	if c.at == len(c.data) {
		return nil, noRow
	}
	from := c.at
	c.at += lineEnd(c.data[from:])
	if c.at <= c.quote {
		return c.data[from:c.at], plainRow
	}
	kind = openRow
	if c.parts != nil {
		*c.parts = rowParts{cells: c.parts.cells[:0], doubled: c.parts.doubled[:0]}
	}
	if n := rowEnd(c.data[from:], c.parts); n > 0 {
		kind, c.at = quotedRow, from+n
	}
	c.look()
	return c.data[from:c.at], kind
}

// wholeRows is how many bytes at the head of data are whole rows, where more
// will follow. A row that cannot become whole without becoming too long counts
// as whole as it is.
func wholeRows(data []byte) int {
	c := newCutter(data)
	c.at = bytes.LastIndexByte(data[:c.quote], '\n') + 1
	for {
		from := c.at
		row, kind := c.next()
		switch ended := bytes.HasSuffix(row, []byte{'\n'}); {
		case kind == noRow || !ended:
			return from
		case kind == openRow && len(data)-from <= maxRow:
			return from
		}
	}
}

// split cuts a row without quotes into its cells.
func split(cells [][]byte, row []byte) [][]byte {
	for {
		i := bytes.IndexByte(row, ',')
		if i < 0 {
			return append(cells, row)
		}
		cells = append(cells, row[:i])
		row = row[i+1:]
	}
}

// rowParts are the cells of a row with quotes, or what is wrong with it.
type rowParts struct {
	cells   [][]byte
	doubled []int // which of them have doubled quotes in them
	fault   error
}

// rowEnd is where the first row of data ends, and 0 where a quote is open at
// the end of data. It follows what encoding/csv takes for a row, also where that
// is no good one: a stray quote spoils the row to the end of its line. What the
// row is made of goes into parts, unless that is nil: taking it apart on the way
// saves reading it twice.
func rowEnd(data []byte, parts *rowParts) int {
	at := 0
	for {
		if at < len(data) && data[at] == '"' {
			end, doubled := closed(data, at+1)
			if end < 0 {
				return 0
			}
			parts.add(data[at+1:end-1], doubled)
			if at = end; at < len(data) && data[at] == ',' {
				at++
				continue
			}
			end = at + lineEnd(data[at:])
			if len(withoutBreak(data[at:end])) > 0 {
				parts.spoil(csv.ErrQuote)
			}
			return end
		}
		end := at
		for end < len(data) && data[end] != ',' && data[end] != '"' && data[end] != '\n' {
			end++
		}
		switch {
		case end < len(data) && data[end] == ',':
			parts.add(data[at:end], false)
			at = end + 1
			continue
		case end < len(data) && data[end] == '"':
			parts.spoil(csv.ErrBareQuote)
			return end + lineEnd(data[end:])
		}
		end = at + lineEnd(data[at:])
		parts.add(withoutBreak(data[at:end]), false)
		return end
	}
}

func (p *rowParts) add(cell []byte, doubled bool) {
	if p == nil {
		return
	}
	if doubled {
		p.doubled = append(p.doubled, len(p.cells))
	}
	p.cells = append(p.cells, cell)
}

func (p *rowParts) spoil(fault error) {
	if p != nil {
		p.fault = fault
	}
}

// closed is the place after the quote that closes the one before at, or -1, and
// whether there are doubled ones before it.
func closed(data []byte, at int) (end int, doubled bool) {
	for {
		i := bytes.IndexByte(data[at:], '"')
		if i < 0 {
			return -1, doubled
		}
		at += i + 1
		if at == len(data) || data[at] != '"' {
			return at, doubled
		}
		doubled = true
		at++
	}
}

// lineEnd is where the first line of data ends, its break included.
func lineEnd(data []byte) int {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1
	}
	return len(data)
}

// withoutBreak takes off what ends a line. A return alone does so only at the
// end of the input.
func withoutBreak(row []byte) []byte {
	row = bytes.TrimSuffix(row, []byte{'\n'})
	return bytes.TrimSuffix(row, []byte{'\r'})
}

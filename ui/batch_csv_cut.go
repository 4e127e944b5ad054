package ui

import "bytes"

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
	quote int // where the first quote after at is; the end of data for none
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
	if n := rowEnd(c.data[from:]); n > 0 {
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

// rowEnd is where the first row of data ends, and 0 where a quote is open at
// the end of data. It follows what encoding/csv takes for a row, also where that
// is no good one: a stray quote spoils the row to the end of its line.
func rowEnd(data []byte) int {
	at := 0
	for {
		if at < len(data) && data[at] == '"' {
			if at = closed(data, at+1); at < 0 {
				return 0
			}
			if at < len(data) && data[at] == ',' {
				at++
				continue
			}
			break
		}
		i := bytes.IndexAny(data[at:], ",\"\n")
		if i < 0 || data[at+i] != ',' {
			break
		}
		at += i + 1
	}
	return at + lineEnd(data[at:])
}

// closed is the place after the quote that closes the one before at, or -1.
func closed(data []byte, at int) int {
	for {
		i := bytes.IndexByte(data[at:], '"')
		if i < 0 {
			return -1
		}
		at += i + 1
		if at == len(data) || data[at] != '"' {
			return at
		}
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

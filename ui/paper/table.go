package paper

import (
	"math"
	"strings"
)

// ruler measures the cells of a table, in whatever unit a format has.
type ruler struct {
	width    func(text string) int
	gutter   int // between two columns
	slimmest int // what a column needs for its texts to read well
}

// columns is the width of each column, and nil where they do not fit. Columns
// that need less than their share leave the rest to the others, and of those one with
// long texts gets more than one with short ones, so that a table is not long and thin.
func (u ruler) columns(rows [][]string, width int) []int {
	widths := make([]int, len(rows[0]))
	word := make([]int, len(widths)) // the longest word, which is not cut
	for _, row := range rows {
		for i := range widths {
			widths[i] = max(widths[i], u.width(cell(row, i)))
			for text := range strings.FieldsSeq(cell(row, i)) {
				word[i] = max(word[i], u.width(text))
			}
		}
	}
	free, left := width-u.gutter*(len(widths)-1), len(widths)
	settled := make([]bool, len(widths))
	for found := true; found && left > 0; {
		found = false
		for i, w := range widths {
			if !settled[i] && w <= free/left {
				settled[i], found = true, true
				free, left = free-w, left-1
			}
		}
	}
	if !u.share(widths, word, settled, free) {
		return nil
	}
	return widths
}

// share parts what is free among the columns that need more than they can have: alike
// where they need about as much, and else by the root of what each would need. None
// gets less than its texts take to read well: false
// where there is no room for that.
func (u ruler) share(widths, word []int, settled []bool, free int) bool {
	root := rootOf(widths, settled)
	for {
		weight, last := 0.0, -1
		for i, w := range widths {
			if !settled[i] {
				weight, last = weight+root(w), i
			}
		}
		if last < 0 {
			return free >= 0
		}
		tight, rest := false, free
		for i, w := range widths {
			least := max(u.slimmest, word[i])
			if !settled[i] && int(float64(free)*root(w)/weight) < least {
				widths[i], settled[i], tight, rest = least, true, true, rest-least
			}
		}
		if free = rest; tight {
			continue
		}
		for i, w := range widths {
			if settled[i] {
				continue
			}
			if settled[i], widths[i] = true, int(float64(free)*root(w)/weight); i == last {
				widths[i] = rest
			}
			rest -= widths[i]
		}
		return free >= 0
	}
}

// rootOf is how much a column counts when the rest is parted.
func rootOf(widths []int, settled []bool) func(int) float64 {
	least, most := math.MaxInt, 0
	for i, w := range widths {
		if !settled[i] {
			least, most = min(least, w), max(most, w)
		}
	}
	if most <= 2*least {
		return func(int) float64 { return 1 }
	}
	return func(w int) float64 { return math.Sqrt(float64(w)) }
}

// stacked is each row as its cells below each other, each after its header, for
// where there is no room for columns.
func stacked(rows [][]string) []Block {
	var out []Block
	for n, row := range rows[1:] {
		for i, header := range rows[0] {
			text := cell(row, i)
			if text == "" {
				continue
			}
			if header != "" {
				text = header + ": " + text
			}
			b := Block{Kind: Text, Text: text, Mark: "  "}
			if i == 0 {
				b = Block{Kind: Sub, Text: text, Apart: n > 0}
			}
			out = append(out, b)
		}
	}
	return out
}

// cell is a cell of a row, empty where the row is too short.
func cell(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// amounts tells which columns hold nothing but amounts: they stand at the right.
func amounts(rows [][]string) []bool {
	right := make([]bool, len(rows[0]))
	for i := range right {
		for _, row := range rows[1:] {
			text := cell(row, i)
			if text == "" {
				continue
			}
			right[i] = strings.ContainsAny(text, "0123456789") && strings.Trim(text, "$0123456789,.%+- ") == ""
			if !right[i] {
				break
			}
		}
	}
	return right
}

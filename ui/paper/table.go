package paper

import "strings"

const (
	gutter   = 2  // cells between two columns
	slimmest = 10 // cells that a column needs for its texts to read well
)

// table lays rows in columns, or below each other where they are too narrow.
func (l *Layout) table(rows [][]string, width int) []Line {
	if len(rows) == 0 {
		return nil
	}
	widths := l.columns(rows, width)
	if widths == nil {
		return l.stacked(rows, width)
	}
	right := amounts(rows)
	out := l.row(rows[0], widths, right, Sub)
	var rule []string
	for _, w := range widths {
		rule = append(rule, strings.Repeat("-", w))
	}
	out = append(out, Line{Kind: Table, Text: strings.Join(rule, strings.Repeat(" ", gutter))})
	for _, row := range rows[1:] {
		out = append(out, l.row(row, widths, right, Table)...)
	}
	return out
}

// columns is the width of each column, and nil where they do not fit. Columns
// that need less than their share leave the rest to the others.
func (l *Layout) columns(rows [][]string, width int) []int {
	widths := make([]int, len(rows[0]))
	word := make([]int, len(widths)) // the longest word, which is not cut
	for _, row := range rows {
		for i := range widths {
			for line := range strings.SplitSeq(cell(row, i), "\n") {
				widths[i] = max(widths[i], l.Cells(line))
			}
			for text := range strings.FieldsSeq(cell(row, i)) {
				word[i] = max(word[i], l.Cells(text))
			}
		}
	}
	free, left := width-gutter*(len(widths)-1), len(widths)
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
	for i := range widths {
		if settled[i] {
			continue
		}
		widths[i] = free / left
		free, left = free-widths[i], left-1
		if widths[i] < max(slimmest, word[i]) {
			return nil
		}
	}
	return widths
}

// row lays one row, as many lines as its longest cell takes.
func (l *Layout) row(row []string, widths []int, right []bool, kind Kind) []Line {
	cells, height := make([][]string, len(widths)), 0
	for i, w := range widths {
		cells[i] = l.Wrap(cell(row, i), max(w, 1))
		height = max(height, len(cells[i]))
	}
	var out []Line
	for n := range height {
		var line strings.Builder
		for i, w := range widths {
			text := ""
			if n < len(cells[i]) {
				text = cells[i][n]
			}
			space := strings.Repeat(" ", max(w-l.Cells(text), 0))
			if right[i] {
				text = space + text
			} else {
				text += space
			}
			line.WriteString(text + strings.Repeat(" ", gutter))
		}
		out = append(out, Line{Kind: kind, Text: strings.TrimRight(line.String(), " ")})
	}
	return out
}

// stacked lays each row as its cells below each other, each after its header.
func (l *Layout) stacked(rows [][]string, width int) []Line {
	var out []Line
	for n, row := range rows[1:] {
		if n > 0 {
			out = append(out, Line{})
		}
		for i, header := range rows[0] {
			text := cell(row, i)
			if text == "" {
				continue
			}
			if header != "" {
				text = header + ": " + text
			}
			b := Block{Kind: Table, Text: text}
			if i == 0 {
				b.Kind = Sub
			} else {
				b.Mark = "  "
			}
			out = append(out, l.hang(&b, width)...)
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

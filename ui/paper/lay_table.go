package paper

import "strings"

// gutter is how many cells stand between two columns.
const gutter = 2

// table lays rows in columns, or below each other where they are too narrow.
func (l *Layout) table(rows [][]string, width int) []Line {
	if len(rows) == 0 {
		return nil
	}
	widths := ruler{l.Cells, gutter, 10}.columns(rows, width)
	if widths == nil {
		var out []Line
		for _, b := range stacked(rows) {
			if b.Apart {
				out = append(out, Line{})
			}
			out = append(out, l.hang(&b, width)...)
		}
		return out
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

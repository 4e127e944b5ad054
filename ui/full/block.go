package full

import (
	"strings"

	"charm.land/lipgloss/v2"

	"ketacover/ui/screen"
)

// gap is n spaces.
func gap(n int) string {
	if n > len(spaces) {
		return strings.Repeat(" ", n)
	}
	return spaces[:max(n, 0)]
}

// spaces are as many as most gaps need.
const spaces = "                                                                "

// cells is how many cells a drawn text takes: what stands between its colours.
func cells(s string) int {
	n := 0
	for {
		text, rest, coloured := strings.Cut(s, "\x1b[")
		if n += screen.Cells(text); !coloured {
			return n
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return r != ';' && r != ':' && (r < '0' || r > '9') })
		if end < 0 || rest[end] != 'm' {
			return lipgloss.Width(s)
		}
		s = rest[end+1:]
	}
}

// pad fills a drawn line with spaces up to width cells.
func pad(s string, width int) string { return s + gap(width-cells(s)) }

// beyond puts n spaces before every line that says something.
func beyond(list []string, n int) []string {
	if n <= 0 {
		return list
	}
	size := 0
	for _, line := range list {
		size += n + len(line)
	}
	var b strings.Builder
	b.Grow(size)
	ends := make([]int, len(list))
	for i, line := range list {
		if line != "" {
			b.WriteString(gap(n))
			b.WriteString(line)
		}
		ends[i] = b.Len()
	}
	return cut(b.String(), ends)
}

// cut is a text as the lines that end at given bytes of it.
func cut(text string, ends []int) []string {
	out, from := make([]string, len(ends)), 0
	for i, end := range ends {
		out[i], from = text[from:end], end
	}
	return out
}

// widest is how wide the widest of some drawn lines is.
func widest(list []string) int {
	wide := 0
	for _, line := range list {
		wide = max(wide, cells(line))
	}
	return wide
}

// block makes a list of lines exactly height lines tall.
func block(list []string, height int) []string {
	if len(list) > height {
		return list[:max(height, 0)]
	}
	return append(list[:len(list):len(list)], make([]string, height-len(list))...)
}

// ended is lines up to the last that says something: nobody is to scroll to air.
func ended(list []screen.Line) []screen.Line {
	for len(list) > 0 && len(list[len(list)-1]) == 0 {
		list = list[:len(list)-1]
	}
	return list
}

// shorten cuts lines to n, the last of which tells that it goes on.
func shorten(list []screen.Line, n, width int) []screen.Line {
	if len(list) <= n || n <= 0 {
		return list[:min(len(list), max(n, 0))]
	}
	out := append([]screen.Line(nil), list[:n]...)
	role := screen.Plain
	if last := out[n-1]; len(last) > 0 {
		role = last[len(last)-1].Role
	}
	out[n-1] = screen.Line{{Role: role, Text: screen.ClipWords(out[n-1].String()+" …", width)}}
	return out
}

// sideBySide sets two blocks of equal height next to each other, the left one
// left cells wide, with a bar between.
func sideBySide(bar string, l, r []string, left int) []string {
	out := make([]string, len(l))
	for i := range l {
		out[i] = pad(l[i], left) + bar + r[i]
	}
	return out
}

package full

import (
	"strconv"

	"ketacover/ui/screen"
)

// numberLead is the room for a number before an entry.
const numberLead = "   "

// gutter is between two columns of a list.
const gutter = 1

// lay draws the entries of a list and tells where each stands: under each other,
// or in groups beside each other where they fit.
func (p *layout) lay(s *screen.Shown, width int) (list []string, places []place) {
	if !s.List.Grouped {
		return p.rows(s, width)
	}
	return p.grid(s, width)
}

// rows draws the entries under each other. The marked one has a mark before it,
// not only another colour.
func (p *layout) rows(s *screen.Shown, width int) (list []string, places []place) {
	l, apart := s.List, false
	list, places = make([]string, 0, 3*len(l.Items)), make([]place, 0, len(l.Items))
	if l.Heads != nil && width >= tableWidth {
		lead := ""
		if l.Counted() {
			lead = numberLead
		}
		list = append(list, gap(entryMargin)+p.pen.say(screen.Heading, lead+l.Heads(width-entryMargin-1-cells(lead))))
	}
	for i := range l.Items {
		it := fitted(l, i, width)
		at := place{from: len(list)}
		list = append(list, aboveEntry(p.pen, &it, width, i == 0)...)
		at.label = len(list)
		list = append(list, entryLines(p.pen, &it, l, i == l.Marked, width)...)
		if i == l.Marked && s.Form != nil {
			list = append(list, gap(entryMargin+margin)+p.editor.line(s.Form, min(width-2*margin, textMeasure)-6))
		}
		if it.After != "" {
			list = append(append(list, ""), p.pen.wrap(screen.Dim, it.After, width-2*margin, margin)...)
		}
		if apart = airy(l, i, len(list)-at.label, width, apart); apart {
			list = append(list, "")
		}
		at.to = len(list)
		places = append(places, at)
	}
	return list, places
}

// airy reports whether a line of air stands below an entry of so many lines: where
// much is said below its name, or after one that stands apart, the next begins apart.
func airy(l *screen.List, i, lines, width int, before bool) bool {
	last := i == len(l.Items)-1
	return (lines > 2 || lines > 1 && before) && !last && !l.Counted() && !l.Brief && width >= shortWidth &&
		l.Items[i].Under == nil && l.Items[i].Body == nil && l.Items[i+1].Head == ""
}

// fitted is an entry as it is drawn in a width.
func fitted(l *screen.List, i, width int) screen.Item {
	it := l.Items[i]
	if l.Counted() {
		it.Lead = strconv.Itoa(i+1) + numberLead[1:] + it.Lead
	} else if it.Place > 0 {
		it.Lead = strconv.Itoa(it.Place) + ". " + it.Lead
	} else if it.Key.Enabled() {
		it.Lead = it.Key.Help().Key + numberLead[1:] + it.Lead
	}
	switch {
	case it.Row != nil && width >= tableWidth:
		it.Hint = ""
		it.Label, it.Below = it.Row(width - entryMargin - 1)
	case it.Short != "" && width < shortWidth:
		it.Label = it.Short
	case it.Clip:
		it.Hint = screen.Clip(it.Hint, max(min(width-2*margin, textMeasure)-screen.Cells(it.Label)-entryMargin-2, 1))
	}
	return it
}

// aboveEntry is the heading of an entry and what is said under it.
func aboveEntry(p *pen, it *screen.Item, width int, first bool) []string {
	if it.Head == "" {
		return nil
	}
	out := p.wrap(screen.Heading, it.Head, width-paneMargin, margin)
	if it.Intro != "" {
		out = append(out, p.wrap(screen.Dim, it.Intro, width-2*margin, margin)...)
	}
	if first {
		return out
	}
	return append([]string{""}, out...)
}

// entryLines is one entry. A label too long for a line goes on below, and so does a
// hint that has no room beside it: nothing is cut off.
func entryLines(p *pen, it *screen.Item, l *screen.List, marked bool, width int) []string {
	if it.Body != nil {
		return partLines(p, it, marked, width)
	}
	hang := screen.Cells(it.Lead)
	label := []string{it.Label}
	if screen.Cells(it.Label) > width-entryMargin-1-hang {
		label = screen.Lines(it.Label, width-entryMargin-1-hang)
	}
	label = append([]string{it.Lead + label[0]}, indented(label[1:], hang)...)
	last := len(label) - 1
	beside := it.Hint != "" && screen.Cells(label[last])+2+screen.Cells(it.Hint) <= width-entryMargin-1
	var out []string
	for n, line := range label {
		lead, look := gap(entryMargin), &p.looks[it.Role]
		if marked {
			look = &p.theme.Selected
		}
		if marked && n == 0 {
			lead, line = gap(entryMargin-2), p.theme.Cursor+" "+line
		}
		line = lead + look.Render(line)
		if n == last && beside {
			line += "  " + p.say(screen.Dim, it.Hint)
		}
		out = append(out, line)
	}
	for _, text := range []string{it.Hint, it.Below} {
		if text != "" && (text != it.Hint || !beside) {
			deep := entryMargin + margin
			if l.Counted() {
				deep = entryMargin + hang
			}
			out = append(out, p.wrap(screen.Dim, text, width-deep-1, deep)...)
		}
	}
	if it.Under != nil {
		out = append(append(out, p.draw(it.Under(width-underMargin-margin), underMargin)...), "")
	}
	return out
}

// partLines is an entry that is a text: the marked one has a mark and a bar before it.
func partLines(p *pen, it *screen.Item, marked bool, width int) []string {
	text := p.draw(it.Body(width-2*margin), 0)
	for i, line := range text {
		lead := gap(margin)
		switch {
		case marked && i == 0:
			lead = p.theme.Selected.Render(p.theme.Cursor) + " "
		case marked:
			lead = p.theme.Rule.Render(p.theme.Vertical) + " "
		}
		text[i] = lead + line
	}
	return append(text, "")
}

// grid draws the groups of a list beside each other where they fit.
func (p *layout) grid(s *screen.Shown, width int) (list []string, places []place) {
	entries, laid := p.rows(s, width)
	var columns [][]string
	first, wide := 0, 0
	for _, n := range groups(s.List) {
		from := laid[first].from
		if first > 0 {
			from++ // after an empty line
		}
		column := entries[from:laid[first+n-1].to]
		columns = append(columns, column)
		wide += widest(column) + gutter
		for i := first; i < first+n; i++ {
			row := laid[i].label - from
			places = append(places, place{row, row, row + laid[i].to - laid[i].label})
		}
		first += n
	}
	if wide-gutter > width {
		return entries, laid
	}
	end := 0
	for _, column := range columns {
		end += widest(column) + gutter
		for len(list) < len(column) {
			list = append(list, "")
		}
		for row := range list {
			if row < len(column) {
				list[row] += column[row]
			}
			list[row] = pad(list[row], min(end, width))
		}
	}
	return list, places
}

// groups is how many entries stand under each heading.
func groups(l *screen.List) []int {
	var list []int
	for i := range l.Items {
		if i == 0 || l.Items[i].Head != "" {
			list = append(list, 0)
		}
		list[len(list)-1]++
	}
	return list
}

// beside is the entry in the group at the left or the right, Nobody where there is
// none at the left.
func beside(l *screen.List, by int) int {
	from, group, all := 0, 0, groups(l)
	for l.Marked >= from+all[group] {
		from, group = from+all[group], group+1
	}
	to := group + by
	switch {
	case to < 0:
		return screen.Nobody
	case to == len(all):
		return l.Marked
	}
	first := 0
	for _, n := range all[:to] {
		first += n
	}
	return first + min(l.Marked-from, all[to]-1)
}

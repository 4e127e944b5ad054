package paper

import (
	"strings"
	"unicode/utf8"
)

// Bars is a picture of amounts of money on one scale. Each bar is thick up to
// the least its amount may be, and thin from there to the most.
type Bars struct {
	Caption
	Groups []BarGroup
	Heads  []string // what the names and the amounts are, above a table of them
}

// Rows is the same as a table.
func (c *Bars) Rows() [][]string {
	rows := [][]string{c.Heads}
	for _, g := range c.Groups {
		for _, b := range g.Bars {
			rows = append(rows, []string{strings.TrimSpace(g.Name + " " + b.Name), b.Text})
		}
	}
	return rows
}

// BarGroup is bars with a heading, which may be empty.
type BarGroup struct {
	Name string
	Bars []Bar
}

// Bar is one amount, in dollars.
type Bar struct {
	Name      string
	Low, High int
	Text      string // the amount as it is said
}

const (
	roomy   = 66 // cells from which a name and its bar stand on one line
	longest = 48 // cells of the longest bar
)

// Lines draws a bar and its amount behind it, under its name where there is
// little room.
func (c *Bars) Lines(width int, ascii bool) []string {
	thick, thin := "━", "┄"
	if ascii {
		thick, thin = "#", "."
	}
	name, text, most := c.measure()
	if width < roomy && len(c.Groups) == 1 {
		name = 0 // it stands on a line of its own
	}
	room := width - text - 2
	if name > 0 {
		room -= name + 2
	}
	room = min(room, longest)
	var out []string
	for i, g := range c.Groups {
		if g.Name != "" {
			if i > 0 {
				out = append(out, "")
			}
			out = append(out, g.Name)
		}
		for _, b := range g.Bars {
			lead := padded(b.Name, name) + "  "
			if name == 0 {
				out, lead = append(out, b.Name), ""
			}
			sure, all := cellsOf(b.Low, most, room), cellsOf(b.High, most, room)
			bar := strings.Repeat(thick, sure) + strings.Repeat(thin, all-sure)
			out = append(out, strings.TrimRight(lead+padded(bar, max(room, 0))+"  "+b.Text, " "))
		}
	}
	return out
}

// measure is the width of the names and of the amounts, and the largest amount.
func (c *Bars) measure() (name, text, most int) {
	for _, g := range c.Groups {
		for _, b := range g.Bars {
			name = max(name, utf8.RuneCountInString(b.Name))
			text = max(text, utf8.RuneCountInString(b.Text))
			most = max(most, b.High)
		}
	}
	return name, text, most
}

// cellsOf is how long a bar is, one cell at least for any amount.
func cellsOf(amount, most, room int) int {
	if amount <= 0 || most <= 0 || room <= 0 {
		return 0
	}
	return max(1, (2*amount*room+most)/(2*most))
}

// padded fills a text with spaces.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// The measures of a bar chart in SVG, in its own units.
const (
	svgWidth  = 640
	svgRow    = 44 // a name and the bar under it
	svgHead   = 24
	svgBar    = 14
	svgMargin = 8
	svgText   = 170 // kept free for the amount behind the longest bar
)

// SVG draws each name above its bar. The thin part of a bar is striped, so that
// it needs no colour.
func (c *Bars) SVG() string {
	_, _, most := c.measure()
	height := 2 * svgMargin
	for _, g := range c.Groups {
		height += svgRow * len(g.Bars)
		if g.Name != "" {
			height += svgHead
		}
	}
	d := newCanvas(svgWidth, height)
	y := svgMargin
	for _, g := range c.Groups {
		if g.Name != "" {
			d.text(svgMargin, y+16, "start", true, g.Name)
			y += svgHead
		}
		for _, b := range g.Bars {
			scale := svgWidth - 2*svgMargin - svgText
			sure, all := cellsOf(b.Low, most, scale), cellsOf(b.High, most, scale)
			d.text(svgMargin, y+14, "start", false, b.Name)
			d.bar(svgMargin, y+20, sure, all)
			d.text(svgMargin+all+8, y+32, "start", false, b.Text)
			y += svgRow
		}
	}
	return d.done()
}

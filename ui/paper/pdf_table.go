package paper

import (
	"strings"

	"ketacover/ui/words"
)

const (
	cellGap      = 14.0 // between two columns, in points
	cellLeast    = 60.0 // what a column needs for its texts to read well
	pictureWidth = 84   // cells
)

// caption adds what a table is of, on the page of its first row.
func (c *composer) caption(text string, x float64) {
	first := len(c.rows)
	c.text(c.look(Side), x, text)
	for i := first; i < len(c.rows); i++ {
		c.rows[i].join = true
	}
}

// table adds rows in columns, or below each other where they do not fit.
func (c *composer) table(rows [][]string, x float64) {
	l, head := c.look(Table), c.look(Sub)
	points := ruler{func(text string) int { return int(c.wide(head, c.letters.safe(text)) + 1) }, cellGap, cellLeast}
	widths := points.columns(rows, int(lineWidth-x))
	if widths == nil {
		blocks := stacked(rows)
		for i := range blocks {
			c.block(&blocks[i], x)
		}
		return
	}
	right := amounts(rows)
	for n, cells := range rows {
		set := l
		if n == 0 {
			set = head
		}
		first := len(c.rows)
		c.line(set, cells, widths, right, x)
		c.rows[first].gap = 4
		last := &c.rows[len(c.rows)-1]
		last.height += 4
		last.rule = lineWidth - x
		last.join = n == 0
	}
}

// line adds one row of a table, as many lines as its longest cell takes.
func (c *composer) line(l look, cells []string, widths []int, right []bool, x float64) {
	var columns [][]string
	height := 0
	for i, w := range widths {
		columns = append(columns, c.wrap(l, flatten(cell(cells, i)), float64(w)))
		height = max(height, len(columns[i]))
	}
	for n := range height {
		r := row{size: l.size, height: l.lead, stroke: l.stroke, join: true}
		at := x
		for i, w := range widths {
			if n < len(columns[i]) && columns[i][n] != "" {
				text := run{at, l.face, columns[i][n]}
				if right[i] {
					text.x += float64(w) - c.wide(l, text.text)
				}
				r.runs = append(r.runs, text)
			}
			at += float64(w) + cellGap
		}
		c.rows = append(c.rows, r)
	}
}

// figure adds a picture with its title and how it is used above, and below it
// what it shows in words. It is drawn, or where its drawing is not of plain shapes set
// in marks: those that can be typed, if the font lacks others.
func (c *composer) figure(b *Block, x float64) {
	if shapes, err := shapesOf(b.Picture.SVG()); err == nil {
		c.figureHead(b, words.Drawn, x)
		unit := min((lineWidth-x)/shapes.width, (pageHeight-marginTop-marginFoot)*0.8/shapes.height)
		c.rows = append(c.rows, row{height: shapes.height * unit, gap: 4, picture: &shapes, unit: unit, join: true,
			runs: []run{{x: x}}})
		c.text(c.look(Side), x, b.Text)
		return
	}
	lines := b.Picture.Lines(pictureWidth, false)
	ascii := strings.ContainsFunc(strings.Join(lines, ""), func(r rune) bool { return !signs()[r] })
	if ascii {
		lines = b.Picture.Lines(pictureWidth, true)
	}
	c.figureHead(b, surface(ascii), x)
	c.picture(lines, x)
	c.text(c.look(Side), x, b.Text)
}

// figureHead adds what a picture is called and how it is used.
func (c *composer) figureHead(b *Block, on words.Surface, x float64) {
	title, use := b.caption(on)
	first := len(c.rows)
	c.text(c.look(Sub), x, title)
	c.text(c.look(Text), x, use)
	for i := first; i < len(c.rows); i++ {
		c.rows[i].join = true
	}
}

// picture adds the lines of a picture.
func (c *composer) picture(lines []string, x float64) {
	l := c.look(Figure)
	for _, line := range lines {
		r := row{size: l.size, height: l.lead, stroke: l.stroke, join: true}
		if line = c.letters.safe(strings.TrimRight(words.Clean(line), " ")); line != "" {
			r.runs = []run{{x, l.face, line}}
		}
		c.rows = append(c.rows, r)
	}
}

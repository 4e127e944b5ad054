package paper

import "strings"

// Sizes and steps in points.
const (
	sizeText, sizeSmall, sizeCite, sizePicture = 10.5, 9.5, 8.5, 8.5
	stepLine                                   = 13.0 // of an indent
	hangLeast                                  = 13.0 // room for a mark
)

// row is one line of a page: text at one or more places, and where it stands.
type row struct {
	size, height, gap, y float64 // gap is the room above it
	runs                 []run
	stroke               stroke
	join                 bool    // no page ends below it
	rule                 float64 // how long a line is below it, from the first run on
	picture              *shapeSet
	unit                 float64 // points that a unit of the picture takes
	title                string  // what the outline calls it, or empty
	level                int     // in the outline
}

// run is text at a place of a row.
type run struct {
	x    float64
	face face
	text string
}

// stroke is a colour: red, green and blue up to 255.
type stroke [3]int

var (
	black  = stroke{0, 0, 0}
	gray   = stroke{60, 60, 60}
	blue   = stroke{11, 74, 143}
	orange = stroke{138, 50, 0}
)

// look is how a kind of block is set.
type look struct {
	face   face
	size   float64
	lead   float64 // the height of a line
	above  float64 // the room above the block
	stroke stroke
}

var titleLook = look{bold, 18, 23, 0, black}

var looks = map[Kind]look{
	Text:    {regular, sizeText, 14.5, 3, black},
	Subject: {bold, 13.5, 18, 12, black},
	Head:    {bold, 13.5, 18, 16, black},
	Sub:     {bold, sizeText, 14.5, 9, black},
	Item:    {regular, sizeText, 14.5, 3, black},
	Side:    {regular, sizeSmall, 13, 2, gray},
	Care:    {bold, sizeText, 14.5, 3, black},
	Cite:    {regular, sizeCite, 11, 1, gray},
	Table:   {regular, sizeText, 14.5, 3, black},
	Figure:  {mono, sizePicture, 10.5, 0, black},
}

// composer breaks a sheet into rows.
type composer struct {
	letters *lettering
	rows    []row
	scale   float64 // of the size of letters and of the room around them
	lead    float64 // of the room from line to line beside that
	hang    float64 // of the entry above
	headed  bool    // there was a heading
	subject int     // 1 below the subject of a letter, in the outline
}

// look is how a kind of block is set, at the scale of the sheet.
func (c *composer) look(k Kind) look {
	l := looks[k].scaled(c.scale)
	l.lead *= c.lead
	return l
}

// scaled is a look in smaller letters. The room above it shrinks twice as fast,
// because it is what a reader misses least.
func (l look) scaled(by float64) look {
	l.size, l.lead, l.above = l.size*by, l.lead*by, l.above*(2*by-1)
	return l
}

func (c *composer) sheet(s *Sheet) {
	if !s.Letter {
		c.text(titleLook.scaled(c.scale), 0, s.Title)
	}
	for i := range s.Blocks {
		c.block(&s.Blocks[i], stepLine*float64(s.Blocks[i].Indent))
	}
}

// block adds a block that stands x points from the margin.
func (c *composer) block(b *Block, x float64) {
	first := len(c.rows)
	switch b.Kind {
	case Table:
		c.caption(b.Text, x)
		c.table(b.Rows, x)
	case Figure:
		c.figure(b, x)
	default:
		c.marked(b, x)
	}
	if first == len(c.rows) {
		return
	}
	top := &c.rows[first]
	if b.Apart {
		top.gap = max(top.gap, 8*c.scale)
	}
	if b.Room > 0 && first > 0 {
		top.gap += float64(b.Room) * top.height
		c.rows[first-1].join = true // the room to sign stays below what is signed
	}
	if b.Kind == Subject || b.Kind == Head || b.Kind == Sub {
		c.heading(b, first)
	}
}

// heading puts a heading, whose rows begin at first, into the outline, and
// keeps it above what it is the heading of.
func (c *composer) heading(b *Block, first int) {
	top := &c.rows[first]
	top.title = c.letters.safe(flatten(b.Text))
	switch {
	case b.Kind == Subject:
		c.subject = 1
	case b.Kind == Sub && c.headed:
		top.level = c.subject + 1
	default:
		c.headed = c.headed || b.Kind == Head
		top.level = c.subject
	}
	for i := first; i < len(c.rows); i++ {
		c.rows[i].join = true
	}
}

// marked adds a text with its mark before the first line, in the margin that
// the mark makes. A text that hangs keeps to the margin of the entry above.
func (c *composer) marked(b *Block, x float64) {
	l := c.look(b.Kind)
	if b.Kind == Item && isRef(b.Mark) {
		l = c.look(Cite) // a source is looked up, and not read
	}
	switch b.Tone {
	case Good:
		l.face, l.stroke = bold, blue
	case Bad:
		l.face, l.stroke = bold, orange
	}
	if b.Mark == "" {
		c.text(l, x, b.Text)
		return
	}
	mark := c.letters.safe(strings.TrimSpace(b.Mark))
	if mark != "" {
		c.hang = max(hangLeast, c.wide(l, mark+" "))
	}
	first := len(c.rows)
	c.text(l, x+c.hang, b.Text)
	if mark != "" && first < len(c.rows) {
		top := &c.rows[first]
		top.runs = append([]run{{x, l.face, mark}}, top.runs...)
	}
}

// text adds the lines of a text. Of a short one all stay together, of a longer
// one never a single line alone.
func (c *composer) text(l look, x float64, text string) {
	first := len(c.rows)
	for _, line := range c.wrap(l, text, lineWidth-x) {
		r := row{size: l.size, height: l.lead, stroke: l.stroke, join: true}
		if line == "" {
			r.height /= 2
		} else {
			r.runs = []run{{x, l.face, line}}
		}
		c.rows = append(c.rows, r)
	}
	n := len(c.rows) - first
	if n == 0 {
		return
	}
	c.rows[first].gap = l.above
	c.rows[len(c.rows)-1].join = false
	for i := first + 1; n > 4 && i < len(c.rows)-2; i++ {
		c.rows[i].join = false
	}
}

// wrap breaks text into lines of at most width points.
func (c *composer) wrap(l look, text string, width float64) []string {
	return breakLines(c.letters.safe(text), int(width*1000/l.size), c.letters.widthIn(l.face))
}

// wide is how many points a text takes.
func (c *composer) wide(l look, text string) float64 {
	return float64(length(text, c.letters.widthIn(l.face))) * l.size / 1000
}

package words

import (
	"strconv"
	"strings"
)

// sentence is a text with named holes, which a language fills in its own order.
type sentence struct {
	text  string
	holes string // their names, in the order of the values
}

// indexOf is the place of a hole among the names, -1 for none.
func indexOf(holes, name string) int {
	i := 0
	for hole := range strings.FieldsSeq(holes) {
		if hole == name {
			return i
		}
		i++
	}
	return -1
}

// fill puts the values into the holes.
func (s *sentence) fill(values ...string) string {
	var out strings.Builder
	size := len(s.text)
	for _, value := range values {
		size += len(value)
	}
	out.Grow(size)
	text := s.text
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		if i := indexOf(s.holes, name); i >= 0 {
			out.WriteString(values[i])
		}
		text = after
	}
}

// sayer is a sentence, or one about a number, which takes itself out of a file.
type sayer interface{ take(b *binder, holes string) }

func (s *sentence) take(b *binder, holes string) {
	s.holes = holes
	b.text(&s.text, holes)
}

// gap1 is a sentence with one hole, gap2 one with two, and so on: so the compiler
// counts what a sentence is filled with. The tag of a field names the holes.
type (
	gap1 struct{ sentence }
	gap2 struct{ sentence }
	gap3 struct{ sentence }
	gap4 struct{ sentence }
)

func (g *gap1) with(a string) string          { return g.fill(a) }
func (g *gap2) with(a, b string) string       { return g.fill(a, b) }
func (g *gap3) with(a, b, c string) string    { return g.fill(a, b, c) }
func (g *gap4) with(a, b, c, d string) string { return g.fill(a, b, c, d) }

// count is a sentence about a number of things, which has the hole {count}, and
// other words for one and for none where a language has them. count1 has one more
// hole, count2 two.
type (
	count struct {
		forms [3]string // other, one, none
		holes string
	}
	count1 struct{ count }
	count2 struct{ count }
)

// The forms of a number.
const (
	formOther = iota
	formOne
	formNone
)

// holeCount is where a number stands.
const holeCount = "count"

// formNames are what a file calls them.
var formNames = [...]string{"other", "one", "none"}

func (c *count) with(n int) string               { return c.fill(n) }
func (c *count1) with(n int, a string) string    { return c.fill(n, a) }
func (c *count2) with(n int, a, b string) string { return c.fill(n, a, b) }

// take takes the forms that the language has. A file that says one says them all.
func (c *count) take(b *binder, holes string) {
	if c.holes = holeCount; holes != "" {
		c.holes += " " + holes
	}
	var forms [len(formNames)]string
	if b.aloud {
		forms = c.forms
	}
	any := false
	for i, name := range formNames {
		if e := b.form(name); e != nil {
			forms[i], any = e.text, true
			b.check(e, c.holes, i)
		}
	}
	switch {
	case any && forms[formOther] != "":
		c.forms = forms
	case any:
		b.problem(1, "add it", "a text is missing: "+b.name+"."+string(b.key)+"."+formNames[formOther])
	default:
		b.missing("." + formNames[formOther])
	}
}

// fill puts a number and values into the form for the number.
func (c *count) fill(n int, values ...string) string {
	form := formOther
	if n == 1 {
		form = formOne
	}
	if n == 0 {
		form = formNone
	}
	if c.forms[form] == "" {
		form = formOther
	}
	s := sentence{c.forms[form], c.holes}
	return s.fill(append([]string{number(n)}, values...)...)
}

// number is a number in figures.
func number(n int) string { return strconv.Itoa(n) }

// quoted is a text as it can stand between quotes, with nothing in it that would
// end them.
func quoted(text string) string {
	text = strconv.Quote(text)
	return text[1 : len(text)-1]
}

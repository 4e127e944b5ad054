package paper

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"ketacover/ui/words"
)

// TimeChart is a picture of what happened, by day from the top down: a mark for each
// thing, and the days between two.
type TimeChart struct {
	Caption
	moments []moment
	words   *words.Words
}

func newTimeChart(p *Pen, list []moment) *TimeChart {
	w := &p.Words.Happened
	day := p.Words.Phrase.Long
	n := map[timeMark]int{}
	for _, m := range list {
		n[m.mark]++
	}
	says := w.InWords(day(list[0].day), day(list[len(list)-1].day), n[liesAhead], n[hasPassed])
	use := uses(func(words.Surface) string { return w.PictureUse })
	return &TimeChart{Caption: Caption{Title: w.Picture, Says: says, Use: use}, moments: list, words: p.Words}
}

// between is how many days lie between a moment and the one before it, in words; empty
// for none.
func (c *TimeChart) between(i int) string {
	if i == 0 {
		return ""
	}
	if days := c.moments[i-1].day.Days(c.moments[i].day); days > 0 {
		return c.words.Happened.Later(days)
	}
	return ""
}

// day is a day as the picture has it, and nothing where it is that of the moment before.
func (c *TimeChart) day(i int) string {
	if i > 0 && c.moments[i].day == c.moments[i-1].day {
		return ""
	}
	return c.words.Phrase.Long(c.moments[i].day)
}

// timeMarks are the marks of moments, and the line between two.
func timeMarks(ascii bool) (marks [4]string, line string) {
	if ascii {
		return [...]string{hasHappened: "*", liesAhead: "o", hasPassed: "!", isToday: "="}, "|"
	}
	return [...]string{hasHappened: "●", liesAhead: "○", hasPassed: "!", isToday: "═"}, "│"
}

// Lines draws a row for each thing. Where there is little room its day stands above it.
func (c *TimeChart) Lines(width int, ascii bool) []string {
	marks, line := timeMarks(ascii)
	lead := 0
	for i := range c.moments {
		lead = max(lead, utf8.RuneCountInString(c.day(i))+1)
	}
	apart := width < roomy
	if apart {
		lead = 0
	}
	var out []string
	for i, m := range c.moments {
		if gap := c.between(i); gap != "" {
			out = append(out, padded("", lead)+line+" "+gap)
		}
		day := c.day(i)
		if apart && day != "" {
			out, day = append(out, line+" "+day), ""
		}
		first := padded(day, lead) + marks[m.mark] + " "
		for _, text := range wrap(m.text, max(width-lead-2, 8)) {
			out = append(out, first+text)
			first = padded("", lead) + line + " "
		}
	}
	return out
}

// The measures of a time line in SVG.
const (
	timeLeft = 190
	timeRow  = 44
	timeDot  = 6
)

// SVG draws the same as a line with a dot for each thing.
func (c *TimeChart) SVG() string {
	height := 2*svgMargin + timeRow*len(c.moments)
	d := newCanvas(svgWidth, height)
	y := func(i int) int { return svgMargin + timeRow/2 + timeRow*i }
	if n := len(c.moments); n > 1 {
		d.line([][2]int{{timeLeft, y(0)}, {timeLeft, y(n - 1)}}, 1.5, "")
	}
	for i, m := range c.moments {
		d.mark(timeLeft, y(i), m.mark)
		d.text(timeLeft-16, y(i)+5, "end", false, c.day(i))
		d.text(timeLeft+16, y(i)+5, "start", m.mark != liesAhead, shortened(m.text, 52))
		if gap := c.between(i); gap != "" {
			d.text(timeLeft+16, y(i)-timeRow/2+5, "start", false, gap)
		}
	}
	return d.done()
}

// mark draws the mark of a moment: full, open, a bigger one with a sign in it, or a stroke.
func (d *canvas) mark(x, y int, mark timeMark) {
	fill, size := "#fff", timeDot
	switch mark {
	case isToday:
		d.line([][2]int{{x - 2*timeDot, y}, {x + 2*timeDot, y}}, 3, "")
		return
	case hasHappened:
		fill = ink
	case hasPassed:
		size += 3
	}
	fmt.Fprintf(d, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
		x, y, size, fill, ink)
	if mark == hasPassed {
		d.text(x, y+5, "middle", true, "!")
	}
}

// shortened is a text that has to fit into a row of a drawing.
func shortened(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:most-1]), " ") + "…"
}

package paper

import (
	"cmp"
	"fmt"
	"slices"
)

// The measures of a chart of a year in SVG.
const (
	plotLeft   = 72
	plotRight  = 600
	plotBottom = 320
	plotHeight = 284
	legendRow  = 20
)

// dashes tell the options apart beside their letters, and upright lines from them.
var dashes = []string{"", "8 4", "2 4", "10 4 2 4"}

const dotted = "1 3"

// plot is where the amounts of a year are drawn.
type plot struct {
	*canvas
	chart *YearChart
	most  int // the amount at its top
}

// SVG draws a line for the least and one for the most of each option, with
// stripes between them, its letter at their end, and its name below. An upright
// line stands at each month from which on one option costs less than another.
func (c *YearChart) SVG() string {
	height := plotBottom + 52 + legendRow*(len(c.Options)+len(c.Turns))
	p := plot{newCanvas(svgWidth, height), c, c.top()}
	p.axes()
	var ends []label
	for i := range c.Options {
		ends = append(ends, p.option(i))
	}
	for _, l := range apart(ends) {
		p.text(plotRight+10, l.y+5, "start", true, l.text)
	}
	for i := range c.Options {
		text := c.legend(i)
		if c.Options[i].last()[1] > p.most {
			text = c.Words.Chart.Above(text)
		}
		p.legend(i, 2, dashes[i%len(dashes)], text)
	}
	for i, t := range c.Turns {
		if first := slices.IndexFunc(c.Turns, func(o YearTurn) bool { return o.Month == t.Month }); first == i {
			p.upright(t.Month)
		}
		p.legend(len(c.Options)+i, 1, dotted, c.Words.Chart.LessFromMonth(t.Month, letterOf(t.Cheaper), letterOf(t.Dearer)))
	}
	return p.done()
}

// upright draws the line of a month, and names it.
func (p *plot) upright(month int) {
	x := plotX(month)
	p.line([][2]int{{x, plotBottom - plotHeight - 4}, {x, plotBottom}}, 1, dotted)
	p.text(x, plotBottom-plotHeight-10, "middle", true, p.chart.Month(month))
}

// legend explains a line in a row of its own.
func (p *plot) legend(row int, width float64, dash, text string) {
	y := plotBottom + 56 + legendRow*row
	p.line([][2]int{{svgMargin, y - 5}, {svgMargin + 40, y - 5}}, width, dash)
	p.text(svgMargin+50, y, "start", false, text)
}

// axes draws both axes.
func (p *plot) axes() {
	step := stepFor(p.most)
	for amount := 0; amount <= p.most; amount += step {
		y := p.y(amount)
		p.line([][2]int{{plotLeft, y}, {plotRight, y}}, 0.5, "")
		p.text(plotLeft-8, y+5, "end", false, p.chart.Money(amount, amount))
	}
	for m := 1; m <= 12; m++ {
		p.text(plotX(m), plotBottom+18, "middle", false, fmt.Sprint(m))
	}
	p.text((plotLeft+plotRight)/2, plotBottom+36, "middle", false, p.chart.Months)
}

// option draws one option and returns where its letter belongs.
func (p *plot) option(i int) label {
	var low, high [][2]int
	for m, paid := range p.chart.Options[i].Months {
		low = append(low, [2]int{plotX(m + 1), p.y(paid[0])})
		high = append(high, [2]int{plotX(m + 1), p.y(paid[1])})
	}
	top := p.y(p.most)
	if !slices.Equal(low, high) {
		p.between(low, high, stripe*(i+1), top)
		p.line(under(low, top), 2, dashes[i%len(dashes)])
	}
	p.line(under(high, top), 2, dashes[i%len(dashes)])
	last := len(low) - 1
	return label{letterOf(i), (max(low[last][1], top) + max(high[last][1], top)) / 2}
}

// under is a rising line up to where it leaves at the top.
func under(line [][2]int, top int) [][2]int {
	for i, p := range line {
		if p[1] >= top {
			continue
		}
		if i == 0 {
			return nil
		}
		from := line[i-1]
		x := from[0] + (p[0]-from[0])*(from[1]-top)/(from[1]-p[1])
		return append(line[:i:i], [2]int{x, top})
	}
	return line
}

// label is a text and how far down it stands.
type label struct {
	text string
	y    int
}

// apart moves labels so that none lies on another.
func apart(list []label) []label {
	const gap = 18
	slices.SortStableFunc(list, func(a, b label) int { return cmp.Compare(a.y, b.y) })
	for i := 1; i < len(list); i++ {
		list[i].y = max(list[i].y, list[i-1].y+gap)
	}
	for i := len(list) - 1; i >= 0; i-- {
		lowest := plotBottom - gap*(len(list)-1-i)
		list[i].y = min(list[i].y, lowest)
	}
	return list
}

func plotX(month int) int { return plotLeft + (plotRight-plotLeft)*(month-1)/11 }

// y is how far down an amount stands; less than the top of the plot for one
// that leaves it.
func (p *plot) y(amount int) int { return plotBottom - plotHeight*amount/p.most }

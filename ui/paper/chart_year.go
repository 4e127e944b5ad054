package paper

import (
	"cmp"
	"fmt"
	"slices"
)

// YearChart is a picture of what several ways have cost so far, month by month.
type YearChart struct {
	ID     string
	Title  string
	Says   string
	Ways   []YearWay
	Months string                     // how the axis of the months is called
	Month  func(n int) string         // names a month
	Money  func(low, high int) string // says an amount
}

// YearWay is one way: the least and the most paid by the end of each month.
type YearWay struct {
	Name   string
	Months [][2]int
}

// Lines draws bars for some of the months.
func (c *YearChart) Lines(width int, ascii bool) []string {
	bars := Bars{}
	for _, w := range c.Ways {
		g := BarGroup{Name: w.Name}
		for _, m := range []int{1, 3, 6, 12} {
			if m <= len(w.Months) {
				paid := w.Months[m-1]
				g.Bars = append(g.Bars, Bar{c.Month(m), paid[0], paid[1], c.Money(paid[0], paid[1])})
			}
		}
		bars.Groups = append(bars.Groups, g)
	}
	return bars.Lines(width, ascii)
}

// The measures of a chart of a year in SVG.
const (
	plotLeft   = 72
	plotRight  = 600
	plotTop    = 16
	plotBottom = 300
	legendRow  = 20
)

// dashes tell the ways apart beside their letters.
var dashes = []string{"", "8 4", "2 4", "10 4 2 4"}

// SVG draws a line for the least and one for the most of each way, with
// stripes between them, its letter at their end, and its name below.
func (c *YearChart) SVG() string {
	most := 0
	for _, w := range c.Ways {
		for _, paid := range w.Months {
			most = max(most, paid[1])
		}
	}
	height := plotBottom + 52 + legendRow*len(c.Ways)
	d := newCanvas(c.ID, c.Title, c.Says, svgWidth, height)
	top := c.axes(d, most)
	var ends []label
	for i, w := range c.Ways {
		ends = append(ends, c.way(d, i, &w, top))
	}
	for _, l := range apart(ends) {
		d.text(plotRight+10, l.y+5, "start", true, l.text)
	}
	for i, w := range c.Ways {
		last := w.Months[len(w.Months)-1]
		y := plotBottom + 56 + legendRow*i
		d.line([][2]int{{svgMargin, y - 5}, {svgMargin + 40, y - 5}}, 2, dashes[i%len(dashes)])
		d.text(svgMargin+50, y, "start", false, fmt.Sprintf("%s. %s, %s: %s", letter(i), w.Name, c.Month(len(w.Months)), c.Money(last[0], last[1])))
	}
	return d.done()
}

// axes draws both axes, and returns the amount at the top of the plot.
func (c *YearChart) axes(d *canvas, most int) int {
	step := stepFor(most)
	top := max(step, (most+step-1)/step*step)
	for amount := 0; amount <= top; amount += step {
		y := plotY(amount, top)
		d.line([][2]int{{plotLeft, y}, {plotRight, y}}, 0.5, "")
		d.text(plotLeft-8, y+5, "end", false, c.Money(amount, amount))
	}
	for m := 1; m <= 12; m++ {
		d.text(plotX(m), plotBottom+18, "middle", false, fmt.Sprint(m))
	}
	d.text((plotLeft+plotRight)/2, plotBottom+36, "middle", false, c.Months)
	return top
}

// way draws one way and returns where its letter belongs.
func (c *YearChart) way(d *canvas, i int, w *YearWay, top int) label {
	var low, high [][2]int
	for m, paid := range w.Months {
		low = append(low, [2]int{plotX(m + 1), plotY(paid[0], top)})
		high = append(high, [2]int{plotX(m + 1), plotY(paid[1], top)})
	}
	if !slices.Equal(low, high) {
		d.between(low, high, stripe*(i+1))
		d.line(low, 2, dashes[i%len(dashes)])
	}
	d.line(high, 2, dashes[i%len(dashes)])
	last := len(low) - 1
	return label{letter(i), (low[last][1] + high[last][1]) / 2}
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

func letter(i int) string { return string(rune('A' + i%26)) }

func plotX(month int) int { return plotLeft + (plotRight-plotLeft)*(month-1)/11 }

func plotY(amount, top int) int { return plotBottom - (plotBottom-plotTop)*amount/top }

// stepFor is a round amount that parts the axis into five at most.
func stepFor(most int) int {
	for step := 10; ; step *= 10 {
		for _, n := range []int{1, 2, 5} {
			if most <= 5*n*step {
				return n * step
			}
		}
	}
}

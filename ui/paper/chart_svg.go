package paper

import (
	"fmt"
	"html"
	"strings"
)

// canvas is an SVG element as it is written. It is black on white whatever
// surrounds it, so that it reads in print, and loads nothing.
type canvas struct{ strings.Builder }

const (
	ink    = "#111"
	stripe = 6 // from one stripe to the next
)

// newCanvas starts a picture. Its name is written where it is put on a page.
func newCanvas(width, height int) *canvas {
	d := &canvas{}
	fmt.Fprintf(d, "<svg viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"14\">\n", width, height)
	fmt.Fprintf(d, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", width, height)
	return d
}

func (d *canvas) done() string { return d.String() + "</svg>" }

// text writes at a point. The anchor is start, middle or end.
func (d *canvas) text(x, y int, anchor string, bold bool, text string) {
	weight := ""
	if bold {
		weight = ` font-weight="bold"`
	}
	fmt.Fprintf(d, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>\n", x, y, anchor, ink, weight,
		html.EscapeString(text))
}

// bar is full to one length and striped from there to another.
func (d *canvas) bar(x, y, sure, all int) {
	fmt.Fprintf(d, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", x, y, sure, svgBar, ink)
	if all == sure {
		return
	}
	for at := sure + stripe; at < all; at += stripe {
		d.line([][2]int{{x + at, y}, {x + at - stripe, y + svgBar}}, 1.5, "")
	}
	fmt.Fprintf(d, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\"/>\n", x+sure, y,
		all-sure, svgBar, ink)
}

// line joins points; dash is empty for a full line.
func (d *canvas) line(points [][2]int, width float64, dash string) {
	if dash != "" {
		dash = fmt.Sprintf(" stroke-dasharray=%q", dash)
	}
	fmt.Fprintf(d, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%g\"%s/>\n", path(points), ink, width, dash)
}

// between draws upright stripes from one line to another above the same points,
// up to the top.
func (d *canvas) between(low, high [][2]int, every, top int) {
	for i := 1; i < len(low); i++ {
		from, to := low[i-1][0], low[i][0]
		for x := (from + every - 1) / every * every; x < to; x += every {
			at := func(line [][2]int) int {
				return max(top, line[i-1][1]+(line[i][1]-line[i-1][1])*(x-from)/(to-from))
			}
			d.line([][2]int{{x, at(low)}, {x, at(high)}}, 0.5, "")
		}
	}
}

func path(points [][2]int) string {
	var b strings.Builder
	for i, p := range points {
		step := "L"
		if i == 0 {
			step = "M"
		}
		fmt.Fprintf(&b, "%s%d %d", step, p[0], p[1])
	}
	return b.String()
}

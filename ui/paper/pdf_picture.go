package paper

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"ketacover/ui/words"
)

// shapeSet is a drawing as shapes, in the units of its own width: what a document
// draws where a page of a browser has the svg element.
type shapeSet struct {
	width, height float64
	shapes        []vector
}

// vector is one shape: a box, a line through points, or a text.
type vector struct {
	box          [4]float64 // left, top, width and height
	full         bool       // of a box: filled
	points       [][2]float64
	stroke       float64 // width of the line; 0 for none
	dash         []float64
	text, anchor string
	at           [2]float64
	bold         bool
}

// errShapes says that a drawing holds more than boxes, lines and texts.
var errShapes = errors.New("draw a figure: not of boxes, lines and texts")

// shapesOf reads the shapes of a drawing of ours. What it does not know is an error,
// so that no figure is drawn in part.
func shapesOf(svg string) (shapeSet, error) {
	var set shapeSet
	read := xml.NewDecoder(strings.NewReader(svg))
	text := -1 // the shape that letters belong to
	for {
		token, err := read.Token()
		if errors.Is(err, io.EOF) {
			if set.width <= 0 || set.height <= 0 {
				return set, errShapes
			}
			return set, nil
		}
		if err != nil {
			return set, fmt.Errorf("%w: %w", errShapes, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			text = -1
			if err := set.add(t); err != nil {
				return set, err
			}
			if t.Name.Local == "text" {
				text = len(set.shapes) - 1
			}
		case xml.EndElement:
			text = -1
		case xml.CharData:
			if text >= 0 {
				set.shapes[text].text += words.Clean(string(t))
			}
		}
	}
}

// add adds the shape of an element.
func (s *shapeSet) add(e xml.StartElement) error {
	is := map[string]string{}
	for _, a := range e.Attr {
		is[a.Name.Local] = a.Value
	}
	size := func(name string) float64 {
		n, err := strconv.ParseFloat(is[name], 64)
		if err != nil {
			return 0
		}
		return n
	}
	switch e.Name.Local {
	case "svg":
		if n, err := fmt.Sscanf(is["viewBox"], "0 0 %f %f", &s.width, &s.height); n != 2 || err != nil {
			return errShapes
		}
	case "rect":
		v := vector{box: [4]float64{size("x"), size("y"), size("width"), size("height")}, full: is["fill"] != "none"}
		if is["stroke"] != "" {
			v.stroke = 1
		}
		if is["fill"] != "#fff" { // the paper is white
			s.shapes = append(s.shapes, v)
		}
	case "path":
		if is["d"] == "" {
			return nil // of a line that leaves the picture at once
		}
		points, ok := pointsOf(is["d"])
		if !ok {
			return errShapes
		}
		v := vector{points: points, stroke: size("stroke-width")}
		for part := range strings.FieldsSeq(is["stroke-dasharray"]) {
			if n, err := strconv.ParseFloat(part, 64); err == nil {
				v.dash = append(v.dash, n)
			}
		}
		s.shapes = append(s.shapes, v)
	case "text":
		s.shapes = append(s.shapes, vector{at: [2]float64{size("x"), size("y")}, anchor: is["text-anchor"],
			bold: is["font-weight"] == "bold"})
	default:
		return errShapes
	}
	return nil
}

// pointsOf reads a path of straight lines.
func pointsOf(path string) (points [][2]float64, ok bool) {
	if strings.Trim(path, "ML0123456789.- ") != "" {
		return nil, false // it bends
	}
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == 'M' || r == 'L' }) {
		var x, y float64
		if n, err := fmt.Sscanf(step, "%f %f", &x, &y); n != 2 || err != nil {
			return nil, false
		}
		points = append(points, [2]float64{x, y})
	}
	return points, len(points) > 0
}

// svgFont is the size of the letters of a drawing, in its units.
const svgFont = 14

// draw draws the shapes at a place of the page, each unit so many points large.
func (s *shapeSet) draw(l *lettering, x, y, unit float64) {
	doc := l.doc
	doc.SetDrawColor(17, 17, 17)
	doc.SetFillColor(17, 17, 17)
	doc.SetTextColor(0, 0, 0)
	for i := range s.shapes {
		v := &s.shapes[i]
		doc.SetLineWidth(max(v.stroke, 0.1) * unit)
		switch {
		case v.anchor != "":
			v.write(l, x, y, unit)
		case v.points != nil:
			dash := make([]float64, len(v.dash))
			for i, n := range v.dash {
				dash[i] = n * unit
			}
			doc.SetDashPattern(dash, 0)
			for i := 1; i < len(v.points); i++ {
				from, to := v.points[i-1], v.points[i]
				doc.Line(x+from[0]*unit, y+from[1]*unit, x+to[0]*unit, y+to[1]*unit)
			}
			doc.SetDashPattern(nil, 0)
		default:
			style := "D"
			if v.full {
				style = "F"
			}
			doc.Rect(x+v.box[0]*unit, y+v.box[1]*unit, v.box[2]*unit, v.box[3]*unit, style)
		}
	}
}

// write writes the text of a shape, from its point, up to it, or with its middle there.
func (v *vector) write(l *lettering, x, y, unit float64) {
	f, size, text := regular, svgFont*unit, l.safe(v.text)
	if v.bold {
		f = bold
	}
	wide := float64(length(text, l.widthIn(f))) * size / 1000
	left := x + v.at[0]*unit
	switch v.anchor {
	case "end":
		left -= wide
	case "middle":
		left -= wide / 2
	}
	l.write(f, size, left, y+v.at[1]*unit, text)
}

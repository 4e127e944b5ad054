package paper

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"ketacover/ui/words"
)

// What a drawing may be made of. Nothing here can load, run or link.
var (
	shapes = []string{"svg", "g", "rect", "line", "circle", "polyline", "polygon", "path", "text", "tspan"}
	traits = []string{
		"viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "points",
		"d",
		"fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
		"transform", "text-anchor", "dominant-baseline", "font-size", "font-weight", "font-family",
	}
)

var errDrawing = errors.New("draw a figure: not an svg element")

// drawing writes an svg element anew, shape by shape, with a name and what it
// says for those who cannot see it. What is not in the lists above is left out.
// The id is its own on its page.
func drawing(svg, id string, about Caption) (string, error) {
	var out strings.Builder
	var open []string
	read := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := read.Token()
		if errors.Is(err, io.EOF) && out.Len() > 0 {
			return out.String(), nil
		}
		if err != nil {
			return "", fmt.Errorf("%w: %w", errDrawing, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			shape, root := t.Name.Local, out.Len() == 0
			if root != (shape == "svg") || !slices.Contains(shapes, shape) {
				if err := read.Skip(); err != nil {
					return "", fmt.Errorf("%w: %w", errDrawing, err)
				}
				continue
			}
			open = append(open, shape)
			out.WriteString("<" + shape + attributes(t.Attr))
			if root {
				out.WriteString(spoken(id, about))
			} else {
				out.WriteString(">")
			}
		case xml.EndElement:
			out.WriteString("</" + open[len(open)-1] + ">")
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				out.WriteString(html.EscapeString(words.Clean(string(t))))
			}
		}
	}
}

// spoken ends the first tag of a drawing, and says what is read aloud of it.
func spoken(id string, about Caption) string {
	title, says := html.EscapeString(words.Clean(about.Title)), html.EscapeString(words.CleanText(about.Says))
	return fmt.Sprintf(` role="img" aria-labelledby="%[1]s-title" aria-describedby="%[1]s-says"><title id="%[1]s-title">%[2]s</title><desc id="%[1]s-says">%[3]s</desc>`, id, title, says)
}

// attributes are those that a shape may have.
func attributes(list []xml.Attr) string {
	var out strings.Builder
	for _, a := range list {
		if a.Name.Space == "" && slices.Contains(traits, a.Name.Local) && !strings.Contains(strings.ToLower(a.Value), "url") {
			out.WriteString(" " + a.Name.Local + `="` + html.EscapeString(words.Clean(a.Value)) + `"`)
		}
	}
	return out.String()
}

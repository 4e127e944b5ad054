package paper

import (
	"bytes"
	_ "embed" // the template of a page
	"html/template"
	"strings"
	"sync"

	"ketacover/ui/words"
)

//go:embed sheet.html
var sheetHTML string

// page makes a page of a leaf. It is read when it is first needed, since most
// runs need none.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("sheet").Parse(sheetHTML))
})

// leaf is a sheet as the template takes it.
type leaf struct {
	Lang, Title string
	Nodes       []element
}

// element is a node as the template takes it.
type element struct {
	Heading    int // its level, or 0
	Text       string
	Paragraphs [][]string
	Class      string
	Mark, Care string // stand before the text
	Entries    []elements
	Ordered    bool
	Marked     bool // the entries bring their own marks
	Header     []field
	Rows       [][]field
	Drawing    template.HTML
}

type elements struct{ Nodes []element }

// field is a cell of a table.
type field struct {
	Text   string
	Amount bool
}

// html writes the sheet as one page that loads nothing and runs nothing.
func (s *Sheet) html(w *words.Words) ([]byte, error) {
	clean := s.clean()
	h := hypertext{words: w}
	nodes, err := h.nodes(outline(clean.Blocks))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page().Execute(&out, leaf{w.Formats.Lang, clean.Title, nodes})
	return out.Bytes(), err
}

// hypertext turns nodes into elements.
type hypertext struct {
	words  *words.Words
	headed bool // a heading of the second level stands above
}

func (h *hypertext) nodes(nodes []node) ([]element, error) {
	var out []element
	for _, n := range nodes {
		e, err := h.element(n)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func (h *hypertext) element(n node) (e element, err error) {
	if len(n.Entries) > 0 {
		return h.list(n)
	}
	e = element{Text: flatten(n.Text), Paragraphs: paragraphs(n.Text)}
	switch n.Kind {
	case Head:
		e.Heading, h.headed = 2, true
	case Sub:
		e.Heading = 3
		if !h.headed {
			e.Heading = 2 // no level is left out
		}
	case Side:
		e.Class = "second"
	case Cite:
		e.Class = "cite"
	case Care:
		e.Class, e.Care = "care", h.words.Formats.Care
	case Table:
		e.Header, e.Rows = fields(n.Rows)
	case Figure:
		name, _, _ := strings.Cut(e.Text, ". ")
		e.Drawing, err = drawing(n.Picture.SVG(), name)
	}
	switch n.Tone {
	case Good:
		e.Class = "good"
	case Bad:
		e.Class = "bad"
	}
	return e, err
}

func (h *hypertext) list(n node) (element, error) {
	out := element{Ordered: n.Ordered}
	for _, item := range n.Entries {
		nodes, err := h.nodes(item.Nodes)
		if err != nil {
			return out, err
		}
		if !n.Ordered && item.Mark != "-" {
			out.Marked = true
			nodes[0].Mark = item.Mark
		}
		out.Entries = append(out.Entries, elements{nodes})
	}
	return out, nil
}

// fields are the cells of a table, the header apart.
func fields(rows [][]string) (header []field, body [][]field) {
	right := amounts(rows)
	for n, row := range rows {
		var line []field
		for i := range rows[0] {
			line = append(line, field{cell(row, i), right[i]})
		}
		if n == 0 {
			header = line
		} else {
			body = append(body, line)
		}
	}
	return header, body
}

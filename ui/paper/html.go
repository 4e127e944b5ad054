package paper

import (
	_ "embed" // how a page looks
	"fmt"
	"html"
	"strings"

	"ketacover/ui/words"
)

//go:embed sheet.css
var sheetCSS string

// policy lets a page load nothing and run nothing.
const policy = "default-src 'none'; style-src 'unsafe-inline'"

// inHTML writes the sheet as one page. Text gets into it through say alone, which
// escapes it.
func inHTML(s *Sheet, w *words.Words) ([]byte, error) {
	clean := s.clean()
	h := hypertext{words: w, linked: clean.Linked, sources: map[string]bool{}}
	h.tag("!DOCTYPE html")
	h.tag("html", "lang", w.Formats.Lang)
	h.tag("head")
	h.tag("meta", "charset", "utf-8")
	h.tag("meta", "http-equiv", "Content-Security-Policy", "content", policy)
	h.tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	h.line("title", clean.Title)
	h.out.WriteString("\n<style>\n" + sheetCSS + "</style>")
	h.tag("/head")
	if clean.Short {
		h.tag("body", "class", "short")
	} else {
		h.tag("body")
	}
	h.tag("main")
	if !clean.Letter {
		h.line("h1", clean.Title)
	}
	first := 0 // whom to call in a crisis stands before the contents too
	for h.linked && first < len(clean.Blocks) && clean.Blocks[first].Kind != Head {
		first++
	}
	h.nodes(outline(clean.Blocks[:first]))
	if h.linked {
		h.contents(clean.Blocks)
	}
	h.nodes(outline(clean.Blocks[first:]))
	h.tag("/main")
	h.tag("/body")
	h.tag("/html")
	return []byte(strings.TrimPrefix(h.out.String(), "\n") + "\n"), h.err
}

// hypertext writes HTML.
type hypertext struct {
	out     strings.Builder
	words   *words.Words
	headed  bool            // a heading of the second level stands above
	under   string          // the heading above
	figures int             // there are so many
	linked  bool            // what leads somewhere is a link
	parts   int             // that were led to
	sources map[string]bool // whose marks lead to them
	err     error           // a figure that cannot be drawn
}

// tag writes a tag on a new line, with attributes as names and values.
func (h *hypertext) tag(name string, attributes ...string) {
	h.out.WriteString("\n")
	h.inline(name, attributes...)
}

// inline writes a tag. What reads text in the direction of its first letter is
// told to, so that a name in Arabic does not turn the sentence round.
func (h *hypertext) inline(name string, attributes ...string) {
	switch name {
	case "h1", "h2", "h3", "p", "th", "td", "caption":
		attributes = append(attributes, "dir", "auto")
	}
	h.out.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			h.out.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
		}
	}
	h.out.WriteString(">")
}

func (h *hypertext) say(text string) { h.out.WriteString(html.EscapeString(text)) }

// line writes an element of one text.
func (h *hypertext) line(name, text string, attributes ...string) {
	h.tag(name, attributes...)
	h.say(text)
	h.inline("/" + name)
}

func (h *hypertext) nodes(nodes []node) {
	for _, n := range nodes {
		if n.Kind == Subject || n.Kind == Head || n.Kind == Sub {
			h.under = flatten(n.Text)
		}
		switch {
		case len(n.Entries) > 0:
			h.list(n)
		case n.Kind == Subject:
			h.line("h1", flatten(n.Text), "class", "subject")
		case n.Kind == Head:
			h.headed = true
			h.line("h2", flatten(n.Text), "id", h.id())
		case n.Kind == Sub && h.headed:
			h.line("h3", flatten(n.Text))
		case n.Kind == Sub:
			h.line("h2", flatten(n.Text)) // no level is left out
		case n.Kind == Table:
			h.table(n)
		case n.Kind == Figure:
			h.figure(n)
		default:
			h.text(n, "")
		}
	}
}

// text writes the paragraphs of a text, after its mark if it has one.
func (h *hypertext) text(n node, mark string) {
	for i, lines := range paragraphs(n.Text) {
		h.tag("p", "class", classOf(n.Block))
		switch {
		case i == 0 && mark != "":
			h.inline("span", "class", "mark")
			h.say(mark)
			h.out.WriteString("</span> ")
		case i == 0 && n.Kind == Care:
			h.out.WriteString("<strong>")
			h.say(h.words.Formats.Care)
			h.out.WriteString("</strong> ")
		}
		for j, line := range lines {
			if j > 0 {
				h.inline("br")
			}
			h.told(line)
		}
		h.inline("/p")
	}
}

// classOf is what the style sheet calls a block.
func classOf(b *Block) string {
	switch {
	case b.Room > 0:
		return "signature"
	case b.Tone == Good:
		return "good"
	case b.Tone == Bad:
		return "bad"
	case b.Kind == Care:
		return "care"
	case b.Kind == Side || b.Kind == Cite:
		return "second"
	}
	return ""
}

// list writes a list. Its own marks are kept where they say something.
func (h *hypertext) list(n node) {
	name, class, role := "ul", "", ""
	switch {
	case n.Ordered:
		name = "ol"
	case n.Entries[0].Mark != "-":
		class, role = "marked", "list" // some readers see no list without dots
	}
	h.tag(name, "class", class, "role", role)
	for _, e := range n.Entries {
		id := ""
		if h.linked && isRef(e.Mark) {
			id = "source-" + strings.Trim(e.Mark, "[]")
		}
		h.tag("li", "id", id)
		mark := e.Mark
		if n.Ordered || mark == "-" {
			mark = ""
		}
		h.text(e.Nodes[0], mark)
		h.nodes(e.Nodes[1:])
		h.tag("/li")
	}
	h.tag("/" + name)
}

// table writes a table with what it is of: its own words, or those of the heading
// above it, which are there for those who go from table to table.
func (h *hypertext) table(n node) {
	rows := n.Rows
	right := amounts(rows)
	h.tag("table")
	switch {
	case n.Text != "":
		h.line("caption", flatten(n.Text))
	case h.under != "":
		h.line("caption", h.under, "class", "unseen")
	}
	h.tag("thead")
	for n, row := range rows {
		h.tag("tr")
		for i := range rows[0] {
			name, scope, class := "td", "", ""
			switch {
			case n == 0:
				name, scope = "th", "col"
			case i == 0:
				name, scope = "th", "row"
			}
			switch text := cell(row, i); {
			case right[i]:
				class = "amount"
			case text != "" && strings.Trim(text, "_") == "":
				class = "blank" // wide enough to write in
			}
			h.tag(name, "scope", scope, "class", class)
			h.told(cell(row, i))
			h.inline("/" + name)
		}
		h.tag("/tr")
		if n == 0 {
			h.tag("/thead")
			h.tag("tbody")
		}
	}
	h.tag("/tbody")
	h.tag("/table")
}

// figure writes a picture with its title and how it is used above, and below it
// what it shows in words.
func (h *hypertext) figure(n node) {
	h.figures++
	svg, err := drawing(n.Picture.SVG(), fmt.Sprintf("figure-%d", h.figures), n.Picture.About())
	if err != nil {
		h.err = err
	}
	title, use := n.caption(words.Drawn)
	h.tag("figure")
	h.tag("figcaption")
	h.line("p", title, "class", "caption")
	h.line("p", use)
	h.tag("/figcaption")
	h.out.WriteString("\n" + svg)
	h.text(n, "")
	h.tag("/figure")
}

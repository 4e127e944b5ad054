package paper

import (
	"strings"

	"ketacover/ui/words"
)

// inMarkdown writes the sheet as Markdown in which every text is only text.
func inMarkdown(s *Sheet, w *words.Words) []byte {
	m := marker{care: "**" + escape(w.Formats.Care) + "**"}
	clean := s.clean()
	if !clean.Letter {
		m.block("", "# "+escape(clean.Title))
	}
	m.nodes("", outline(clean.Blocks))
	return []byte(m.out.String())
}

// marker writes Markdown.
type marker struct {
	out  strings.Builder
	care string
	lead string // stands before the next line in place of its indent
}

// line writes a line, after the mark of an entry if it is its first.
func (m *marker) line(indent, text string) {
	if m.lead != "" {
		indent, m.lead = m.lead, ""
	}
	m.out.WriteString(strings.TrimRight(indent+text, " ") + "\n")
}

// block writes lines that stand apart from what was before.
func (m *marker) block(indent string, lines ...string) {
	if m.out.Len() > 0 && m.lead == "" {
		m.out.WriteString("\n")
	}
	for _, line := range lines {
		m.line(indent, line)
	}
}

func (m *marker) nodes(indent string, nodes []node) {
	for _, n := range nodes {
		for range n.Room {
			m.block(indent, "&nbsp;") // an empty line would be no line
		}
		switch {
		case len(n.Entries) > 0:
			m.list(indent, n)
		case n.Kind == Subject:
			m.block(indent, "# "+escape(flatten(n.Text)))
		case n.Kind == Head:
			m.block(indent, "## "+escape(flatten(n.Text)))
		case n.Kind == Sub:
			m.block(indent, "### "+escape(flatten(n.Text)))
		case n.Kind == Table:
			m.text(indent, "", n.Text)
			m.table(indent, n.Rows)
		case n.Kind == Figure:
			m.figure(indent, n)
		case n.Kind == Care:
			m.text(indent, m.care+" ", n.Text)
		default:
			m.text(indent, "", n.Text)
		}
	}
}

func (m *marker) list(indent string, n node) {
	for i, e := range n.Entries {
		if i == 0 {
			m.block(indent)
		}
		mark := "- "
		if n.Ordered {
			mark = e.Mark + " "
		}
		m.lead = indent + mark
		if !n.Ordered && e.Mark != "-" {
			m.lead += escape(e.Mark) + " "
		}
		m.nodes(indent+strings.Repeat(" ", len(mark)), e.Nodes)
	}
}

// text writes paragraphs, with a line break where the text has one.
func (m *marker) text(indent, before, text string) {
	for _, lines := range paragraphs(text) {
		for i := range lines {
			lines[i] = escape(lines[i])
			if i < len(lines)-1 {
				lines[i] += "\\"
			}
		}
		lines[0] = before + lines[0]
		before = ""
		m.block(indent, lines...)
	}
}

func (m *marker) table(indent string, rows [][]string) {
	right := amounts(rows)
	var lines []string
	for n, row := range rows {
		line, rule := "|", "|"
		for i := range rows[0] {
			text := escape(flatten(cell(row, i)))
			line += " " + strings.ReplaceAll(text, `\|`, "&#124;") + " |" // no reader ends the cell there
			if right[i] {
				rule += " ---: |"
			} else {
				rule += " --- |"
			}
		}
		lines = append(lines, line)
		if n == 0 {
			lines = append(lines, rule)
		}
	}
	m.block(indent, lines...)
}

// figure writes a picture with its title and how it is used above, and below it
// what it shows in words.
func (m *marker) figure(indent string, n node) {
	title, use := n.caption(words.Typed)
	m.block(indent, "**"+escape(flatten(title))+"**")
	m.text(indent, "", use)
	m.picture(indent, n.Picture)
	m.text(indent, "", n.Text)
}

// picture writes the lines of a picture as code, inside a fence longer than any
// row of the same sign in it.
func (m *marker) picture(indent string, p Picture) {
	lines := []string{"```"}
	for _, line := range p.Lines(PlainWidth, true) {
		lines = append(lines, words.Clean(line))
	}
	for strings.Contains(strings.Join(lines[1:], "\n"), lines[0]) {
		lines[0] += "`"
	}
	m.block(indent, append(lines, lines[0])...)
}

// escape writes a line so that Markdown, in any of its dialects, sees nothing
// but text: no mark, no markup, no link.
func escape(line string) string {
	var out strings.Builder
	digits := len(line) - len(strings.TrimLeft(line, "0123456789")) // a number at its beginning ends there
	for i, r := range line {
		switch {
		case r == '\\':
			out.WriteString("&#92;") // its readers do not agree on what two of them are
			continue
		case special(line, i, r, digits):
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// special tells whether Markdown could read more into a character than itself.
func special(line string, i int, r rune, digits int) bool {
	if strings.ContainsRune("`*_[]<>|~&#$@", r) {
		return true
	}
	switch r {
	case '-', '+', '=':
		return i == 0 // a list, or a line under a heading
	case ':':
		return i == 0 || strings.HasPrefix(line[i:], "://") || scheme(line[:i])
	case '.', ')':
		return i > 0 && i == digits || i >= 3 && strings.EqualFold(line[i-3:i], "www")
	}
	return false
}

// scheme tells whether what stands before a colon makes a link of what follows,
// in readers that make links of bare addresses.
func scheme(before string) bool {
	for _, name := range []string{"mailto", "xmpp", "tel", "http", "https", "ftp"} {
		if at := len(before) - len(name); at >= 0 && strings.EqualFold(before[at:], name) {
			return true
		}
	}
	return false
}

// flatten makes one line of a text.
func flatten(text string) string { return strings.Join(strings.Fields(text), " ") }

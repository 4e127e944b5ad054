package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ketacover/ui/words"
)

// inDOCX writes the sheet as a document that an office can edit (ECMA-376): with
// real headings, lists, tables, a language and a title. It says nothing of who
// made it, and where, and is the same bytes for the same sheet.
func inDOCX(s *Sheet, w *words.Words) ([]byte, error) {
	clean := s.clean()
	d := docx{words: w}
	if !clean.Letter {
		d.paragraph(docxStyle{name: "Title"}, flatten(clean.Title))
	}
	d.nodes(outline(clean.Blocks), 0)
	when := docxDay(clean.madeOn())
	var out bytes.Buffer
	file := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRels},
		{"docProps/core.xml", fmt.Sprintf(docxCore, xmlText(clean.Title), xmlText(w.Formats.Lang), when)},
		{"word/_rels/document.xml.rels", docxDocumentRels},
		{"word/document.xml", fmt.Sprintf(docxDocument, d.out.String())},
		{"word/styles.xml", fmt.Sprintf(docxStyles, xmlText(w.Formats.Lang))},
		{"word/numbering.xml", d.numbering()},
		{"word/footer1.xml", docxFooter},
	} {
		to, err := file.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: docxEpoch})
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", part.name, err)
		}
		if _, err := to.Write([]byte(docxHead + part.text)); err != nil {
			return nil, fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	if err := file.Close(); err != nil {
		return nil, fmt.Errorf("write a document: %w", err)
	}
	return out.Bytes(), nil
}

// docxEpoch is the first day that a zip file can name.
var docxEpoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// docxDay is a day as a document names it.
func docxDay(day time.Time) string { return day.UTC().Format("2006-01-02T15:04:05Z") }

// xmlText is text that XML sees nothing in but text.
func xmlText(text string) string {
	var out strings.Builder
	if xml.EscapeText(&out, []byte(text)) != nil {
		return ""
	}
	return out.String()
}

// docx writes the body of a document.
type docx struct {
	out    strings.Builder
	words  *words.Words
	headed bool // a heading of the first rank stands above
	counts int  // lists that count, each of which begins at one
}

// docxStyle is how a paragraph is set.
type docxStyle struct {
	name   string // of its style
	list   int    // the list that it is an entry of, and none at 0
	level  int    // how deep it stands
	before string // stands before its text, in bold
	room   int    // empty lines before it, to sign in
	bold   bool
}

// The lists: one with dots, and then each that counts.
const docxDots = 1

func (d *docx) nodes(nodes []node, level int) {
	for _, n := range nodes {
		switch {
		case len(n.Entries) > 0:
			d.list(n, level)
		case n.Kind == Subject:
			d.headed = true
			d.paragraph(docxStyle{name: "Heading1"}, flatten(n.Text))
		case n.Kind == Head:
			d.headed = true
			d.paragraph(docxStyle{name: "Heading2"}, flatten(n.Text))
		case n.Kind == Sub && d.headed:
			d.paragraph(docxStyle{name: "Heading3"}, flatten(n.Text))
		case n.Kind == Sub:
			d.paragraph(docxStyle{name: "Heading2"}, flatten(n.Text)) // no rank is left out
		case n.Kind == Table:
			if n.Text != "" {
				d.paragraph(docxStyle{name: "Caption"}, flatten(n.Text))
			}
			d.table(n.Rows)
		case n.Kind == Figure:
			d.figure(n, level)
		default:
			d.text(n, docxStyle{level: level})
		}
	}
}

// text writes the paragraphs of a text; what is said before it, before the first.
func (d *docx) text(n node, style docxStyle) {
	switch n.Kind {
	case Side, Cite:
		style.name = "Second"
	case Care:
		style.before = strings.TrimSpace(d.words.Formats.Care + " " + style.before)
	}
	style.room, style.bold = n.Room, n.Tone != Plain
	for _, lines := range paragraphs(n.Text) {
		d.paragraph(style, lines...)
		style.before, style.room = "", 0
		style.list = 0 // what follows in an entry stands below its text
	}
}

// list writes a list. Marks of its own, such as a box to tick, are kept.
func (d *docx) list(n node, level int) {
	list := docxDots
	if n.Ordered {
		d.counts++
		list += d.counts
	}
	for _, e := range n.Entries {
		style := docxStyle{list: list, level: level + 1}
		if !n.Ordered && e.Mark != "-" {
			style.list, style.before = 0, e.Mark
		}
		d.text(e.Nodes[0], style)
		d.nodes(e.Nodes[1:], level+1)
	}
}

// docxStep is how far a level stands from the one above, in twentieths of a point.
const docxStep = 360

func (d *docx) paragraph(style docxStyle, lines ...string) {
	d.out.WriteString("<w:p><w:pPr>")
	if style.name != "" {
		fmt.Fprintf(&d.out, `<w:pStyle w:val="%s"/>`, style.name)
	}
	switch {
	case style.list > 0:
		fmt.Fprintf(&d.out, `<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, min(style.level, docxLevels)-1,
			style.list)
	case style.room > 0:
		fmt.Fprintf(&d.out, `<w:spacing w:before="%d"/>`, style.room*docxStep)
	case style.level > 0:
		fmt.Fprintf(&d.out, `<w:ind w:left="%d"/>`, min(style.level, docxLevels)*docxStep)
	}
	d.out.WriteString("</w:pPr>")
	if style.before != "" {
		d.run(style.before+" ", true)
	}
	for i, line := range lines {
		if i > 0 {
			d.out.WriteString("<w:r><w:br/></w:r>")
		}
		d.run(line, style.bold)
	}
	d.out.WriteString("</w:p>")
}

// run writes text. Nothing but text gets into a document by it.
func (d *docx) run(text string, bold bool) {
	d.out.WriteString("<w:r>")
	if bold {
		d.out.WriteString("<w:rPr><w:b/></w:rPr>")
	}
	d.out.WriteString(`<w:t xml:space="preserve">` + xmlText(text) + "</w:t></w:r>")
}

// docxRuler measures a table in letters, of which so many stand in a line.
var docxRuler = ruler{utf8.RuneCountInString, 2, 9}

const docxLetters = 92

// columnsOf is how wide each column of a table is.
func columnsOf(rows [][]string) []int {
	widths := docxRuler.columns(rows, docxLetters)
	all := 0
	for i := range rows[0] {
		if widths == nil {
			return slices.Repeat([]int{docxTable / len(rows[0])}, len(rows[0]))
		}
		all += widths[i] + docxRuler.gutter
	}
	for i := range widths {
		widths[i] = (widths[i] + docxRuler.gutter) * docxTable / all
	}
	return widths
}

// table writes rows, the first of which is said again on each page.
func (d *docx) table(rows [][]string) {
	right, widths := amounts(rows), columnsOf(rows)
	d.out.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/>` +
		`<w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		fmt.Fprintf(&d.out, `<w:gridCol w:w="%d"/>`, width)
	}
	d.out.WriteString("</w:tblGrid>")
	for n, row := range rows {
		d.out.WriteString("<w:tr><w:trPr><w:cantSplit/>")
		if n == 0 {
			d.out.WriteString("<w:tblHeader/>")
		}
		d.out.WriteString("</w:trPr>")
		for i := range rows[0] {
			fmt.Fprintf(&d.out, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr>`, widths[i])
			if right[i] {
				d.out.WriteString(`<w:jc w:val="right"/>`)
			}
			d.out.WriteString("</w:pPr>")
			d.run(flatten(cell(row, i)), n == 0)
			d.out.WriteString("</w:p></w:tc>")
		}
		d.out.WriteString("</w:tr>")
	}
	d.out.WriteString("</w:tbl>")
	d.paragraph(docxStyle{}) // two tables with nothing between them would be one
}

// figure writes a picture as a table of what it shows, or where it has none in lines
// that can be typed, between its title and what it shows in words.
func (d *docx) figure(n node, level int) {
	if shown, ok := n.Picture.(interface{ Rows() [][]string }); ok {
		title, _ := n.caption(words.Typed)
		d.paragraph(docxStyle{name: "Caption", level: level}, flatten(title))
		d.table(shown.Rows())
		d.text(node{Block: &Block{Kind: Side, Text: n.Text}}, docxStyle{level: level})
		return
	}
	title, use := n.caption(words.Typed)
	d.paragraph(docxStyle{name: "Caption", level: level}, flatten(title))
	d.paragraph(docxStyle{level: level}, flatten(use))
	var lines []string
	for _, line := range n.Picture.Lines(PlainWidth, true) {
		lines = append(lines, words.Clean(line))
	}
	d.paragraph(docxStyle{name: "Picture"}, lines...)
	d.text(node{Block: &Block{Kind: Side, Text: n.Text}}, docxStyle{level: level})
}

package paper

import (
	"slices"
	"strings"
	"testing"
)

// A picture of costs is drawn in a document: lines and boxes, and its words as text.
func TestADocumentDrawsAPicture(t *testing.T) {
	for name, picture := range charts() {
		shapes, err := shapesOf(picture.SVG())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		boxes, lines, texts := 0, 0, 0
		for i := range shapes.shapes {
			switch v := &shapes.shapes[i]; {
			case v.anchor != "":
				texts++
			case v.points != nil:
				lines++
			default:
				boxes++
			}
		}
		if lines == 0 || texts == 0 || name == "bars" && boxes == 0 {
			t.Errorf("%s: %d boxes, %d lines and %d texts", name, boxes, lines, texts)
		}
		s := &Sheet{Title: "Costs", Day: day}
		s.figure(0, picture, "In words")
		r, _ := document(t, s)
		text := inOneLine(extracted(r))
		if strings.Contains(text, "###") || strings.Contains(text, "|") || !strings.Contains(text, "In words") {
			t.Errorf("%s is set in marks: %s", name, text)
		}
		for _, v := range shapes.shapes {
			if one := strings.Join(strings.Fields(v.text), ""); !strings.Contains(strings.ReplaceAll(text, " ", ""), one) {
				t.Errorf("%s: %q is not told in %q", name, v.text, text)
			}
		}
	}
}

// What a document could draw only in part is set in marks, as a whole.
func TestADrawingThatADocumentCannotDrawIsSetInMarks(t *testing.T) {
	for _, svg := range []string{"", "<svg", `<svg viewBox="0 0 9 9"><circle r="3"/></svg>`, `<svg viewBox="a"><path d="M0 0"/></svg>`,
		`<svg viewBox="0 0 9 9"><path d="M0 0C1 1 2 2 3 3"/></svg>`, `<svg viewBox="0 0 9 -9"></svg>`} {
		if _, err := shapesOf(svg); err == nil {
			t.Errorf("%q has shapes", svg)
		}
		s := &Sheet{Title: "Costs", Day: day}
		s.figure(0, five(svg), "five of a hundred")
		if r, _ := document(t, s); !strings.Contains(extracted(r), "█████") {
			t.Errorf("%q is not set in marks", svg)
		}
	}
}

// An office edits a table and no picture of marks; the sums in it say what they leave
// open.
func TestADocumentForAnOfficeHoldsAPictureAsATable(t *testing.T) {
	p := pen(t)
	sheet := CostYear(p, spending(t, p.Library.Questions, insured+", "+infusion+", "+terms))
	if !slices.ContainsFunc(sheet.Blocks, func(b Block) bool { return b.Kind == Figure }) {
		t.Fatal("no picture: the test shows nothing")
	}
	texts, styles, elements := readDOCX(t, encoded(t, sheet, DOCX))
	if slices.Contains(styles, "Picture") || !slices.Contains(elements, "tblHeader") {
		t.Error("a picture is set in marks")
	}
	all := strings.Join(texts, "\n")
	for _, want := range []string{p.Words.Chart.YearTitle, p.Words.Chart.Month(6), "or more"} {
		if !strings.Contains(all, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

// A column with long texts is wider than one with short ones.
func TestAColumnWithLongTextsIsWiderInADocumentForAnOffice(t *testing.T) {
	widths := columnsOf([][]string{{"What", "When"}, {strings.Repeat("a long text ", 30), "by November 23, 2026"}})
	if widths[0] < 2*widths[1] || widths[0]+widths[1] > docxTable || widths[0]+widths[1] < docxTable-2 {
		t.Errorf("the columns are %v of %d", widths, docxTable)
	}
	many := make([]string, 40)
	if widths = columnsOf([][]string{many, {strings.Repeat("x", 500)}}); len(widths) != 40 || widths[0] <= 0 {
		t.Errorf("columns that fit nowhere are %v", widths)
	}
}

package paper

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"

	"ketacover/ui/words"
)

// document is a sheet as a PDF that was opened again.
func document(t testing.TB, s *Sheet) (*pdf.Reader, []string) {
	t.Helper()
	data, warnings, err := s.Encode(PDF, words.English())
	if err != nil {
		t.Fatal(err)
	}
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return r, warnings
}

// glyph is a piece of text where it stands.
type glyph struct {
	text string
	x, y float64
}

// glyphs are the texts of a page in the order in which they are written. Codes
// are UTF-16, which is what the fonts say of them.
func glyphs(r *pdf.Reader, page int) []glyph {
	var out []glyph
	var at glyph
	actual := "" // what the text within a span really is
	pdf.Interpret(r.Page(page).V.Key("Contents"), func(stack *pdf.Stack, op string) {
		switch op {
		case "BDC":
			actual = stack.Pop().Key("ActualText").Text()
		case "EMC":
			actual = ""
		case "Td":
			at.y, at.x = stack.Pop().Float64(), stack.Pop().Float64()
		case "Tj":
			raw := stack.Pop().RawString()
			var codes []uint16
			for i := 0; i+1 < len(raw); i += 2 {
				codes = append(codes, uint16(raw[i])<<8|uint16(raw[i+1]))
			}
			if at.text = actual; actual == "" {
				at.text = string(utf16.Decode(codes))
			}
			out = append(out, at)
		}
		for stack.Len() > 0 {
			stack.Pop()
		}
	})
	return out
}

// pagesOf are the texts of the pages.
func pagesOf(r *pdf.Reader) []string {
	pages := make([]string, r.NumPage())
	for n := range pages {
		for _, g := range glyphs(r, n+1) {
			pages[n] += g.text
		}
	}
	return pages
}

var foot = regexp.MustCompile(`Page \d+ of \d+$`)

// extracted is the text of all pages but for their numbers.
func extracted(r *pdf.Reader) string {
	all := ""
	for _, page := range pagesOf(r) {
		all += foot.ReplaceAllString(page, "")
	}
	return all
}

// written is a text as a document can hold it.
func written(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xffff {
			return '\ufffd'
		}
		return r
	}, norm.NFC.String(text))
}

// inOrder is all that a sheet without tables and pictures says, in its order
// and without white space.
func inOrder(s *Sheet) string {
	c := s.clean()
	all := c.Title
	for _, b := range c.Blocks {
		all += b.Mark + b.Text
	}
	return strings.Join(strings.Fields(written(all)), "")
}

func checkPDF(t testing.TB, text string) {
	t.Helper()
	s := &Sheet{Title: "Of " + text}
	s.head("w" + text)
	s.item(1, "1.", text)
	s.under(1, "1.", text)
	s.care(2, text)
	r, _ := document(t, s)
	if got := strings.Join(strings.Fields(extracted(r)), ""); got != inOrder(s) {
		t.Errorf("%q reads\n%q, want\n%q", text, got, inOrder(s))
	}
	title := r.Trailer().Key("Info").Key("Title").Text()
	if title != written(s.clean().Title) && !strings.ContainsFunc(text, func(r rune) bool { return r > 0x7e }) {
		t.Errorf("%q has the title %q", text, title)
	}
}

// The hostile texts are read by FuzzFormats, of which they are the first.
func TestADocumentIsRealTextThatReadsAsItWasWritten(t *testing.T) {
	p := pen(t)
	for i, c := range cases(t, p.Library.Questions) {
		if i%8 != 0 {
			continue
		}
		s := ExplainInFull(p, c)
		s.Blocks = slices.DeleteFunc(s.Blocks, func(b Block) bool { return b.Kind == Table || b.Kind == Figure })
		r, warnings := document(t, s)
		if got := strings.Join(strings.Fields(extracted(r)), ""); got != inOrder(s) {
			t.Errorf("case %d reads otherwise", i)
		}
		if warnings != nil {
			t.Errorf("case %d: %q", i, warnings)
		}
	}
	s := everywhere("Zoë Łukasz Ångström")
	r, _ := document(t, s)
	got := letters(extracted(r))
	if want := letters(string(says(s, words.Drawn)) + "-!1.2."); !slices.Equal(got, want) {
		t.Errorf("all kinds read\n%q, want\n%q", string(got), string(want))
	}
}

func TestADocumentSaysWhatItIsAndNotWhoMadeIt(t *testing.T) {
	s := &Sheet{Title: "Réponse", Day: day}
	s.head("One")
	s.sub("Two")
	s.head("Three")
	r, _ := document(t, s)
	info := r.Trailer().Key("Info")
	if keys := info.Keys(); !slices.Equal(keys, []string{"CreationDate", "ModDate", "Producer", "Title"}) {
		t.Errorf("it says %v of itself", keys)
	}
	if info.Key("Title").Text() != "Réponse" || info.Key("CreationDate").Text() != "D:20261123000000" {
		t.Errorf("title %q, made %q", info.Key("Title").Text(), info.Key("CreationDate").Text())
	}
	root := r.Trailer().Key("Root")
	if root.Key("Lang").RawString() != "en-US" {
		t.Errorf("language %v", root.Key("Lang"))
	}
	fonts := r.Page(1).Resources().Key("Font")
	for _, name := range fonts.Keys() {
		codes, err := io.ReadAll(fonts.Key(name).Key("ToUnicode").Reader())
		if err != nil || !bytes.Contains(codes, []byte("<0000> <FFFF> <0000>")) {
			t.Errorf("font %s does not say that its codes are UTF-16: %v", name, err)
		}
	}
	outline := r.Outline()
	if len(outline.Child) != 2 || outline.Child[0].Title != "One" || len(outline.Child[0].Child) != 1 ||
		outline.Child[1].Title != "Three" {
		t.Errorf("outline %+v", outline)
	}
}

func TestADocumentIsTheSameEveryTime(t *testing.T) {
	s := everywhere("Zoë 山田")
	var fonts [len(faces)][]byte
	for f := range faces {
		fonts[f] = bytes.Clone(faces[f].data)
	}
	first := encoded(t, s, PDF)
	for range 5 {
		if !bytes.Equal(first, encoded(t, s, PDF)) {
			t.Fatal("other bytes for the same sheet")
		}
	}
	for f := range faces {
		if !bytes.Equal(fonts[f], faces[f].data) {
			t.Errorf("font %d is not what it was", f)
		}
	}
}

func TestWhatTheFontCannotDrawIsABoxAndAWarning(t *testing.T) {
	s := &Sheet{Title: "山田 \U0001f469 é cafe\u0301 x\u0302"}
	r, warnings := document(t, s)
	want := []string{
		"in the PDF a box stands in for what its fonts cannot draw, and the HTML has all of it: " +
			"山 (U+5C71), 田 (U+7530), \U0001f469 (U+1F469)",
		"the fonts of the PDF lack some accents, which are not drawn: ◌\u0302 (U+0302)",
	}
	if !slices.Equal(warnings, want) {
		t.Errorf("%q, want %q", warnings, want)
	}
	if got := extracted(r); got != "山田 \ufffd é café x\u0302" {
		t.Errorf("it reads %q", got)
	}
}

// A name is drawn with all its accents, in letters of a second font where the first
// lacks them, and read whole.
func TestNamesOfManyLanguagesAreDrawnWhole(t *testing.T) {
	for _, name := range []string{"Trần Thị Nguyễn", "Łukasz Żółć", "Ἀριστοτέλης Παπαδόπουλος", "Володимир Ґалаґан Ѳ",
		"Արամ Խաչատրյան", "შოთა რუსთაველი", "Şükrü Ğ Ọláyẹmí"} {
		s := &Sheet{Title: "Case " + name}
		s.text(0, name)
		s.table(0, [][]string{{"Name", "Plan"}, {name, "none"}})
		r, warnings := document(t, s)
		if got := extracted(r); strings.Count(got, norm.NFC.String(name)) < 2 {
			t.Errorf("%s: it reads %q", name, got)
		}
		if len(warnings) > 0 || len(s.Undrawn(words.English())) > 0 {
			t.Errorf("%s: %q", name, warnings)
		}
	}
}

// What no font here can draw as it should be is told before a document is written.
func TestWhatADocumentCannotShowIsToldBefore(t *testing.T) {
	for _, name := range []string{"山田", "やまだ", "محمد", "नमस्ते", "דוד"} {
		s := &Sheet{Title: "Case"}
		s.table(0, [][]string{{"Name", "Plan"}, {name, "none"}})
		_, warnings := document(t, s)
		if before := s.Undrawn(words.English()); len(before) == 0 || !slices.Equal(before, warnings) {
			t.Errorf("%s: %q before, %q after", name, before, warnings)
		}
	}
}

func TestEveryPageHasItsNumberAndNoLineAlone(t *testing.T) {
	s := &Sheet{Title: "Long"}
	for range 40 {
		s.head("A head")
		s.text(1, strings.Repeat("some words that go on ", 12))
	}
	r, _ := document(t, s)
	pages := pagesOf(r)
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for n, page := range pages {
		if want := words.English().Formats.PageOf(n+1, len(pages)); !strings.HasSuffix(page, want) {
			t.Errorf("page %d ends in %q", n+1, page[len(page)-20:])
		}
		if strings.HasSuffix(foot.ReplaceAllString(page, ""), "A head") {
			t.Errorf("page %d ends in a head", n+1)
		}
	}
}

func TestNothingIsWrittenOutsideThePage(t *testing.T) {
	s := everywhere(strings.Repeat("W", 400) + " " + strings.Repeat("word ", 300))
	r, _ := document(t, s)
	letters := composer{letters: &lettering{doc: fpdf.New("P", "pt", "Letter", "")}}
	for n := range r.NumPage() {
		for _, g := range glyphs(r, n+1) {
			least := letters.wide(looks[Cite], g.text) // nothing but pictures is smaller
			if strings.HasPrefix(g.text, "█") {
				least = 0
			}
			if g.x < marginSide-1 || g.x+least > pageWidth-marginSide+1 || g.y < 30 || g.y > pageHeight-marginTop {
				t.Fatalf("page %d: %q at %.0f, %.0f", n+1, g.text, g.x, g.y)
			}
		}
	}
}

package exhibit

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// textOf is what another program reads on each page.
func textOf(t testing.TB, data []byte) []string {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("another program does not open it: %v", err)
	}
	var pages []string
	for n := range r.NumPage() {
		text, err := r.Page(n + 1).GetPlainText(nil)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, text)
	}
	return pages
}

// drawnIn is what a page draws, forms and all, as our own reader unpacks it.
func drawnIn(t testing.TB, data []byte, n int) string {
	t.Helper()
	r := newReader(data)
	openTables(r)
	page := pagesOf(r, r.dict(r.trailer["Root"])["Pages"], nil)[n]
	var out strings.Builder
	seen := map[ref]bool{}
	var forms func(d dict)
	forms = func(d dict) {
		for _, o := range r.dict(r.dict(d["Resources"])["XObject"]) {
			s, ok := r.get(o).(*stream)
			if at, _ := o.(ref); !ok || seen[at] || s.dict["Subtype"] != name("Form") {
				continue
			} else {
				seen[at] = true
			}
			out.Write(r.unpack(s, maxDrawn))
			forms(s.dict)
		}
	}
	for _, part := range r.array(r.dict(page)["Contents"]) {
		out.Write(r.unpack(r.get(part).(*stream), maxDrawn))
	}
	forms(r.dict(page))
	return out.String()
}

// What a page says is said on our page, above it our stamp, however the file was
// written.
func TestWhatAPageSaysIsDrawn(t *testing.T) {
	broken := onePage()
	brokenTable := bytes.Replace(broken, []byte("startxref\n"), []byte("startxref\n9"), 1)
	behind := append([]byte("something before it\n"), broken...)
	for name, data := range map[string][]byte{
		"a table": broken, "a packed table": onePageBundled(), "a table that leads nowhere": brokenTable,
		"no table": bytes.Split(broken, []byte("xref\n"))[0], "something before its head": behind,
		"a length that is wrong": bytes.Replace(broken, []byte("/Length 43"), []byte("/Length 12"), 1),
		"packed twice": made(catalog, tree, thePage,
			streamOf(deflated([]byte("42542030202f4620>")), "/Filter [/FlateDecode /ASCIIHexDecode]"), font),
	} {
		t.Run(name, func(t *testing.T) {
			e, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			if w, h := e.Size(0); e.Pages() != 1 || w != 300 || h != 400 {
				t.Errorf("%d pages, the first %v by %v", e.Pages(), w, h)
			}
			drawn := drawnIn(t, boundTo(t, e), 0)
			for _, want := range []string{"(Hello exhibit) Tj", "(stamped 1) Tj", "/Exhibit Do"} {
				if name == "packed twice" && strings.HasPrefix(want, "(Hello") {
					want = "BT 0 /F "
				}
				if !strings.Contains(drawn, want) {
					t.Errorf("the page does not say %q:\n%s", want, drawn)
				}
			}
		})
	}
}

// The same file makes the same bytes, in a program that is started anew as well: no
// number is given by chance.
func TestTheSameFileMakesTheSameBytes(t *testing.T) {
	data := rich()
	var before []byte
	for range 8 {
		e, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		bound := boundTo(t, e)
		if before != nil && !bytes.Equal(before, bound) {
			t.Fatal("other bytes than before")
		}
		before = bound
	}
}

// rich is a page with fonts, forms and a form that was filled in.
func rich() []byte {
	return made(catalog, tree,
		"<</Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] /Resources 6 0 R /Rotate 90 /CropBox [0 0 300 200] "+
			"/Annots [8 0 R 9 0 R]>>",
		streamOf(saysHere), font,
		"<</Font <</F 5 0 R /G 5 0 R /JavaScript 5 0 R>> /XObject <</X 7 0 R /Y 7 0 R>> /ExtGState <</E <</ca .5>>>>>>",
		streamOf("/F gs (in a form) Tj", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 6 0 R"),
		"<</Type /Annot /Subtype /Widget /Rect [10 10 110 30] /AP <</N 10 0 R>> /A <</S /URI /URI (http://x)>>>>",
		"<</Type /Annot /Subtype /Widget /Rect [10 10 110 30] /F 2 /AP <</N 11 0 R>>>>",
		streamOf("(filled in) Tj", "/Subtype /Form /BBox [0 0 50 10]"),
		streamOf("(hidden) Tj", "/Subtype /Form /BBox [0 0 5 1]"))
}

// What was filled in on a page is drawn where it stood; what is hidden is not.
func TestWhatWasFilledInIsDrawn(t *testing.T) {
	e, err := Read(rich())
	if err != nil {
		t.Fatal(err)
	}
	if w, h := e.Size(0); w != 200 || h != 300 {
		t.Errorf("turned and cropped it is %v by %v", w, h)
	}
	bound := boundTo(t, e)
	drawn := drawnIn(t, bound, 0)
	for _, want := range []string{"(filled in) Tj", "(in a form) Tj",
		"2.0000 0.0000 0.0000 2.0000 10.0000 10.0000 cm /N0 Do"} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%q is not drawn:\n%s", want, drawn)
		}
	}
	if strings.Contains(drawn, "hidden") {
		t.Error("what is hidden is drawn")
	}
}

// A page is turned as it says, its corner at zero.
func TestPagesStandUpright(t *testing.T) {
	for quarters, want := range [][4]float64{{0, 0, 20, 30}, {0, 20, 30, 0}, {20, 30, 0, 0}, {30, 0, 0, 20}} {
		seen := box{100, 200, 120, 230}
		m := seen.upright(quarters)
		x0, y0 := m.point(100, 200)
		x1, y1 := m.point(120, 230)
		if [4]float64{x0, y0, x1, y1} != want {
			t.Errorf("%d quarters: the corners are at %v, %v and %v, %v; want %v", quarters, x0, y0, x1, y1, want)
		}
	}
}

// Two exhibits of one document are both there, and so is what the document said.
func TestManyAreBound(t *testing.T) {
	first, _ := Read(onePage())
	second, err := Read(made(catalog, tree, thePage, streamOf(strings.ReplaceAll(saysHere, "Hello", "Second")), font))
	if err != nil {
		t.Fatal(err)
	}
	// The second page of our document shows the first page of another file.
	bound := boundTo(t, first, second)
	for n, want := range []string{"Hello", "Second"} {
		if drawn := drawnIn(t, bound, n); !strings.Contains(drawn, want+" exhibit") || !strings.Contains(drawn, "(stamped ") {
			t.Errorf("page %d: %s", n+1, drawn)
		}
	}
	text := strings.Fields(strings.Join(textOf(t, bound), ""))
	if !slices.Equal(text, []string{"stamped", "1", "stamped", "2"}) {
		t.Errorf("our own words are gone: %q", text)
	}
}

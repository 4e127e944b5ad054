package exhibit

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"sync"
	"testing"

	"ketacover/model/seed"
)

// manyPages is a tree of pages that says it has one.
func manyPages(n int) []byte {
	kids := strings.Repeat("3 0 R ", n)
	return made(catalog, "<</Type /Pages /Count 1 /MediaBox [0 0 9 9] /Kids ["+kids+"]>>", "<</Type /Page /Parent 2 0 R>>")
}

// bomb is very little that unpacks to very much.
var bomb = sync.OnceValue(func() string {
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestSpeed) // to make it takes longer than to refuse it
	zeros := make([]byte, 1<<20)
	for range maxWeight/len(zeros) + 2 {
		_, _ = z.Write(zeros)
	}
	_ = z.Close()
	return b.String()
})

// huge is a PNG that says it is of very many points.
func huge(width, height uint32) []byte {
	data := asPNG(halves(2, 2))
	binary.BigEndian.PutUint32(data[16:], width)
	binary.BigEndian.PutUint32(data[20:], height)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

// Every file that means harm is refused, with the reason.
func TestHostileFilesAreRefused(t *testing.T) {
	whole := onePage()
	for name, file := range map[string]struct {
		data []byte
		why  Refusal
	}{
		"nothing":           {nil, Empty},
		"a text":            {[]byte("I am no PDF, whatever I am called."), NotKnown},
		"a web page":        {[]byte("<html><script>alert(1)</script>"), NotKnown},
		"cut off":           {whole[:len(whole)/4], Broken},
		"only a head":       {[]byte("%PDF-1.7\n"), Broken},
		"of too many bytes": {append([]byte("%PDF-1.7\n"), make([]byte, MaxBytes)...), TooLarge},
		"locked": {madeWith("/Encrypt <</Filter /Standard /V 1>>", catalog, tree, thePage, streamOf(saysHere), font),
			Locked},
		"of no pages":          {made(catalog, "<</Type /Pages /Kids [] /Count 0>>"), Empty},
		"of 10,000 pages":      {manyPages(10_000), TooMany},
		"that says 10,000":     {made(catalog, "<</Kids [3 0 R] /Count 10000>>", "<</Type /Page>>"), TooMany},
		"a circle of branches": {made(catalog, "<</Kids [3 0 R]>>", "<</Kids [2 0 R]>>"), TooDeep},
		"a branch of itself":   {made(catalog, "<</Kids [2 0 R]>>"), TooDeep},
		"a circle of refs":     {made("2 0 R", "1 0 R"), TooDeep},
		"its own length":       {made(catalog, tree, thePage, "<</Length 4 0 R>>\nstream\nx\nendstream", font), TooDeep},
		"nested arrays":        {made(catalog, tree, strings.Repeat("[", 100_000)), TooDeep},
		"nested dicts":         {made(catalog, "<</Kids "+strings.Repeat("<</A ", 5000)+">>"), TooDeep},
		"a chain of functions": {made(append([]string{catalog, tree,
			"<</Type /Page /Resources <</Shading <</S 4 0 R>>>>>>"}, chain(4, 300)...)...), TooDeep},
		"a page that unpacks to too much": {
			made(catalog, tree, thePage, streamOf(bomb(), "/Filter /FlateDecode"), font), TooMuch},
		"objects that unpack to too much": {bundled(bomb(), 4, 20), TooMuch},
		"a picture that unpacks to too much": {made(catalog, tree, "<</Type /Page /Resources <</XObject <</X 4 0 R>>>>>>",
			streamOf(bomb(), "/Subtype /Image /Width 9 /Height 9 /Filter /FlateDecode")), TooMuch},
		"a picture in it too fine": {made(catalog, tree, "<</Type /Page /Resources <</XObject <</X 4 0 R>>>>>>",
			streamOf("x", "/Subtype /Image /Width 29000 /Height 29000")), TooFine},
		"filters upon filters": {made(catalog, tree, thePage,
			streamOf("x", "/Filter ["+strings.Repeat("/AHx ", 100)+"]"), font), TooDeep},
		"a page packed as a picture": {made(catalog, tree, thePage, streamOf("x", "/Filter /DCTDecode"), font), Broken},
		"a field that does not say how it looks": {made(catalog, tree,
			"<</Type /Page /Annots [<</Subtype /Widget /Rect [0 0 9 9] /Parent <</V (four medicines)>>>>]>>"), Unwritten},
		"a note that does not say how it looks": {made(catalog, tree,
			"<</Type /Page /Annots [<</Subtype /FreeText /Rect [0 0 9 9] /Contents (see page 2)>>]>>"), Unwritten},
		"a page as large as a town": {
			made(catalog, "<</Kids [3 0 R] /MediaBox [0 0 9999999 9]>>", "<</Type /Page>>"), Unwritten},
		"a PNG of too many points": {huge(29_000, 29_000), TooFine},
		"a PNG as wide as a road":  {huge(2_000_000_000, 2), TooFine},
		"a PNG cut off":            {asPNG(halves(40, 40))[:60], Broken},
		"a JPEG cut off":           {asJPEG(halves(400, 400))[:300], Broken},
		"a head of a JPEG":         {[]byte{0xff, 0xd8, 0xff}, Broken},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(file.data)
			var why Refusal
			if !errors.As(err, &why) || why != file.why {
				t.Errorf("%d bytes are refused with %v; want %v", len(file.data), err, file.why)
			}
		})
	}
}

// chain is functions, each of which is made of the next.
func chain(first, n int) []string {
	var list []string
	for i := range n {
		list = append(list, fmt.Sprintf("<</FunctionType 3 /Function %d 0 R>>", first+i+1))
	}
	return append(list, "<</FunctionType 2>>")
}

// actsOut is a page with everything that a PDF can do beside being looked at.
func actsOut() []byte {
	return madeWith("/Info 12 0 R /ID [(CANARY-ID) (CANARY-ID)]",
		`<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (CANARY-OPEN)>> /AA <</WC 6 0 R>>
			/Names <</JavaScript 6 0 R /EmbeddedFiles <</Names [(CANARY-FILE.exe) 7 0 R]>>>> /Metadata 9 0 R
			/AcroForm <</Fields [8 0 R] /XFA (CANARY-XFA)>> /Lang (CANARY-LANG) /PageLabels <</Nums [0 <</P (CANARY-LABEL)>>]>>>>`,
		tree,
		`<</Type /Page /Parent 2 0 R /Contents 4 0 R /AA <</O 6 0 R>> /Annots [8 0 R 10 0 R] /PieceInfo <</X (CANARY-PIECE)>>
			/Metadata 9 0 R /Resources <</Font <</F 5 0 R>> /Properties <</M <</CANARYPROP 6 0 R>>>>
			/XObject <</P 11 0 R /R 13 0 R /S 6 0 R>>>> /Tabs /S /Thumb 11 0 R>>`,
		streamOf(saysHere, "/F (CANARY-OUTSIDE.bin) /Metadata 9 0 R"), font,
		"<</S /JavaScript /JS (CANARY-SCRIPT) /Next <</S /Launch /F (CANARY-LAUNCH)>>>>",
		"<</Type /Filespec /F (CANARY-FILE.exe) /EF <</F 9 0 R>>>>",
		`<</Type /Annot /Subtype /Link /Rect [0 0 99 99] /A <</S /URI /URI (http://CANARY-LINK)>> /Contents (CANARY-NOTE)
			/T (CANARY-FIELD) /AP <</N 13 0 R>>>>`,
		streamOf("CANARY-XMP", "/Type /Metadata /Subtype /XML"),
		"<</Type /Annot /Subtype /FileAttachment /FS 7 0 R /Rect [0 0 9 9] /AP <</N 9 0 R>>>>",
		streamOf("CANARY-POSTSCRIPT", "/Subtype /PS"),
		"<</Author (CANARY-AUTHOR) /Title (CANARY-TITLE) /Producer (CANARY-PRODUCER)>>",
		streamOf("(drawn) Tj", "/Subtype /Form /BBox [0 0 9 9] /OPI <</F (CANARY-OPI)>> /Ref <</F 7 0 R>> /PieceInfo 6 0 R "+
			"/Metadata 9 0 R /LastModified (CANARY-DATE) /AF [7 0 R] /OC 6 0 R /StructParent 3"))
}

// Nothing of a stranger's file runs, leads out, or tells who made it: it is not in
// what we write, while what the page shows is.
func TestNothingOfTheirsRuns(t *testing.T) {
	e, err := Read(actsOut())
	if err != nil {
		t.Fatal(err)
	}
	bound := boundTo(t, e)
	for _, key := range []string{"/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFile", "/Launch", "/URI", "/EF",
		"/AcroForm", "/XFA", "/Annots", "/Metadata", "/PieceInfo", "/OPI", "/Ref", "/PS", "/Names", "/Properties",
		"/OC", "/ID", "CANARY"} {
		if i := bytes.Index(bound, []byte(key)); i >= 0 {
			t.Errorf("%s is in it: %q", key, bound[max(i-40, 0):min(i+60, len(bound))])
		}
	}
	drawn := drawnIn(t, bound, 0)
	if strings.Contains(drawn, "CANARY") {
		t.Errorf("it is drawn: %s", drawn)
	}
	if !strings.Contains(drawn, "(Hello exhibit) Tj") || !strings.Contains(drawn, "(drawn) Tj") {
		t.Errorf("what the page shows is gone: %s", drawn)
	}
	onlyDraws(t, bound)
}

// onlyDraws walks all of a document for what does more than draw. What our own
// part of it has is ours.
func onlyDraws(t testing.TB, data []byte) {
	t.Helper()
	own := keys("Root Info Kids Count Parent Pages PageLayout OpenAction Contents MediaBox Resources ProcSet XObject " +
		"Font Producer CreationDate ModDate Title Size Length " + drawnAs)
	var walk func(o object, made bool)
	r := newReader(data)
	openTables(r)
	walk = func(o object, made bool) {
		switch o := o.(type) {
		case array:
			for _, inner := range o {
				walk(inner, made)
			}
		case *stream:
			walk(o.dict, made)
		case dict:
			for key, inner := range o {
				_, resource := resourceSorts[key]
				if !made && !parts()[key] && !own()[key] && !resource {
					t.Errorf("the key %q is in it", key)
				}
				walk(inner, resource || key == "CharProcs" || key == "Colorants")
			}
		}
	}
	for n := range r.places {
		if o, ok := r.get(n).(dict); ok && len(o) > 0 && o["Type"] == nil && o["Subtype"] == nil {
			continue // a table of names of its own
		}
		walk(r.get(n), false)
	}
}

// A photograph stands upright, whichever way the camera was held, and nothing of its
// head is kept.
func TestAPhotographStandsUpright(t *testing.T) {
	for turn, want := range map[byte][2]float64{
		1: {0, 1}, 2: {1, 1}, 3: {1, 0}, 4: {0, 0}, 5: {0, 1}, 6: {1, 1}, 7: {1, 0}, 8: {0, 0},
	} {
		data := taken(halves(40, 20), turn)
		e, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if w, h := e.Size(0); (w > h) != (turn < 5) {
			t.Errorf("turn %d: it is %v by %v", turn, w, h)
		}
		// Where the upper left corner of what the camera kept comes to stand.
		if x, y := turns[turn].point(0, 1); x != want[0] || y != want[1] {
			t.Errorf("turn %d: the first corner is at %v, %v; want %v", turn, x, y, want)
		}
		if bound := boundTo(t, e); bytes.Contains(bound, []byte("CANARY")) || bytes.Contains(bound, []byte("Exif")) {
			t.Errorf("turn %d: its head is kept", turn)
		}
	}
}

// A photograph inside a PDF loses its head as well, however it is packed.
func TestAPhotographInAFileLosesItsHead(t *testing.T) {
	photo := string(taken(halves(40, 20), 1)) + "CANARY-BEHIND"
	for _, image := range []string{
		streamOf(photo, "/Subtype /Image /Width 40 /Height 20 /Filter /DCTDecode"),
		streamOf(deflated([]byte(photo)), "/Subtype /Image /Width 40 /Height 20 /Filter [/FlateDecode /DCTDecode]"),
		streamOf("CANARY", "/Subtype /Image /Width 40 /Height 20 /Filter /DCTDecode"),
	} {
		e, err := Read(made(catalog, tree, "<</Type /Page /Resources <</XObject <</X 4 0 R>>>>>>", image))
		if err != nil {
			t.Fatal(err)
		}
		bound := boundTo(t, e)
		if bytes.Contains(bound, []byte("CANARY")) {
			t.Error("its head is kept")
		}
	}
}

// A file that ends anywhere is read or refused, and so is one with any byte changed.
func TestAnyPartOfAFileIsReadOrRefused(t *testing.T) {
	tried := 0
	small := halves(9, 9)
	for _, data := range [][]byte{onePage(), onePageBundled(), rich(), actsOut(), asPNG(small), taken(small, 6)} {
		for n := range data {
			_, _ = Read(data[:n]) // a panic that is no refusal fails the test
			tried++
		}
	}
	draw := seed.Rand(t)
	for range seed.Times(600) {
		data := bytes.Clone([][]byte{onePage(), onePageBundled(), rich(), actsOut()}[draw.IntN(4)])
		for range 1 + draw.IntN(4) {
			data[draw.IntN(len(data))] = byte(draw.IntN(256))
		}
		if e, err := Read(data); err == nil {
			boundTo(t, e)
		}
		tried++
	}
	if tried < 500 {
		t.Errorf("only %d were tried", tried)
	}
}

// FuzzExhibit: whatever a file holds, it is refused with a reason, or what we make of
// it can be read again and only draws.
func FuzzExhibit(f *testing.F) {
	small := halves(3, 3)
	for _, data := range [][]byte{onePage(), onePageBundled(), rich(), actsOut(), asPNG(small), taken(small, 6)} {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Read(data)
		var why Refusal
		switch {
		case err != nil && !errors.As(err, &why):
			t.Fatalf("an error without a reason: %v", err)
		case err == nil:
			bound := boundTo(t, e)
			if again, err := Read(bound); err != nil || again.Pages() != e.Pages() {
				t.Fatalf("what we wrote is not read again: %v", err)
			}
			onlyDraws(t, bound)
		}
	})
}

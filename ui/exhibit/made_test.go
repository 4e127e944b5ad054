package exhibit

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

// made is a PDF of these objects, the first of which is its catalog.
func made(objects ...string) []byte { return madeWith("", objects...) }

// madeWith is the same, with more in its trailer.
func madeWith(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, p := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return b.Bytes()
}

const (
	catalog  = "<</Type /Catalog /Pages 2 0 R>>"
	tree     = "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400]>>"
	fonts    = "/Resources <</Font <</F 5 0 R>>>>"
	font     = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
	thePage  = "<</Type /Page /Parent 2 0 R /Contents 4 0 R " + fonts + ">>"
	saysHere = "BT /F 20 Tf 30 200 Td (Hello exhibit) Tj ET"
)

// onePage is a page that says "Hello exhibit".
func onePage() []byte { return made(catalog, tree, thePage, streamOf(saysHere), font) }

func streamOf(data string, more ...string) string {
	return fmt.Sprintf("<</Length %d %s>>\nstream\n%s\nendstream", len(data), strings.Join(more, " "), data)
}

func deflated(data []byte) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(data)
	_ = z.Close()
	return b.String()
}

// bundled is a PDF whose catalog, pages and font stand in a stream of objects, and
// whose table is packed.
func bundled(packed string, count, first int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	var places [8]int
	put := func(n int, o string) {
		places[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
	}
	put(4, streamOf(saysHere))
	put(6, streamOf(packed, fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", count, first)))
	places[7] = b.Len()
	table := []byte{0, 0, 0, 0}
	for _, place := range places[1:] {
		if place == 0 {
			table = append(table, 2, 0, 6, 0)
		} else {
			table = append(table, 1, byte(place>>8), byte(place), 0)
		}
	}
	put(7, streamOf(deflated(table), "/Type /XRef /W [1 2 1] /Size 8 /Root 1 0 R /Filter /FlateDecode"))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", places[7])
	return b.Bytes()
}

// onePageBundled is onePage as newer programs write it.
func onePageBundled() []byte {
	var heads, bodies strings.Builder
	for _, o := range []struct {
		n    int
		body string
	}{{1, catalog}, {2, tree}, {3, thePage}, {5, font}} {
		fmt.Fprintf(&heads, "%d %d ", o.n, bodies.Len())
		bodies.WriteString(o.body + " ")
	}
	return bundled(deflated([]byte(heads.String()+bodies.String())), 4, heads.Len())
}

// boundTo is exhibits drawn into a document of ours, a page on each.
func boundTo(t testing.TB, list ...*Exhibit) []byte {
	t.Helper()
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 612, Ht: 792}})
	doc.SetCatalogSort(true)
	doc.SetCreationDate(time.Unix(0, 0))
	doc.SetModificationDate(time.Unix(0, 0))
	var placed []Placed
	for _, e := range list {
		for i := range e.Pages() {
			doc.AddPage()
			doc.SetFont("Helvetica", "", 9)
			doc.Text(300, 780, fmt.Sprintf("stamped %d", len(placed)+1))
			placed = append(placed, Placed{On: len(placed), Exhibit: e, Page: i, Left: 20, Bottom: 40, Width: 572, Height: 732})
		}
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	bound, err := Bind(b.Bytes(), placed)
	if err != nil {
		t.Fatal(err)
	}
	return bound
}

// halves is a picture that is black on the left half.
func halves(width, height int) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, color.White)
			if x < width/2 {
				m.Set(x, y, color.Black)
			}
		}
	}
	return m
}

func asPNG(m image.Image) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, m)
	return b.Bytes()
}

func asJPEG(m image.Image) []byte {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, m, nil)
	return b.Bytes()
}

// taken is a JPEG with a head that says how it is turned, and who took it.
func taken(m image.Image, turn byte) []byte {
	head := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(turn) + "\x00\x00" +
		"\x00\x00\x00\x00CANARY-CAMERA"
	raw := []byte{0xff, 0xe1, 0, byte(len(head) + 2)}
	plain := asJPEG(m)
	return append(append(append([]byte{}, plain[:2]...), append(raw, head...)...), plain[2:]...)
}

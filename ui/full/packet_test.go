package full_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"ketacover/ui/style"
)

// A file is added for an exhibit, one that cannot be read is refused with a sentence,
// and the packet is saved as one file in which no name of a file stands.
func TestAPacketTakesFilesAndIsSaved(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 40, 60))); err != nil {
		t.Fatal(err)
	}
	d := newDesk()
	d.papers["my-secret-scan.png"], d.papers["note.docx"] = picture.String(), "PK no PDF"
	r := sitWith(t, 80, 24, style.Options{}, d)
	wipe := func(text string) {
		for range text {
			r.press("backspace")
		}
	}
	toPacket(r)
	r.choose("Exhibit A")
	r.write("no.pdf")
	r.press("enter")
	r.expect("Where is the file?")
	wipe("no.pdf")
	r.write("note.docx")
	r.press("enter")
	r.expect("it is neither a PDF nor")
	wipe("note.docx")
	r.write("my-secret-scan.png")
	r.press("enter")
	r.expect("1 page")
	r.choose("Save this paper")
	r.press("enter")
	r.expect("Saved to")
	saved := ""
	for name, data := range d.papers {
		if strings.HasPrefix(name, "packet-") {
			saved = data
		}
	}
	if !strings.HasPrefix(saved, "%PDF-") || strings.Contains(saved, "secret") {
		t.Errorf("what is saved begins with %.20q, or names a file", saved)
	}
	// It can show another exhibit too, and no longer.
	r.choose("Exhibit B")
	r.choose("Exhibit A")
	r.expect("In one with Exhibit A")
	r.choose("Exhibit B")
	r.choose("Take it out")
	if strings.Contains(r.frame(), "In one with") {
		t.Errorf("it still stands in the file of another:\n%s", r.frame())
	}
	// It can be taken out again.
	r.choose("Exhibit A")
	r.choose("Take it out")
	r.expect("not here yet")
}

// What is still missing in a packet is a list, each blank on a line of its own.
func TestThePacketListsItsBlanksOneByOne(t *testing.T) {
	r := sit(t, 120, 60)
	toPacket(r)
	r.choose("About this paper")
	for _, line := range []string{"Still missing", "- your name", "- fax number", "- date of birth", "- member number"} {
		found := false
		for shown := range strings.Lines(r.frame()) {
			found = found || strings.TrimSpace(shown) == line
		}
		if !found {
			t.Errorf("no line says %q:\n%s", line, r.frame())
		}
	}
}

package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"github.com/ledongthuc/pdf"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/exhibit"
)

// refusedMeeting is the case of someone who was refused by a plan whose rule is met.
func refusedMeeting(t *testing.T, p *Pen) record.Case {
	t.Helper()
	for _, c := range casesIn(t, p.Library.Questions, "worked") {
		k := NewPacket(p, packetKind(p), c, packetOrder(p, "health-history"))
		if k.Letter != nil && len(k.Exhibits) > 5 && k.Letter.Letter.Kind == "appeal" {
			return c
		}
	}
	t.Fatal("no worked case was refused and meets a rule")
	return record.Case{}
}

func packetKind(p *Pen) *letter.Letter { return p.Library.Letters.Letter("packet") }

func packetOrder(p *Pen, ticked ...string) letter.LetterOrder {
	return letter.LetterOrder{Today: p.Today, Ticked: ticked, LeftOut: p.Words.Letters.LeftOut}
}

// theirs is a file of so many pages, with a head that tells more than it should.
func theirs(t *testing.T, pages int) *Enclosure {
	t.Helper()
	doc := fpdf.New("P", "pt", "Letter", "")
	doc.SetTitle("CANARY-TITLE", true)
	doc.SetAuthor("CANARY-AUTHOR", true)
	doc.SetJavascript("CANARY-SCRIPT")
	for n := range pages {
		doc.AddPage()
		doc.SetFont("Times", "", 12)
		doc.Text(72, 72, fmt.Sprintf("their page %d", n+1))
		doc.LinkString(0, 0, 99, 99, "http://CANARY-LINK")
	}
	return taken(t, output(t, doc))
}

func output(t *testing.T, doc *fpdf.Fpdf) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func taken(t *testing.T, data []byte) *Enclosure {
	t.Helper()
	e, err := exhibit.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A packet says what its papers say, in their order, with the number of each page;
// what is said to be on a page is there; and nothing of a file but what its pages show.
func TestAPacketIsItsPapersInOrder(t *testing.T) {
	p := pen(t)
	c := refusedMeeting(t, p)
	c.Details = c.Details.With("name", "Zoë Núñez").With("helper-name", "Ann Bell")
	c.Details = c.Details.WithEntry("calls", 0, callColumn(p), "Send it to the appeals desk")
	k := NewPacket(p, packetKind(p), c, packetOrder(p, "health-history"))
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	k.Files[0] = []*Enclosure{theirs(t, 3)}
	k.Files[2] = []*Enclosure{theirs(t, 1), taken(t, picture.Bytes())}
	k.Files[len(k.Exhibits)] = []*Enclosure{theirs(t, 1)}
	data, warnings, err := k.Encode(p)
	if err != nil || len(warnings) > 0 {
		t.Fatal(warnings, err)
	}
	again, _, err := k.Encode(p)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same packet is not the same bytes: %v", err)
	}
	for _, theirs := range []string{"CANARY", "/JavaScript", "/Annots", "/OpenAction <<"} {
		if bytes.Contains(data, []byte(theirs)) {
			t.Errorf("%s is in it", theirs)
		}
	}
	if os.Getenv("KETACOVER_PACKET") != "" {
		_ = os.WriteFile(os.Getenv("KETACOVER_PACKET"), data, 0o600)
	}
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	pages := packetPages(r)
	checkNumbers(t, pages)
	titles := outlineOf(r)
	checkOrder(t, p, k, pages, titles)
	checkPlaces(t, p, k, pages)
}

// callColumn is the column of the call log that takes most.
func callColumn(p *Pen) string {
	columns := p.Library.Letters.DetailField("calls").Columns
	return columns[len(columns)-1].ID
}

// packetPages is what stands on each page, but for what an exhibit shows.
func packetPages(r *pdf.Reader) []string {
	pages := make([]string, r.NumPage())
	for n := range pages {
		for _, g := range glyphs(r, n+1) {
			pages[n] += g.text + "\n"
		}
	}
	return pages
}

// checkNumbers: each page says which of how many it is, and so does the cover.
func checkNumbers(t *testing.T, pages []string) {
	t.Helper()
	for n, text := range pages {
		if want := fmt.Sprintf("Page %d of %d\n", n+1, len(pages)); !strings.Contains(text, want) {
			t.Errorf("page %d does not say %q:\n%s", n+1, want, text)
		}
	}
	if want := fmt.Sprintf("Pages, with this one: %d", len(pages)); !strings.Contains(unspaced(pages[0]), unspaced(want)) {
		t.Errorf("the cover does not say %q:\n%s", want, pages[0])
	}
}

// checkOrder: the outline names the parts in their order, and the text of each part
// that we wrote equals its sheet.
func checkOrder(t *testing.T, p *Pen, k *Packet, pages, titles []string) {
	t.Helper()
	want := []string{k.Cover.Letter.Title, k.Letter.Letter.Title, p.Words.Packet.Title}
	for i := range k.Files {
		want = append(want, k.ExhibitName(p.Words, i))
	}
	want = append(want, p.Words.Packet.Log)
	for _, form := range k.Forms {
		want = append(want, form.Letter.Title)
	}
	if len(k.Forms) != 1 {
		t.Errorf("%d forms; want the one that names a helper", len(k.Forms))
	}
	if !slices.Equal(titles, want) {
		t.Errorf("the outline is\n%q; want\n%q", titles, want)
	}
	all := unspaced(strings.Join(pages, ""))
	at := 0
	for _, s := range []*Sheet{Letter(p, k.Cover), Letter(p, k.Letter), Letter(p, k.Forms[0])} {
		for _, b := range s.clean().Blocks {
			text := unspaced(b.Text)
			i := strings.Index(all[at:], text)
			if i < 0 {
				t.Fatalf("%q is not there, or not in its place", text)
			}
			at += i
		}
	}
}

// checkPlaces: what the list of contents and the crosswalk say is on a page is there.
func checkPlaces(t *testing.T, p *Pen, k *Packet, pages []string) {
	t.Helper()
	first := map[int]int{}
	for i := range k.Files {
		name := unspaced(k.ExhibitName(p.Words, i))
		for n, text := range pages {
			if strings.Contains(unspaced(text), name+",page1of") || strings.Contains(unspaced(text), name+"!") {
				first[i] = n + 1
				break
			}
		}
		if first[i] == 0 {
			t.Fatalf("%s is on no page", name)
		}
		if missing := len(k.Files[i]) == 0; missing != strings.Contains(pages[first[i]-1], p.Words.Packet.TakeThisOut[:20]) {
			t.Errorf("%s: is it missing: %v; its page says\n%s", name, missing, pages[first[i]-1])
		}
	}
	own := ""
	for _, text := range pages {
		if strings.Contains(unspaced(text), unspaced(k.Own.Letter.Parts[len(k.Own.Letter.Parts)-1].Head)) {
			own = unspaced(text)
		}
	}
	shown := 0
	for i, e := range k.Exhibits {
		if want := unspaced(k.ExhibitName(p.Words, i)) + fmt.Sprintf("page%d", first[i]); !strings.Contains(own, want) {
			t.Errorf("what is on which page does not say %q:\n%s", want, own)
		}
		if line := fmt.Sprintf("Exhibit%s,page%d", e.Mark, first[i]); e.Proof && strings.Contains(own, line) {
			shown++
		}
	}
	if shown < 3 {
		t.Errorf("only %d lines of the rule are said to be on the page of an exhibit:\n%s", shown, own)
	}
}

// unspaced is a text without its spaces.
func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }

// outlineOf is the parts of a document as its outline names them.
func outlineOf(r *pdf.Reader) []string {
	var list []string
	for _, child := range r.Outline().Child {
		list = append(list, child.Title)
	}
	return list
}

// What was not ticked for the packet is as if it had never been said, in all of its
// papers: a packet of a case that says something else there is the same bytes.
func TestAPacketTellsOnlyWhatWasTicked(t *testing.T) {
	p := pen(t)
	tried := 0
	for _, c := range cases(t, p.Library.Questions)[:12] {
		one, _, err := NewPacket(p, packetKind(p), c, packetOrder(p)).Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		for i := range letter.AskedFor(p.Library.Letters, packetKind(p).Kind).Consents {
			other := changed(p.Library, c, &p.Library.Letters.Consents[i])
			two, _, err := NewPacket(p, packetKind(p), other, packetOrder(p)).Encode(p)
			if err != nil {
				t.Fatal(err)
			}
			tried++
			if !bytes.Equal(one, two) {
				t.Errorf("the packet tells of %s, which was not ticked", p.Library.Letters.Consents[i].ID)
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d were tried", tried)
	}
}

// Where a person stands with the plan says which letter is in the packet.
func TestTheStageChoosesTheLetterOfAPacket(t *testing.T) {
	p := pen(t)
	for want, answers := range map[string]string{
		"renewal":   `"authorization": "approved", "plan": "individual"`,
		"expedited": `"authorization": "denied", "urgent": "yes", "plan": "individual"`,
		"appeal":    `"authorization": "denied", "plan": "individual"`,
		"external-review": `"authorization": "denied", "plan": "individual", "denial-date": "2026-10-02",
			"final-denial-date": "2026-11-02"`,
		"prior-authorization-spravato": `"authorization": "waiting", "authorization-for": "spravato", "plan": "individual"`,
		"prior-authorization-infusion": `"authorization": "not-asked", "form": "infusion", "plan": "individual"`,
		"":                             `"plan": "none"`,
	} {
		c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+answers+`}}`))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if k := NewPacket(p, packetKind(p), c, packetOrder(p, "health-history")); k.Letter != nil {
			got = k.Letter.Letter.Kind
		}
		if got != want {
			t.Errorf("%v: the letter is %q; want %q", answers, got, want)
		}
	}
}

// Care that was had and never denied is claimed: nobody asks to approve it before the
// first visit, and no appeal is due.
func TestAPacketForCareThatWasHadHoldsTheClaim(t *testing.T) {
	p := pen(t)
	for said, want := range map[string]string{
		`"care": "had", "authorization": "not-asked"`: "claim",
		`"care": "had"`: "claim",
		`"care": "had", "authorization": "approved", "authorization-for": "infusion"`: "claim",
		`"care": "had", "authorization": "denied", "authorization-for": "infusion"`:   "appeal",
		`"care": "under-way", "authorization": "approved"`:                            "renewal",
		`"care": "not-yet", "authorization": "not-asked"`:                             "prior-authorization-infusion",
	} {
		c := decoded(t, p.Library.Questions, `"plan": "individual", "form": "infusion", `+said)
		k := NewPacket(p, p.Library.Letters.Letter("packet"), c, ticked(p))
		if k.Letter == nil || k.Letter.Letter.Kind != want {
			t.Errorf("%s: the letter is not %s", said, want)
			continue
		}
		if marks := letter.Exhibits(p.Library.Letters, k.Letter); len(marks) == 0 {
			t.Errorf("%s: nothing goes along with %s", said, want)
		}
	}
}

// One file may show several exhibits: it goes in once, each of its pages names all that
// it shows, and the list of contents and the crosswalk point to it for each.
func TestOneFileCanShowSeveralExhibits(t *testing.T) {
	p := pen(t)
	k := NewPacket(p, packetKind(p), refusedMeeting(t, p), packetOrder(p, "health-history"))
	proof := slices.IndexFunc(k.Exhibits, func(e letter.Exhibit) bool { return e.Proof })
	k.Files[1], k.Same[2], k.Same[proof] = []*Enclosure{theirs(t, 3)}, 1, 1
	data, _, err := k.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	pages := packetPages(r)
	checkNumbers(t, pages)
	stamped, all := 0, unspaced(strings.Join(pages, ""))
	mark := k.Exhibits[proof].Mark
	also := p.Words.Phrase.And([]string{"Exhibit C", "Exhibit " + mark})
	title := unspaced(k.ExhibitName(p.Words, 1) + " (also " + also + ")")
	first := 0
	for n, text := range pages {
		if strings.Contains(unspaced(text), title+",page") {
			if stamped++; first == 0 {
				first = n + 1
			}
		}
	}
	if stamped != 3 {
		t.Errorf("%d pages name all that they show, %q", stamped, title)
	}
	for _, i := range []int{1, 2, proof} {
		if want := unspaced(k.ExhibitName(p.Words, i)) + fmt.Sprintf("page%d", first); !strings.Contains(all, want) {
			t.Errorf("the list of contents does not say %q", want)
		}
		if strings.Contains(strings.Join(k.Missing(p.Words), " "), k.ExhibitName(p.Words, i)) {
			t.Errorf("%s is called missing", k.ExhibitName(p.Words, i))
		}
	}
	if want := fmt.Sprintf("Exhibit%s,page%d", mark, first); !strings.Contains(all, want) {
		t.Errorf("no line of the rule is said to be on %q", want)
	}
}

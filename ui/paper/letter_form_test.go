package paper

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// everyLetter calls f with each letter to an office, as it is written for the
// worked cases and those of invented people, with all that can be ticked. They are
// written once for all tests, and f may change none.
func everyLetter(t *testing.T, p *Pen, f func(name string, d *letter.Draft, s *Sheet)) {
	t.Helper()
	for _, l := range allLetters(t, p) {
		if l.draft.Letter.Formal {
			f(l.name, &l.draft, l.page(p))
		}
	}
}

// allLetters are all papers of all cases, which are written once for all tests: those
// of the worked cases first, in their order.
func allLetters(t *testing.T, p *Pen) []*writtenLetter {
	t.Helper()
	writtenOnce.Do(func() { writeLetters(t, p) })
	return writtenLetters
}

var (
	writtenOnce    sync.Once
	writtenLetters []*writtenLetter
)

// writtenLetter is a paper in which all that a case holds may stand.
type writtenLetter struct {
	name  string
	of    int // the case, by its number among the worked cases; -1 for that of an invented person
	said  record.Case
	draft letter.Draft
	sheet *Sheet // nil until it is asked for
}

// page is the paper laid out.
func (l *writtenLetter) page(p *Pen) *Sheet {
	if l.sheet == nil {
		l.sheet = Letter(p, &l.draft)
	}
	return l.sheet
}

// worked is what was worked out of the papers that all tests share, once for all of them.
type worked[K comparable, V any] map[K]V

func (w worked[K, V]) of(paper K, out func() V) V {
	v, known := w[paper]
	if !known {
		v = out()
		w[paper] = v
	}
	return v
}

var (
	plainLetters = worked[*Sheet, string]{}
	flatLetters  = worked[*Sheet, string]{}
	metByLetters = worked[*letter.Draft, []verdict.CriterionStatus]{}
)

// plainOf is a letter of everyLetter as plain text.
func plainOf(s *Sheet) string { return plainLetters.of(s, s.Plain) }

// flatOf is a letter of everyLetter as one line.
func flatOf(s *Sheet) string { return flatLetters.of(s, func() string { return flat(s) }) }

// criteriaOf are the conditions of all trees, and how the answers in a letter of
// everyLetter meet each.
func criteriaOf(p *Pen, d *letter.Draft) []verdict.CriterionStatus {
	return metByLetters.of(d, func() (list []verdict.CriterionStatus) {
		trees := p.Library.Trees
		for i := range trees.List {
			list = append(list, verdict.Criteria(trees.Questions, &trees.List[i], d.Case.Answers)...)
		}
		return list
	})
}

// workedCases are all worked cases.
func workedCases(t *testing.T, p *Pen) []record.Case {
	t.Helper()
	return slices.Concat(cases(t, p.Library.Questions), casesIn(t, p.Library.Questions, "worked"))
}

func writeLetters(t *testing.T, p *Pen) {
	t.Helper()
	all := workedCases(t, p)
	worked := len(all)
	for _, c := range letterCases(t, p.Library.Questions) {
		all = append(all, c)
	}
	shared := map[int]bool{} // the numbers of the cases that are looked at
	for _, n := range seed.Share(numbered(worked)) {
		shared[n] = true
	}
	for n, c := range all {
		if n < worked && !shared[n] {
			continue
		}
		for i := range p.Library.Letters.All() {
			l := &writtenLetter{of: n, said: c, draft: p.Library.Letters.Write(&p.Library.Letters.All()[i], c, ticked(p))}
			if l.name = l.draft.Letter.Kind + " of case " + number(n); n >= worked {
				l.of = -1
			}
			writtenLetters = append(writtenLetters, l)
		}
	}
}

// numbered are the numbers below n.
func numbered(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// ticked orders a letter in which all may stand.
func ticked(p *Pen) letter.LetterOrder {
	order := letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
	for i := range p.Library.Letters.Consents {
		order.Ticked = append(order.Ticked, p.Library.Letters.Consents[i].ID)
	}
	return order
}

func TestALetterIsTitledByItsSubjectAndByNothingAboveTheSender(t *testing.T) {
	p := pen(t)
	everyLetter(t, p, func(name string, d *letter.Draft, s *Sheet) {
		if d.Letter.Packing != nil {
			return // it has no desk of its own: the letter in it names its subject
		}
		subjects := 0
		for _, b := range s.Blocks {
			if b.Kind == Subject {
				subjects++
				if b.Text != p.Words.Letters.Subject+" "+s.Title {
					t.Errorf("%s says %q and is titled %q", name, b.Text, s.Title)
				}
			}
		}
		if subjects != 1 {
			t.Errorf("%s has %d subjects", name, subjects)
		}
		if text := plainOf(s); strings.HasPrefix(text, d.Letter.Title) || strings.HasPrefix(text, s.Title) {
			t.Errorf("%s begins with its title", name)
		}
	})
}

func TestTheSubjectIsTheHeadingInEveryFormat(t *testing.T) {
	s := &Sheet{Title: "Appeal", Letter: true, Day: day}
	s.text(0, "Ana Ruiz")
	s.add(Block{Kind: Subject, Text: "Subject: Appeal", Apart: true})
	s.text(0, "Please look again.")
	s.head("Why")
	s.text(0, "It helps.")

	if got, want := s.Plain(), "Ana Ruiz\n\nSubject: Appeal\nPlease look again.\n\nWhy\nIt helps.\n"; got != want {
		t.Errorf("as text:\n%s", got)
	}
	if got, want := string(encoded(t, s, Markdown)),
		"Ana Ruiz\n\n# Subject: Appeal\n\nPlease look again.\n\n## Why\n\nIt helps.\n"; got != want {
		t.Errorf("as Markdown:\n%s", got)
	}
	page := string(encoded(t, s, HTML))
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
			said[n.Data] += n.FirstChild.Data
		}
	}
	if said["title"] != "Appeal" || said["h1"] != "Subject: Appeal" || said["h2"] != "Why" {
		t.Errorf("as HTML: %q", said)
	}
	r, _ := document(t, s)
	if title := r.Trailer().Key("Info").Key("Title").Text(); title != "Appeal" {
		t.Errorf("the document is titled %q", title)
	}
	outline := r.Outline()
	if len(outline.Child) != 1 || outline.Child[0].Title != "Subject: Appeal" || len(outline.Child[0].Child) != 1 ||
		outline.Child[0].Child[0].Title != "Why" {
		t.Errorf("the outline is %+v", outline)
	}
	if got := strings.Join(strings.Fields(extracted(r)), ""); !strings.HasPrefix(got, "AnaRuizSubject:AppealPlease") {
		t.Errorf("as PDF: %s", got)
	}
}

func TestThereIsRoomToSignAboveEveryName(t *testing.T) {
	p := pen(t)
	signed := 0
	everyLetter(t, p, func(name string, _ *letter.Draft, s *Sheet) {
		text := plainOf(s)
		_, end, found := strings.Cut(text, "\nSincerely,\n")
		if !found {
			return // what is handed over at the desk
		}
		signed++
		if !strings.HasPrefix(end, "\n\n\n") {
			t.Errorf("%s leaves no room to sign: %q", name, end)
		}
	})
	if signed == 0 {
		t.Error("no letter is signed")
	}
}

func TestTheRoomToSignIsKeptInEveryFormat(t *testing.T) {
	s := &Sheet{Title: "x", Letter: true, Day: day}
	s.text(0, "Sincerely,")
	above := len(compose(&lettering{doc: newDocument()}, s)[0])
	s.add(Block{Text: "Ana", Apart: true, Room: 2})
	if got, want := s.Plain(), "Sincerely,\n\n\n\nAna\n"; got != want {
		t.Errorf("as text: %q", got)
	}
	if got, want := string(encoded(t, s, Markdown)), "Sincerely,\n\n&nbsp;\n\n&nbsp;\n\nAna\n"; got != want {
		t.Errorf("as Markdown: %q", got)
	}
	if got := string(encoded(t, s, HTML)); !strings.Contains(got, `<p class="signature" dir="auto">Ana</p>`) {
		t.Errorf("as HTML:\n%s", got)
	}
	rows := compose(&lettering{doc: newDocument()}, s)[0]
	if gap := rows[above].y - rows[above-1].y; gap < 3*rows[above].height {
		t.Errorf("as PDF: %v points between the two", gap)
	}
	if !rows[above-1].join {
		t.Error("as PDF: the name may stand on a page of its own")
	}
}

// A blank in a table is as wide as a hand needs, and is drawn so on a page.
func TestABlankInATableIsWideEnoughToWriteIn(t *testing.T) {
	p := pen(t)
	field := p.Library.Letters.DetailField("medicines")
	rows := entryRows(p.Words, field, nil)
	s := &Sheet{Title: "x", Day: day}
	s.table(0, rows)
	if page := string(encoded(t, s, HTML)); strings.Count(page, `class="blank"`) != emptyRows*len(field.Columns) ||
		!strings.Contains(page, ".blank { min-width: 6.5rem;") {
		t.Errorf("as HTML:\n%s", page)
	}
	l := &lettering{doc: newDocument()}
	c := composer{letters: l, scale: 1, lead: 1}
	if wide := c.wide(looks[Table], rows[1][0]); wide < 72 {
		t.Errorf("a blank is %v points wide on paper, less than an inch", wide)
	}
	if text := s.Plain(); !strings.Contains(text, strings.Repeat("_", 14)+"  "+strings.Repeat("_", 14)) {
		t.Errorf("as text:\n%s", text)
	}
}

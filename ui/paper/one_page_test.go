package paper

import (
	"sync"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
)

// measuring is a lettering for tests that measure only, of which one is enough: each
// new one reads its fonts.
var measuring = sync.OnceValue(func() *lettering { return &lettering{doc: newDocument()} })

// A log of calls can be as long as it likes, so it is not counted here.
func TestASummaryIsOnePageWithAllThatCanBeTicked(t *testing.T) {
	p := pen(t)
	all := cases(t, p.Library.Questions)
	for _, c := range letterCases(t, p.Library.Questions) {
		c.Details = record.WithEntries(c.Details, "calls", nil)
		all = append(all, c)
	}
	var items []string
	for i := range p.Library.Letters.Consents {
		items = append(items, p.Library.Letters.Consents[i].ID)
	}
	summaries := 0
	for i := range p.Library.Letters.All() {
		paper := &p.Library.Letters.All()[i]
		if !paper.OnePage {
			continue
		}
		summaries++
		for n, c := range all {
			d := p.Library.Letters.Write(paper, c,
				letter.LetterOrder{Ticked: items, Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
			most := 1
			if paper.Client {
				most = 2 // of tables, for a file
			}
			s := Letter(p, &d)
			pages := len(compose(measuring(), s.clean()))
			if pages > most {
				t.Errorf("case %d: %s has %d pages", n, paper.Kind, pages)
			}
			if n%10 > 0 {
				continue
			}
			if r, _ := document(t, s); r.NumPage() != pages { // what was composed is what is written
				t.Errorf("case %d: %s has %d pages, and was composed as %d", n, paper.Kind, r.NumPage(), pages)
			}
		}
	}
	if summaries != 4 {
		t.Errorf("%d letters are one page each, not four", summaries)
	}
}

func TestASheetThatIsTooLongForOnePageKeepsItsSize(t *testing.T) {
	long := &Sheet{Title: "Long", Short: true}
	for range 200 {
		long.text(0, "A line of its own.")
	}
	for _, page := range compose(measuring(), long) {
		for _, r := range page {
			if r.size != looks[Text].size && r.size != titleLook.size {
				t.Fatalf("a line of %v points", r.size)
			}
		}
	}
}

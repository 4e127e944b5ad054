package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
)

// An insurer's clerk reads what a letter rests on, so it names laws, rules,
// studies and labels, and no blog, tracker or news report.
func TestNoLetterToAnOfficeNamesAWeakSource(t *testing.T) {
	named := 0
	p := pen(t)
	const begins = 12 // letters by which a text is looked up at each place of a letter
	weak := map[string][]string{}
	for i := range p.Library.Sources.List {
		source := &p.Library.Sources.List[i]
		if source.Formal() {
			continue
		}
		for _, tell := range []string{source.Title, source.Address} {
			if len(tell) > 20 {
				weak[tell[:begins]] = append(weak[tell[:begins]], tell)
			}
		}
	}
	everyLetter(t, p, func(name string, _ *letter.Draft, s *Sheet) {
		named += len(s.marks.cited)
		text := inOneLine(plainOf(s))
		for i := 0; i+begins <= len(text); i++ {
			for _, tell := range weak[text[i:i+begins]] {
				if strings.HasPrefix(text[i:], tell) {
					t.Errorf("%s names a source that an office need not trust: %s", name, tell)
				}
			}
		}
	})
	if named == 0 {
		t.Error("no letter names a source at all")
	}
}

// What a weak source says is not lost: whoever sends the letter is told which
// source it was, and that the letter does not name it.
func TestWhoSendsALetterIsToldOfEveryWeakSourceBehindIt(t *testing.T) {
	left := 0
	p := pen(t)
	everyLetter(t, p, func(name string, d *letter.Draft, s *Sheet) {
		cautions := strings.Join(cautionsOf(p, d, s), "\n")
		left += strings.Count(cautions, "left out, since")
		want := slices.Clone(d.Letter.Sources)
		for _, part := range d.Parts {
			if !part.Own {
				want = append(want, part.Sources...)
			}
		}
		for _, part := range d.Weak {
			want = append(want, part.Sources...)
		}
		for i := range d.Notes {
			want = append(want, d.Notes[i].Sources...)
		}
		_, weak := p.Library.Sources.FormalSources(want)
		for _, id := range weak {
			if source := p.Library.Sources.Find(id); source.Kind != ownWork && !strings.Contains(cautions, source.Title) {
				t.Errorf("%s: nobody is told of %s", name, id)
			}
		}
	})
	if left == 0 {
		t.Error("nothing is ever left out, so the test shows nothing")
	}
}

package letter

import (
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
)

func TestAPaperFitsWhereOneOfItsPlacesSaysSo(t *testing.T) {
	l := letterLibrary()
	acme, other := fact.Condition{Fact: 1, Is: fact.One(0)}, fact.Condition{Fact: 1, Is: fact.One(1)}
	l.Drawers = []Drawer{{ID: "first", Papers: []Filed{
		{Kind: "of-acme", When: []fact.Condition{acme}}, {Kind: "not-other", Unless: []fact.Condition{other}},
		{Kind: "dated", Given: []string{"denial-date"}}, {Kind: "undated", Missing: []string{"denial-date"}},
		{Kind: "either", When: []fact.Condition{acme}}, {Kind: "either", Given: []string{"denial-date"}},
	}}}
	day := fact.DateOf(fact.Date{Year: 2026, Month: 11, Day: 1})
	for name, c := range map[string]struct {
		answers fact.Answers
		fit     []string
	}{
		"nothing is known": {fact.Answers{}, []string{"not-other", "undated", "in-no-drawer"}},
		"of Acme": {fact.Answers{}.With(1, fact.Chosen(0)),
			[]string{"of-acme", "not-other", "undated", "either", "in-no-drawer"}},
		"of another, and dated": {fact.Answers{}.With(1, fact.Chosen(1)).With(3, day),
			[]string{"dated", "either", "in-no-drawer"}},
	} {
		for _, kind := range []string{"of-acme", "not-other", "dated", "undated", "either", "in-no-drawer"} {
			if got := l.Fits(kind, c.answers); got != slices.Contains(c.fit, kind) {
				t.Errorf("%s: %s fits: %v", name, kind, got)
			}
		}
	}
}

func TestAPaperOfAPackIsInTheLastDrawer(t *testing.T) {
	l := letterLibrary()
	l.Listed = Of([]Letter{{Kind: "added"}, {Kind: "b"}, {Kind: "a"}})
	l.Drawers = []Drawer{{Papers: []Filed{{Kind: "a"}, {Kind: "b"}, {Kind: "a"}}}, {}}
	for drawer, want := range [][]string{{"b", "a"}, {"added"}} {
		var got []string
		for _, in := range l.In(drawer) {
			got = append(got, in.Kind)
		}
		if !slices.Equal(got, want) {
			t.Errorf("in drawer %d are %v, not %v", drawer, got, want)
		}
	}
	if !slices.Equal(l.Kinds(), []string{"added", "b", "a"}) || l.Letter("b") != &l.All()[1] || l.Letter("c") != nil {
		t.Errorf("the kinds are %v", l.Kinds())
	}
}

func TestWhatLettersUseIsFoundByItsID(t *testing.T) {
	l := letterLibrary()
	l.Groups = []DetailGroup{{ID: "you", Title: "On you"}}
	if l.NameOf(1) != &l.Details[1] || l.NameOf(0) != nil {
		t.Error("the name of the plan stands in for its question, and for no other")
	}
	if l.DetailField("story") != &l.Details[3] || l.DetailField("none") != nil || l.GroupTitle("you") != "On you" ||
		l.GroupTitle("none") != "" || l.Consent("suicide") != &l.Consents[1] || l.Consent("none") != nil {
		t.Error("each is found by its id, and no other")
	}
}

// packed are a cover, two letters of which the first that fits is taken, and a form.
func packed() (*Letters, *Letter) {
	l := letterLibrary()
	part := func(text string) []LetterPart { return []LetterPart{{ID: "one", Text: text}} }
	l.Details = append(l.Details, DetailField{ID: "page-count", Short: "pages"},
		DetailField{ID: "calls", Kind: ManyEntries})
	l.Listed = Of([]Letter{
		{Kind: "cover", Parts: part("{page-count} pages from {name}.")},
		{Kind: "appeal", Parts: []LetterPart{{ID: "one", Text: "Denied on {denial-date}. {name}"},
			{ID: "with", Exhibits: true,
				Items: []string{Box + "The letter.", Box + "Notes.", Box + "The letter.", "No box."}}}},
		{Kind: "request", Parts: part("Please pay.")}, {Kind: "form", Parts: part("For Acme.")},
		{Kind: "packet", Parts: part("What lies here."), Packing: &Packing{
			Cover: "cover", Pages: "page-count", Log: "calls",
			Letters: []Held{{Kind: "appeal", Given: []string{"denial-date"}}, {Kind: "request"}},
			Forms:   []Held{{Kind: "form", When: []fact.Condition{{Fact: 1, Is: fact.One(0)}}}},
		}},
	})
	return l, &l.All()[4]
}

func kindsIn(p *Packet) (kinds []string) {
	for _, d := range p.Drafts() {
		kinds = append(kinds, d.Letter.Kind)
	}
	return kinds
}

func TestAPacketHoldsTheFirstLetterThatFitsAndEveryForm(t *testing.T) {
	l, packet := packed()
	day := fact.DateOf(fact.Date{Year: 2026, Month: 11, Day: 1})
	for name, c := range map[string]struct {
		answers fact.Answers
		want    []string
	}{
		"nothing is known": {fact.Answers{}, []string{"cover", "request", "packet"}},
		"denied by Acme": {fact.Answers{}.With(1, fact.Chosen(0)).With(3, day),
			[]string{"cover", "appeal", "packet", "form"}},
	} {
		p := Pack(l, packet, record.Case{Answers: c.answers}, LetterOrder{})
		if got := kindsIn(p); !slices.Equal(got, c.want) || p.Log != l.DetailField("calls") {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}

func TestThePagesOfAPacketAreCountedAndNoBlank(t *testing.T) {
	l, packet := packed()
	c := record.Case{Answers: fact.Answers{}.With(3, fact.DateOf(fact.Date{Year: 2026, Month: 11, Day: 1}))}
	p := Pack(l, packet, c, LetterOrder{})
	blanks := p.Blanks()
	if len(blanks) != 1 || blanks[0].ID != "name" {
		t.Errorf("missing is %+v", blanks)
	}
	p.Numbered(l, packet, 7)
	if got := p.Cover.Parts[0].Text; got[:8] != "7 pages " {
		t.Errorf("the cover says %q", got)
	}
	var marks []string
	for _, e := range p.Exhibits {
		marks = append(marks, e.Mark+" "+e.Text)
	}
	if want := []string{"A The letter.", "B Notes."}; !slices.Equal(marks, want) {
		t.Errorf("what goes along is %q, not %q", marks, want)
	}
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 52: "BA"} {
		if got := Mark(n); got != want {
			t.Errorf("exhibit %d is %s, not %s", n, got, want)
		}
	}
}

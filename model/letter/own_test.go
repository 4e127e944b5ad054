package letter

import (
	"slices"
	"testing"

	"ketacover/model/record"
)

// A page for the person alone tells all, until a tick is taken away; then it stays so,
// even with the last one gone.
func TestAPageForThePersonAloneIsTickedUntilATickIsTakenAway(t *testing.T) {
	l := letterLibrary()
	l.Listed = Of([]Letter{{Kind: "mine", Own: true}, {Kind: "appeal"}})
	all := []string{"health", "substance", "suicide"}
	l.Consents = []Consent{{ID: all[0]}, {ID: all[1]}, {ID: all[2]}, {ID: "name", Letters: []string{"file"}}}
	if got := Ticked(l, record.Details{}, "mine"); !slices.Equal(got, all) {
		t.Errorf("the person's own page ticks %v", got)
	}
	if got := Ticked(l, record.Details{}, "appeal"); len(got) > 0 {
		t.Errorf("an appeal ticks %v by itself", got)
	}
	d := WithTicked(record.Details{}, "mine", all[:1])
	if got := Ticked(l, d, "mine"); !slices.Equal(got, all[:1]) {
		t.Errorf("with two ticks gone: %v", got)
	}
	d = WithTicked(d, "mine", nil)
	for _, id := range all {
		if slices.Contains(Ticked(l, d, "mine"), id) {
			t.Errorf("with all ticks gone %s is ticked again", id)
		}
	}
	if d = WithTicked(d, "mine", append(Ticked(l, d, "mine"), "health")); !slices.Equal(Ticked(l, d, "mine"), all[:1]) {
		t.Errorf("with one ticked again: %v", Ticked(l, d, "mine"))
	}
}

// The name goes into a file of somebody else only when it was ticked for it, and then
// stands in nothing that the person wrote. Whom they called is still told.
func TestANameThatWasNotTickedStandsInNoTextOfThePage(t *testing.T) {
	l := letterLibrary()
	l.Consents = append(l.Consents,
		Consent{ID: "who", Details: []string{"name"}, Letters: []string{"file"}, Identity: true})
	l.Details = append(l.Details, DetailField{ID: "calls", Kind: ManyEntries, Columns: []DetailColumn{
		{ID: "who", Identity: true}, {ID: "said"},
	}})
	c := sayingCase(l.Questions, map[string]string{"name": "Ana Ruiz", "story": "Ruiz was told no."}, nil)
	c.Details = record.WithEntries(c.Details, "calls", []map[string]string{{"who": "Priya", "said": "Ana may appeal."}})
	file := Letter{Kind: "file", Parts: []LetterPart{
		{ID: "mine", Text: "x"}, {ID: "said", Text: "{story}", Rows: []SaidRow{
			{What: "{said}", By: []string{"by phone", "{who}", "call {reference}"}, Each: "calls"},
			{What: "{nothing}"}, {What: "told", None: []string{"story"}},
		}}}}
	c.Details = WithOwnWords(l, c.Details, "file", "mine", "Ana says so.")
	write := func(kind string, ticked ...string) Draft {
		file.Kind = kind
		return l.Write(&file, c, LetterOrder{Ticked: append(ticked, "health")})
	}
	named, nameless, other := write("file", "who"), write("file"), write("appeal")
	row := SaidNow{What: "Ana may appeal.", By: "by phone, Priya"}
	if named.Parts[1].Text != "Ruiz was told no." || named.Parts[0].Text != "Ana says so." ||
		!slices.Equal(named.Parts[1].Said, []SaidNow{row}) {
		t.Errorf("ticked: %+v", named.Parts)
	}
	row.What = "[...] may appeal."
	if nameless.Parts[1].Text != "[...] was told no." || nameless.Parts[0].Text != "[...] says so." ||
		!slices.Equal(nameless.Parts[1].Said, []SaidNow{row}) {
		t.Errorf("not ticked: %+v", nameless.Parts)
	}
	if other.Parts[1].Text != "Ruiz was told no." {
		t.Error("an item that is not asked for a letter takes something out of it")
	}
}

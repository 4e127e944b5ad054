package letter

import (
	"testing"

	"ketacover/model/record"
)

// A part quotes the score where its text, one of its items or what is said of a condition
// holds it, and else none.
func TestAPartQuotesTheScoreThatStandsInIt(t *testing.T) {
	l := letterLibrary()
	l.Details = append(l.Details, DetailField{ID: "severity-score", Short: "score", Else: "quoted-score"})
	c := record.Case{}
	c.Details = c.Details.With("severity-score", "PHQ-9, 19")
	for is, part := range map[string]struct {
		part LetterPart
		want string
	}{
		"in the text": {LetterPart{Text: "Score: {severity-score}."}, "PHQ-9, 19"},
		"in an item":  {LetterPart{Items: []string{"one", "Score: {severity-score}."}}, "PHQ-9, 19"},
		"nowhere":     {LetterPart{Text: "{story}", Items: []string{"one"}}, ""},
	} {
		d := l.Write(&Letter{Kind: "appeal", Parts: []LetterPart{part.part}}, c, LetterOrder{Ticked: []string{"health"}})
		if got := d.Parts[0].Score; got != part.want {
			t.Errorf("%s: %q, want %q", is, got, part.want)
		}
	}
}

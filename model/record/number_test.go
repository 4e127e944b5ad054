package record

import (
	"strings"
	"testing"
)

// The same text is the same answer in JSON, with quotes or without, in a table,
// and on the screen, which asks ReadNumber too.
func TestANumberIsTheSameEveryWayIn(t *testing.T) {
	l := caseLibrary()
	q := l.Index("price-per-session")
	for _, text := range []string{"387.5", "387.50", "$1,200", "1200.00", "1,200", "0.05", "1200"} {
		want, err := l.List[q].ReadNumber(text)
		if err != nil {
			t.Fatal(err)
		}
		forms := []string{`"` + text + `"`}
		if !strings.ContainsAny(text, "$,") {
			forms = append(forms, text)
		}
		for _, form := range forms {
			c := decoded(t, l, []byte(`{"answers":{"price-per-session":`+form+`}}`))
			if c.Answers.At(q) != want {
				t.Errorf("%s in JSON is %v, want %v", form, c.Answers.At(q), want)
			}
			if back := decoded(t, l, EncodeCase(l, c)); !back.Equal(c) {
				t.Errorf("%s is saved as %v", form, back)
			}
		}
		if inTable, err := ParseAnswer(&l.List[q], text); err != nil || inTable != want {
			t.Errorf("%s in a table is %v, %v, want %v", text, inTable, err, want)
		}
	}
}

// A case that was saved before there were cents is the same to the byte.
func TestACaseWithoutCentsIsSavedAsItWas(t *testing.T) {
	l := caseLibrary()
	const saved = `{
  "format": "ketacover-case",
  "version": 1,
  "sha256": "74f284ff8642ea83e5818019187572439081ba02e7dd184a346735aa10a2954e",
  "answers": {
    "price-per-session": 450,
    "sessions": 6
  },
  "details": {}
}
`
	if got := string(EncodeCase(l, decoded(t, l, []byte(saved)))); got != saved {
		t.Errorf("it is saved as\n%s", got)
	}
}

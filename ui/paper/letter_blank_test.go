package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
)

// What is said to be a blank is one that a reader finds in the letter; what it lacks and
// has no blank for is told apart, and is named by no blank.
func TestWhatIsCountedAsABlankStandsInTheLetter(t *testing.T) {
	p := pen(t)
	cases := letterCases(t, p.Library.Questions)
	for i, said := range []string{
		`{"purpose": "mental-health", "plan": "employer", "payer": "aetna"}`,
		`{"purpose": "mental-health", "plan": "individual", "authorization": "denied", "network": "out",
			"denial-reason": "out-of-network", "network-gap": "yes", "state": "CA"}`,
		`{"purpose": "mental-health", "plan": "individual", "authorization": "denied", "denial-reason": "step-therapy",
			"urgent": "yes"}`,
	} {
		c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": `+said+`}`))
		if err != nil {
			t.Fatal(err)
		}
		cases[fmt.Sprint(i)] = c
	}
	apart := 0
	for name, c := range cases {
		for _, kind := range p.Library.Letters.Kinds() {
			for _, ticked := range [][]string{nil, {"health-history"}} {
				d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, letter.LetterOrder{
					Ticked: ticked, Today: p.Today, LeftOut: p.Words.Letters.LeftOut,
				})
				standing, beside := letter.Standing(d.Blanks)
				for i, b := range slices.Concat(standing, beside) {
					if stands := asksFor(p, &d, b); stands != (i < len(standing)) {
						t.Errorf("%s, %s, with %q: %q stands in the letter: %v", name, kind, ticked, b.ID, stands)
					}
				}
				apart += len(beside)
			}
		}
	}
	if apart == 0 {
		t.Error("no letter lacks what it has no blank for, so this tries nothing")
	}
}

// asksFor reports whether a reader finds a blank in a letter: in its words, below a
// condition, or as an empty table.
func asksFor(p *Pen, d *letter.Draft, b letter.Blank) bool {
	text := strings.Join(strings.Fields(Letter(p, d).Plain()), " ")
	return strings.Contains(text, b.Text(p.Words.Letters.LeftOut)) || StandsIn(p, d, b) != "" ||
		slices.ContainsFunc(d.Parts, func(part letter.DraftPart) bool { return part.List == b.ID && !part.Optional })
}

func TestWhatIsMissingIsToldInTwoLines(t *testing.T) {
	p := pen(t)
	in := p.Words.Letters.BlanksInLine
	for want, blanks := range map[string][]letter.Blank{
		"1 blank to fill in: a": {{ID: "a", Short: "a"}},
		"1 blank to fill in: a\nStill missing, with no blank for it: b; c": {
			{ID: "b", Short: "b", Beside: true}, {ID: "a", Short: "a"}, {ID: "c", Short: "c.", Beside: true}},
		"No blanks are left to fill in.\nStill missing, with no blank for it: b": {{ID: "b", Short: "b", Beside: true}},
		"No blanks are left to fill in.":                                         {{ID: "a", Short: "a", Redacted: true}},
	} {
		if got := strings.Join(BlanksIn(p.Words, blanks, in), "\n"); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// A tick that is not asked for changes nothing in a letter, whatever the case holds.
func TestOnlyTicksThatChangeALetterAreAskedFor(t *testing.T) {
	p := pen(t)
	letters, unasked := p.Library.Letters, 0
	var all []string
	for i := range letters.Consents {
		all = append(all, letters.Consents[i].ID)
	}
	if asked := letters.Asked(letters.Letter("fax-cover")); len(asked) > 0 {
		t.Errorf("for the cover of a fax %q is asked for", asked[0].ID)
	}
	if asked := letters.Asked(letters.Letter("appeal")); len(asked) < 3 {
		t.Errorf("for an appeal %d ticks are asked for", len(asked))
	}
	for name, c := range letterCases(t, p.Library.Questions) {
		for _, kind := range letters.Kinds() {
			l := letters.Letter(kind)
			if l.Packing != nil {
				continue
			}
			asked := letters.Asked(l)
			written := func(ticked []string) string {
				d := letters.Write(l, c, letter.LetterOrder{Ticked: ticked, Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
				return Letter(p, &d).Plain()
			}
			for _, id := range all {
				if slices.ContainsFunc(asked, func(item *letter.Consent) bool { return item.ID == id }) {
					continue
				}
				unasked++
				without := slices.DeleteFunc(slices.Clone(all), func(other string) bool { return other == id })
				if written(all) != written(without) {
					t.Errorf("%s, %s: %q changes it, and is not asked for", name, kind, id)
				}
			}
		}
	}
	if unasked == 0 {
		t.Error("every tick is asked for in every letter")
	}
}

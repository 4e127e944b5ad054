package record

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// numbersAsWritten are what people and spreadsheets write, and the number in
// cents, percent or count that it is.
var numbersAsWritten = []struct {
	kind fact.Kind
	text string
	want int64
}{
	{fact.Money, "387.5", 38750}, {fact.Money, "387.50", 38750}, {fact.Money, "$387.50", 38750},
	{fact.Money, "$ 387.50", 38750}, {fact.Money, "1200.00", 120000},
	{fact.Money, "$1,200", 120000}, {fact.Money, "1,200", 120000}, {fact.Money, "1 200", 120000},
	{fact.Money, "1\u00a0200.05", 120005}, {fact.Money, "12,345.6", 1234560},
	{fact.Money, "0", 0}, {fact.Money, "0.99", 99}, {fact.Money, ".99", 99}, {fact.Money, "$100,000.00", 10000000},
	{fact.Money, " 6 ", 600}, {fact.Money, "USD 450", 45000},
	{fact.Money, "US$450", 45000}, {fact.Money, "450 USD", 45000}, {fact.Money, "450 dollars", 45000},
	{fact.Money, "450$", 45000}, {fact.Money, "1 Dollar", 100},
	{fact.Percent, "20", 20}, {fact.Percent, "20%", 20}, {fact.Percent, "20 %", 20}, {fact.Percent, "20.0%", 20},
	{fact.Percent, "20 percent", 20}, {fact.Percent, "100", 100},
	{fact.Count, "6", 6}, {fact.Count, " 12\t", 12}, {fact.Count, "6.0", 6}, {fact.Count, "6.00", 6},
	{fact.Count, "1,000", 1000},
}

func TestANumberIsReadAsPeopleWriteIt(t *testing.T) {
	for _, c := range numbersAsWritten {
		q := fact.Question{Kind: c.kind, Max: 100_000}
		a, err := q.ReadNumber(c.text)
		got := int64(a.Number)
		if c.kind == fact.Money {
			got = a.InCents()
		}
		if err != nil || got != c.want || a.State != fact.Given {
			t.Errorf("%q: %d, %v, want %d", c.text, got, err, c.want)
		}
	}
}

func TestATextThatIsNoNumberSaysInWhichWay(t *testing.T) {
	for _, c := range []struct {
		kind  fact.Kind
		text  string
		want  error
		meant string
	}{
		{fact.Money, "", fact.ErrNumberForm, ""}, {fact.Money, "$", fact.ErrNumberForm, ""},
		{fact.Money, "-5", fact.ErrNumberForm, ""}, {fact.Money, "+5", fact.ErrNumberForm, ""},
		{fact.Money, "1e3", fact.ErrNumberForm, ""}, {fact.Money, "5k", fact.ErrNumberForm, ""},
		{fact.Money, "about 400", fact.ErrNumberForm, ""}, {fact.Money, "400-600", fact.ErrNumberForm, ""},
		{fact.Money, "06", fact.ErrNumberForm, ""}, {fact.Money, "00", fact.ErrNumberForm, ""},
		{fact.Money, "1,2000", fact.ErrNumberForm, ""}, {fact.Money, "1,20,000", fact.ErrNumberForm, ""},
		{fact.Money, ",200", fact.ErrNumberForm, ""}, {fact.Money, "1,200 300", fact.ErrNumberForm, ""},
		{fact.Money, "1.", fact.ErrNumberForm, ""}, {fact.Money, "12.345", fact.ErrNumberForm, ""},
		{fact.Money, "1.200", fact.ErrNumberForm, ""}, {fact.Money, "20%", fact.ErrNumberForm, ""},
		{fact.Money, "٣٨٧", fact.ErrNumberForm, ""}, {fact.Money, "0x10", fact.ErrNumberForm, ""},
		{fact.Money, "387,50", fact.ErrNumberForm, "387.50"}, {fact.Money, "1.200,50", fact.ErrNumberForm, "1200.50"},
		{fact.Money, "$1,30", fact.ErrNumberForm, "1.30"},
		{fact.Money, "100000.01", fact.ErrNumberLarge, ""}, {fact.Money, "99999999999999999999", fact.ErrNumberLarge, ""},
		{fact.Money, "99,999,999,999,999,999,999", fact.ErrNumberLarge, ""},
		{fact.Percent, "$20", fact.ErrNumberForm, ""}, {fact.Percent, "12.5", fact.ErrNumberPart, ""},
		{fact.Percent, "12,50", fact.ErrNumberForm, ""},
		{fact.Count, "6%", fact.ErrNumberForm, ""}, {fact.Count, "six", fact.ErrNumberForm, ""},
		{fact.Count, "6.5", fact.ErrNumberPart, ""}, {fact.Count, "100001", fact.ErrNumberLarge, ""},
	} {
		q := fact.Question{Kind: c.kind, Max: 100_000}
		a, err := q.ReadNumber(c.text)
		var e *fact.NumberError
		if !errors.Is(err, c.want) || !errors.As(err, &e) || e.Meant != c.meant || a != (fact.Answer{}) {
			t.Errorf("%q: %v, %v, want %v, meant %q", c.text, a, err, c.want, c.meant)
		}
	}
}

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

// Whatever an amount is, what the program writes of it is read as the same one.
func TestWhatIsSaidOfAnAmountIsReadBack(t *testing.T) {
	any := seed.Rand(t)
	q := fact.Question{ID: "price", Kind: fact.Money, Max: 100_000}
	for range seed.Times(20_000) {
		cents := any.Int64N(10_000_001)
		a := moneyOf(cents)
		if a.InCents() != cents {
			t.Fatalf("%d cents are %d", cents, a.InCents())
		}
		for _, text := range []string{
			q.AnswerID(a), q.Say(a), fmt.Sprintf("%d.%02d", cents/100, cents%100), strings.ReplaceAll(q.Say(a), ",", " "),
			strings.TrimPrefix(q.Say(a), "$") + " dollars",
		} {
			if got, err := q.ReadNumber(text); err != nil || got != a {
				t.Fatalf("%d cents written %q: %v, %v", cents, text, got, err)
			}
		}
	}
}

// FuzzReadNumber holds that what is taken is within bounds and is read back from
// what is stored and from what is said of it, and that what was probably meant
// is taken.
func FuzzReadNumber(f *testing.F) {
	for _, c := range numbersAsWritten {
		f.Add(uint8(c.kind), c.text)
	}
	f.Add(uint8(fact.Money), "1.200,50")
	f.Fuzz(func(t *testing.T, kind uint8, text string) {
		q := fact.Question{Kind: fact.Money + fact.Kind(kind%3), Max: 100_000}
		a, err := q.ReadNumber(text)
		if err != nil {
			var e *fact.NumberError
			if a != (fact.Answer{}) || !errors.As(err, &e) {
				t.Fatalf("%q: %v, %v", text, a, err)
			}
			if _, err := q.ReadNumber(e.Meant); e.Meant != "" && errors.Is(err, fact.ErrNumberForm) {
				t.Fatalf("%q: %q was meant, which is none", text, e.Meant)
			}
			return
		}
		if a.Number < 0 || a.Number > q.Max || a.Cents < 0 || a.Cents > 99 || a.Cents > 0 && q.Kind != fact.Money {
			t.Fatalf("%q is %v", text, a)
		}
		for _, written := range []string{q.AnswerID(a), q.Say(a)} {
			if back, err := q.ReadNumber(written); err != nil || back != a {
				t.Fatalf("%q is %v, written %q and read as %v, %v", text, a, written, back, err)
			}
		}
	})
}

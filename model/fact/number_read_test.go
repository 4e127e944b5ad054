package fact

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// numbersAsWritten are what people and spreadsheets write, and the number in
// cents, percent or count that it is.
var numbersAsWritten = []struct {
	kind Kind
	text string
	want int64
}{
	{Money, "387.5", 38750}, {Money, "387.50", 38750}, {Money, "$387.50", 38750},
	{Money, "$ 387.50", 38750}, {Money, "1200.00", 120000},
	{Money, "$1,200", 120000}, {Money, "1,200", 120000}, {Money, "1 200", 120000},
	{Money, "1\u00a0200.05", 120005}, {Money, "12,345.6", 1234560},
	{Money, "0", 0}, {Money, "0.99", 99}, {Money, ".99", 99}, {Money, "$100,000.00", 10000000},
	{Money, " 6 ", 600}, {Money, "USD 450", 45000},
	{Money, "US$450", 45000}, {Money, "450 USD", 45000}, {Money, "450 dollars", 45000},
	{Money, "450$", 45000}, {Money, "1 Dollar", 100},
	{Percent, "20", 20}, {Percent, "20%", 20}, {Percent, "20 %", 20}, {Percent, "20.0%", 20},
	{Percent, "20 percent", 20}, {Percent, "100", 100},
	{Count, "6", 6}, {Count, " 12\t", 12}, {Count, "6.0", 6}, {Count, "6.00", 6},
	{Count, "1,000", 1000},
}

func TestANumberIsReadAsPeopleWriteIt(t *testing.T) {
	for _, c := range numbersAsWritten {
		q := Question{Kind: c.kind, Max: 100_000}
		a, err := q.ReadNumber(c.text)
		got := int64(a.Number)
		if c.kind == Money {
			got = a.InCents()
		}
		if err != nil || got != c.want || a.State != Given {
			t.Errorf("%q: %d, %v, want %d", c.text, got, err, c.want)
		}
	}
}

func TestATextThatIsNoNumberSaysInWhichWay(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		text  string
		want  error
		meant string
	}{
		{Money, "", ErrNumberForm, ""}, {Money, "$", ErrNumberForm, ""},
		{Money, "-5", ErrNumberForm, ""}, {Money, "+5", ErrNumberForm, ""},
		{Money, "1e3", ErrNumberForm, ""}, {Money, "5k", ErrNumberForm, ""},
		{Money, "about 400", ErrNumberForm, ""}, {Money, "400-600", ErrNumberForm, ""},
		{Money, "06", ErrNumberForm, ""}, {Money, "00", ErrNumberForm, ""},
		{Money, "1,2000", ErrNumberForm, ""}, {Money, "1,20,000", ErrNumberForm, ""},
		{Money, ",200", ErrNumberForm, ""}, {Money, "1,200 300", ErrNumberForm, ""},
		{Money, "1.", ErrNumberForm, ""}, {Money, "12.345", ErrNumberForm, ""},
		{Money, "1.200", ErrNumberForm, ""}, {Money, "20%", ErrNumberForm, ""},
		{Money, "٣٨٧", ErrNumberForm, ""}, {Money, "0x10", ErrNumberForm, ""},
		{Money, "387,50", ErrNumberForm, "387.50"}, {Money, "1.200,50", ErrNumberForm, "1200.50"},
		{Money, "$1,30", ErrNumberForm, "1.30"},
		{Money, "100000.01", ErrNumberLarge, ""}, {Money, "99999999999999999999", ErrNumberLarge, ""},
		{Money, "99,999,999,999,999,999,999", ErrNumberLarge, ""},
		{Percent, "$20", ErrNumberForm, ""}, {Percent, "12.5", ErrNumberPart, ""},
		{Percent, "12,50", ErrNumberForm, ""},
		{Count, "6%", ErrNumberForm, ""}, {Count, "six", ErrNumberForm, ""},
		{Count, "6.5", ErrNumberPart, ""}, {Count, "100001", ErrNumberLarge, ""},
	} {
		q := Question{Kind: c.kind, Max: 100_000}
		a, err := q.ReadNumber(c.text)
		var e *NumberError
		if !errors.Is(err, c.want) || !errors.As(err, &e) || e.Meant != c.meant || a != (Answer{}) {
			t.Errorf("%q: %v, %v, want %v, meant %q", c.text, a, err, c.want, c.meant)
		}
	}
}

// Whatever an amount is, what the program writes of it is read as the same one.
func TestWhatIsSaidOfAnAmountIsReadBack(t *testing.T) {
	any := seed.Rand(t)
	q := Question{ID: "price", Kind: Money, Max: 100_000}
	for range seed.Times(20_000) {
		cents := any.Int64N(10_000_001)
		a := Answer{State: Given, Number: int(cents / 100), Cents: int(cents % 100)}
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
	f.Add(uint8(Money), "1.200,50")
	f.Fuzz(func(t *testing.T, kind uint8, text string) {
		q := Question{Kind: Money + Kind(kind%3), Max: 100_000}
		a, err := q.ReadNumber(text)
		if err != nil {
			var e *NumberError
			if a != (Answer{}) || !errors.As(err, &e) {
				t.Fatalf("%q: %v, %v", text, a, err)
			}
			if _, err := q.ReadNumber(e.Meant); e.Meant != "" && errors.Is(err, ErrNumberForm) {
				t.Fatalf("%q: %q was meant, which is none", text, e.Meant)
			}
			return
		}
		if a.Number < 0 || a.Number > q.Max || a.Cents < 0 || a.Cents > 99 || a.Cents > 0 && q.Kind != Money {
			t.Fatalf("%q is %v", text, a)
		}
		for _, written := range []string{q.AnswerID(a), q.Say(a)} {
			if back, err := q.ReadNumber(written); err != nil || back != a {
				t.Fatalf("%q is %v, written %q and read as %v, %v", text, a, written, back, err)
			}
		}
	})
}

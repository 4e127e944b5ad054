package record

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// caseLibrary has a question of every kind and decides nothing.
func caseLibrary() *fact.Questions {
	choice := func(id string, options ...string) fact.Question {
		q := fact.Question{ID: id}
		for _, o := range options {
			q.Options = append(q.Options, fact.Option{ID: o})
		}
		return q
	}
	return &fact.Questions{List: []fact.Question{
		choice("purpose", "mental-health", "pain", "wellness"),
		choice("antidepressants", "0", "1", "2", "4-plus"),
		choice("payer", "aetna", "amerihealth", "anthem", "carefirst", "cigna", "hcsc", "horizon", "kaiser", "medica",
			"other"),
		{ID: "denial-date", Kind: fact.Day},
		{ID: "coinsurance-percent", Kind: fact.Percent, Max: 100},
		{ID: "price-per-session", Kind: fact.Money, Max: 100000},
		{ID: "sessions", Kind: fact.Count, Max: 400},
	}, Readable: fact.Readable{
		Drugs:   []fact.ReadableDrug{{ID: "infusion"}, {ID: "spravato"}},
		Stances: []fact.ReadableStance{{ID: "covered-with-criteria", Asks: true}, {ID: "excluded"}},
		Conditions: []fact.ReadableCondition{{ID: "two-antidepressants"}, {ID: "diagnosis"},
			{ID: "under-65", OnlyFor: []string{"spravato"}}},
		Payers: []string{"aetna", "medicaid"},
	}, Events: caseEvents()}
}

// randomOwnRules are rules that a person read, no two of one use.
func randomOwnRules(questions *fact.Questions, rng *rand.Rand) []OwnRule {
	var list []OwnRule
	for _, d := range questions.Readable.Drugs {
		for _, payer := range []string{"", "aetna", "medicaid"} {
			s := questions.Readable.Stances[rng.IntN(2)]
			r := OwnRule{Drug: d.ID, Stance: s.ID, Payer: payer,
				Read: fact.Date{Year: 2026, Month: time.January, Day: 1}.AddDays(rng.IntN(300))}
			for _, id := range questions.Readable.For(d.ID) {
				if s.Asks && rng.IntN(2) == 0 {
					r.Conditions = append(r.Conditions, id)
				}
			}
			r.Page = []string{"", "4", "4 to 6", "§ \"2\" é"}[rng.IntN(4)]
			if rng.IntN(2) == 0 {
				r.For = []OwnUse{{"purpose", "pain"}}
			}
			if rng.IntN(3) == 0 {
				list = append(list, r)
			}
		}
	}
	return list
}

// randomCase answers about half of the questions, each kind of answer among
// them, and gives details that are awkward to write.
func randomCase(questions *fact.Questions, rng *rand.Rand) Case {
	var c Case
	for q := range questions.List {
		question := &questions.List[q]
		var answer fact.Answer
		switch {
		case rng.IntN(2) == 0:
			continue
		case rng.IntN(4) == 0:
			answer = fact.DontKnow()
		case question.Kind == fact.Choice:
			answer = fact.Chosen(rng.IntN(len(question.Options)))
		case question.Kind == fact.Day:
			answer = fact.DateOf(fact.Date{Year: 2026, Month: time.January, Day: 1}.AddDays(rng.IntN(60000) - 40000))
		case question.Kind == fact.Money && rng.IntN(2) == 0:
			answer = moneyOf(rng.Int64N(int64(question.Max)*100 + 1))
		default:
			answer = fact.NumberOf(rng.IntN(question.Max + 1))
		}
		c.Answers = c.Answers.With(q, answer)
	}
	texts := []string{"Ann", "山田 \"太郎\"", "a\\b/c", "line\nbreak\ttab\x00\x1b[2J", "<b>&amp;", "\u2028\ufeff\u202e",
		"🏳️‍🌈", "é", "e\u0301"}
	for range rng.IntN(6) {
		c.Details = c.Details.With(texts[rng.IntN(len(texts))], texts[rng.IntN(len(texts))])
	}
	if rng.IntN(3) == 0 {
		c.OwnRules = randomOwnRules(questions, rng)
	}
	if rng.IntN(3) == 0 {
		randomHappened(questions, rng, &c)
	}
	ids := []string{"", "", `"row 7"`, `"\u00e9\\u202e"`, "17", "-1.50e3", "null"}
	c.ID = ids[rng.IntN(len(ids))]
	if rng.IntN(2) == 0 {
		c.Details, _ = c.Details.WithValue("medicines", `[{"to":"2026","name":"sertraline","dose":"200\u00A0mg"},"x",[],{}]`)
	}
	return c
}

func decoded(t *testing.T, questions *fact.Questions, data []byte) Case {
	t.Helper()
	c, err := DecodeCase(questions, data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return c
}

func TestACaseComesBackFromWhatWasSaved(t *testing.T) {
	l, rng := caseLibrary(), seed.Rand(t)
	for range seed.Times(2000) {
		c := randomCase(l, rng)
		data := EncodeCase(l, c)
		back := decoded(t, l, data)
		if !back.Equal(c) {
			t.Fatalf("came back as %v from\n%s", back, data)
		}
		if again := EncodeCase(l, back); !bytes.Equal(again, data) {
			t.Fatalf("saved as\n%s\nand then as\n%s", data, again)
		}
	}
}

func TestASavedCaseIsReadableByPeople(t *testing.T) {
	l := caseLibrary()
	c := decoded(t, l, []byte(`{"id": "row 7", "details": {"zeta":"1", "medicines":[{"name":"sertraline", "as-yet-unknown": ["kept"]}], "name":"Ann"},
		"answers": {"sessions": 6, "denial-date": "2026-10-01", "payer": "unsure", "purpose": "pain", "coinsurance-percent": "unsure"}}`))
	const want = `{
  "format": "ketacover-case",
  "version": 1,
  "sha256": "fef6642ef8230ee9c8094c9774892d2921ba45d0a07892c8a197b35d95975d21",
  "id": "row 7",
  "answers": {
    "purpose": "pain",
    "payer": "unsure",
    "denial-date": "2026-10-01",
    "coinsurance-percent": "unsure",
    "sessions": 6
  },
  "details": {
    "zeta": "1",
    "medicines": [
      {
        "name": "sertraline",
        "as-yet-unknown": [
          "kept"
        ]
      }
    ],
    "name": "Ann"
  }
}
`
	if got := string(EncodeCase(l, c)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestACaseWrittenByHandNeedsNoMoreThanAnswers(t *testing.T) {
	l := caseLibrary()
	for _, text := range []string{
		`{"answers":{}}`,
		" {\r\n\"answers\" : { } , \"details\" : { } }\r\n\r\n",
	} {
		if c := decoded(t, l, []byte(text)); !c.Equal(Case{}) {
			t.Errorf("%s: got %v", text, c)
		}
	}
	c := decoded(t, l, []byte(`{"answers":{"p\u0061yer":"\u0063igna","antidepressants":"2","price-per-session":0}}`))
	want := fact.Answers{}.With(2, fact.Chosen(4)).With(1, fact.Chosen(2)).With(5, fact.NumberOf(0))
	if !c.Answers.Equal(want) {
		t.Errorf("got %v, want %v", c.Answers, want)
	}
}

// savedCase is a case with something of everything in it.
func savedCase(questions *fact.Questions) []byte {
	c := Case{Answers: fact.Answers{}.With(0, fact.Chosen(0)).With(2, fact.DontKnow()).With(3,
		fact.DateOf(fact.Date{Year: 2026, Month: time.November, Day: 23})).With(5, fact.NumberOf(450))}
	c.Details = c.Details.With("name", "山田\n\x1b").With("plan-name", "Gold")
	c.Details, _ = c.Details.WithValue("medicines", `[{"name":"a\u00e9\u001b"},[]]`)
	return EncodeCase(questions, c)
}

// savedReading is a saved case with a rule that the person read.
func savedReading(questions *fact.Questions) []byte {
	return EncodeCase(questions, Case{OwnRules: []OwnRule{{Drug: "spravato", Stance: "covered-with-criteria",
		Conditions: []string{"two-antidepressants", "under-65"}, Page: "4", Payer: "aetna",
		Read: fact.Date{Year: 2026, Month: time.November, Day: 2}, For: []OwnUse{{"purpose", "pain"}}}}})
}

func TestEveryTruncationOfASavedCaseIsRefused(t *testing.T) {
	l := caseLibrary()
	data := savedCase(l)
	decoded(t, l, data)
	for n := range data {
		if _, err := DecodeCase(l, data[:n]); !errors.Is(err, ErrDamaged) && !isCaseError(err) {
			t.Errorf("the first %d of %d bytes were taken: %v", n, len(data), err)
		}
	}
}

func TestEveryBitFlipInASavedCaseIsRefused(t *testing.T) {
	l := caseLibrary()
	data := savedCase(l)
	for i := range 8 * len(data) {
		data[i/8] ^= 1 << (i % 8)
		if _, err := DecodeCase(l, data); !isCaseError(err) {
			t.Errorf("bit %d of byte %d (%q) was flipped unnoticed", i%8, i/8, data[i/8])
		}
		data[i/8] ^= 1 << (i % 8)
	}
}

func isCaseError(err error) bool {
	var e *CaseError
	return errors.As(err, &e)
}

func TestTheChecksumCountsTheKeysSorted(t *testing.T) {
	l := caseLibrary()
	data := string(savedCase(l))
	head, answers, _ := strings.Cut(data, `  "answers"`)
	sum := head[strings.Index(head, `"sha256"`):]
	sum = sum[:strings.Index(sum, ",")]
	body := strings.TrimSuffix(answers, "\n}\n")
	swapped := `{"answers"` + body + `,` + sum + `,"version":1,"format":"ketacover-case"}` + "\n"
	if c := decoded(t, l, []byte(swapped)); !bytes.Equal(EncodeCase(l, c), []byte(data)) {
		t.Error("the same case in another order is another case")
	}
	got := checksum([]byte(`{ "b":1, "a":"x" }`), []byte(`{"z":[{"d":"","c":""}, "" ],"\u0061b":"é"}`), make([][]byte, len(laterKeys)))
	// printf '{"answers":{"a":"x","b":1},"details":{"\\u0061b":"é","z":[{"c":"","d":""},""]}}' | sha256sum
	if want := "8785d1fe771fb9324b86c6d4a7f6cd197859974e4a853dd5af423506dde02c63"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestALargeCaseComesBackToo(t *testing.T) {
	l := caseLibrary()
	big := Case{Details: Details{}.With("name", strings.Repeat("x", 1<<20))}
	if n := len(EncodeCase(l, big)); n < 1<<20 || n > 1<<20+1000 {
		t.Errorf("a long text was saved in %d bytes", n)
	}
	// White space makes this one larger than a case may be.
	wide, err := Details{}.WithValue("list",
		strings.Repeat("[", 40)+strings.Repeat(`"",`, 250_000)+`""`+strings.Repeat("]", 40))
	if err != nil {
		t.Fatal(err)
	}
	c := Case{Details: wide}
	data := EncodeCase(l, c)
	if bytes.Count(data, []byte("\n")) != 1 {
		t.Error("a case that would be too large is written with white space")
	}
	if back := decoded(t, l, data); !back.Equal(c) || !bytes.Equal(EncodeCase(l, back), data) {
		t.Error("a wide case does not come back")
	}
	if !utf8.Valid(data) {
		t.Error("not UTF-8")
	}
}

// moneyOf is the answer that gives an amount in cents.
func moneyOf(cents int64) fact.Answer {
	return fact.Answer{State: fact.Given, Number: int(cents / 100), Cents: int(cents % 100)}
}

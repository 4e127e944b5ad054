package record

import (
	"errors"
	"strings"
	"testing"
)

// caseFault is a document, and what is said about it.
type caseFault struct {
	is    string // a sentence that is true
	text  string
	error string
	hint  string
	kind  error
}

func checkFaults(t *testing.T, tests []caseFault) {
	t.Helper()
	l := caseLibrary()
	for _, test := range tests {
		t.Run(test.is, func(t *testing.T) {
			c, err := DecodeCase(l, []byte(test.text))
			var e *CaseError
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *CaseError", err)
			}
			if !c.Equal(Case{}) {
				t.Error("a part of the case was read")
			}
			if e.Error() != test.error || e.Hint() != test.hint {
				t.Errorf("got\n%s\nhint: %s\nwant\n%s\nhint: %s", e.Error(), e.Hint(), test.error, test.hint)
			}
			for _, kind := range []error{ErrForeign, ErrNewer, ErrDamaged} {
				if errors.Is(err, kind) != errors.Is(test.kind, kind) {
					t.Errorf("is %v, want %v", errors.Unwrap(err), test.kind)
				}
			}
			if strings.ContainsFunc(e.Error()+e.Hint(), func(c rune) bool { return c < ' ' || c == 0x7f }) {
				t.Error("not one clean line")
			}
		})
	}
}

func TestEveryFaultOfAnAnswerIsNamed(t *testing.T) {
	const all = "all 11 values: ketacover help eval"
	const numbers = "allowed: 0 to 100, unsure"
	answer := func(text string) string { return "{\n \"answers\": {\n  " + text + "\n }\n}" }
	checkFaults(t, []caseFault{
		{"a question with a slip is corrected", answer(`"payr": "cigna"`), `line 3: answers: unknown question "payr"`,
			`did you mean "payer"? allowed: purpose, antidepressants, payer, denial-date, coinsurance-percent, price-per-session, sessions`, nil},
		{"a long question is cut", answer(`"` + strings.Repeat("é", 90) + `": 1`),
			`line 3: answers: unknown question "` + strings.Repeat("é", 40) + `…"`,
			"allowed: purpose, antidepressants, payer, denial-date, coinsurance-percent, price-per-session, sessions", nil},
		{"a value with a slip is corrected", answer(`"payer": "cgina"`), `line 3: answers.payer: unknown value "cgina"`,
			`did you mean "cigna"? ` + all, nil},
		{"a value near to none is not corrected", answer(`"payer": "zzz"`), `line 3: answers.payer: unknown value "zzz"`,
			"the nearest are hcsc, aetna, cigna; " + all, nil},
		{"a few values are listed", answer(`"purpose": "Pain"`), `line 3: answers.purpose: unknown value "Pain"`,
			`did you mean "pain"? allowed: mental-health, pain, wellness, unsure`, nil},
		{"no text is no value", answer(`"purpose": ""`), `line 3: answers.purpose: unknown value ""`,
			"allowed: mental-health, pain, wellness, unsure", nil},
		{"control characters in a value are shown as such", answer(`"purpose": "\u001b[2J\n\u202e"`),
			`line 3: answers.purpose: unknown value "\x1b[2J\n\u202e"`,
			"allowed: mental-health, pain, wellness, unsure", nil},
		{"null is no answer", answer(`"purpose": null`), `line 3: answers.purpose: want an answer, not null`,
			"allowed: mental-health, pain, wellness, unsure; leave out a question that was not asked", nil},
		{"a number is no choice, and the choice is named", answer(`"antidepressants": 2`),
			`line 3: answers.antidepressants: want text in quotes, not 2`,
			`did you mean "2"? allowed: 0, 1, 2, 4-plus, unsure`, nil},
		{"a number that is none of the choices is not corrected", answer(`"antidepressants": 7`),
			`line 3: answers.antidepressants: want text in quotes, not 7`,
			`allowed: 0, 1, 2, 4-plus, unsure`, nil},
		{"a list is no choice", answer(`"purpose": ["pain"]`), `line 3: answers.purpose: want text in quotes, not a list`,
			"allowed: mental-health, pain, wellness, unsure", nil},
		{"an object is no choice", answer(`"purpose": {}`), `line 3: answers.purpose: want text in quotes, not an object`,
			"allowed: mental-health, pain, wellness, unsure", nil},
		{"yes and no are no choices without quotes", answer(`"purpose": true`),
			`line 3: answers.purpose: want text in quotes, not true`, "allowed: mental-health, pain, wellness, unsure", nil},
		{"February has no day 30", answer(`"denial-date": "2026-02-30"`),
			`line 3: answers.denial-date: no calendar has the day "2026-02-30"`, "allowed: YYYY-MM-DD, unsure", nil},
		{"the month first", answer(`"denial-date": "11/22/2026"`),
			`line 3: answers.denial-date: want a date written YYYY-MM-DD, not "11/22/2026"`,
			`did you mean "2026-11-22"? allowed: YYYY-MM-DD, unsure`, nil},
		{"a year nobody means", answer(`"denial-date": "0026-11-22"`),
			`line 3: answers.denial-date: want a date in the years 1900 to 2199, not "0026-11-22"`,
			"allowed: YYYY-MM-DD, unsure", nil},
		{"a date is no number", answer(`"denial-date": 20260230`),
			`line 3: answers.denial-date: want text in quotes, not 20260230`, "allowed: YYYY-MM-DD, unsure", nil},
		{"a date with a slip in unsure is corrected", answer(`"denial-date": "unsrue"`),
			`line 3: answers.denial-date: want a date written YYYY-MM-DD, not "unsrue"`,
			`did you mean "unsure"? allowed: YYYY-MM-DD, unsure`, nil},
		{"more than 100 percent is too much", answer(`"coinsurance-percent": 101`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not 101`, numbers, nil},
		{"less than nothing is too little", answer(`"coinsurance-percent": -1`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not -1`, numbers, nil},
		{"a part of a number is not whole", answer(`"coinsurance-percent": 1.5`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not 1.5`, numbers, nil},
		{"a power is not written out", answer(`"coinsurance-percent": 1e1`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not 1e1`, numbers, nil},
		{"a number past every machine word is too large", answer(`"coinsurance-percent": 99999999999999999999`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not 99999999999999999999`, numbers, nil},
		{"a number in quotes is checked too", answer(`"coinsurance-percent": "$20"`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not "$20"`, numbers, nil},
		{"a list is no number", answer(`"coinsurance-percent": []`),
			`line 3: answers.coinsurance-percent: want a whole number from 0 to 100, not a list`, numbers, nil},
		{"of two faults the first is named", answer(`"sessions": 500, "payer": "x"`),
			`line 3: answers.sessions: want a whole number from 0 to 400, not 500`, "allowed: 0 to 400, unsure", nil},
	})
}

func TestEveryFaultOfTheWholeIsNamed(t *testing.T) {
	const keys = "allowed: answers, details, format, version, sha256, id, own-rules, events, history, outcome"
	saved := string(savedCase(caseLibrary()))
	change := func(from, to string) string { return strings.Replace(saved, from, to, 1) }
	checkFaults(t, []caseFault{
		{"nothing is no case", "", "nothing in it", leastCase, ErrDamaged},
		{"white space is no case", " \n", "nothing in it", leastCase, ErrDamaged},
		{"an empty object is no case", "{}", `no "answers" in it`, `the least a case has is {"answers": {}}`, nil},
		{"a list is no case", "[]", `line 1: want a case, which is an object in braces, not "["`, leastCase, nil},
		{"answers are no list", `{"answers":[]}`, "line 1: answers: want an object in braces, not a list", `write it as in "answers": {}`, nil},
		{"answers are not null", `{"answers":null}`, "line 1: answers: want an object in braces, not null", `write it as in "answers": {}`, nil},
		{"details are no text", `{"answers":{},"details":"x"}`, `line 1: details: want an object in braces, not "x"`,
			`write it as in "details": {}`, nil},
		{"an id is a text or a number", `{"answers":{},"id":[7]}`, "line 1: id: want text in quotes or a number, not a list",
			`write it as in "id": "17"`, nil},
		{"an id is no truth", `{"answers":{},"id":true}`, "line 1: id: want text in quotes or a number, not true",
			`write it as in "id": "17"`, nil},
		{"a key with a slip is corrected", `{"anwsers":{}}`, `line 1: unknown key "anwsers"`,
			`did you mean "answers"? ` + keys, nil},
		{"an unknown key is refused", "{\"answers\":{},\n\"note\":{}}", `line 2: unknown key "note"`,
			keys, nil},
		{"a second case is refused", `{"answers":{}}{"answers":{}}`, "line 1: more text after the end of the case",
			"a file holds one case", nil},
		{"details hold no numbers", `{"answers":{},"details":{"a":[{"b":5}]}}`,
			"line 1: details.a[0].b: want text in quotes, not 5", inQuotes, nil},
		{"details hold no null", `{"answers":{},"details":{"a b":null}}`,
			`line 1: details["a b"]: want text in quotes, not null`, inQuotes, nil},
		{"another program's file is foreign, whatever is in it", `{"other":1,"format":"x"}`,
			`line 1: format: want format "ketacover-case", not "x"`, "this is not a case file of ketacover", ErrForeign},
		{"a format is a text", `{"format":7}`, `line 1: format: want format "ketacover-case", not 7`,
			"this is not a case file of ketacover", ErrForeign},
		{"a newer version is named, whatever is in it", `{"other":1,"format":"ketacover-case","version":3}`,
			"line 1: version: saved by a newer ketacover, as version 3",
			"this ketacover reads version 2; open the case with the newer one", ErrNewer},
		{"a much newer version is newer", change(`"version": 1`, `"version": 99999999999999999999`),
			"line 3: version: saved by a newer ketacover, as version 99999999999999999999",
			"this ketacover reads version 2; open the case with the newer one", ErrNewer},
		{"a version is a number", change(`"version": 1`, `"version": "1"`), `line 3: version: want version 1 to 2, not "1"`, byHand,
			nil},
		{"there was no version 0", change(`"version": 1`, `"version": 0`), "line 3: version: want version 1 to 2, not 0", byHand, nil},
		{"a version alone says too little", `{"version":1,"answers":{}}`,
			`some of "format", "version" and "sha256" are missing`, byHand, nil},
		{"a changed text is damage", change("Gold", "Golf"),
			`line 4: sha256: damaged, or changed outside ketacover: the checksum is not "8aff377cd6b2e44a6eea34257dafcd4db571cd35…"`, byHand, ErrDamaged},
		{"a changed answer is damage before it is unknown", change(`"unsure"`, `"cignb"`),
			`line 4: sha256: damaged, or changed outside ketacover: the checksum is not "8aff377cd6b2e44a6eea34257dafcd4db571cd35…"`, byHand, ErrDamaged},
		{"the last line ends", strings.TrimSuffix(saved, "\n"), "line 21: cut short: the last line does not end",
			notWhole, ErrDamaged},
	})
}

func TestTheLimitsOfACaseAreKept(t *testing.T) {
	nested := func(n int) string {
		return `{"answers":{},"details":{"a":` + strings.Repeat("[", n-2) + strings.Repeat("]", n-2) + `}}`
	}
	if _, err := DecodeCase(caseLibrary(), []byte(nested(maxDepth))); err != nil {
		t.Errorf("at the limit: %v", err)
	}
	checkFaults(t, []caseFault{
		{"one level more than allowed is refused", nested(maxDepth + 1),
			"line 1: details.a" + strings.Repeat("[0]", 9) + "[…]: nested more than 64 deep", tooMuch, nil},
		{"one byte more than allowed is refused", `{"answers":{}}` + strings.Repeat(" ", MaxCaseSize-13),
			"larger than the 16 MiB that a case may take",
			"a case is small: is this the right file?", nil},
	})
	full := `{"answers":{}}` + strings.Repeat(" ", MaxCaseSize-14)
	if _, err := DecodeCase(caseLibrary(), []byte(full)); err != nil {
		t.Errorf("at the limit: %v", err)
	}
}

// Whatever is wrong with a case, something can be done about it, and it is said: of cases
// cut anywhere, and of those in which a letter is missing or is another one.
func TestWhateverIsWrongWithACaseHasAMend(t *testing.T) {
	l := caseLibrary()
	wrong := 0
	check := func(text string) {
		var e *CaseError
		if _, err := DecodeCase(l, []byte(text)); errors.As(err, &e) {
			wrong++
			if e.Hint() == "" || strings.Contains(e.Hint(), "\n") {
				t.Errorf("%q\nis refused: %v\nhint: %s", text, e, e.Hint())
			}
			if lines := strings.Count(strings.TrimRight(text, "\n"), "\n") + 1; e.Line > lines {
				t.Errorf("%q\nhas %d lines, and is refused for line %d", text, lines, e.Line)
			}
		}
	}
	for _, text := range []string{
		`{"answers":{"purpose":"pain","payer":"cigna","denial-date":"2026-11-23","price-per-session":450.5},"id":7}`,
		`{"answers":{},"details":{"name":"A\u00e9 \\n","medicines":[{"name":"b"},[]]},"id":null}`,
		`{"answers":{},"own-rules":[{"drug":"spravato","stance":"covered-with-criteria","conditions":["diagnosis"],` +
			`"page":"4","read":"2026-11-02","for":{"purpose":"pain"}}]}`,
		`{"answers":{},"events":[{"kind":"approved","date":"2026-11-02","until":"2026-12-02","visits":6}],` +
			`"outcome":{"what":"approved","date":"2026-11-02","cost":"12","days":4},` +
			`"history":[{"date":"2026-11-02","question":"purpose","was":"","is":"pain"}]}`,
		string(savedCase(l)),
	} {
		for at := range len(text) {
			check(text[:at])
			check(text[:at] + "\n")
			check(text[:at] + text[at+1:])
			for _, other := range []string{"x", `"`, "{", "]", ",", "7", "\n", "\xff", `\`, "null"} {
				check(text[:at] + other + text[at+1:])
				check(text[:at] + other + text[at:])
			}
		}
	}
	if wrong < 10_000 {
		t.Errorf("only %d of them are refused", wrong)
	}
}

func TestAnErrorMadeElsewhereReadsTheSame(t *testing.T) {
	e := &CaseError{Line: 2, Path: "answers.payer", Value: "a\nb", Message: "unknown value"}
	if got, want := e.Error(), `line 2: answers.payer: unknown value "a\nb"`; got != want || e.Hint() != "" {
		t.Errorf("got %s, hint %q, want %s", got, e.Hint(), want)
	}
}

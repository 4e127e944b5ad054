package record

import (
	"errors"
	"testing"

	"ketacover/model/fact"
)

func TestDetailsKeepTheirOrderAndTheirWriting(t *testing.T) {
	l := caseLibrary()
	c := decoded(t, l, []byte(`{"answers":{},"details":{ "name" : "Ann\u00e9" , "un\u006bnown" : [ {"x" : ["\/", ""]} ], "plan-name":"a&b" }}`))
	before := c.Details
	after := before.With("name", "Bo").With("clinic", "<North> & \"Sons\"\n").With("plan-name", "")
	if got, want := before.Raw(), `{"name":"Ann\u00e9","un\u006bnown":[{"x":["\/",""]}],"plan-name":"a&b"}`; got != want {
		t.Errorf("before: got %s, want %s", got, want)
	}
	if got, want := after.Raw(), `{"name":"Bo","un\u006bnown":[{"x":["\/",""]}],"clinic":"<North> & \"Sons\"\n"}`; got != want {
		t.Errorf("after: got %s, want %s", got, want)
	}
	for key, want := range map[string]string{"name": "Anné", "plan-name": "a&b", "unknown": "", "nothing": ""} {
		if got := before.Get(key); got != want {
			t.Errorf("%s: got %q, want %q", key, got, want)
		}
	}
	if got, want := before.Value("unknown"), `[{"x":["\/",""]}]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDetailsWithNothingInThemAreNone(t *testing.T) {
	none := Details{}
	for _, d := range []Details{none.With("name", ""), none.With("name", "x").With("name", ""),
		decoded(t, caseLibrary(), []byte(`{"answers":{},"details":{ }}`)).Details} {
		if !d.Equal(none) || d.Raw() != "{}" || d.Get("name") != "" || d.Value("name") != "" {
			t.Errorf("got %s", d.Raw())
		}
	}
}

func TestDetailsWithTheSameTextAreEqual(t *testing.T) {
	a := Details{}.With("name", "x").With("clinic", "y")
	if !a.Equal(a.With("name", "z").With("name", "x")) || a.Equal(a.With("name", "z")) || a.Equal(Details{}) {
		t.Error("equal details differ, or different ones are equal")
	}
}

func TestATextOfDetailsComesBackAsItWas(t *testing.T) {
	for _, text := range []string{"x", " x ", "\x00\x1b[2J\r\n", "\u2028\u2029\ufeff\u202e", "e\u0301 é", "🏳️‍🌈", `"\`,
		"\ufffd"} {
		if got := (Details{}).With("a", text).Get("a"); got != text {
			t.Errorf("got %q, want %q", got, text)
		}
	}
	if got := (Details{}).With("a", "x\xffy").Get("a"); got != "x\ufffdy" {
		t.Errorf("what is not UTF-8 became %q", got)
	}
}

func TestAValueOfDetailsIsMadeOfTexts(t *testing.T) {
	d := Details{}.With("name", "x")
	for value, want := range map[string]string{
		``:                  "medicines: nothing in it",
		`5`:                 "line 1: medicines: want text in quotes, not 5",
		`[{"dose": 5}]`:     "line 1: medicines[0].dose: want text in quotes, not 5",
		`[{"a":"","a":""}]`: `line 1: medicines[0]: repeated key "a"`,
		`[`:                 "line 1: medicines[0]: it ends before the case is complete",
		`[] []`:             `line 1: medicines: want nothing after the value, not "["`,
		"\"\xff\"":          "line 1: medicines: bytes that are not UTF-8 text",
	} {
		after, err := d.WithValue("medicines", value)
		if err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", value, err, want)
		}
		if !after.Equal(d) {
			t.Errorf("%s: changed the details", value)
		}
	}
	after, err := d.WithValue("medicines", "[ { \"name\" : \"x y\" } ]\n")
	if want := `{"name":"x","medicines":[{"name":"x y"}]}`; err != nil || after.Raw() != want {
		t.Errorf("got %s, %v, want %s", after.Raw(), err, want)
	}
}

func TestAnAnswerIsWrittenTheWayItIsRead(t *testing.T) {
	l := caseLibrary()
	for id, texts := range map[string][]string{
		"purpose":             {"pain", "unsure"},
		"antidepressants":     {"0", "4-plus"},
		"denial-date":         {"1900-01-01", "2024-02-29", "2199-12-31", "unsure"},
		"coinsurance-percent": {"0", "100", "unsure"},
		"price-per-session":   {"0", "450", "387.50", "0.05", "99999.99", "100000", "unsure"},
	} {
		q := &l.List[l.Index(id)]
		for _, text := range texts {
			answer, err := ParseAnswer(q, text)
			if got := q.AnswerID(answer); err != nil || got != text {
				t.Errorf("%s: %q came back as %q, %v", id, text, got, err)
			}
		}
	}
	if got := l.List[0].AnswerID(fact.Answer{}); got != "" {
		t.Errorf("a question that was not asked is written %q", got)
	}
}

func TestAnAnswerInATableIsCheckedLikeAnyOther(t *testing.T) {
	l := caseLibrary()
	for _, test := range []struct{ id, text, error, hint string }{
		{"payer", "Cigna", `payer: unknown value "Cigna"`,
			`did you mean "cigna"? all 11 values: ketacover help eval`},
		{"denial-date", "11/23/2026", `denial-date: want a date written YYYY-MM-DD, not "11/23/2026"`,
			`did you mean "2026-11-23"? allowed: YYYY-MM-DD, unsure`},
		{"denial-date", "1899-12-31", `denial-date: want a date in the years 1900 to 2199, not "1899-12-31"`,
			"allowed: YYYY-MM-DD, unsure"},
		{"sessions", "401", `sessions: want a whole number from 0 to 400, not "401"`, "allowed: 0 to 400, unsure"},
		{"sessions", "06", `sessions: want a whole number from 0 to 400, not "06"`, "allowed: 0 to 400, unsure"},
		{"sessions", "", `sessions: want a whole number from 0 to 400, not ""`, "allowed: 0 to 400, unsure"},
		{"sessions", "6.5", `sessions: want a whole number from 0 to 400, not "6.5"`, "allowed: 0 to 400, unsure"},
		{"sessions", "$6", `sessions: want a whole number from 0 to 400, not "$6"`, "allowed: 0 to 400, unsure"},
		{"price-per-session", "387,50", `price-per-session: want an amount from 0 to 100000, such as 387.50, not "387,50"`,
			`did you mean "387.50"? allowed: 0 to 100000, unsure`},
		{"price-per-session", "1.200", `price-per-session: want an amount from 0 to 100000, such as 387.50, not "1.200"`,
			"allowed: 0 to 100000, unsure"},
		{"price-per-session", "$100,000.01", `price-per-session: want an amount from 0 to 100000, such as 387.50, not "$100,000.01"`,
			"allowed: 0 to 100000, unsure"},
		{"denial-date", "11/12/2026", `denial-date: want a date written YYYY-MM-DD, not "11/12/2026"`,
			"allowed: YYYY-MM-DD, unsure; it could be 2026-11-12 or 2026-12-11"},
		{"denial-date", "yesterday", `denial-date: want a date written YYYY-MM-DD, not "yesterday"`,
			"allowed: YYYY-MM-DD, unsure"},
	} {
		_, err := ParseAnswer(&l.List[l.Index(test.id)], test.text)
		var e *CaseError
		if !errors.As(err, &e) || e.Error() != test.error || e.Hint() != test.hint {
			t.Errorf("got %v\nwant %s\nhint: %s", err, test.error, test.hint)
		}
	}
}

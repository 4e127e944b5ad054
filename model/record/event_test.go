package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// caseEvents are a few kinds, one of which offers choices.
func caseEvents() fact.Events {
	fields := func(ids ...string) (list []fact.EventField) {
		for _, id := range ids {
			list = append(list, fact.EventField{ID: id})
		}
		return list
	}
	denied := []fact.Condition{{Fact: 0, Is: fact.One(1)}}
	answered := fields("date", "what")
	answered[1].Choices = []fact.EventChoice{{ID: "upheld", Sets: denied},
		{ID: "overturned", NoDay: true, Sets: []fact.Condition{{Fact: 0, Is: fact.One(0)}}}}
	return fact.Events{Kinds: []fact.EventKind{
		{ID: "denied", Fields: fields("date", "what", "with", "reference"), Sets: denied,
			Days: []fact.EventDay{{Question: "denial-date", Part: "date"}}},
		{ID: "approved", Fields: fields("date", "until", "visits", "what")},
		{ID: "answered", Fields: answered, Days: []fact.EventDay{{Question: "first-date", Part: "date", First: true,
			Since: "denied"}, {Question: "last-date", Part: "date", Since: "denied", Again: true}}},
		{ID: "call", Fields: fields("date", "what", "with", "reference")},
	}, Outcomes: []fact.EventChoice{{ID: "approved"}, {ID: "withdrawn"}}}
}

func day(text string) fact.Date {
	d, err := fact.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// randomHappened writes down things that happened.
func randomHappened(questions *fact.Questions, rng *rand.Rand, c *Case) {
	texts := []string{"", "", "Ann", "山田 \"太郎\"", "a\\b", "<b>&amp;", "e\u0301"}
	text := func() string { return texts[rng.IntN(len(texts))] }
	for range rng.IntN(6) {
		kind := questions.Events.Kinds[rng.IntN(len(questions.Events.Kinds))]
		e := Event{Kind: kind.ID, Date: day("2026-01-31").AddDays(rng.IntN(500))}
		for _, field := range kind.Fields {
			switch field.ID {
			case "until":
				e.Until = e.Date.AddDays(rng.IntN(90))
			case "visits":
				e.Visits = rng.IntN(13)
			case "what":
				if e.What = text(); len(field.Choices) > 0 {
					e.What = field.Choices[rng.IntN(2)].ID
				}
			case "with":
				e.With = text()
			case "reference":
				e.Reference = text()
			}
		}
		c.Events = append(c.Events, e)
	}
	for range rng.IntN(4) {
		c.History = append(c.History, Change{Date: day("2026-02-28").AddDays(rng.IntN(400)), Question: "purpose",
			Was: "pain", Is: []string{"wellness", "unsure", ""}[rng.IntN(3)]})
	}
	if rng.IntN(2) == 0 {
		c.Outcome = Outcome{What: "withdrawn", Days: rng.IntN(3)}
		if rng.IntN(2) == 0 {
			c.Outcome.Date, c.Outcome.Cost = day("2027-02-28"), moneyOf(rng.Int64N(100_000))
		}
	}
}

// savedEvents is a saved case in which something happened.
func savedEvents(questions *fact.Questions) []byte {
	return EncodeCase(questions, Case{
		Events: []Event{{Kind: "approved", Date: day("2026-11-02"), Until: day("2027-02-01"), Visits: 12, What: "é"},
			{Kind: "answered", Date: day("2026-11-03"), What: "upheld"}},
		History: []Change{{Date: day("2026-11-03"), Question: "sessions", Was: "6", Is: "unsure"}},
		Outcome: Outcome{What: "approved", Date: day("2026-11-09"), Cost: moneyOf(45_050), Days: 40},
	})
}

// happenedOf is what happened, as the standard decoder reads it. What says nothing is
// the same as what is left out, and a number is written in one way.
func happenedOf(t *testing.T, top map[string]json.RawMessage) map[string]any {
	t.Helper()
	all := map[string]any{}
	for _, key := range []string{eventsKey, historyKey, outcomeKey} {
		var value any
		if raw := top[key]; len(raw) > 0 {
			if err := json.Unmarshal(raw, &value); err != nil {
				t.Fatal(err)
			}
		}
		list, isList := value.([]any)
		for _, item := range append(list, value) {
			for _, field := range []string{"visits", "cost", "days"} {
				if entry, ok := item.(map[string]any); ok {
					delete(entry, field) // that it is the same is seen when the case is read again
				}
			}
			if entry, ok := item.(map[string]any); ok && key == eventsKey {
				for field, text := range entry {
					if text == "" {
						delete(entry, field)
					}
				}
			}
		}
		if value != nil && (!isList || len(list) > 0) {
			all[key] = value
		}
	}
	return all
}

func TestASavedEventIsReadableByPeople(t *testing.T) {
	l := caseLibrary()
	data := string(savedEvents(l))
	for _, want := range []string{`"version": 2`, `"kind": "approved",
      "date": "2026-11-02",
      "until": "2027-02-01",
      "visits": 12,
      "what": "é"`, `"question": "sessions",
      "was": "6",
      "is": "unsure"`, `"outcome": {
    "what": "approved",
    "date": "2026-11-09",
    "cost": 450.50,
    "days": 40
  }`} {
		if !strings.Contains(data, want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
	if again := EncodeCase(l, decoded(t, l, []byte(data))); string(again) != data {
		t.Errorf("came back as\n%s", again)
	}
}

// What happened is covered: any bit of it that is flipped is noticed.
func TestTheChecksumCoversWhatHappened(t *testing.T) {
	l := caseLibrary()
	data := savedEvents(l)
	from, rng := bytes.Index(data, []byte(`"events"`)), seed.Rand(t)
	for i := 8 * from; i < 8*len(data); i += 1 + rng.IntN(9) {
		data[i/8] ^= 1 << (i % 8)
		if _, err := DecodeCase(l, data); !isCaseError(err) {
			t.Errorf("bit %d of byte %d (%q) was flipped unnoticed", i%8, i/8, data[i/8])
		}
		data[i/8] ^= 1 << (i % 8)
	}
	first := strings.Replace(string(data), `"version": 2`, `"version": 1`, 1)
	if _, err := DecodeCase(l, []byte(first)); !isCaseError(err) {
		t.Error("a case of version 1 has events")
	}
}

func TestAnEventThatCannotBeIsRefusedWithItsPlace(t *testing.T) {
	l := caseLibrary()
	for _, test := range []struct{ text, error, hint string }{
		{`"events":[{"kind":"cal","date":"2026-11-02"}]`, `line 1: events[0].kind: unknown value "cal"`,
			`did you mean "call"? allowed: denied, approved, answered, call`},
		{`"events":[{"kind":"call"}]`, `line 1: events[0]: no "date" in an event`, `add it, as in "date": "2026-11-02"`},
		{`"events":[{"kind":"call","date":"11/23/2026"}]`,
			`line 1: events[0].date: want a date written YYYY-MM-DD, not "11/23/2026"`,
			`did you mean "2026-11-23"? allowed: YYYY-MM-DD`},
		{`"events":[{"kind":"call","date":"2026-02-30"}]`, `line 1: events[0].date: no calendar has the day "2026-02-30"`,
			`allowed: YYYY-MM-DD`},
		{`"events":[{"date":"2026-11-02","visits":3,"kind":"call"}]`,
			`line 1: events[0].visits: an event of the kind "call" has no "visits", so not "3"`,
			`allowed: date, what, with, reference`},
		{`"events":[{"kind":"approved","date":"2026-11-02","visits":0}]`,
			`line 1: events[0].visits: want a whole number from 0 to 999, not 0`, `leave it out where it is not known`},
		{`"events":[{"kind":"approved","date":"2026-11-02","until":"2026-11-01"}]`,
			`line 1: events[0].until: it ends before it begins, on "2026-11-01"`, `look at both days again`},
		{`"events":[{"kind":"answered","date":"2026-11-02","what":"uphold"}]`,
			`line 1: events[0].what: unknown value "uphold"`, `did you mean "upheld"? allowed: upheld, overturned`},
		{`"events":[{"kind":"call","date":"2026-11-02","who":"x"}]`, `line 1: events[0]: unknown key "who"`,
			`allowed: kind, date, until, visits, what, with, reference`},
		{`"events":[{"kind":"call","date":"2026-11-02","what":"a\nb"}]`,
			`line 1: events[0].what: a text of an event holds no control characters, not "a\nb"`,
			`write it shorter, on one line`},
		{`"history":[{"date":"2026-11-02","question":"purpos","was":"pain","is":""}]`,
			`line 1: history[0].question: unknown question "purpos"`, ""},
		{`"history":[{"date":"2026-11-02","question":"purpose","was":"pian","is":""}]`,
			`line 1: history[0].was: unknown value "pian"`, ""},
		{`"history":[{"date":"2026-11-02","question":"purpose","was":"pain","is":"pain"}]`,
			`line 1: history[0]: no change: it was before what it is after, "pain"`, "take it out"},
		{`"outcome":{"what":"won"}`, `line 1: outcome.what: unknown value "won"`, `allowed: approved, withdrawn`},
		{`"outcome":{"what":"approved","cost":"lots"}`,
			`line 1: outcome.cost: want an amount from 0 to 1000000, such as 387.50, not "lots"`, ""},
		{`"outcome":{"date":"2026-11-02"}`, `line 1: outcome: no "what" in an outcome`, `add it, as in "what": "approved"`},
		{`"events":{}`, `line 1: events: want a list in brackets, not an object`, ""},
	} {
		_, err := DecodeCase(l, []byte(`{"answers":{},`+test.text+`}`))
		var e *CaseError
		if !errors.As(err, &e) || e.Error() != test.error || test.hint != "" && e.Hint() != test.hint {
			t.Errorf("%s: got %v\nhint: %s\nwant %s\nhint: %s", test.text, err, hintOf(err), test.error, test.hint)
		}
	}
}

func hintOf(err error) string {
	var e *CaseError
	if errors.As(err, &e) {
		return e.Hint()
	}
	return ""
}

// datedLibrary asks for the dates that events tell.
func datedLibrary() *fact.Questions {
	l := caseLibrary()
	l.List = append(l.List, fact.Question{ID: "first-date", Kind: fact.Day},
		fact.Question{ID: "last-date", Kind: fact.Day})
	return l
}

func TestADateIsReadAsTheLatestEventOfItsKind(t *testing.T) {
	l := datedLibrary()
	for _, test := range []struct {
		is, events         string
		denial, first, end string
	}{
		{"no event", ``, "2026-01-01", "", ""},
		{"an event of another kind", `{"kind":"call","date":"2026-05-05"}`, "2026-01-01", "", ""},
		{"one denial", `{"kind":"denied","date":"2026-05-05"}`, "2026-05-05", "", ""},
		{"two, the later one first", `{"kind":"denied","date":"2026-05-05"},{"kind":"denied","date":"2026-02-05"}`,
			"2026-05-05", "", ""},
		{"one answer", `{"kind":"denied","date":"2026-05-05"},{"kind":"answered","date":"2026-06-05","what":"upheld"}`,
			"2026-05-05", "2026-06-05", ""},
		{"two answers", `{"kind":"denied","date":"2026-05-05"},{"kind":"answered","date":"2026-07-05","what":"upheld"},
			{"kind":"answered","date":"2026-06-05"}`, "2026-05-05", "2026-06-05", "2026-07-05"},
		{"two of one day", `{"kind":"denied","date":"2026-05-05"},{"kind":"answered","date":"2026-06-05"},
			{"kind":"answered","date":"2026-06-05"}`, "2026-05-05", "2026-06-05", "2026-06-05"},
		{"an answer to an earlier denial", `{"kind":"answered","date":"2026-03-05"},{"kind":"denied","date":"2026-05-05"}`,
			"2026-05-05", "", ""},
		{"an answer that gives in", `{"kind":"denied","date":"2026-05-05"},
			{"kind":"answered","date":"2026-06-05","what":"overturned"}`, "2026-05-05", "", ""},
	} {
		c := decoded(t, l, []byte(`{"answers":{"denial-date":"2026-01-01"},"events":[`+test.events+`]}`))
		a := c.Dated(l)
		for id, want := range map[string]string{"denial-date": test.denial, "first-date": test.first, "last-date": test.end} {
			at := l.Index(id)
			if got := l.List[at].AnswerID(a.At(at)); got != want {
				t.Errorf("%s: %s is %q, want %q", test.is, id, got, want)
			}
		}
	}
}

func TestTheLatestEventSaysHowItStands(t *testing.T) {
	l := datedLibrary()
	c := decoded(t, l, []byte(`{"answers":{},"events":[{"kind":"call","date":"2026-09-09"},
		{"kind":"answered","date":"2026-06-05","what":"overturned"},{"kind":"denied","date":"2026-05-05"}]}`))
	sets, by := Standing(l, c.Events)
	if by != 1 || len(sets) != 1 || sets[0].Is != fact.One(0) {
		t.Errorf("event %d sets %v", by, sets)
	}
	if sets, by := Standing(l, c.Events[:1]); by != -1 || sets != nil {
		t.Errorf("a call sets %v", sets)
	}
}

func TestHistoryTellsWhatWasKnownOnADay(t *testing.T) {
	l := caseLibrary()
	c := Case{Answers: fact.Answers{}.With(0, fact.DontKnow())}
	for _, change := range []Change{
		{day("2026-03-01"), "purpose", "", "pain"}, // given for the first time
		{day("2026-04-01"), "purpose", "pain", "wellness"},
		{day("2026-04-01"), "purpose", "wellness", "mental-health"},
		{day("2026-05-01"), "sessions", "6", "8"},
		{day("2026-05-01"), "sessions", "8", "6"}, // a slip
		{day("2026-06-01"), "purpose", "mental-health", "unsure"},
	} {
		c.Note(change)
	}
	want := []Change{{day("2026-04-01"), "purpose", "pain", "mental-health"},
		{day("2026-06-01"), "purpose", "mental-health", "unsure"}}
	if !slices.Equal(c.History, want) {
		t.Fatalf("noted %v", c.History)
	}
	for on, was := range map[string]string{"2026-03-31": "pain", "2026-04-01": "mental-health",
		"2026-05-31": "mental-health", "2026-06-01": "unsure", "2026-12-31": "unsure"} {
		if got := l.List[0].AnswerID(c.AsOf(l, day(on)).At(0)); got != was {
			t.Errorf("on %s it was %q, want %q", on, got, was)
		}
	}
}

package content

import (
	"maps"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
)

// What happened answers the dates and how the request stands, notes what changed with
// its day, and undo takes all of it back at once.
func TestWhatHappensAnswersTheDatesAndIsNoted(t *testing.T) {
	lib := parsed(t)
	s := model.NewSession(lib, record.Case{Answers: said(t, lib, "plan=individual authorization=waiting")})
	s.Today = dayOf(t, "2026-11-29")
	stands := func() string {
		q := lib.Questions.Index("authorization")
		return lib.Questions.List[q].AnswerID(s.View.Answers().At(q))
	}
	date := func(id string) string {
		q := lib.Questions.Index(id)
		return lib.Questions.List[q].AnswerID(s.View.Answers().At(q))
	}
	denied := record.Event{Kind: "denied", Date: dayOf(t, "2026-11-20"), Reference: "A-1"}
	s.Happen("events", []record.Event{denied})
	if stands() != "denied" || date("denial-date") != "2026-11-20" {
		t.Fatalf("it stands at %s, denied on %q", stands(), date("denial-date"))
	}
	want := record.Change{Date: s.Today, Question: "authorization", Was: "waiting", Is: "denied"}
	if h := s.Case().History; len(h) != 1 || h[0] != want {
		t.Errorf("noted: %+v", h)
	}
	// An older event is written down later: how it stands is not what it says.
	s.Happen("events", record.WithEvent(s.Case().Events, 1, record.Event{Kind: "requested", Date: dayOf(t, "2026-11-01")}))
	if stands() != "denied" {
		t.Errorf("an older request makes it %s", stands())
	}
	// A date that is answered anew is that of the event, which stays whole.
	q := lib.Questions.Index("denial-date")
	s.Answer(q, fact.DateOf(dayOf(t, "2026-11-18")))
	if e := s.Case().Events[0]; e.Date.String() != "2026-11-18" || e.Reference != "A-1" ||
		date("denial-date") != "2026-11-18" {
		t.Errorf("after another date: %+v, answered %s", e, date("denial-date"))
	}
	s.Happen("events", s.Case().Events[1:])
	if date("denial-date") != "" {
		t.Errorf("the denial is gone and its date is %s", date("denial-date"))
	}
	for range 4 {
		s.Undo()
	}
	if c := s.Case(); len(c.Events)+len(c.History) != 0 || stands() != "waiting" || date("denial-date") != "" {
		t.Errorf("undone: %+v", c)
	}
}

// The calls of an older case and those that happened are one list in a letter.
func TestCallsAreOneListWhereverTheyWereWrittenDown(t *testing.T) {
	lib := parsed(t)
	c := record.Case{Answers: said(t, lib, "plan=individual authorization=denied denial-date=2026-11-02"),
		Details: record.WithEntries(record.Details{}, "calls", []map[string]string{{"who": "Lee", "said": "wait"}}),
		Events: []record.Event{{Kind: "promised", Date: dayOf(t, "2026-11-12"), Until: dayOf(t, "2026-11-20"), With: "Kim"},
			{Kind: "call", Date: dayOf(t, "2026-11-10"), With: "Ann", What: "send it", Reference: "77"}}}
	letters := lib.Letters
	d := letters.Write(letters.Letter("appeal"), c, letter.LetterOrder{Today: someDay})
	got := record.Entries(d.Case.Details, "calls")
	if len(got) != 3 || got[0]["who"] != "Lee" || got[1]["who"] != "Ann" || got[1]["said"] != "send it" ||
		got[2]["said"] != "promised by November 20, 2026" || got[1]["date"] != "November 10, 2026" {
		t.Errorf("the letter lists %v", got)
	}
	order := letter.LetterOrder{Today: someDay}
	order.Redact = true
	d = letters.Write(letters.Letter("appeal"), c, order)
	for i, entry := range record.Entries(d.Case.Details, "calls") {
		if entry["who"] == got[i]["who"] {
			t.Errorf("a letter without names has %v", entry)
		}
	}
}

// What was sent stands in the letters that follow, with its day, how it went and the number
// to track it, by day whenever it was written down.
func TestALetterSaysWhatWasSentBefore(t *testing.T) {
	lib := parsed(t)
	c := record.Case{Answers: said(t, lib, "plan=individual state=AL authorization=denied denial-date=2026-11-02"),
		Events: []record.Event{
			{Kind: "paper-sent", Date: dayOf(t, "2026-11-20"), Until: dayOf(t, "2026-12-20"), What: "a request for records"},
			{Kind: "appeal-sent", Date: dayOf(t, "2026-11-12"), With: "by certified mail, to the desk", Reference: "77 01"},
			{Kind: "requested", Date: dayOf(t, "2026-10-01"), What: "six visits", With: "by fax"},
			{Kind: "wanted-sent", Date: dayOf(t, "2026-10-09")}}}
	want := []map[string]string{
		{"date": "October 1, 2026", "what": "the request: six visits", "how": "by fax"},
		{"date": "October 9, 2026", "what": "the papers that the plan wanted"},
		{"date": "November 12, 2026", "what": "the appeal", "how": "by certified mail, to the desk", "reference": "77 01"},
		{"date": "November 20, 2026", "what": "a request for records; answer wanted by December 20, 2026"}}
	letters := lib.Letters
	for _, kind := range []string{"appeal", "external-review", "complaint", "phone-script"} {
		l := letters.Letter(kind)
		if !slices.ContainsFunc(l.Parts, func(p letter.LetterPart) bool { return p.List == "papers-sent" }) {
			t.Errorf("%s does not say what was sent", kind)
		}
		d := letters.Write(l, c, letter.LetterOrder{Today: someDay})
		got := record.Entries(d.Case.Details, "papers-sent")
		if !slices.EqualFunc(got, want, maps.Equal[map[string]string]) {
			t.Errorf("%s lists %v", kind, got)
		}
		order := letter.LetterOrder{Today: someDay}
		order.Redact = true
		for _, entry := range record.Entries(letters.Write(l, c, order).Case.Details, "papers-sent") {
			if entry["how"] != "" && entry["how"] == want[2]["how"] || entry["reference"] == "77 01" || entry["date"] == "" {
				t.Errorf("%s without names has %v", kind, entry)
			}
		}
	}
}

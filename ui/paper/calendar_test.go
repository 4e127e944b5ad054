package paper

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	arran "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// entryOf is one day as a parser reads it.
type entryOf struct{ id, day, title, about string }

// byArran and byEmersion read a calendar with two parsers that know nothing of
// each other.
func byArran(t testing.TB, data []byte) []entryOf {
	t.Helper()
	cal, err := arran.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	var list []entryOf
	for _, e := range cal.Events() {
		text := func(p arran.ComponentProperty) string {
			if found := e.GetProperty(p); found != nil {
				return found.Value
			}
			return ""
		}
		start, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Alarms()) != len(alarms) {
			t.Errorf("%d alarms", len(e.Alarms()))
		}
		list = append(list, entryOf{
			e.Id(), start.Format(time.DateOnly), text(arran.ComponentPropertySummary), text(arran.ComponentPropertyDescription),
		})
	}
	return list
}

func byEmersion(t testing.TB, data []byte) []entryOf {
	t.Helper()
	cal, err := emersion.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	var list []entryOf
	for _, e := range cal.Events() {
		text := func(name string) string {
			said, err := e.Props.Text(name)
			if err != nil {
				t.Fatal(err)
			}
			return said
		}
		start, err := e.DateTimeStart(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		end, err := e.DateTimeEnd(time.UTC)
		if err != nil || end.Sub(start) != 24*time.Hour {
			t.Errorf("from %v to %v, %v", start, end, err)
		}
		list = append(list, entryOf{text("UID"), start.Format(time.DateOnly), text("SUMMARY"), text("DESCRIPTION")})
	}
	return list
}

// wellFormed fails on what RFC 5545 does not allow in any line.
func wellFormed(t testing.TB, data []byte) {
	t.Helper()
	if !utf8.Valid(data) || !bytes.HasSuffix(data, []byte("END:VCALENDAR\r\n")) {
		t.Fatalf("%q", data)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > longestLine || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("the line %q", line)
		}
	}
}

func TestACalendarHoldsTheDaysThatAreStillToCome(t *testing.T) {
	p := pen(t)
	all := cases(t, p.Library.Questions)
	for _, c := range letterCases(t, p.Library.Questions) {
		all = append(all, c)
	}
	counted := 0
	undated := 0
	for i, c := range all {
		c.Details = c.Details.With(record.LookAgainKey, "2027-02-01")
		data, days := Calendar(p, c)
		wellFormed(t, data)
		want := []entryOf{}
		for _, d := range p.Library.Deadlines.Deadlines(c.Answers, p.Today) {
			if d.NoDay {
				undated++
			}
			if d.Ahead() {
				from := c.Answers.At(p.Library.Questions.Index(d.From)).Date
				about := d.Text + "\n" + p.Words.Calendar.Controls
				if d.From == "" { // a season has no letter
					from, about = d.Since, d.Text
				}
				want = append(want, entryOf{
					eventID(p.Library.Letters, d.ID, from, c.Answers), d.Due.String(), p.Library.Deadlines.DeadlineTitle(d.ID),
					about,
				})
			}
		}
		lookAgain := fact.Date{Year: 2027, Month: 2, Day: 1}
		want = append(want, entryOf{eventID(p.Library.Letters, "look-again", lookAgain, c.Answers), "2027-02-01",
			p.Words.Calendar.LookAgain, ""})
		first, second := byArran(t, data), byEmersion(t, data)
		if !slices.Equal(first, want) || !slices.Equal(second, want) || days != len(want) {
			t.Errorf("case %d, %d days:\n%q\n%q\nwant\n%q", i, days, first, second, want)
		}
		if again, _ := Calendar(p, c); !bytes.Equal(data, again) {
			t.Errorf("case %d is another file the second time", i)
		}
		counted += days
	}
	if counted <= len(all) || undated == 0 {
		t.Errorf("%d days and %d times without one", counted, undated)
	}
}

// caseOf is a case that is said in pairs.
func caseOf(t testing.TB, p *Pen, said string) (c record.Case) {
	t.Helper()
	for pair := range strings.FieldsSeq(said) {
		id, value, _ := strings.Cut(pair, "=")
		q := p.Library.Questions.Index(id)
		answer, err := record.ParseAnswer(&p.Library.Questions.List[q], value)
		if err != nil {
			t.Fatal(err)
		}
		c.Answers = c.Answers.With(q, answer)
	}
	return c
}

// idsOf are the ids of the days of a case.
func idsOf(t testing.TB, p *Pen, said string) []string {
	t.Helper()
	data, _ := Calendar(p, caseOf(t, p, said))
	var ids []string
	for _, e := range byArran(t, data) {
		ids = append(ids, e.id)
	}
	return ids
}

func TestADayOfACaseKeepsItsIDAndSharesItWithNoOtherCase(t *testing.T) {
	p := pen(t)
	const denied = "purpose=mental-health authorization=denied plan=employer employer-kind=insured payer=aetna " +
		"state=OH denial-date=2026-11-20"
	one := idsOf(t, p, denied)
	if len(one) != 1 {
		t.Fatalf("ids %q", one)
	}
	for _, more := range []string{" urgent=yes", " condition=depression age=65-plus", " sessions=6",
		" denial-reason=experimental"} {
		if again := idsOf(t, p, denied+more); !slices.Equal(again, one) {
			t.Errorf("with%s: %q, not %q", more, again, one)
		}
	}
	later := *p
	later.Today = p.Today.AddDays(30)
	if again := idsOf(t, &later, denied); !slices.Equal(again, one) {
		t.Errorf("a month later: %q, not %q", again, one)
	}
	for _, other := range []string{" payer=cigna", " state=CA", " employer-kind=self-funded", " denial-date=2026-11-21",
		" plan=individual"} {
		if slices.Equal(idsOf(t, p, denied+other), one) {
			t.Errorf("with%s the id is the same", other)
		}
	}
}

func TestNoDayOfACalendarCountsFromADayThatHasNotCome(t *testing.T) {
	p := pen(t)
	const tomorrow = "authorization=denied plan=employer employer-kind=insured denial-date=2026-11-24"
	if ids := idsOf(t, p, tomorrow); len(ids) != 0 {
		t.Errorf("a notice of tomorrow: %q", ids)
	}
}

// The season has one entry, which moves from the safe day to the one in dispute, and
// is gone when the season is. A loss of the plan has one for each of its days.
func TestTheSeasonIsInACalendarTillItEnds(t *testing.T) {
	p := pen(t)
	for _, test := range []struct{ said, today, want string }{
		{"plan=individual state=OH", "2026-10-31", ""},
		{"plan=individual state=OH", "2026-11-29", "2026-12-15 Last day to pick a plan"},
		{"plan=individual state=OH", "2026-12-16", "2027-01-15 Last day to pick a plan"},
		{"plan=individual state=OH", "2027-01-16", ""},
		{"plan=individual state=CA", "2027-01-16", ""},
		{"plan=medicare", "2026-12-07", "2026-12-07 Last day to pick a plan"},
		{"plan=medicare", "2026-12-08", ""},
		{"plan=employer employer-kind=federal", "2026-11-29", ""},
		{"plan=individual payer=cigna", "2027-01-16", "2027-03-01 Last day to pick a plan after a loss"},
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31", "2026-11-29",
			"2027-03-01 Last day to pick a plan after a loss, 2027-03-01 Last day to keep your work plan"},
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31", "2027-03-02", ""},
	} {
		var got []string
		on := *p
		on.Today, _ = fact.ParseDate(test.today)
		data, _ := Calendar(&on, caseOf(t, p, test.said))
		for _, e := range byArran(t, data) {
			got = append(got, e.day+" "+e.title)
			if strings.Contains(e.about, p.Words.Calendar.Controls) != strings.Contains(test.said, "plan-end-date") {
				t.Errorf("%s: a season has no letter: %s", test.said, e.about)
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s, on %s: %q, want %q", test.said, test.today, got, test.want)
		}
	}
	before, after := *p, *p
	before.Today, after.Today = fact.Date{Year: 2026, Month: 12, Day: 15}, fact.Date{Year: 2026, Month: 12, Day: 16}
	one, two := idsOf(t, &before, "plan=none"), idsOf(t, &after, "plan=none")
	if len(one) != 1 || !slices.Equal(one, two) {
		t.Errorf("one season has the ids %q and %q", one, two)
	}
}

func TestPastDaysAreNotInACalendar(t *testing.T) {
	p := pen(t)
	c := record.Case{Details: record.Details{}.With(record.LookAgainKey, "2026-11-22")}
	if _, days := Calendar(p, c); days != 0 {
		t.Errorf("%d days, all of them past", days)
	}
}

// Others may see a calendar.
func TestNoTitleInACalendarTellsOfHealth(t *testing.T) {
	health := regexp.MustCompile(`(?i)ketamine|spravato|depress|pain|mental|drug|clinic|suicid`)
	w := words.English()
	titles := []string{w.Calendar.Name, w.Calendar.LookAgain}
	l := pen(t).Library
	for _, rule := range l.Deadlines.Rules {
		if l.Deadlines.DeadlineTitle(rule.ID) == "" {
			t.Errorf("%s has no title", rule.ID)
		}
		titles = append(titles, l.Deadlines.DeadlineTitle(rule.ID))
	}
	for _, title := range titles {
		if health.MatchString(title) {
			t.Errorf("%q tells of health", title)
		}
	}
}

func TestEveryTextInACalendarIsReadAsItWasWritten(t *testing.T) {
	for _, text := range append(hostile, "a;b,c\\n d\\;", strings.Repeat("ä,", 200), "x\r\nBEGIN:VEVENT\r\n") {
		ics := &calendar{stamp: "20261123T000000Z"}
		ics.line("BEGIN", "VCALENDAR")
		ics.line("VERSION", "2.0")
		ics.line("PRODID", "x")
		ics.event("one", day, "w"+text, "w"+text)
		ics.line("END", "VCALENDAR")
		wellFormed(t, []byte(ics.String()))
		said := words.CleanText("w" + text)
		want := []entryOf{{"one", "2026-11-23", said, said}}
		first, second := byArran(t, []byte(ics.String())), byEmersion(t, []byte(ics.String()))
		if !slices.Equal(first, want) || !slices.Equal(second, want) {
			t.Errorf("%q is read as\n%q\n%q", text, first, second)
		}
	}
}

// What happened puts its days into a calendar: each promise and each wish for papers its own,
// the last approved visit, the reviewer's time. None has another's id, and what is settled is
// there no more.
func TestACalendarHoldsTheDaysOfWhatHappened(t *testing.T) {
	p := pen(t)
	p.Today = fact.Date{Year: 2026, Month: 12, Day: 1}
	on := func(month time.Month, day int) fact.Date { return fact.Date{Year: 2026, Month: month, Day: day} }
	titles := func(said string, events ...record.Event) []string {
		c := caseOf(t, p, said)
		c.Events = events
		with := *p
		with.Library = p.Library.For(c)
		c.Answers = c.Dated(p.Library.Questions)
		data, n := Calendar(&with, c)
		wellFormed(t, data)
		list, ids := byArran(t, data), map[string]bool{}
		if other := byEmersion(t, data); !slices.Equal(list, other) || len(list) != n {
			t.Errorf("read as %v and %v, and %d days are told", list, other, n)
		}
		var days []string
		for _, e := range list {
			if ids[e.id] {
				t.Errorf("%s stands twice", e.id)
			}
			ids[e.id] = true
			days = append(days, e.day+" "+e.title)
		}
		return days
	}
	promised := record.Event{Kind: "promised", Date: on(11, 20), Until: on(12, 10)}
	again := record.Event{Kind: "promised", Date: on(11, 21), Until: on(12, 4)}
	early := record.Event{Kind: "call", Date: on(11, 25)}
	waiting := "plan=individual state=AL authorization=waiting urgent=no"
	two := []string{"2026-12-04 The day on which they promised to call",
		"2026-12-10 The day on which they promised to call"}
	for _, test := range []struct {
		is, said string
		events   []record.Event
		want     []string
	}{
		{"two promises, and a call before either day", waiting, []record.Event{promised, again, early}, two},
		{"they called back after the first", waiting,
			[]record.Event{again, promised, {Kind: "called-back", Date: on(11, 20)}}, two[:1]},
		{"papers are wanted twice", waiting, []record.Event{{Kind: "more-wanted", Date: on(11, 2), Until: on(12, 9)},
			{Kind: "more-wanted", Date: on(11, 9), Until: on(12, 6)}}, []string{
			"2026-12-06 Last day to send what the plan wants", "2026-12-09 Last day to send what the plan wants"}},
		{"a letter names the day on which another was written", waiting, []record.Event{
			{Kind: "more-wanted", Date: on(11, 2), Until: on(12, 1)}, {Kind: "more-wanted", Date: on(12, 1)}}, []string{
			"2026-12-01 Last day to send what the plan wants", "2027-01-15 Last day to send what the plan wants"}},
		{"a paper that wants an answer", waiting, []record.Event{{Kind: "paper-sent", Date: on(11, 2), Until: on(12, 2)}},
			[]string{"2026-12-02 The day by which you want an answer to a paper"}},
		{"the last of two approved visits", "plan=individual authorization=approved urgent=no",
			[]record.Event{{Kind: "visit", Date: on(12, 30)}, {Kind: "visit", Date: on(11, 30)},
				{Kind: "approved", Date: on(11, 2), Visits: 2}},
			[]string{"2026-12-15 Last day to ask for more visits in time", "2026-12-30 Last day of an approval"}},
		{"an outside review that Oregon runs", "plan=individual state=OR authorization=denied urgent=no",
			[]record.Event{{Kind: "outside-review", Date: on(11, 24), What: "asked"}},
			[]string{"2026-12-24 The outside review's time to answer"}},
		{"a fast one", "plan=individual state=OR authorization=denied urgent=yes",
			[]record.Event{{Kind: "outside-review", Date: on(11, 30), What: "asked"}},
			[]string{"2026-12-03 The outside review's time to answer"}},
		{"one with a day of its own", "plan=individual state=MO authorization=denied urgent=no",
			[]record.Event{{Kind: "outside-review", Date: on(11, 24), What: "asked", Until: on(12, 18)}},
			[]string{"2026-12-18 The outside review's time to answer"}},
	} {
		got := slices.DeleteFunc(titles(test.said, test.events...), func(day string) bool {
			return strings.HasSuffix(day, "pick a plan") || strings.Contains(day, "pick a plan,")
		})
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.is, got, test.want)
		}
	}
}

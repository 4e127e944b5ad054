package deadline

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/source"
)

// deadlineLibrary asks four questions and knows two deadlines, one of which
// has a longer time limit in one state.
func deadlineLibrary() *Deadlines {
	choice := func(id string, options ...string) fact.Question {
		q := fact.Question{ID: id, Kind: fact.Choice}
		for _, o := range options {
			q.Options = append(q.Options, fact.Option{ID: o})
		}
		return q
	}
	bought, work := []fact.Condition{{Fact: 0, Is: fact.One(0)}}, []fact.Condition{{Fact: 0, Is: fact.One(1)}}
	rule := func(r Rule) Rule {
		r.Text, r.Past, r.Sources = "Until {due}, from {from}.", "It ended on {due}.", []string{"the-rule"}
		for range r.For {
			r.Plan = append(r.Plan, []string{"a plan you bought", "a work plan"}[len(r.Plan)])
		}
		if r.Roll {
			r.Moved = "Moved from {counted}."
		}
		return r
	}
	return &Deadlines{
		Sources: &source.Sources{}, Reference: &reference.Shelf{},
		Questions: &fact.Questions{Sayings: english(), List: []fact.Question{
			choice("plan", "individual", "employer", "none"), choice("state", "CA", "OH", "PR"),
			choice("authorization", "approved", "denied"),
			{ID: "denial-date", Kind: fact.Day}, {ID: "final-denial-date", Kind: fact.Day,
				When: &fact.Test{Fact: 2, Met: fact.One(1)}},
		}},
		Rules: []Rule{
			rule(Rule{
				ID: "review", For: [][]fact.Condition{{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.One(0)}}},
				From:   "final-denial-date",
				Unless: []fact.Condition{{Fact: 1, Is: fact.One(2)}}, TimeLimit: TimeLimit{Months: 6},
			}),
			rule(Rule{
				ID: "review", For: [][]fact.Condition{bought, work}, From: "final-denial-date",
				Unless: []fact.Condition{{Fact: 1, Is: fact.One(2)}}, TimeLimit: TimeLimit{Months: 4, NextMonth: true, Roll: true},
			}),
			rule(Rule{
				ID: "appeal", For: [][]fact.Condition{bought}, When: []fact.Condition{{Fact: 2, Is: fact.One(1)}},
				From:  "denial-date",
				Until: []string{"final-denial-date"}, TimeLimit: TimeLimit{Days: 60, Receipt: 5},
			}),
		},
	}
}

// said answers questions as "question=answer" pairs say.
func said(t testing.TB, questions *fact.Questions, pairs string) fact.Answers {
	t.Helper()
	var a fact.Answers
	for pair := range strings.FieldsSeq(pairs) {
		id, value, _ := strings.Cut(pair, "=")
		q := questions.Index(id)
		if q < 0 {
			t.Fatalf("no question %q", id)
		}
		answer, err := record.ParseAnswer(&questions.List[q], value)
		if err != nil {
			t.Fatalf("%s: %v", pair, err)
		}
		a = a.With(q, answer)
	}
	return a
}

// day reads a date.
func day(t testing.TB, s string) fact.Date {
	t.Helper()
	d, err := fact.ParseDate(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func TestEveryDeadlineIsListedThatMayHold(t *testing.T) {
	l := deadlineLibrary()
	for _, test := range []struct{ is, said, want string }{
		{"nothing is known of an empty case", "", ""},
		{"60 days and 5 for the mail", "plan=individual authorization=denied denial-date=2026-03-03", "appeal 2026-05-07"},
		{"without a date there is no deadline", "plan=individual authorization=denied", ""},
		{"a date that is not known is no date", "plan=individual authorization=denied denial-date=unsure", ""},
		{"an open condition lists nothing", "plan=individual denial-date=2026-03-03", ""},
		{"an open plan lists what may hold", "authorization=denied denial-date=2026-03-03", "appeal 2026-05-07"},
		{"so does a plan that is not known", "plan=unsure authorization=denied denial-date=2026-03-03", "appeal 2026-05-07"},
		{"another plan has no such deadline", "plan=none authorization=denied denial-date=2026-03-03", ""},
		{"the last answer makes an earlier limit moot",
			"plan=individual authorization=denied denial-date=2026-03-03 final-denial-date=2026-05-04", "review 2026-09-04"},
		{"either plan will do", "plan=employer final-denial-date=2026-05-04", "review 2026-09-04"},
		{"a date that is not asked for has no effect", "plan=employer authorization=approved final-denial-date=2026-05-04",
			""},
		{"a state for which there is no rule", "plan=employer state=PR final-denial-date=2026-05-04", ""},
		{"of two limits the earlier counts", "plan=individual state=CA final-denial-date=2026-05-04", "review 2026-09-04"},
		{"another state has the general one", "plan=individual state=OH final-denial-date=2026-05-04", "review 2026-09-04"},
		{"an open state has the general one", "plan=individual final-denial-date=2026-05-04", "review 2026-09-04"},
		{"the longer limit is for some plans only", "plan=employer state=CA final-denial-date=2026-05-04",
			"review 2026-09-04"},
		{"the general one goes to the next month", "plan=individual final-denial-date=2026-10-31", "review 2027-03-01"},
		{"the general one moves off a weekend", "plan=individual final-denial-date=2026-05-05", "review 2026-09-08"},
	} {
		var got []string
		for _, d := range l.Deadlines(said(t, l.Questions, test.said), fact.Date{Year: 2026, Month: 3, Day: 3}) {
			got = append(got, d.ID+" "+d.Due.String())
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.is, got, test.want)
		}
	}
}

func TestADeadlineIsPastFromTheDayAfterIt(t *testing.T) {
	l := deadlineLibrary()
	a := said(t, l.Questions, "plan=individual authorization=denied denial-date=2026-03-03")
	for today, want := range map[string]Deadline{
		"2026-05-07": {Text: "Until May 7, 2026, from March 3, 2026."},
		"2026-05-08": {Text: "It ended on May 7, 2026.", Past: true},
	} {
		want.Key, want.Start = "appeal", day(t, "2026-03-03")
		want.ID, want.From, want.Due, want.Last, want.Sources = "appeal", "denial-date",
			fact.Date{Year: 2026, Month: 5, Day: 7}, fact.Date{Year: 2026, Month: 5, Day: 7}, []string{"the-rule"}
		if got := l.Deadlines(a, day(t, today)); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
			t.Errorf("on %s: %+v\nwant %+v", today, got, want)
		}
	}
}

func TestADayThatMovedSaysSo(t *testing.T) {
	l := deadlineLibrary()
	a := said(t, l.Questions, "plan=individual state=OH final-denial-date=2026-03-04")
	want := "Until July 6, 2026, from March 4, 2026. Moved from July 4, 2026."
	if got := l.Deadlines(a, fact.Date{Year: 2026, Month: 3, Day: 4}); got[0].Text != want {
		t.Errorf("got %q, want %q", got[0].Text, want)
	}
}

func TestDeadlinesStandInTheOrderInWhichTheyEnd(t *testing.T) {
	l := deadlineLibrary()
	l.Rules[2].Until = nil
	list := l.Deadlines(said(t, l.Questions,
		"plan=individual authorization=denied denial-date=2026-03-03 final-denial-date=2026-05-04"),
		fact.Date{Year: 2026, Month: 3, Day: 3})
	if len(list) != 2 || list[0].ID != "appeal" || list[1].ID != "review" {
		t.Errorf("got %+v", list)
	}
}

// Where two rules of one id may hold, the earlier day is the one to keep, and
// both are told, each with its plan.
func TestTwoRulesOfOneIDAreBothTold(t *testing.T) {
	l := deadlineLibrary()
	l.Rules[0].Also, l.Rules[1].Also = "In California it is {due}.", "Most often it is {due}."
	for pairs, want := range map[string]Deadline{
		"state=CA final-denial-date=2026-05-04": {Due: fact.Date{Year: 2026, Month: 9, Day: 4},
			Last: fact.Date{Year: 2026, Month: 11, Day: 4}, Text: "For a plan you bought, or a work plan: Until September 4, " +
				"2026, from May 4, 2026. In California it is November 4, 2026."},
		"plan=individual state=CA final-denial-date=2026-05-04": {Due: fact.Date{Year: 2026, Month: 9, Day: 4},
			Last: fact.Date{Year: 2026, Month: 11, Day: 4},
			Text: "Until September 4, 2026, from May 4, 2026. In California it is November 4, 2026."},
		"plan=individual state=OH final-denial-date=2026-05-04": {Due: fact.Date{Year: 2026, Month: 9, Day: 4},
			Last: fact.Date{Year: 2026, Month: 9, Day: 4}, Text: "Until September 4, 2026, from May 4, 2026."},
	} {
		want.ID, want.From, want.Sources = "review", "final-denial-date", []string{"the-rule"}
		want.Key, want.Start = want.ID, fact.Date{Year: 2026, Month: 5, Day: 4}
		if !strings.Contains(pairs, "plan=") {
			want.Plan = "a plan you bought, or a work plan"
		}
		if got := l.Deadlines(said(t, l.Questions, pairs), fact.Date{Year: 2026, Month: 5, Day: 5}); len(got) != 1 ||
			!reflect.DeepEqual(got[0], want) {
			t.Errorf("%s: %+v\nwant %+v", pairs, got, want)
		}
	}
}

// english is how days are said, as the content has it.
func english() *fact.Sayings {
	said := &fact.Sayings{Phrases: fact.Phrases{DateForm: "{month} {day}, {year}"}, Days: "{count} days",
		Months: "{count} months", OrElse: "{list}, or {next}", ForPlan: "For {plan}: {text}"}
	for i := range said.Phrases.Months {
		said.Phrases.Months[i] = time.Month(i + 1).String()
	}
	return said
}

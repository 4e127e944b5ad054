package model

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// deadlineLibrary asks four questions and knows two deadlines, one of which
// has a longer time limit in one state.
func deadlineLibrary() *Library {
	choice := func(id string, options ...string) Question {
		q := Question{ID: id, Kind: Choice}
		for _, o := range options {
			q.Options = append(q.Options, Option{ID: o})
		}
		return q
	}
	bought, work := []Condition{{0, One(0)}}, []Condition{{0, One(1)}}
	rule := func(r DeadlineRule) DeadlineRule {
		r.Text, r.Past, r.Sources = "Until {due}, from {from}.", "It ended on {due}.", []string{"the-rule"}
		for range r.For {
			r.Plan = append(r.Plan, []string{"a plan you bought", "a work plan"}[len(r.Plan)])
		}
		if r.Roll {
			r.Moved = "Moved from {counted}."
		}
		return r
	}
	return &Library{
		Questions: []Question{
			choice("plan", "individual", "employer", "none"), choice("state", "CA", "OH", "PR"),
			choice("authorization", "approved", "denied"),
			{ID: "denial-date", Kind: Day}, {ID: "final-denial-date", Kind: Day, When: &Test{Fact: 2, Met: One(1)}},
		},
		DeadlineRules: []DeadlineRule{
			rule(DeadlineRule{
				ID: "review", For: [][]Condition{{{0, One(0)}, {1, One(0)}}}, From: "final-denial-date",
				Unless: []Condition{{1, One(2)}}, TimeLimit: TimeLimit{Months: 6},
			}),
			rule(DeadlineRule{
				ID: "review", For: [][]Condition{bought, work}, From: "final-denial-date",
				Unless: []Condition{{1, One(2)}}, TimeLimit: TimeLimit{Months: 4, NextMonth: true, Roll: true},
			}),
			rule(DeadlineRule{
				ID: "appeal", For: [][]Condition{bought}, When: []Condition{{2, One(1)}}, From: "denial-date",
				Until: []string{"final-denial-date"}, TimeLimit: TimeLimit{Days: 60, Receipt: 5},
			}),
		},
	}
}

// said answers questions as "question=answer" pairs say.
func said(t testing.TB, l *Library, pairs string) Answers {
	t.Helper()
	var a Answers
	for pair := range strings.FieldsSeq(pairs) {
		id, value, _ := strings.Cut(pair, "=")
		q := l.Question(id)
		if q < 0 {
			t.Fatalf("no question %q", id)
		}
		switch kind := l.Questions[q].Kind; {
		case value == "unsure":
			a = a.With(q, DontKnow())
		case kind == Day:
			a = a.With(q, DateOf(day(t, value)))
		case kind == Choice && l.Questions[q].Option(value) < 0:
			t.Fatalf("question %q has no option %q", id, value)
		case kind == Choice:
			a = a.With(q, Chosen(l.Questions[q].Option(value)))
		default:
			n, err := strconv.Atoi(value)
			if err != nil {
				t.Fatal(err)
			}
			a = a.With(q, NumberOf(n))
		}
	}
	return a
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
		{"the last answer makes an earlier limit moot", "plan=individual authorization=denied denial-date=2026-03-03 final-denial-date=2026-05-04", "review 2026-09-04"},
		{"either plan will do", "plan=employer final-denial-date=2026-05-04", "review 2026-09-04"},
		{"a date that is not asked for has no effect", "plan=employer authorization=approved final-denial-date=2026-05-04", ""},
		{"a state for which there is no rule", "plan=employer state=PR final-denial-date=2026-05-04", ""},
		{"of two limits the earlier counts", "plan=individual state=CA final-denial-date=2026-05-04", "review 2026-09-04"},
		{"another state has the general one", "plan=individual state=OH final-denial-date=2026-05-04", "review 2026-09-04"},
		{"an open state has the general one", "plan=individual final-denial-date=2026-05-04", "review 2026-09-04"},
		{"the longer limit is for some plans only", "plan=employer state=CA final-denial-date=2026-05-04", "review 2026-09-04"},
		{"the general one goes to the next month", "plan=individual final-denial-date=2026-10-31", "review 2027-03-01"},
		{"the general one moves off a weekend", "plan=individual final-denial-date=2026-05-05", "review 2026-09-08"},
	} {
		var got []string
		for _, d := range l.Deadlines(said(t, l, test.said), Date{2026, 3, 3}) {
			got = append(got, d.ID+" "+d.Due.String())
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.is, got, test.want)
		}
	}
}

func TestADeadlineIsPastFromTheDayAfterIt(t *testing.T) {
	l := deadlineLibrary()
	a := said(t, l, "plan=individual authorization=denied denial-date=2026-03-03")
	for today, want := range map[string]Deadline{
		"2026-05-07": {Text: "Until May 7, 2026, from March 3, 2026."},
		"2026-05-08": {Text: "It ended on May 7, 2026.", Past: true},
	} {
		want.ID, want.From, want.Due, want.Last, want.Sources = "appeal", "denial-date", Date{2026, 5, 7}, Date{2026, 5, 7}, []string{"the-rule"}
		if got := l.Deadlines(a, day(t, today)); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
			t.Errorf("on %s: %+v\nwant %+v", today, got, want)
		}
	}
}

func TestADayThatMovedSaysSo(t *testing.T) {
	l := deadlineLibrary()
	a := said(t, l, "plan=individual state=OH final-denial-date=2026-03-04")
	want := "Until July 6, 2026, from March 4, 2026. Moved from July 4, 2026."
	if got := l.Deadlines(a, Date{2026, 3, 4}); got[0].Text != want {
		t.Errorf("got %q, want %q", got[0].Text, want)
	}
}

func TestDeadlinesStandInTheOrderInWhichTheyEnd(t *testing.T) {
	l := deadlineLibrary()
	l.DeadlineRules[2].Until = nil
	list := l.Deadlines(said(t, l, "plan=individual authorization=denied denial-date=2026-03-03 final-denial-date=2026-05-04"), Date{2026, 3, 3})
	if len(list) != 2 || list[0].ID != "appeal" || list[1].ID != "review" {
		t.Errorf("got %+v", list)
	}
}

// Where two rules of one id may hold, the earlier day is the one to keep, and
// both are told, each with its plan.
func TestTwoRulesOfOneIDAreBothTold(t *testing.T) {
	l := deadlineLibrary()
	l.DeadlineRules[0].Also, l.DeadlineRules[1].Also = "In California it is {due}.", "Most often it is {due}."
	for pairs, want := range map[string]Deadline{
		"state=CA final-denial-date=2026-05-04":                 {Due: Date{2026, 9, 4}, Last: Date{2026, 11, 4}, Text: "For a plan you bought, or a work plan: Until September 4, 2026, from May 4, 2026. In California it is November 4, 2026."},
		"plan=individual state=CA final-denial-date=2026-05-04": {Due: Date{2026, 9, 4}, Last: Date{2026, 11, 4}, Text: "Until September 4, 2026, from May 4, 2026. In California it is November 4, 2026."},
		"plan=individual state=OH final-denial-date=2026-05-04": {Due: Date{2026, 9, 4}, Last: Date{2026, 9, 4}, Text: "Until September 4, 2026, from May 4, 2026."},
	} {
		want.ID, want.From, want.Sources = "review", "final-denial-date", []string{"the-rule"}
		if !strings.Contains(pairs, "plan=") {
			want.Plan = "a plan you bought, or a work plan"
		}
		if got := l.Deadlines(said(t, l, pairs), Date{2026, 5, 5}); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
			t.Errorf("%s: %+v\nwant %+v", pairs, got, want)
		}
	}
}

// A step is too late only when every rule that may hold has passed.
func TestAStepIsLateWhenEveryDayThatMayHoldIsPast(t *testing.T) {
	l := deadlineLibrary()
	a := said(t, l, "plan=individual state=CA final-denial-date=2026-05-04")
	for today, want := range map[string][2]bool{"2026-09-04": {true, false}, "2026-09-05": {false, false}, "2026-11-05": {false, true}} {
		s := l.stepSearch(Case{Answers: a}, day(t, today), nil)
		if first, late := s.due([]string{"review"}); (first != nil) != want[0] || late != want[1] {
			t.Errorf("on %s: %v, late %v", today, first, late)
		}
	}
}

package deadline

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
)

// doubting is the library of these tests, with the words of what can be odd.
func doubting() *Deadlines {
	l := deadlineLibrary()
	l.Reference = &reference.Shelf{Notes: []reference.Note{
		{ID: FutureDate, Text: "{question} of {date} is to come."},
		{ID: LastBeforeFirst, Text: "{question} of {date} is before {other} of {first}."},
		{ID: LookAgainPast, Text: "{date} is past."}, {ID: LookAgainNoDay, Text: "{value} is no day."},
	}}
	for q := range l.Questions.List {
		l.Questions.List[q].Short = "the " + l.Questions.List[q].ID
	}
	return l
}

// letters are a case that was denied on a day, and denied for good on another.
func letters(l *Deadlines, first, last fact.Date) fact.Answers {
	a := fact.Answers{}.With(l.Questions.Index("authorization"), fact.Chosen(1))
	for id, day := range map[string]fact.Date{"denial-date": first, "final-denial-date": last} {
		if !day.IsZero() {
			a = a.With(l.Questions.Index(id), fact.DateOf(day))
		}
	}
	return a
}

func TestADateThatCanHardlyBeRightIsToldOnceWithWhatIsOdd(t *testing.T) {
	day := func(d int) fact.Date { return fact.Date{Year: 2026, Month: 11, Day: d} }
	for name, c := range map[string]struct {
		first, last fact.Date
		again       string
		ahead       bool // the last letter may lie ahead
		want        []string
	}{
		"in order":       {first: day(1), last: day(20)},
		"of today":       {first: day(23), last: day(23)},
		"to come":        {first: day(24), want: []string{FutureDate + " The denial-date of November 24, 2026 is to come."}},
		"may be to come": {first: day(1), last: day(30), ahead: true},
		"in the wrong order": {first: day(20), last: day(1),
			want: []string{LastBeforeFirst +
				" The final-denial-date of November 1, 2026 is before the denial-date of November 20, 2026."}},
		"a day that is past": {again: "2026-11-22", want: []string{LookAgainPast + " November 22, 2026 is past."}},
		"today":              {again: "2026-11-23"},
		"no day at all":      {again: "2026-02-30", want: []string{LookAgainNoDay + " 2026-02-30 is no day."}},
	} {
		l := doubting()
		l.Questions.List[l.Questions.Index("final-denial-date")].MayLieAhead = c.ahead
		is := record.Case{Answers: letters(l, c.first, c.last), Details: record.Details{}.With(record.LookAgainKey, c.again)}
		list := l.DoubtfulDates(is, day(23))
		if len(list) != len(c.want) {
			t.Errorf("%s: %+v, not %q", name, list, c.want)
			continue
		}
		for i, d := range list {
			if got := d.ID + " " + fact.Capital(d.Text); got != c.want[i] {
				t.Errorf("%s: %q, not %q", name, got, c.want[i])
			}
		}
	}
}

func TestWhyThereIsNoDayIsToldByWhatIsLacking(t *testing.T) {
	l := deadlineLibrary()
	day := func(month, d int) fact.Date { return fact.Date{Year: 2026, Month: 1, Day: d}.AddMonths(month - 1) }
	bought := func(a fact.Answers) fact.Answers { return a.With(0, fact.Chosen(0)) }
	today := day(11, 23)
	for name, c := range map[string]struct {
		answers fact.Answers
		want    Gap
	}{
		"a day to come":       {bought(letters(l, day(11, 1), fact.Date{})), NoGap},
		"nothing was said":    {bought(fact.Answers{}), NotSaid},
		"nothing was denied":  {bought(fact.Answers{}.With(2, fact.Chosen(0))), NoNotice},
		"the letter's date":   {bought(letters(l, fact.Date{}, fact.Date{})), NoDate},
		"no rule of its plan": {letters(l, day(11, 1), fact.Date{}).With(0, fact.Chosen(2)), NoRule},
		"a letter to come":    {bought(letters(l, day(12, 1), fact.Date{})), TooEarly},
		"all are past":        {bought(letters(l, day(1, 5), day(2, 5))), AllPast},
	} {
		if got := l.Gap(c.answers, today); got != c.want {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}

func TestASeasonRunsFromItsFirstDayToItsLast(t *testing.T) {
	l := deadlineLibrary()
	l.Rules = append(l.Rules, Rule{ID: "season", Season: true,
		Opens: fact.Date{Year: 2026, Month: 11, Day: 1}, On: fact.Date{Year: 2027, Month: 1, Day: 15}})
	for day, want := range map[fact.Date]bool{
		{Year: 2026, Month: 10, Day: 31}: false, {Year: 2026, Month: 11, Day: 1}: true,
		{Year: 2027, Month: 1, Day: 15}: true, {Year: 2027, Month: 1, Day: 16}: false,
	} {
		if l.Running([]string{"season"}, day) != want || l.Running([]string{"review"}, day) {
			t.Errorf("on %v it runs: %v", day, !want)
		}
	}
	if !l.OfSeason("season") || l.OfSeason("review") {
		t.Error("a season is of changing plans, and a review is not")
	}
}

func TestTheStateSaysWhoHearsAReview(t *testing.T) {
	l := deadlineLibrary()
	l.States = []StateOffice{{ID: "PR", Name: "Puerto Rico"},
		{ID: "CA", Name: "California", Department: "A department", Review: StateReview{Route: StateRoute}}}
	for option, want := range map[int]struct {
		name  string
		route Route
	}{0: {"California", StateRoute}, 1: {"", UnsaidRoute}, 2: {"Puerto Rico", NoFactsRoute}, -1: {"", UnsaidRoute}} {
		a := fact.Answers{}
		if option >= 0 {
			a = a.With(1, fact.Chosen(option))
		}
		state, route := l.ReviewOf(a)
		name := ""
		if state != nil {
			name = state.Name
		}
		if name != want.name || route != want.route {
			t.Errorf("of option %d: %q by %v", option, name, route)
		}
	}
	if StateRoute.String() != "state-run" || l.StateOffice("CA") != &l.States[1] || l.StateOffice("TX") != nil {
		t.Error("a state is found by its id")
	}
}

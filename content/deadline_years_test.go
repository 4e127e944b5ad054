package content

import (
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/seed"
)

// closed are the federal holidays of 5 U.S.C. 6103(a): those that float as the
// Office of Personnel Management lists them, and the five dates. A day on which
// one is only kept is none.
var closed = holidays(map[string]string{
	"2026": "01-19 02-16 05-25 09-07 10-12 11-26",
	"2027": "01-18 02-15 05-31 09-06 10-11 11-25",
	"2028": "01-17 02-21 05-29 09-04 10-09 11-23",
	"2029": "01-15 02-19 05-28 09-03 10-08 11-22",
	"2030": "01-21 02-18 05-27 09-02 10-14 11-28",
	"2031": "01-20 02-17 05-26 09-01 10-13 11-27",
	"2032": "01-19 02-16 05-31 09-06 10-11 11-25",
	"2033": "01-17 02-21 05-30 09-05 10-10 11-24",
})

func holidays(years map[string]string) map[string]bool {
	days := map[string]bool{}
	for year, list := range years {
		for day := range strings.FieldsSeq(list + " 01-01 06-19 07-04 11-11 12-25") {
			days[year+"-"+day] = true
		}
	}
	return days
}

// after counts days by the length of a day, without the calendar of model.
func after(days int) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.Add(time.Duration(days) * 24 * time.Hour) }
}

// months counts months. Where the month has no such day it is the first of the
// next one, or with last the last day of the month.
func months(n int, last bool) func(time.Time) time.Time {
	return func(t time.Time) time.Time {
		first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		to := first.Add(time.Duration(t.Day()-1) * 24 * time.Hour)
		switch {
		case to.Month() == first.Month():
			return to
		case last:
			return time.Date(first.Year(), first.Month()+1, 1, 0, 0, 0, 0, time.UTC).Add(-24 * time.Hour)
		}
		return time.Date(first.Year(), first.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	}
}

// working moves a day off weekends and holidays.
func working(count func(time.Time) time.Time) func(time.Time) time.Time {
	return func(t time.Time) time.Time {
		to := count(t)
		for to.Weekday() == time.Saturday || to.Weekday() == time.Sunday || closed[to.Format(time.DateOnly)] {
			to = to.Add(24 * time.Hour)
		}
		return to
	}
}

// terms are the terms of each plan type, counted from the date of the notice.
var terms = []struct {
	said, id string
	last     bool // it counts from the last denial
	count    func(time.Time) time.Time
}{
	{"plan=individual", "internal-appeal", false, after(180)},
	{"plan=employer employer-kind=insured", "internal-appeal", false, after(180)},
	{"plan=employer employer-kind=self-funded", "internal-appeal", false, after(180)},
	{"plan=individual", "plan-decision", false, after(30)},
	{"plan=employer employer-kind=insured", "plan-decision", false, after(30)},
	{"plan=individual urgent=yes", "urgent-decision", false, after(3)},
	{"plan=employer employer-kind=federal", "federal-employee-reconsideration", false, months(6, true)},
	{"plan=employer employer-kind=federal", "plan-decision", false, after(30)},
	{"plan=employer employer-kind=federal", "federal-employee-review", true, after(90)},
	{"plan=medicare medicare-kind=original", "medicare-redetermination", false, after(120)},
	{"plan=medicare medicare-kind=original", "medicare-reconsideration", true, after(180)},
	{"plan=medicare medicare-kind=advantage", "medicare-advantage-reconsideration", false, after(65)},
	{"plan=medicare medicare-kind=advantage", "plan-decision", false, after(30)},
	{"plan=medicare medicare-kind=advantage urgent=yes", "urgent-decision", false, after(3)},
	{"plan=medicaid medicaid-kind=managed", "medicaid-plan-appeal", false, after(60)},
	{"plan=medicaid medicaid-kind=managed", "medicaid-keep-benefits", false, after(10)},
	{"plan=medicaid medicaid-kind=managed", "medicaid-fair-hearing", true, after(90)},
	{"plan=medicaid medicaid-kind=fee-for-service", "medicaid-fair-hearing", false, after(90)},
	{"plan=medicaid medicaid-kind=fee-for-service", "medicaid-fair-hearing", true, after(90)},
	{"plan=medicaid medicaid-kind=fee-for-service", "medicaid-keep-benefits", false, after(10)},
	{"plan=military military-kind=tricare", "tricare-appeal", false, after(90)},
	{"plan=military military-kind=tricare urgent=yes", "tricare-fast-appeal", false, after(3)},
	{"plan=military military-kind=tricare", "tricare-reconsideration", true, after(60)},
	{"plan=individual", "external-review", true, after(120)},
	{"plan=employer employer-kind=insured state=FL", "external-review", true, working(months(4, false))},
	{"plan=employer employer-kind=self-funded", "external-review", true, working(months(4, false))},
	{"plan=employer employer-kind=unsure state=SC", "external-review", true, after(60)},
	{"plan=individual state=CA", "external-review", true, months(6, true)},
	{"plan=individual state=DE", "external-review", true, months(4, true)},
	{"plan=individual state=AK", "external-review", true, after(120)},
	{"plan=individual state=MI", "urgent-review", true, after(10)},
	{"plan=individual state=SC", "urgent-review", false, after(15)},
	{"plan=employer employer-kind=federal", "opm-review", false, after(120)},
	{"plan=medicare medicare-kind=original", "medicare-hearing", true, after(60)},
	{"plan=military military-kind=tricare", "tricare-hearing", true, after(60)},
	{"plan=military military-kind=tricare denial-reason=not-necessary", "tricare-reconsideration", true, after(90)},
	{"plan=individual authorization=unsure", "internal-appeal", false, after(180)},
	{"plan=individual care=had", "plan-decision", false, after(60)},
	{"plan=employer employer-kind=self-funded care=had urgent=yes", "plan-decision", false, after(60)},
	{"plan=medicare medicare-kind=advantage care=had", "plan-decision", false, after(60)},
	{"plan=individual care=under-way urgent=yes", "urgent-decision", false, after(1)},
	{"plan=medicaid medicaid-kind=managed care=under-way", "medicaid-keep-benefits", false, after(10)},
	{"plan=medicare medicare-kind=original care=had", "claim-filing", false, months(12, true)},
	{"plan=individual payer=aetna denial-reason=missing-records", "call-back", false, after(14)},
}

// Every day that a notice can bear, with all its month ends, leap days,
// weekends and holidays, is counted a second way; a fifth of them, drawn anew each
// time, while somebody waits.
func TestEveryTermOfEveryPlanIsRightForEveryNoticeTo2032(t *testing.T) {
	l, r := parsed(t), seed.Rand(t)
	end := time.Date(2032, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, term := range terms {
		from := "denial-date"
		switch {
		case term.last:
			from = "final-denial-date"
		case term.id == "claim-filing":
			from = "care-date"
		}
		plain := said(t, l, "authorization=denied "+term.said)
		counted := 0
		for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); !term.count(day).After(end); day = day.Add(24 * time.Hour) {
			counted++
			if r.IntN(5) >= seed.Times(5) {
				continue
			}
			notice := fact.On(day)
			want := fact.On(term.count(day))
			if got := due(l, plain.With(l.Questions.Index(from), fact.DateOf(notice)), term.id); got != want {
				t.Fatalf("%s, %s from %s: %s, want %s", term.said, term.id, notice, got, want)
			}
		}
		if counted < 2150 {
			t.Errorf("%s, %s: only %d days were counted", term.said, term.id, counted)
		}
	}
}

// due is the day of a deadline, or no day.
func due(l *model.Library, a fact.Answers, id string) fact.Date {
	for _, d := range l.Deadlines.Deadlines(a, fact.Date{Year: 2026, Month: 1, Day: 1}) {
		if d.ID == id {
			return d.Due
		}
	}
	return fact.Date{}
}

// A deadline id without a term in the table above would be counted once only.
func TestEveryDeadlineHasATermThatIsCountedTwice(t *testing.T) {
	counted := map[string]bool{}
	for _, term := range terms {
		counted[term.id] = true
	}
	for _, r := range parsed(t).Deadlines.Rules {
		if !counted[r.ID] && r.Days+r.Months > 0 && !r.Season {
			t.Errorf("%s stands in no row of terms", r.ID)
		}
	}
}

// used are the deadlines that the plan's last no ends, by the plan.
var used = []struct{ said, ids string }{
	{"plan=individual", "internal-appeal plan-decision urgent-decision"},
	{"plan=employer employer-kind=insured", "internal-appeal plan-decision urgent-decision"},
	{"plan=employer employer-kind=self-funded", "internal-appeal plan-decision urgent-decision"},
	{"plan=employer employer-kind=federal", "federal-employee-reconsideration plan-decision"},
	{"plan=medicare medicare-kind=original", "medicare-redetermination"},
	{"plan=medicare medicare-kind=advantage", "medicare-advantage-reconsideration plan-decision urgent-decision"},
	{"plan=medicaid medicaid-kind=managed", "medicaid-plan-appeal plan-decision urgent-decision"},
	{"plan=military military-kind=tricare", "tricare-appeal tricare-fast-appeal"},
}

// Whatever the dates of the two letters, a first appeal is never listed beside
// the last no, what is still to come stands before what is past, and a time
// without a day says none.
func TestNoUsedUpDeadlineStandsBesideTheLastNo(t *testing.T) {
	l := parsed(t)
	end := time.Date(2032, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, plan := range used {
		for _, urgent := range []string{"", " urgent=yes", " urgent=no"} {
			plain := said(t, l, plan.said+urgent+" authorization=denied")
			for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); !day.After(end); day = day.Add(5 * 24 * time.Hour) {
				first := fact.On(day)
				last := first.AddDays(int(day.Unix()/86400) % 211)
				a := plain.With(l.Questions.Index("denial-date"), fact.DateOf(first)).With(l.Questions.Index("final-denial-date"),
					fact.DateOf(last))
				list := l.Deadlines.Deadlines(a, last.AddDays(1))
				for i, d := range list {
					if slices.Contains(strings.Fields(plan.ids), d.ID) {
						t.Fatalf("%s%s, %s then %s: %s is used up", plan.said, urgent, first, last, d.ID)
					}
					if i > 0 && (list[i-1].Past || list[i-1].NoDay) && !d.Past && !d.NoDay {
						t.Fatalf("%s%s: %s stands before %s", plan.said, urgent, list[i-1].ID, d.ID)
					}
				}
				if len(list) == 0 {
					t.Fatalf("%s%s, %s then %s: nothing is next", plan.said, urgent, first, last)
				}
			}
		}
	}
}

// A month lacks a day only where the count falls into another month or stops
// short, and then the working says so.
func TestTheWorkingNamesEveryMonthThatLacksTheDay(t *testing.T) {
	l := parsed(t)
	for plan, from := range map[string]string{"plan=individual state=FL": "final-denial-date",
		"plan=individual state=CA": "final-denial-date", "plan=employer employer-kind=federal": "denial-date"} {
		plain, lacking := said(t, l, plan+" authorization=denied"), 0
		for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2030; day = day.Add(24 * time.Hour) {
			d := byLetter(l, plain.With(l.Questions.Index(from), fact.DateOf(fact.On(day))), fact.On(day))[0]
			n := 4
			if plan != "plan=individual state=FL" {
				n = 6
			}
			to := day.AddDate(0, n, 0) // runs over into the next month
			missing := to.Day() != day.Day()
			if missing {
				lacking++
			}
			if told := strings.Contains(d.Text, " has no "); told != missing {
				t.Fatalf("%s from %s: %s", plan, day.Format(time.DateOnly), d.Text)
			}
		}
		if lacking < 15 {
			t.Errorf("%s: only %d months lack the day", plan, lacking)
		}
	}
}

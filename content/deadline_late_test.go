package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// hurried are what a step, or a time without a day, says only while it can
// still be done.
var hurried = []string{"a fast outside review", "a fast appeal", "for an outside review. People outside"}

// hurries names what urges on somebody who is too late.
func hurries(l *model.Library, a fact.Answers, today fact.Date) (said []string) {
	var texts []string
	for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, today) {
		texts = append(texts, s.ID+": "+s.Text)
	}
	for _, d := range l.Deadlines.Deadlines(a, today) {
		if d.NoDay {
			texts = append(texts, d.ID+": "+d.Text)
		}
	}
	for _, text := range texts {
		for _, words := range hurried {
			if strings.Contains(text, words) {
				said = append(said, text)
			}
		}
	}
	return said
}

// The last day for a review in New York had passed, and "Ask for a fast outside
// review today" was the first step.
func TestNothingThatIsPastIsUrgedFast(t *testing.T) {
	l := parsed(t)
	today := dayOf(t, "2026-11-28")
	const late = " urgent=yes authorization=denied denial-date=2025-06-05"
	for _, plan := range []string{
		"plan=individual state=NY", "plan=individual state=MI", "plan=individual", "plan=employer employer-kind=self-funded",
		"plan=employer employer-kind=insured state=FL", "plan=employer", "plan=medicare medicare-kind=advantage",
		"plan=medicaid medicaid-kind=managed", "plan=military military-kind=tricare", "plan=medicare medicare-kind=original",
		"plan=employer employer-kind=federal",
	} {
		for _, stage := range []string{"", " first-appeal-denial-date=2025-07-01", " final-denial-date=2025-08-10",
			" first-appeal-denial-date=2025-07-01 final-denial-date=2025-08-10"} {
			if got := hurries(l, said(t, l, plan+late+stage), today); len(got) > 0 {
				t.Errorf("%s%s:\n%s", plan, stage, strings.Join(got, "\n"))
			}
		}
	}
	const found = "plan=individual state=NY urgent=yes authorization=denied denial-date=2026-06-05 " +
		"first-appeal-denial-date=2026-07-01 final-denial-date=2026-08-10"
	if got := hurries(l, said(t, l, found), today); len(got) > 0 {
		t.Errorf("%s:\n%s", found, strings.Join(got, "\n"))
	}
	if got := hurries(l, said(t, l, found), dayOf(t, "2026-10-31")); len(got) != 3 {
		t.Errorf("a day before the last one: %s", strings.Join(got, "\n"))
	}
}

// What is urged fast has a day ahead that holds for it, whatever the dates are.
func TestWhatIsUrgedFastHasADayAhead(t *testing.T) {
	l, r := parsed(t), seed.Rand(t)
	day := func() string { return dayOf(t, "2026-01-01").AddDays(r.IntN(365)).String() }
	for range seed.Times(400) {
		plan := []string{"plan=individual", "plan=employer employer-kind=insured", "plan=employer employer-kind=self-funded",
			"plan=employer"}[r.IntN(4)]
		pairs := plan + " state=" + []string{"NY", "MI", "SC", "VA", "FL", "unsure"}[r.IntN(6)] +
			" urgent=yes authorization=denied denial-date=" + day()
		if r.IntN(2) == 0 {
			pairs += " final-denial-date=" + day()
		}
		a, today := said(t, l, pairs), dayOf(t, day())
		got, ahead := hurries(l, a, today), false
		for _, d := range l.Deadlines.Deadlines(a, today) {
			ahead = ahead || !d.NoDay && !d.Last.Before(today)
		}
		if len(got) > 0 && !ahead {
			t.Fatalf("%s on %s:\n%s", pairs, today, strings.Join(got, "\n"))
		}
	}
}

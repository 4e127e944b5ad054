package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// byLetter are the deadlines of a case that follow from a letter: a season does not.
func byLetter(l *model.Library, a fact.Answers, today fact.Date) []deadline.Deadline {
	var list []deadline.Deadline
	for _, d := range l.Deadlines.Deadlines(a, today) {
		if !l.Deadlines.OfSeason(d.ID) {
			list = append(list, d)
		}
	}
	return list
}

// ofSeason are the others, as "id day", a time without a day in brackets and one that
// is past with "past".
func ofSeason(l *model.Library, a fact.Answers, today fact.Date) string {
	var list []string
	for _, d := range l.Deadlines.Deadlines(a, today) {
		switch {
		case !l.Deadlines.OfSeason(d.ID):
		case d.NoDay:
			list = append(list, "("+d.ID+")")
		case d.Past:
			list = append(list, d.ID+" past "+d.Due.String())
		default:
			list = append(list, d.ID+" "+d.Due.String())
		}
	}
	return strings.Join(list, ", ")
}

// Worked by hand from the facts on this season: HealthCare.gov from November 1, 2026 to
// January 15, 2027, which is in dispute, with December 15 as the safe day; the list of
// states; Medicare from October 15 to December 7; Cigna's end on December 31, 2026, and 60
// days from then.
func TestTheSeasonIsToldOnItsDaysAndNeverAfter(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, today, want string }{
		{"plan=medicare", "2026-10-14", ""},
		{"plan=medicare", "2026-10-15", "open-enrollment 2026-12-07"},
		{"plan=medicare medicare-kind=advantage", "2026-12-07", "open-enrollment 2026-12-07"},
		{"plan=medicare", "2026-12-08", ""},
		{"plan=individual", "2026-10-31", ""},
		{"plan=individual", "2026-11-01", "open-enrollment 2026-12-15"},
		{"plan=individual", "2026-12-15", "open-enrollment 2026-12-15"},
		{"plan=individual", "2026-12-16", "open-enrollment 2027-01-15"},
		{"plan=individual", "2027-01-15", "open-enrollment 2027-01-15"},
		{"plan=individual", "2027-01-16", ""},
		{"plan=none", "2026-11-29", "open-enrollment 2026-12-15"},
		{"plan=sharing", "2026-11-29", "open-enrollment 2026-12-15"},
		{"plan=individual state=ID", "2026-12-15", "open-enrollment 2026-12-15"},
		{"plan=individual state=ID", "2026-12-16", ""},
		{"plan=individual state=RI", "2026-12-15", "open-enrollment 2026-12-15"},
		{"plan=individual state=RI", "2026-12-16", "open-enrollment 2026-12-31"},
		{"plan=individual state=RI", "2027-01-01", ""},
		{"plan=individual state=CA", "2027-01-15", "open-enrollment 2027-01-15"},
		{"plan=individual state=CA", "2027-01-16", "(open-enrollment)"},
		{"plan=individual state=NY", "2027-01-31", "(open-enrollment)"},
		{"plan=individual state=NY", "2027-02-01", ""},
		{"plan=none state=VA", "2027-01-29", "(open-enrollment)"},
		{"plan=none state=VA", "2027-01-30", ""},
		{"plan=none state=MA", "2027-01-23", "(open-enrollment)"},
		{"plan=none state=MA", "2027-01-24", ""},
		{"plan=individual state=PR", "2026-11-29", ""},
		{"plan=individual payer=cigna", "2026-10-31", ""},
		{"plan=individual payer=cigna", "2026-11-29", "open-enrollment 2026-12-15, special-enrollment 2027-03-01"},
		{"plan=individual payer=cigna", "2027-03-01", "special-enrollment 2027-03-01"},
		{"plan=individual payer=cigna", "2027-03-02", ""},
		{"plan=employer employer-kind=insured payer=cigna", "2026-11-29", ""},
		{"plan=employer employer-kind=federal", "2026-11-29", "(open-enrollment)"},
		{"plan=employer employer-kind=federal", "2027-01-01", ""},
		{"plan=employer", "2026-11-29", ""},
		{"plan=medicaid", "2026-11-29", ""},
		{"plan=military military-kind=va", "2026-11-29", ""},
		{"plan=workers-comp", "2026-11-29", ""},
		{"", "2026-11-29", ""},
		{"plan=unsure", "2026-11-29", "open-enrollment 2026-12-07"},
		{"plan=unsure", "2026-12-08", "open-enrollment 2026-12-15"},
	} {
		if got := ofSeason(l, said(t, l, test.said), dayOf(t, test.today)); got != test.want {
			t.Errorf("%s, on %s: %q, want %q", test.said, test.today, got, test.want)
		}
	}
}

// Worked by hand: 60 and 90 days from the loss, and for COBRA from the later of the loss
// and the notice.
func TestALossOfAPlanHasItsDays(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, today, want string }{
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31", "2026-11-29",
			"special-enrollment 2027-03-01, cobra-election 2027-03-01"},
		{"plan=employer employer-kind=self-funded plan-end-date=2026-11-15 cobra-notice-date=2026-11-25", "2026-11-29",
			"special-enrollment 2027-01-14, cobra-election 2027-01-24"},
		{"plan=employer plan-end-date=2026-11-25 cobra-notice-date=2026-11-15", "2026-11-29",
			"special-enrollment 2027-01-24, cobra-election 2027-01-24"},
		{"plan=employer employer-kind=federal plan-end-date=2026-11-25", "2027-01-05", "special-enrollment 2027-01-24"},
		{"plan=medicaid plan-end-date=2026-10-31", "2027-01-28", "special-enrollment 2027-01-29"},
		{"plan=medicaid plan-end-date=2026-10-31", "2027-01-30", "special-enrollment past 2027-01-29"},
		{"plan=none plan-end-date=2026-10-31", "2026-11-29",
			"open-enrollment 2026-12-15, special-enrollment 2026-12-30, cobra-election 2026-12-30"},
		{"plan=none plan-end-date=2026-10-31", "2027-02-01",
			"special-enrollment past 2026-12-30, cobra-election past 2026-12-30"},
		{"plan=individual plan-end-date=2026-12-31 payer=cigna", "2027-02-01", "special-enrollment 2027-03-01"},
		{"plan=employer cobra-notice-date=2026-11-25", "2026-11-29", "cobra-election 2027-01-24"},
		{"plan=medicare plan-end-date=2026-11-25", "2027-02-01", ""},
	} {
		a := said(t, l, test.said)
		if got := ofSeason(l, a, dayOf(t, test.today)); got != test.want {
			t.Errorf("%s, on %s: %q, want %q", test.said, test.today, got, test.want)
		}
		if list := l.Deadlines.DoubtfulDates(record.Case{Answers: a}, dayOf(t, test.today)); len(list) > 0 {
			t.Errorf("%s, on %s: %v", test.said, test.today, list)
		}
	}
	const ends = "plan=employer employer-kind=insured cobra-notice-date=2026-12-31"
	if list := l.Deadlines.DoubtfulDates(saidCase(t, l, ends), dayOf(t, "2026-11-29")); len(list) != 1 {
		t.Errorf("a notice that is still to come: %v", list)
	}
}

// What is in dispute is said to be, with the safe day first; what the rule gives with
// COBRA is said in full.
func TestWhatIsUnsureOfTheSeasonIsSaid(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, today, id, says string }{
		{"plan=individual", "2026-11-29", "open-enrollment", "December 15, 2026. That is the safe day"},
		{"plan=individual", "2026-11-29", "open-enrollment",
			"until January 15, 2027, for a later start. This is in dispute."},
		{"plan=individual", "2026-12-16", "open-enrollment", "We are not sure."},
		{"plan=individual state=CA", "2026-11-29", "open-enrollment", "January 31, 2027, for your state. We are not sure"},
		{"plan=unsure", "2026-11-29", "open-enrollment", "For Medicare: You can change"},
		{"plan=unsure", "2026-11-29", "open-enrollment", "For a plan that you buy yourself, December 15, 2026"},
		{"plan=employer plan-end-date=2026-12-31", "2026-11-29", "cobra-election", "45 days to pay"},
		{"plan=employer plan-end-date=2026-12-31", "2026-11-29", "cobra-election", "back to the day you lost the plan"},
		{"plan=employer employer-kind=federal", "2026-11-29", "open-enrollment", "We could not find the days of this year"},
	} {
		text := ""
		for _, d := range l.Deadlines.Deadlines(said(t, l, test.said), dayOf(t, test.today)) {
			if d.ID == test.id {
				text = d.Text
			}
		}
		if !strings.Contains(text, test.says) {
			t.Errorf("%s, on %s: %q is not said in %q", test.said, test.today, test.says, text)
		}
	}
}

// The stages and the steps of changing plans come with the season and go with it.
func TestTheStagesOfChangingPlansEndByThemselves(t *testing.T) {
	l := parsed(t)
	const course = "purpose=mental-health condition=depression form=infusion authorization=not-asked "
	for _, test := range []struct{ said, today, stage, step string }{
		{"plan=none", "2026-10-31", "no-plan", "look-for-plan"},
		{"plan=none", "2026-12-15", "plan-season", "pick-plan by 2026-12-15"},
		{"plan=none", "2027-01-15", "plan-season", "pick-plan by 2027-01-15"},
		{"plan=none", "2027-01-16", "no-plan", "look-for-plan"},
		{"plan=none plan-end-date=2027-02-01", "2027-04-02", "plan-season", "keep-work-plan by 2027-04-02"},
		{"plan=none plan-end-date=2027-02-01", "2027-04-03", "no-plan", "look-for-plan"},
		{"plan=individual", "2026-12-15", "before", "ask-plan-next-year by 2026-12-15"},
		{"plan=medicare medicare-kind=advantage", "2026-12-07", "before", "ask-medicare-next-year by 2026-12-07"},
		{"plan=employer employer-kind=federal", "2026-12-07", "before", "ask-federal-season"},
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31", "2026-11-29", "plan-ends",
			"keep-work-plan by 2027-03-01"},
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31 urgent=yes", "2026-11-29", "plan-ends",
			"urgent-request"},
		{"plan=employer employer-kind=insured plan-end-date=2026-12-31", "2027-03-02", "before", "call-plan"},
		{"plan=medicaid medicaid-kind=managed plan-end-date=2026-12-31", "2026-11-29", "plan-ends",
			"pick-after-loss by 2027-03-31"},
	} {
		c, today := saidCase(t, l, course+test.said), dayOf(t, test.today)
		if got := l.Steps.Stage(c.Answers, today).ID; got != test.stage {
			t.Errorf("%s, on %s: stands at %q, want %q", test.said, test.today, got, test.stage)
		}
		if got := stepsOf(l, c, today); !strings.Contains(", "+got+",", ", "+test.step+",") {
			t.Errorf("%s, on %s: %s, want %s among them", test.said, test.today, got, test.step)
		}
	}
	for _, plan := range []string{"plan=none", "plan=individual", "plan=individual payer=cigna", "plan=sharing",
		"plan=medicare", "plan=employer employer-kind=federal", "plan=unsure"} {
		got := stepsOf(l, saidCase(t, l, course+plan), dayOf(t, "2027-03-02"))
		for _, id := range []string{"pick-plan", "ask-plan-next-year", "ask-medicare-next-year", "ask-federal-season",
			"pick-after-loss", "keep-work-plan"} {
			if strings.Contains(got, id) {
				t.Errorf("%s, when all is over: %s", plan, got)
			}
		}
	}
}

// A season says nothing on whether a no has a last day.
func TestASeasonFillsNoGap(t *testing.T) {
	l := parsed(t)
	today := dayOf(t, "2026-11-29")
	for said, want := range map[string]deadline.Gap{
		"plan=individual authorization=not-asked":                     deadline.NoNotice,
		"plan=medicare medicare-kind=advantage authorization=denied":  deadline.NoDate,
		"plan=individual authorization=denied denial-date=2026-11-20": deadline.NoGap,
		"plan=none": deadline.NoRule,
	} {
		if got := l.Deadlines.Gap(saidCase(t, l, said).Answers, today); got != want {
			t.Errorf("%s: gap %d, want %d", said, got, want)
		}
	}
}

package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/record"
)

func TestWhyNoDayIsToComeIsToldByCase(t *testing.T) {
	l := parsed(t)
	const denied = " authorization=denied"
	for _, test := range []struct {
		is, said string
		want     deadline.Gap
	}{
		{"nothing is known", "", deadline.NotSaid},
		{"nothing but the plan is known", "plan=individual", deadline.NotSaid},
		{"whether it was denied is not known", "plan=individual authorization=unsure", deadline.NotSaid},
		{"no care yet, and no word of a request", "plan=individual care=not-yet", deadline.NotSaid},
		{"a reason for a denial alone", "plan=individual denial-reason=experimental", deadline.NotSaid},
		{"nothing was denied", "plan=individual authorization=not-asked", deadline.NoNotice},
		{"an approval", "plan=individual authorization=approved denial-date=2026-03-03", deadline.NoNotice},
		{"no date", "plan=individual" + denied, deadline.NoDate},
		{"a date that is not known", "plan=individual denial-date=unsure" + denied, deadline.NoDate},
		{"no kind of plan", "denial-date=2026-11-20" + denied, deadline.NoGap},
		{"half a kind of plan", "plan=employer denial-date=2026-11-20" + denied, deadline.NoGap},
		{"care of the military of any kind", "plan=military denial-date=2026-11-20" + denied, deadline.NoGap},
		{"a request that waits", "plan=individual authorization=waiting", deadline.NoLength},
		{"VA care", "plan=military military-kind=va denial-date=2026-11-20" + denied, deadline.NoRule},
		{"VA care without a date", "plan=military military-kind=va" + denied, deadline.NoRule},
		{"VA care before any answer", "plan=military military-kind=va", deadline.NoRule},
		{"CHAMPVA", "plan=military military-kind=champva denial-date=2026-11-20" + denied, deadline.NoRule},
		{"workers' compensation", "plan=workers-comp denial-date=2026-11-20" + denied, deadline.NoRule},
		{"the second no of Medicare Advantage", "plan=medicare medicare-kind=advantage final-denial-date=2026-11-20" + denied,
			deadline.NoLength},
		{"a notice of tomorrow", "plan=individual denial-date=2026-11-24" + denied, deadline.TooEarly},
		{"all past", "plan=individual denial-date=2026-03-03" + denied, deadline.AllPast},
		{"a day to come", "plan=individual denial-date=2026-11-20" + denied, deadline.NoGap},
	} {
		if got := l.Deadlines.Gap(saidCase(t, l, test.said).Answers, someDay); got != test.want {
			t.Errorf("%s: %d, want %d", test.is, got, test.want)
		}
	}
}

func TestDatesThatCanHardlyBeRightAreWarnedOf(t *testing.T) {
	l := parsed(t)
	const denied = "plan=individual authorization=denied "
	for _, test := range []struct{ is, said, lookAgain, want, text string }{
		{"dates that are right", denied + "denial-date=2026-11-01 final-denial-date=2026-11-23", "2026-11-23", "", ""},
		{"both on one day", denied + "denial-date=2026-11-01 final-denial-date=2026-11-01", "", "", ""},
		{"a denial of tomorrow", denied + "denial-date=2026-11-24", "", "future-date",
			"Check the date on the denial: November 24, 2026 is after today."},
		{"a last no of tomorrow", denied + "final-denial-date=2026-11-24", "", "future-date",
			"Check the date on the last denial: November 24, 2026"},
		{"a date that is not asked", "authorization=waiting denial-date=2027-11-24", "", "", ""},
		{"a last no before the first", denied + "denial-date=2026-11-02 final-denial-date=2026-11-01", "",
			"last-before-first", "Check the date on the last denial: November 1, 2026 is before the date on the denial, " +
				"which is November 2, 2026."},
		{"a first answer before the denial", denied + "denial-date=2026-11-02 first-appeal-denial-date=2026-11-01", "",
			"last-before-first", "Check the date on the answer to your first appeal: November 1, 2026 is before the date on " +
				"the denial"},
		{"a last answer before the first", "plan=military military-kind=tricare authorization=denied " +
			"first-appeal-denial-date=2026-11-02 final-denial-date=2026-11-01", "", "last-before-first",
			"is before the date on the answer to your first appeal"},
		{"a state that counts from the first answer", denied + "state=NY final-denial-date=2026-11-01", "",
			"first-appeal-date", "In New York the time to ask for an outside review runs from the answer to your first " +
				"appeal. We counted from November 1, 2026, the date on the last denial."},
		{"and may be that of the plan", "plan=employer employer-kind=unsure authorization=denied state=CO " +
			"final-denial-date=2026-11-01", "", "first-appeal-date", "In Colorado"},
		{"with the date of the first answer", denied +
			"state=NY first-appeal-denial-date=2026-10-01 final-denial-date=2026-11-01", "", "", ""},
		{"a plan that pays its own bills there",
			"plan=employer employer-kind=self-funded authorization=denied state=NY final-denial-date=2026-11-01", "", "", ""},
		{"a day to look again that is past", denied, "2026-11-22", "look-again-past", "November 22, 2026, is past"},
		{"a day to look again that is no day", denied, "2027-02-30", "look-again-no-day", `"2027-02-30"`},
	} {
		c := saidCase(t, l, test.said)
		c.Details = c.Details.With(record.LookAgainKey, test.lookAgain)
		var ids string
		for _, w := range l.Evaluate(c, someDay).Warnings {
			if w.ID == model.StaleSource || w.ID == model.WeakSource || w.ID == model.ReplacedSource {
				continue
			}
			ids += w.ID
			if !strings.Contains(w.Text, test.text) {
				t.Errorf("%s: %s", test.is, w.Text)
			}
			if strings.ContainsAny(w.Text, "{}") {
				t.Errorf("%s: a hole is open in %s", test.is, w.Text)
			}
		}
		if ids != test.want {
			t.Errorf("%s: warnings %q, want %q", test.is, ids, test.want)
		}
	}
}

// A deadline that counts from a day which has not come says so, and no step
// has its day.
func TestNoDayCountsFromAFutureNoticeInSilence(t *testing.T) {
	l := parsed(t)
	c := saidCase(t, l, "plan=individual authorization=denied denial-date=2026-12-01")
	for _, d := range byLetter(l, c.Answers, someDay) {
		if !d.Early || d.Ahead() || !strings.HasPrefix(d.Text,
			"Check the date on the denial: December 1, 2026 is after today.") {
			t.Errorf("%+v", d)
		}
	}
	for _, s := range l.Steps.StepsNow(c, someDay) {
		if s.Deadline != "" && !l.Deadlines.OfSeason(s.Deadline) {
			t.Errorf("%s is due on %s", s.ID, s.By)
		}
	}
}

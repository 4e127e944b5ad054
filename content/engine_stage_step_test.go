package content

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/step"
)

// The day of a step is that of one of its deadlines, never a day that is past.
func TestTheDayOfAStepIsThatOfItsDeadline(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	dated := 0
	for range seed.Until(1500, func() bool { return dated > 0 }) {
		c := anyCase(l, r)
		deadlines := l.Deadlines.Deadlines(c.Answers, someDay)
		for _, s := range l.Steps.StepsNow(c, someDay) {
			if s.Deadline == "" {
				if !s.By.IsZero() {
					t.Fatalf("%s has a day and no deadline", s.ID)
				}
				continue
			}
			dated++
			i := slices.IndexFunc(deadlines, func(d deadline.Deadline) bool { return d.ID == s.Deadline })
			if i < 0 || deadlines[i].Past || deadlines[i].Due != s.By || !slices.Contains(l.Steps.Step(s.ID).By, s.Deadline) {
				t.Fatalf("%s is due on %s for %s: %+v", s.ID, s.By, s.Deadline, deadlines)
			}
		}
	}
	if dated == 0 {
		t.Error("no step had a day")
	}
}

// putFirst reports whether a step is one that the rules put first.
func putFirst(l *model.Library, st string) bool {
	return l.Steps.StepRules.Calls(st) || slices.ContainsFunc(l.Steps.StepRules.First,
		func(line step.Entry) bool { return line.Step == st })
}

func TestEveryCaseHasStepsOnceEachWithATool(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	longest := 0
	for range seed.Times(3000) {
		c := anyCase(l, r)
		steps := l.Steps.StepsNow(c, someDay)
		if len(steps) == 0 {
			t.Fatalf("there is nothing to do in %+v", l.Evaluate(c, someDay).Verdicts)
		}
		rest := len(slices.DeleteFunc(slices.Clone(steps), func(s step.StepNow) bool { return putFirst(l, s.ID) }))
		if rest > 10 {
			t.Errorf("%d steps beside those of safety: too many to take in: %s", rest, stepsOf(l, c, someDay))
		}
		longest = max(longest, rest)
		var ids []string
		for _, s := range steps {
			ids = append(ids, s.ID)
			if s.Text == "" || s.Tool == (step.Tool{}) {
				t.Fatalf("step %+v", s)
			}
			for _, instead := range l.Steps.Step(s.ID).Replaces {
				if slices.ContainsFunc(steps, func(x step.StepNow) bool { return x.ID == instead }) {
					t.Fatalf("%s and %s say the same", s.ID, instead)
				}
			}
		}
		slices.Sort(ids)
		if len(slices.Compact(ids)) != len(steps) {
			t.Fatalf("a step stands twice: %s", stepsOf(l, c, someDay))
		}
	}
	if longest < 6 {
		t.Errorf("the longest list has %d steps: the test shows nothing", longest)
	}
}

// anyCase is a random case that gets as far as the rules more often than not,
// with dates.
func anyCase(l *model.Library, r *rand.Rand) record.Case {
	a := anyAnswers(l, r, r.Float64())
	if r.IntN(4) > 0 {
		a = treatable(l, r)
	}
	for _, id := range []string{"denial-date", "final-denial-date"} {
		if r.IntN(2) == 0 {
			a = a.With(l.Questions.Index(id), fact.DateOf(someDay.AddDays(-r.IntN(400))))
		}
	}
	return record.Case{Answers: a}
}

func TestNothingThatWasAskedForIsAskedForAgain(t *testing.T) {
	l := parsed(t)
	for _, said := range []string{"waiting", "denied", "approved"} {
		for _, drug := range []string{"infusion", "spravato", "both", "unsure"} { // unsure: it may have been either
			for _, plan := range []string{"individual payer=cigna", "individual payer=bcbs-massachusetts",
				"medicaid medicaid-kind=managed"} {
				c := saidCase(t, l, someone+"authorization="+said+" authorization-for="+drug+" plan="+plan)
				for _, s := range l.Steps.StepsNow(c, someDay) {
					if s.ID == "request-"+drug || (drug == "both" || drug == "unsure") && strings.HasPrefix(s.ID, "request-") {
						t.Errorf("%s for %s, %s: %s", said, drug, plan, stepsOf(l, c, someDay))
					}
				}
			}
		}
	}
}

func TestALibraryWithoutPositionsKeepsTheStepsOfItsReasons(t *testing.T) {
	l := parsed(t).Copy()
	l.Steps.Stages, l.Steps.Steps = nil, nil
	c := saidCase(t, l, someone+"plan=individual payer=aetna authorization=not-asked")
	if l.Steps.Stage(c.Answers, someDay) != nil {
		t.Error("there is a position")
	}
	for _, s := range l.Steps.StepsNow(c, someDay) {
		if want := l.Steps.Wording(s.ID); want == nil || s.Text != want.Text {
			t.Errorf("step %+v", s)
		}
	}
	l.Steps.Wordings = nil
	if steps := l.Steps.StepsNow(c, someDay); len(steps) != 0 {
		t.Errorf("steps %+v", steps)
	}
}

// Original Medicare, care for an injury at work and other programs have no booklet, so nobody there is sent to one.
func TestNobodyIsSentToABookletThatTheirPlanDoesNotHave(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ plan, step string }{
		{"plan=medicare medicare-kind=original", "find-medicare-rule"},
		{"plan=workers-comp", "find-injury-rule"},
		{"plan=military military-kind=tricare", "find-program-rule"},
		{"plan=medicaid", "find-program-rule"},
		{"plan=individual", "find-words"},
	} {
		a := said(t, l, "purpose=mental-health condition=depression form=infusion authorization=denied "+
			"authorization-for=infusion denial-reason=not-a-benefit denial-date=2026-11-10 care=had "+test.plan)
		found := false
		for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, someDay) {
			found = found || s.ID == test.step
			if strings.Contains(s.Text, "booklet") && test.step != "find-words" {
				t.Errorf("%s: %q", test.plan, s.Text)
			}
		}
		if !found {
			t.Errorf("%s is not told to %s", test.plan, test.step)
		}
	}
}

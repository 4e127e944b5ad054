package content

import (
	"encoding/json"
	"os"
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

// fieldCase is a case from the field that once came out wrong, and what is
// right.
type fieldCase struct {
	ID, Today, Right string
	Answers          json.RawMessage
}

// fromField reads a case from the field, and what is said of it.
func fromField(t *testing.T, l *model.Library, name string) (record.Case, model.Evaluation) {
	t.Helper()
	data, err := os.ReadFile("testdata/field/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var f fieldCase
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	answers, err := json.Marshal(map[string]json.RawMessage{"answers": f.Answers})
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(l.Questions, answers)
	if err != nil {
		t.Fatal(err)
	}
	return c, l.Evaluate(c, dayOf(t, f.Today))
}

// dated is the deadline of an evaluation with the id.
func dated(t *testing.T, e *model.Evaluation, id string) deadline.Deadline {
	t.Helper()
	for _, d := range e.Deadlines {
		if d.ID == id {
			return d
		}
	}
	t.Fatalf("no %s among %+v", id, e.Deadlines)
	return deadline.Deadline{}
}

// In New York four months run from the answer to the first appeal.
func TestInNewYorkTheFirstAnswerIsAskedForAndCounts(t *testing.T) {
	l := parsed(t)
	c, e := fromField(t, l, "05-ny-optional-second-level")
	warned := slices.ContainsFunc(e.Warnings, func(w model.Warning) bool {
		return w.ID == deadline.FirstAppealDate && strings.Contains(w.Text, "New York") &&
			strings.Contains(w.Text, "October 20, 2026")
	})
	d := dated(t, &e, "external-review")
	if !warned || d.Due.String() != "2027-02-20" ||
		!strings.Contains(d.Text, "New York counts from the answer to your first appeal.") {
		t.Errorf("%+v, warnings %+v", d, e.Warnings)
	}
	first := l.Questions.Index("first-appeal-denial-date")
	if !slices.Contains(model.NewSession(l, c).DeadlineQuestions(), first) {
		t.Error("the date of the first answer is not asked for")
	}
	c.Answers = c.Answers.With(first, fact.DateOf(dayOf(t, "2026-08-01")))
	e = l.Evaluate(c, dayOf(t, "2026-11-28"))
	d = dated(t, &e, "external-review")
	warned = slices.ContainsFunc(e.Warnings, func(w model.Warning) bool { return w.ID == deadline.FirstAppealDate })
	if warned || d.Due.String() != "2026-12-01" || d.From != "first-appeal-denial-date" ||
		strings.Contains(d.Text, "Add the date") {
		t.Errorf("%+v, warnings %+v", d, e.Warnings)
	}
}

func TestVirginiaGives120DaysAndTheRequestMustArrive(t *testing.T) {
	l := parsed(t)
	_, e := fromField(t, l, "06-va-120-days")
	d := dated(t, &e, "external-review")
	for _, want := range []string{"It must arrive by then", "120 days", "State Corporation Commission"} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("%q is not told: %s", want, d.Text)
		}
	}
	if d.Due.String() != "2026-11-05" || !slices.Contains(d.Sources, "va-outside-review") {
		t.Errorf("%+v", d)
	}
}

// No review that a state runs moves its last day off a weekend, and none
// promises a next working day.
func TestNoStateRunReviewMovesItsLastDay(t *testing.T) {
	l := parsed(t)
	_, e := fromField(t, l, "08-state-review-moved-past-weekend")
	if d := dated(t, &e, "external-review"); d.Due.String() != "2026-11-28" || strings.Contains(d.Text, "working day") {
		t.Errorf("%+v", d)
	}
	for i := range l.Deadlines.States {
		s := &l.Deadlines.States[i]
		if s.Department == "" || s.Review.Route != deadline.StateRoute {
			continue
		}
		plain, weekends := said(t, l, "plan=individual urgent=no authorization=denied state="+s.ID), 0
		for day := (fact.Date{Year: 2026, Month: 1, Day: 1}); day.Year < 2028; day = day.AddDays(1) {
			d := byLetter(l, plain.With(l.Questions.Index("final-denial-date"), fact.DateOf(day)), day)[0]
			if !d.Due.WorkingDay() {
				weekends++
			}
			if strings.Contains(d.Text, "working day") || !strings.Contains(d.Text, "must arrive by") {
				t.Fatalf("%s: %s", s.Name, d.Text)
			}
		}
		if weekends < 100 {
			t.Errorf("in %s only %d of 730 last days are on weekends or holidays", s.Name, weekends)
		}
	}
}

// Original Medicare takes no request for approval before a drug of Part B: it
// decides on a claim.
func TestNoStepAsksOriginalMedicareForApproval(t *testing.T) {
	l := parsed(t)
	_, e := fromField(t, l, "20-original-medicare-ask-approval")
	if !slices.ContainsFunc(e.Steps, func(s step.StepNow) bool {
		return s.ID == "ask-abn" &&
			strings.Contains(s.Text, "ABN")
	}) {
		t.Errorf("no step names the ABN: %+v", e.Steps)
	}
	mental := said(t, l, "plan=medicare medicare-kind=original purpose=mental-health condition=depression "+
		"form=infusion authorization=not-asked")
	if steps := l.Steps.StepsNow(record.Case{Answers: mental}, dayOf(t, "2026-11-28")); !slices.ContainsFunc(steps,
		func(s step.StepNow) bool { return s.ID == "ask-abn" }) {
		t.Errorf("for depression no step names the ABN: %+v", steps)
	}
	random := seed.Rand(t)
	for range seed.Times(300) {
		a := said(t, l, "plan=medicare medicare-kind=original")
		for q := range l.Questions.List {
			question := &l.Questions.List[q]
			if question.Kind == fact.Choice && a.At(q).State == fact.NotAsked && question.ID != "authorization" &&
				random.IntN(4) > 0 {
				a = a.With(q, fact.Chosen(random.IntN(len(question.Options))))
			}
		}
		a = a.With(l.Questions.Index("authorization"), fact.Chosen(0)) // not asked for yet
		for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, fact.Date{Year: 2026, Month: 11, Day: 28}) {
			if strings.Contains(s.Text, "approv") || s.ID == "ask-exception" || s.Tool.Paper == "prior-authorization-infusion" ||
				s.Tool.Paper == "prior-authorization-spravato" {
				t.Fatalf("%s: %s (%+v)", s.ID, s.Text, a)
			}
		}
	}
}

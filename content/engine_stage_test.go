package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// someone is what the cases below have in common: depression, two medicines
// that did not help, a psychiatrist, and a chart that shows it all.
const someone = "purpose=mental-health condition=depression form=infusion age=18-64 recommended-by=psychiatrist" +
	" diagnosis-documented=yes severity-scale=severe antidepressants=2 antidepressant-classes=different " +
	"trial-records=yes" +
	" augmentation=no psychotherapy=yes stay-on-antidepressant=yes network=in plan-experimental=silent" +
	" spravato-safe=yes spravato-site=yes spravato-history=never ketamine-rider=no "

// stepsOf lists the steps as "id" or "id by day".
func stepsOf(l *model.Library, c record.Case, today fact.Date) string {
	var list []string
	for _, s := range l.Steps.StepsNow(c, today) {
		text := s.ID
		if !s.By.IsZero() {
			text += " by " + s.By.String()
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

// The five people of the issue, and where each of them stands.
func TestTheStepsFollowWhereAPersonStands(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ is, said, position, steps string }{
		{
			"newly prescribed, where the plan pays for Spravato only",
			"plan=employer employer-kind=insured payer=aetna authorization=not-asked", "before",
			"request-spravato, call-plan, ask-exception",
		},
		{
			"waiting for an answer on infusions",
			"plan=employer employer-kind=self-funded payer=cigna authorization=waiting authorization-for=infusion", "waiting",
			"call-status, send-missing, count-first-answer, wait-for-yes, ask-exception, request-spravato",
		},
		{
			"denied as experimental yesterday",
			"plan=employer employer-kind=insured payer=aetna authorization=denied authorization-for=infusion " +
				"denial-reason=experimental denial-date=2026-11-22", "denied",
			"peer-call-aetna, request-spravato, ask-for-file, show-proof, appeal by 2027-05-21, count-days, name-helper",
		},
		{
			"on Medicaid", "plan=medicaid state=IN medicaid-kind=managed authorization=not-asked", "before",
			"request-spravato, call-plan, ask-exception",
		},
		{
			"in VA care", "plan=military military-kind=va authorization=not-asked", "before",
			"ask-va-provider, ask-community-care",
		},
	} {
		c := saidCase(t, l, someone+test.said)
		if got := l.Steps.Stage(c.Answers, someDay).ID; got != test.position {
			t.Errorf("%s: stands at %q, want %q", test.is, got, test.position)
		}
		if got := stepsOf(l, c, someDay); got != test.steps {
			t.Errorf("%s:\n%s\nwant\n%s", test.is, got, test.steps)
		}
	}
}

func TestEachPositionHasItsFirstStep(t *testing.T) {
	l := parsed(t)
	const work, bought = "plan=employer employer-kind=insured payer=aetna ", "plan=individual payer=aetna "
	const no = "authorization=denied authorization-for=infusion denial-date=2026-11-22 "
	for _, test := range []struct{ is, said, position, first string }{
		{"nothing said", "", "before", "call-plan"},
		{"no plan", someone + "plan=none", "plan-season", "pick-plan"},
		{"no plan, whatever was approved", someone + "plan=none authorization=approved", "plan-season", "pick-plan"},
		{"wellness", "purpose=wellness plan=individual authorization=not-asked", "before", "talk-to-doctor"},
		{"an operation", "purpose=surgery " + bought + "authorization=not-asked", "before", "ask-surgeon"},
		{"a plan that pays for infusions, not all met",
			someone + "plan=individual payer=bcbs-massachusetts authorization=not-asked", "before", "check-list"},
		{"Spravato is refused by the person", someone + work + "authorization=not-asked spravato-willing=no", "before",
			"call-plan"},
		{"an extra benefit at work", strings.Replace(someone, "rider=no", "rider=yes", 1) + work + "authorization=not-asked",
			"before", "ask-benefits-office"},
		{"urgent", someone + work + "authorization=not-asked urgent=yes", "before", "urgent-request"},
		{"urgent in VA care", someone + "plan=military military-kind=va urgent=yes authorization=not-asked", "before",
			"tell-va-urgent"},
		{"waiting and urgent", someone + work + "authorization=waiting authorization-for=spravato urgent=yes", "waiting",
			"mark-urgent"},
		{"approved", someone + work + "authorization=approved authorization-for=spravato", "approved", "check-approval"},
		{"denied, urgent", someone + work + no + "urgent=yes", "denied", "fast-appeal"},
		{"denied, urgent, TRICARE", someone + "plan=military military-kind=tricare urgent=yes " + no, "denied",
			"fast-tricare"},
		{"denied, the date not known", someone + work + "authorization=denied authorization-for=infusion", "denied",
			"find-date"},
		{"denied for want of records", someone + "plan=individual payer=other denial-reason=missing-records " + no, "denied",
			"send-records"},
		{"denied for the last time", someone + work + no + "final-denial-date=2026-11-20", "last-denial",
			"ask-outside-review"},
		{"the same, urgent", someone + work + no + "final-denial-date=2026-11-20 urgent=yes", "last-denial",
			"fast-last-review"},
		{"the same, Medicaid", someone + "plan=medicaid medicaid-kind=managed final-denial-date=2026-11-20 " + no,
			"last-denial", "ask-hearing"},
		{"the same, Medicare Advantage", someone + "plan=medicare medicare-kind=advantage final-denial-date=2026-11-20 " + no,
			"last-denial", "check-outside-reviewer"},
		{"the same, Original Medicare", someone + "plan=medicare medicare-kind=original final-denial-date=2026-11-20 " + no,
			"last-denial", "ask-medicare-again"},
		{"the same, federal employees", someone + "plan=employer employer-kind=federal final-denial-date=2026-11-20 " + no,
			"last-denial", "ask-opm"},
		{"the same, TRICARE", someone + "plan=military military-kind=tricare final-denial-date=2026-11-20 " + no,
			"last-denial", "ask-tricare-again"},
	} {
		c := saidCase(t, l, test.said)
		steps := l.Steps.StepsNow(c, someDay)
		if got := l.Steps.Stage(c.Answers, someDay).ID; got != test.position {
			t.Errorf("%s: stands at %q, want %q", test.is, got, test.position)
		}
		if len(steps) == 0 || steps[0].ID != test.first {
			t.Errorf("%s: %s, want %s first", test.is, stepsOf(l, c, someDay), test.first)
		}
	}
}

func TestAnUrgentDenialCanGoOutsideAtTheSameTime(t *testing.T) {
	l := parsed(t)
	const no = "authorization=denied authorization-for=infusion denial-date=2026-11-22 urgent=yes "
	for said, want := range map[string]bool{
		"plan=individual payer=cigna":                                  true,
		"plan=employer employer-kind=self-funded payer=cigna":          true,
		"plan=employer employer-kind=federal":                          false,
		"plan=medicaid medicaid-kind=managed":                          false,
		"plan=medicare medicare-kind=advantage":                        false,
		"plan=individual payer=cigna final-denial-date=2026-11-23":     false, // then at once, alone
		"plan=employer employer-kind=insured payer=cigna form=at-home": true,
	} {
		steps := l.Steps.StepsNow(saidCase(t, l, someone+no+said), someDay)
		if steps[0].ID == "ask-home-safety" {
			steps = steps[1:]
		}
		outside := len(steps) > 1 && steps[0].ID == "fast-appeal" && steps[1].ID == "fast-outside-review"
		if outside != want {
			t.Errorf("%s: %+v", said, steps)
		}
	}
}

func TestALastDayThatIsNearComesFirstAndOnePastIsSaid(t *testing.T) {
	l := parsed(t)
	c := saidCase(t, l, someone+"plan=individual payer=aetna authorization=denied authorization-for=infusion "+
		"denial-reason=experimental denial-date=2026-11-01")
	for _, test := range []struct {
		day   string
		steps string
	}{
		{"2026-11-23", "peer-call-aetna, request-spravato, ask-for-file, show-proof, " +
			"appeal by 2027-04-30, count-days, name-helper, ask-plan-next-year by 2026-12-15"},
		{"2027-04-15", "peer-call-aetna, request-spravato, ask-for-file, show-proof, " +
			"appeal by 2027-04-30, count-days, name-helper"},
		{"2027-04-16", "appeal by 2027-04-30, peer-call-aetna, " +
			"request-spravato, ask-for-file, show-proof, count-days, name-helper"},
		{"2027-04-30", "appeal by 2027-04-30, peer-call-aetna, " +
			"request-spravato, ask-for-file, show-proof, count-days, name-helper"},
		{"2027-05-01", "request-spravato, ask-for-file, show-proof, ask-late-appeal, name-helper"},
	} {
		today, err := fact.ParseDate(test.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := stepsOf(l, c, today); got != test.steps {
			t.Errorf("on %s:\n%s\nwant\n%s", test.day, got, test.steps)
		}
	}
}

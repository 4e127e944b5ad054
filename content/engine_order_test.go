package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/step"
)

// placesOf are the places of steps in the list of a case, -1 for one that is not there.
func placesOf(t *testing.T, l *model.Library, said string, today fact.Date, steps ...string) (at []int, list string) {
	t.Helper()
	now := l.Steps.StepsNow(saidCase(t, l, said), today)
	for _, id := range steps {
		at = append(at, slices.IndexFunc(now, func(s step.StepNow) bool { return s.ID == id }))
	}
	return at, stepsOf(l, saidCase(t, l, said), today)
}

// What comes before what after a denial: the call with the plan's doctor, the records and
// the file, the clinician's letter, which is enclosed, the appeal, proof of its day, and a
// paper for whoever helps.
func TestAfterADenialStepsComeInTheirOrder(t *testing.T) {
	l := parsed(t)
	const no = "authorization=denied authorization-for=infusion denial-date=2026-11-16 "
	for plan, call := range map[string]string{
		"plan=individual payer=aetna ":                                       "peer-call-aetna",
		"plan=individual payer=bcbs-north-carolina ":                         "peer-call-north-carolina",
		"plan=employer employer-kind=self-funded payer=other ":               "ask-peer-call",
		"plan=employer employer-kind=federal payer=other ":                   "ask-peer-call",
		"plan=medicare medicare-kind=advantage payer=aetna ":                 "ask-peer-call",
		"plan=medicaid medicaid-kind=managed ":                               "ask-peer-call",
		"plan=military military-kind=tricare ":                               "",
		"plan=individual payer=unitedhealthcare urgent=yes ":                 "peer-call-today",
		"plan=individual payer=bcbs-massachusetts care=under-way urgent=no ": "ask-peer-call",
	} {
		for reason, letter := range map[string]string{
			"": "ask-exception", "denial-reason=experimental": "show-proof", "denial-reason=not-necessary": "show-need",
			"denial-reason=step-therapy": "ask-step-exception", "denial-reason=missing-records": "ask-exception",
			"denial-reason=not-a-benefit": "ask-exception", "denial-reason=out-of-network": "ask-exception",
		} {
			said := strings.Replace(someone, "trial-records=yes", "trial-records=no", 1) + plan + no + reason
			at, list := placesOf(t, l, said, someDay, call, "get-records", "ask-for-file", letter, "appeal")
			clinical := reason == "" || !strings.Contains(reason, "records") && !strings.Contains(reason, "benefit") &&
				!strings.Contains(reason, "network")
			if clinical && call != "" && (at[0] < 0 || at[0] > at[2]) || !clinical && at[0] >= 0 {
				t.Errorf("%s%s: the call is at %d of %s", plan, reason, at[0], list)
			}
			if records := !strings.Contains(reason, "records"); records && (at[1] < 0 || at[1] > at[4]) {
				t.Errorf("%s%s: the records are at %d of %s", plan, reason, at[1], list)
			}
			if at[2] < 0 || at[2] > at[4] || at[3] > at[4] || at[4] < 0 {
				t.Errorf("%s%s: letter %d, file %d, appeal %d of %s", plan, reason, at[3], at[2], at[4], list)
			}
			if at[3] < 0 && !strings.Contains(plan, "under-way") && !strings.Contains(plan, "federal") && reason != "" {
				t.Errorf("%s%s: no letter of the clinician comes before the appeal: %s", plan, reason, list)
			}
			proof, _ := placesOf(t, l, said, someDay, "count-days", "keep-proof")
			if max(proof[0], proof[1]) < at[4] {
				t.Errorf("%s%s: no copy is kept after the appeal: %s", plan, reason, list)
			}
		}
	}
}

// The words of the denial make the 14 days of Aetna count, and nobody else's.
func TestAetnaTakesMissingPapersForFourteenDays(t *testing.T) {
	l := parsed(t)
	const no = "authorization=denied authorization-for=infusion denial-date=2026-11-16 denial-reason=missing-records "
	for said, want := range map[string]string{
		"plan=individual payer=aetna ":                                     "send-records by 2026-11-30",
		"plan=employer employer-kind=insured payer=aetna ":                 "send-records by 2026-11-30",
		"plan=individual payer=cigna ":                                     "send-records",
		"plan=medicare medicare-kind=advantage payer=aetna ":               "send-records",
		"plan=individual payer=aetna care=under-way ":                      "send-records",
		"plan=employer employer-kind=federal payer=aetna ":                 "send-records",
		"plan=individual payer=aetna first-appeal-denial-date=2026-11-20 ": "",
	} {
		got := ""
		for _, step := range strings.Split(stepsOf(l, saidCase(t, l, someone+said+no), someDay), ", ") {
			if strings.HasPrefix(step, "send-records") {
				got = step
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
	late, err := fact.ParseDate("2026-12-01")
	if err != nil {
		t.Fatal(err)
	}
	if got := stepsOf(l, saidCase(t, l, someone+"plan=individual payer=aetna "+no), late); !strings.Contains(got,
		"send-records-along") || strings.Contains(got, "send-records,") {
		t.Errorf("after the last day: %s", got)
	}
}

// A child's parent has the paper that lets them act, with the day of the appeal, and is
// not told to name somebody else.
func TestAParentOfAChildIsToldToSaySo(t *testing.T) {
	l := parsed(t)
	child := strings.Replace(someone, "age=18-64", "age=under-18", 1)
	if child == someone {
		t.Fatal("the someone of the tests has no age")
	}
	const no = "plan=individual payer=other authorization=denied authorization-for=infusion denial-date=2026-11-16 "
	got := stepsOf(l, saidCase(t, l, child+no), someDay)
	if !strings.Contains(got, "act-for-child by 2027-05-15") || strings.Contains(got, "name-helper") {
		t.Error(got)
	}
	if got := stepsOf(l, saidCase(t, l, someone+no), someDay); !strings.Contains(got, "name-helper") ||
		strings.Contains(got, "act-for-child") {
		t.Error(got)
	}
}

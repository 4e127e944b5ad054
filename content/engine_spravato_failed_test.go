package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/record"
)

// Whoever had Spravato and it did not help, or had to stop, is not told to ask for it, unless
// it is what they ask for now. What they can do with it is to have it written down.
func TestNobodyIsSentToWhatHasFailedThem(t *testing.T) {
	lib := parsed(t)
	tried := "purpose=mental-health condition=depression age=18-64 antidepressants=3 antidepressant-classes=different " +
		"recommended-by=psychiatrist diagnosis-documented=yes severity-scale=severe spravato-safe=yes spravato-site=yes " +
		"spravato-willing=yes "
	asking := []string{"request-spravato", "ask-spravato", "ask-medicare-clinic", "call-texas-medicaid",
		"ask-maker-help"}
	asked := map[string]bool{}
	for _, plan := range []string{"plan=employer employer-kind=insured payer=aetna state=CA", "plan=none",
		"plan=individual",
		"plan=employer employer-kind=self-funded payer=cigna", "plan=medicare medicare-kind=original", "plan=sharing",
		"plan=medicare medicare-kind=advantage", "plan=medicaid medicaid-kind=managed state=TX",
		"plan=military military-kind=va", "plan=military military-kind=tricare"} {
		for _, how := range []string{"never", "helped", "failed", "not-tolerated"} {
			for _, form := range []string{"infusion", "spravato"} {
				for _, stands := range []string{"not-asked", "denied authorization-for=infusion",
					"waiting authorization-for=spravato"} {
					text := tried + plan + " spravato-history=" + how + " form=" + form + " authorization=" + stands
					e := lib.Evaluate(record.Case{Answers: said(t, lib, text)}, someDay)
					for _, s := range e.Steps {
						gone := (how == "failed" || how == "not-tolerated") && form == "infusion" &&
							!strings.Contains(stands, "spravato")
						switch {
						case !slices.Contains(asking, s.ID):
							asked[s.ID] = true
						case gone:
							t.Errorf("%s: %s: %s", text, s.ID, s.Text)
						default:
							asked[s.ID] = true
						}
					}
				}
			}
		}
	}
	for _, id := range append(asking, "note-spravato") {
		if !asked[id] && id != "ask-spravato" {
			t.Errorf("nobody is told %s", id)
		}
	}
}

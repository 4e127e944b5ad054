package paper

import (
	"strings"
	"testing"
)

// Whoever has a plan that ends was told nowhere that its last day can be said.
func TestWhoseWorkPlanEndsIsLedToSayingItsLastDay(t *testing.T) {
	p := pen(t)
	const lead = "Does your plan end, or did it, as after a job? Add its last day."
	for said, want := range map[string]bool{
		`"plan": "employer"`: true,
		`"plan": "employer", "authorization": "denied", "denial-date": "2026-11-02"`: true,
		`"plan": "none"`:     true,
		`"plan": "medicare"`: false,
		`"plan": "unsure"`:   false,
		`"plan": "employer", "plan-end-date": "2026-12-31"`: false,
	} {
		c := decoded(t, p.Library.Questions, `"purpose": "mental-health", `+said)
		for name, sheet := range map[string]*Sheet{"explain": ExplainInFull(p, c), "report": ReportInFull(p, c)} {
			if got := strings.Contains(lineOf(sheet), lead); got != want {
				t.Errorf("%s, %s: led to it: %t", said, name, got)
			}
		}
	}
}

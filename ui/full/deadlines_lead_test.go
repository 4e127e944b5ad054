package full

import (
	"slices"
	"testing"

	"ketacover/ui/screen"
)

// Beside the days that count stands what leads to the last day of a plan that ends,
// until it is said.
func TestTheDaysThatCountLeadToThePlanThatEnds(t *testing.T) {
	const plan = "purpose=mental-health condition=depression plan=employer employer-kind=insured payer=aetna"
	for said, want := range map[string]bool{plan: true, plan + " plan-end-date=2026-12-31": false,
		"purpose=pain plan=medicare medicare-kind=original": false} {
		s := sitting(t, said)
		ask, found := s.lib.Questions.List[s.lib.Questions.Index("plan-end-date")], false
		s.eachScreen(func(it screen.Screen) {
			shown := it.Shown()
			found = found || slices.ContainsFunc(shown.Items(), func(it screen.Item) bool {
				return it.Label == ask.Ask && it.Below == ask.Leads && it.Head == ask.Group && len(opened(it.Do())) == 1
			})
		})
		if found != want {
			t.Errorf("%s: led to the last day of the plan: %t", said, found)
		}
	}
}

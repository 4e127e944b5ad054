package full

import (
	"slices"
	"testing"

	"ketacover/ui/screen"
)

// ledToTheEnd is who is led to saying the last day of a plan, of those of whom it is
// looked at: who has a plan at work, until it is said, and nobody in Medicare.
var ledToTheEnd = map[string]bool{"a weak rule": true, "far from the rule": false, "approved": false}

// leadsToTheEnd reports whether beside the days that count stands what leads to the
// last day of a plan that ends.
func (s sitter) leadsToTheEnd(it screen.Screen) bool {
	shown, ask := it.Shown(), s.lib.Questions.List[s.lib.Questions.Index("plan-end-date")]
	return slices.ContainsFunc(shown.Items(), func(it screen.Item) bool {
		return it.Label == ask.Ask && it.Below == ask.Leads && it.Head == ask.Group && len(opened(it.Do())) == 1
	})
}

// Nor is anybody in Original Medicare.
func TestTheDaysThatCountLeadToThePlanThatEnds(t *testing.T) {
	const said = "purpose=pain plan=medicare medicare-kind=original"
	s, found := sitting(t, said), false
	s.eachScreen(func(it screen.Screen) { found = found || s.leadsToTheEnd(it) })
	if found {
		t.Errorf("%s: led to the last day of the plan", said)
	}
}

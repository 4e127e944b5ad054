package fact

import (
	"slices"
	"testing"
)

// The finer question of a purpose says what treatment is for; without one the purpose
// does, and a question that rules are not for never.
func TestWhatTreatmentIsForIsAskedOfItsPurpose(t *testing.T) {
	only := func(purpose int) *Test { return &Test{Fact: 1, Met: One(purpose)} }
	q := Questions{List: []Question{
		{ID: "pain-kind", Any: "any pain", When: only(0)},
		{ID: PurposeQuestion, Options: []Option{{ID: "pain"}, {ID: "sleep"}, {ID: "surgery"}}},
		{ID: FormQuestion, Any: "in any form"},
		{ID: "surgeon", When: only(2)},
		{ID: "sleep-kind", Any: "any trouble", When: only(1)},
		{ID: "of-another", Any: "anything", When: &Test{Fact: 0, Met: One(0)}},
	}}
	if got := q.Uses(); !slices.Equal(got, []int{0, 4, 1}) {
		t.Errorf("the questions are %v", got)
	}
	for purpose, want := range []int{0, 4, 1} {
		if got := q.UseOf(purpose); got != want {
			t.Errorf("of purpose %d question %d, want %d", purpose, got, want)
		}
	}
	if got := (&Questions{}).Uses(); got != nil {
		t.Errorf("without a purpose %v", got)
	}
}

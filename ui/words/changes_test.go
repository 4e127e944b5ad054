package words

import "testing"

// What an answer would give is said with its values listed as everywhere.
func TestValuesAfterIfAreListedAsEverywhere(t *testing.T) {
	w := English()
	for _, test := range []struct {
		values []string
		want   string
	}{
		{[]string{"it is so"}, "If it is so: possible."},
		{[]string{"one", "two"}, "If one or two: possible."},
		{[]string{"one", "two", "three"}, "If one, two or three: possible."},
	} {
		if got := w.Changes.IfThen(test.values, "possible"); got != test.want {
			t.Errorf("%q, not %q", got, test.want)
		}
	}
}

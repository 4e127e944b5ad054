package words

import "testing"

func TestATermIsFoundAsAWordOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		text, term string
		holds      bool
	}{
		{"Ask for prior\n  authorization first.", "prior authorization", true},
		{"Your Deductibles count.", "deductible", true},
		{"ECT", "ECT", true},
		{"the perfect effect", "ECT", false},
		{"an out-of-network clinic", "network", true},
		{"exceptional", "exception", false},
		{"exceptional, but an exception", "exception", true},
		{"anything", "", false},
		{"", "copay", false},
	} {
		if got := Holds(c.text, c.term); got != c.holds {
			t.Errorf("Holds(%q, %q) is %t", c.text, c.term, got)
		}
	}
}

package lint

import "testing"

// A term is found in the singular and the plural, whatever its letters; one in capitals
// as it is written.
func TestATermIsFoundAsItIsWritten(t *testing.T) {
	texts := []Text{{Words: "Prior Authorizations, and who (a CPT code) ask."}}
	for term, want := range map[string]bool{"prior authorization": true, "CPT": true, "ASK": false, "code": true,
		"prior": true, "author": false} {
		if got := usesOf(term)(&spacedOf(texts)[0]); got != want {
			t.Errorf("%q is found: %v", term, got)
		}
	}
}

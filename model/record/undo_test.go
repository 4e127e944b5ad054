package record

import (
	"strings"
	"testing"
)

// Two long texts that differ in one letter have all before it and all behind it in
// common, wherever it stands.
func TestTextsThatDifferInOneLetterHaveTheRestInCommon(t *testing.T) {
	for n := range 3*block + 2 {
		a := strings.Repeat("x", n) + "y" + strings.Repeat("x", 3*block-n+1)
		b := strings.Repeat("x", n) + "z" + strings.Repeat("x", 3*block-n+1)
		if before, after := commonEnds(a, b); before != n || after != len(a)-n-1 {
			t.Errorf("at %d: %d before it and %d behind it, of %d", n, before, after, len(a))
		}
	}
}

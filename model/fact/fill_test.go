package fact

import (
	"strings"
	"testing"

	"ketacover/model/seed"
)

// The standard library does the same, more slowly.
func TestHolesAreFilledAsTheStandardLibraryFillsThem(t *testing.T) {
	r := seed.Rand(t)
	parts := []string{"{low}", "{high}", "{", "}", "{lo", "low", " ", "é", "{other}", "{{low}}"}
	holes := []string{"{low}", "$1", "{high}", "{low}", "{other}", ""}
	for range seed.Times(2000) {
		var text strings.Builder
		for range r.IntN(8) {
			text.WriteString(parts[r.IntN(len(parts))])
		}
		some := holes[:2*r.IntN(4)]
		if got, want := Filled(text.String(), some...), strings.NewReplacer(some...).Replace(text.String()); got != want {
			t.Fatalf("%q with %q: %q, want %q", text.String(), some, got, want)
		}
	}
}

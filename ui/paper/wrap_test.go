package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// A word without a space, such as a pasted key, must not take the time of its
// length squared: each letter is measured a few times and no more.
func TestAnUnbrokenWordIsWrappedInLinearTime(t *testing.T) {
	const letters = 200_000
	for name, word := range map[string]string{
		"letters":          strings.Repeat("x", letters),
		"marks to cut at":  strings.Repeat("abc/", letters/4),
		"wider than bytes": strings.Repeat("山", letters),
	} {
		measured := 0
		lines := breakLines(word, 80, func(rune) int { measured++; return 1 })
		t.Logf("%s: %d lines, %d measurements", name, len(lines), measured)
		if strings.Join(lines, "") != word {
			t.Errorf("%s: letters are lost", name)
		}
		if measured > 6*letters {
			t.Errorf("%s: %d letters were measured %d times", name, letters, measured)
		}
	}
}

// Characters that are wider than the line still come out, one in each.
func TestCharactersWiderThanTheLineAreKept(t *testing.T) {
	lines := breakLines("山田x", 2, func(r rune) int {
		if r == 'x' {
			return 1
		}
		return 3
	})
	if got := strings.Join(lines, "|"); got != "山|田|x" {
		t.Errorf("got %q", got)
	}
}

// What is cut from a plain text at once is what its measured words give.
func TestAPlainTextIsBrokenAsOneThatIsMeasured(t *testing.T) {
	r := seed.Rand(t)
	plain := 0
	for range seed.Until(2000, func() bool { return plain > 100 }) {
		var text strings.Builder
		for range r.IntN(9) {
			text.WriteString([]string{" ", " ", " ", "  ", "\n", ""}[r.IntN(6)])
			text.WriteString(strings.Repeat([]string{"a", "b/", "é"}[r.IntN(3)%(1+r.IntN(3))], r.IntN(12)))
		}
		width := 1 + r.IntN(24)
		if _, ok := PlainLines(nil, text.String(), width); ok && text.Len() > width {
			plain++
		}
		want := breakLines(text.String(), width, func(rune) int { return 1 })
		if got := wrap(text.String(), width); !slices.Equal(got, want) {
			t.Fatalf("%q in %d: %q, want %q", text.String(), width, got, want)
		}
	}
	if plain == 0 {
		t.Error("no text was plain, so the test shows nothing")
	}
}

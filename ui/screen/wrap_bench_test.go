package screen

import (
	"strings"
	"testing"
)

// BenchmarkUnbrokenWord wraps and clips a text of 200,000 letters.
func BenchmarkUnbrokenWord(b *testing.B) {
	const letters = 200_000
	for _, text := range []struct{ name, text string }{
		{"one word", strings.Repeat("x", letters)},
		{"short words", strings.Repeat("a ", letters/2)},
		{"sentences", strings.Repeat("A. ", letters/3)},
		{"Han", strings.Repeat("山", letters)},
	} {
		for name, do := range map[string]func(){
			"lines":     func() { Lines(text.text, 80) },
			"wrap":      func() { Wrap(text.text, 80) },
			"clip":      func() { ClipWords(text.text, 80) },
			"sentences": func() { wholeSentences(text.text, 3, 80) },
		} {
			b.Run(text.name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					do()
				}
			})
		}
	}
}

// A text is clipped as it was when every length of it was tried: at the last word
// that fits, without the mark behind it.
func TestATextIsClippedBetweenItsLastWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 9, "one two …"},
		{"one, two, three", 9, "one …"},
		{"one, two, three", 10, "one, two …"},
		{"one,,,,,,,, two", 6, "one …"},
		{"unbroken", 4, "unb…"},
		{"a b", 3, "a b"},
	} {
		if got := ClipWords(c.text, c.width); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
	if got := wholeSentences("One. Two. "+strings.Repeat("Three ", 900), 1, 20); strings.Join(got, "") != "One. Two." {
		t.Errorf("%q", got)
	}
}

package paper

import (
	"strings"
	"testing"

	"ketacover/ui/words"
)

// BenchmarkUnbrokenWord is a word of 200,000 letters in each format, of kinds that
// once took the time of their length squared.
func BenchmarkUnbrokenWord(b *testing.B) {
	const letters = 200_000
	for _, word := range []struct{ name, text string }{
		{"letters", strings.Repeat("x", letters)},
		{"a number and dots", strings.Repeat("1", letters/2) + strings.Repeat(".", letters/2)},
		{"accents", strings.Repeat("ễ", letters)},
		{"Han", strings.Repeat("山", letters)},
	} {
		s := &Sheet{Title: "T"}
		s.text(0, word.text)
		for f := range FormatNames() {
			b.Run(word.name+"/"+Format(f).String(), func(b *testing.B) {
				for b.Loop() {
					if _, _, err := s.Encode(Format(f), words.English()); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

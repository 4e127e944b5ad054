package style

import (
	"reflect"
	"testing"
)

// What is written around a text in one go is what lipgloss would write.
func TestAStyleWritesWhatLipglossWrites(t *testing.T) {
	texts := []string{"", "x", " ", "two words", "  set in  ", "été · “said”", "a\nlonger line", "a\tb", "a\r\nb",
		"\x1b[1mbold\x1b[m rest", "x\x1b[m"}
	for name, o := range themes() {
		theme, seen := reflect.ValueOf(New(o)), 0
		for i := range theme.NumField() {
			s, ok := theme.Field(i).Interface().(Style)
			if !ok {
				continue
			}
			seen++
			for _, text := range texts {
				if got, want := s.Render(text), s.Style.Render(text); got != want {
					t.Errorf("%s, %s: %q is written %q, want %q", name, theme.Type().Field(i).Name, text, got, want)
				}
			}
		}
		if seen < 15 {
			t.Fatalf("only %d styles", seen)
		}
	}
}

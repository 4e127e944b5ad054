package full

import (
	"strings"
	"testing"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// sayings are all texts of a screen, each in one line.
func sayings(s *screen.Shown) []string {
	const width = 1 << 14
	list := []string{s.Ask, s.Help, s.Why, s.Title, s.Aside}
	list = append(list, s.Long...)
	for _, read := range []func(int) []screen.Line{s.Pinned, s.Read, s.After} {
		if read != nil {
			list = append(list, strings.Split(text(read(width)), "\n")...)
		}
	}
	for _, it := range s.Items() {
		list = append(append(list, it.Label, it.Hint), it.Above(width)...)
		if it.Row != nil {
			row, below := it.Row(width)
			list = append(list, row, below)
		}
		list = append(list, it.Told(width)...)
		if it.Body != nil {
			list = append(list, strings.Split(text(it.Body(width)), "\n")...)
		}
	}
	if b := s.Beside; b != nil {
		for _, read := range []func(int, int) []screen.Line{b.Right, b.Strip} {
			if read != nil {
				list = append(list, strings.Split(text(read(width, width)), "\n")...)
			}
		}
	}
	return list
}

// noLongList: no screen lists more than seven things in one sentence, whoever looks
// at it.
func noLongList(t *testing.T, who string, _ sitter, it screen.Screen) {
	t.Helper()
	shown := it.Shown()
	for _, said := range sayings(&shown) {
		for sentence := range strings.SplitSeq(said, ". ") {
			if n := max(strings.Count(sentence, "; "), strings.Count(sentence, ", ")); n >= words.MostParts {
				t.Errorf("%s, %s: %d parts: %q", who, shown.Title, n+1, sentence)
			}
		}
	}
}

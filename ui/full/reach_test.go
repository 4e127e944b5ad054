package full

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// whoReads is the person whose papers are looked at line by line.
const whoReads = "refused in Medicaid"

// isPaper reports whether a screen is a paper of that person.
func isPaper(who string, it screen.Screen) bool {
	b := it.Shown().Beside
	return who == whoReads && b != nil && b.Above
}

// papersReached is how many papers were looked at.
var papersReached int

// everyPaperLineReached: every line of a paper comes into view by one key alone, down
// to what it rests on.
func everyPaperLineReached(t *testing.T, who string, s sitter, it screen.Screen) {
	t.Helper()
	if !isPaper(who, it) {
		return
	}
	papersReached++
	for _, size := range [][2]int{{40, 11}, {80, 20}, {120, 36}} {
		width, title := size[0], it.Shown().Title
		if width >= wide {
			width = width * 62 / 100
		}
		for _, press := range []tea.KeyPressMsg{keyDown, keyPageDown} {
			it.Shown().List.Mark(0)
			found := s.found(it, size, width, press)
			shown := it.Shown()
			width = measureOf(&shown, width)
			text, _ := s.App.layout.lay(&shown, width)
			text = append(text, s.App.pen.draw(shown.After(width-2*margin), margin)...)
			for _, line := range seenLines(text) {
				if !found[s.unmarked(line)] {
					t.Fatalf("%s at %v by %s: no key shows %q", title, size, press, line)
				}
			}
		}
	}
}

// found are the lines that one key brings into view, until it shows what it showed
// before, without what stands beside them.
func (s sitter) found(it screen.Screen, size [2]int, width int, press tea.KeyPressMsg) map[string]bool {
	l := &looker{s, it, &view{}, size}
	found, been := map[string]bool{}, map[[2]int]bool{}
	for at := [2]int{}; !been[at]; at = [2]int{l.marked(), l.view.list.top} {
		been[at] = true
		for _, line := range l.lines() {
			left := []rune(line)
			found[s.unmarked(string(left[:min(len(left), width)]))] = true
		}
		l.press(press)
	}
	return found
}

// unmarked is a line of a paper without the marks of the marked part.
func (s sitter) unmarked(line string) string {
	line = strings.TrimSpace(line)
	for _, mark := range []string{s.App.pen.theme.Cursor + " ", s.App.pen.theme.Vertical + " "} {
		line = strings.TrimPrefix(line, mark)
	}
	return strings.TrimSpace(line)
}

// noSentenceCut: what is said above a paper in a narrow window ends where a sentence
// does, and then says which key tells the rest: half a warning may say its contrary.
func noSentenceCut(t *testing.T, who string, s sitter, it screen.Screen) {
	t.Helper()
	if !isPaper(who, it) {
		return
	}
	shown := it.Shown()
	for width := 60; width < wide; width += 4 {
		text := ""
		for _, line := range shown.Beside.Strip(width-2*margin, 24) {
			if len(line) > 0 && line[0].Role != screen.Warn { // that is cut at the key
				text += line.String() + " "
			}
		}
		said, _, cut := strings.Cut(text, "… a: about it")
		said = strings.TrimSpace(said)
		if about := s.about(shown.Title); !strings.HasSuffix(said, ".") || cut == strings.HasSuffix(said, lastWords(about)) {
			t.Errorf("%s at %d: %q", shown.Title, width, text)
		}
	}
}

// about is what a paper is for.
func (s sitter) about(title string) string {
	for i := range s.lib.Letters.All() {
		if l := &s.lib.Letters.All()[i]; l.Title == title {
			return l.About
		}
	}
	return ""
}

func lastWords(text string) string { return text[max(len(text)-20, 0):] }

package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/ui/style"
)

// Every line of a paper comes into view by one key alone, down to what it rests on.
func TestEveryLineOfEveryPaperIsReachedByOneKey(t *testing.T) {
	v := sitting(t, sittings["refused in Medicaid"])
	for i := range v.session.Library.Letters.Letters {
		l := &v.session.Library.Letters.Letters[i]
		for _, size := range [][2]int{{40, 11}, {80, 20}, {120, 36}} {
			width := size[0]
			if width >= wide {
				width = width * 62 / 100
			}
			for _, press := range []tea.KeyPressMsg{{Code: tea.KeyDown}, {Code: tea.KeyPgDown}} {
				s := newLetter(v, l).(bounded).Screen.(*letterScreen)
				found, been := map[string]bool{}, map[[2]int]bool{}
				for at := [2]int{}; !been[at]; at = [2]int{s.part, s.top} { // until the key shows what it showed before
					been[at] = true
					for _, line := range seenLines(s.View(size[0], size[1])) {
						left := []rune(line) // without the pane beside it
						found[unmarked(&v.theme, string(left[:min(len(left), width)]))] = true
					}
					s.Update(press)
				}
				text, _ := s.lay(width)
				for _, line := range seenLines(join(text)) {
					if !found[unmarked(&v.theme, line)] {
						t.Fatalf("%s at %v by %s: no key shows %q", l.Kind, size, press, line)
					}
				}
			}
		}
	}
}

// unmarked is a line of a paper without the marks of the highlight.
func unmarked(theme *style.Theme, line string) string {
	line = strings.TrimSpace(line)
	for _, mark := range []string{theme.Cursor + " ", theme.Vertical + " "} {
		line = strings.TrimPrefix(line, mark)
	}
	return strings.TrimSpace(line)
}

// The same holds of the steps and the days.
func TestEveryLineOfTheStepsAndTheDaysIsReachedByOneKey(t *testing.T) {
	for who, said := range sittings {
		v := sitting(t, said)
		for _, size := range [][2]int{{40, 11}, {80, 20}} {
			for _, open := range []func(*visit) Screen{newSteps, newDeadlines} {
				for _, press := range []tea.KeyPressMsg{{Code: tea.KeyDown}, {Code: tea.KeyPgDown}} {
					s := open(v).(*contents)
					found, been := map[string]bool{}, map[[2]int]bool{}
					for at := [2]int{}; !been[at]; at = [2]int{s.menu.cursor, s.menu.top} {
						been[at] = true
						for _, line := range seenLines(s.View(size[0], size[1])) {
							found[line] = true
						}
						s.Update(press)
					}
					for _, line := range seenLines(open(v).View(size[0], 1<<12)) {
						if !found[line] {
							t.Fatalf("%s at %v by %s: no key shows %q", who, size, press, line)
						}
					}
				}
			}
		}
	}
}

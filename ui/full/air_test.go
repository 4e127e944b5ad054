package full_test

import (
	"strings"
	"testing"

	"ketacover/model/seed"
)

// In a window of 80 by 24 every screen has a line of air under the top line, but
// where the crisis line or what is said of a letter stands there, and begins two
// columns from the left; only the mark of an entry stands before them.
func TestEveryScreenHasAirAboveAndAtTheLeft(t *testing.T) {
	for _, s := range seed.Share(screens) {
		r := ledTo(t, s, 80, 24)
		shown := r.app.Shown()
		lines := strings.Split(r.frame(), "\n")
		if over := r.app.Over(); over.Care || over.Calls || shown.Beside != nil && shown.Beside.Above {
			continue
		}
		if lines[2] != "" {
			t.Errorf("%s: no air under the top line:\n%s", s.name, r.frame())
		}
		strip := len(lines) - 2
		if shown.Beside != nil && shown.Beside.Strip != nil {
			strip -= 4
		}
		for _, line := range lines[2:strip] {
			if line != "" && !strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "> ") && !strings.HasPrefix(line, "│ ") {
				t.Errorf("%s: %q stands at the edge", s.name, line)
			}
		}
	}
}

// Where there is room, a text stands in the middle, and no line of a page that is
// read is longer than 72 cells.
func TestTextIsNarrowAndInTheMiddle(t *testing.T) {
	for _, size := range [][2]int{sizes[0], roomyWindow} {
		width := size[0]
		for _, s := range seed.Share(screens) {
			r := ledTo(t, s, width, size[1])
			if size == roomyWindow {
				r.inWindow(width, size[1])
			}
			shown := r.app.Shown()
			if shown.Read == nil || shown.List != nil && !shown.List.Row || shown.Measure > 0 || shown.Beside != nil ||
				r.app.Over().Care {
				continue
			}
			for _, line := range strings.Split(r.frame(), "\n")[2:37] {
				text := strings.TrimSpace(line)
				if n := len([]rune(text)); n > 74 { // with the mark of a door
					t.Errorf("%s at %d: %d cells: %q", s.name, width, n, text)
				}
				if text != "" && len(line)-len(strings.TrimLeft(line, " ")) < width/6 {
					t.Errorf("%s at %d is not in the middle: %q", s.name, width, line)
				}
			}
		}
	}
}

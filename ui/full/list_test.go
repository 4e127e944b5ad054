package full

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// listLines are all lines of a screen with a list in a window, cut by none, but for
// the air above and below all of it, which a low window has not.
func (s sitter) listLines(shown *screen.Shown, size [2]int) []string {
	width := measureOf(shown, size[0])
	list, _ := s.App.layout.lay(shown, width)
	switch {
	case shown.List.Row:
		height := size[1]
		if height >= airWindow {
			height--
		}
		text, row := aboveDoors(&s.App.layout, shown, width, height)
		return seenLines(beyond(append(s.App.pen.draw(text, margin), row...), side(shown, size[0])))
	case shown.List.Apart:
		return seenLines(beyond(list, side(shown, size[0])))
	case shown.Fit != nil:
		return seenLines(beyond(append(s.App.pen.draw(read(shown, width, size[1], len(list)), margin), list...),
			side(shown, size[0])))
	}
	lines := seenLines(s.App.layout.body(shown, &view{}, size[0], 1<<12))
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// everyLineReached: whatever the size of the window, every line of a list comes into
// view by one key alone, and the first line comes back.
func everyLineReached(t *testing.T, who string, s sitter, it screen.Screen) {
	t.Helper()
	shown := it.Shown()
	if !slices.Contains(people(), who) || shown.List == nil || shown.Ask != "" || shown.Form != nil {
		return
	}
	if shown.Beside != nil && shown.Beside.Above {
		return // a paper, of which everyPaperLineReached tells
	}
	for _, size := range [][2]int{{40, 11}, {40, 8}, {80, 20}, {120, 36}} {
		if shown.Beside != nil && size[0] >= wide {
			continue
		}
		for _, press := range []tea.KeyPressMsg{keyDown, keyPageDown} {
			if shown.List.Apart && press == keyPageDown {
				continue // that key scrolls the text above
			}
			s.reaches(t, fmt.Sprintf("%s, %s at %v by %s", who, shown.Title, size, press), it, size, press)
		}
	}
}

// looker looks at one screen in a window, and presses keys on it.
type looker struct {
	sitter
	it   screen.Screen
	view *view
	size [2]int
}

func (l *looker) lines() []string {
	shown := l.it.Shown()
	return seenLines(l.App.layout.body(&shown, l.view, l.size[0], l.size[1]))
}

func (l *looker) press(press tea.KeyPressMsg) {
	shown := l.it.Shown()
	l.App.own(&shown, l.view, &pressed{press, press.String()})
}

func (l *looker) marked() int { return l.it.Shown().List.Marked }

// top is the first line in view, of the list and of the text above a row of doors.
func (l *looker) top() int {
	if l.it.Shown().List.Row {
		return l.view.text.top
	}
	return l.view.list.top
}

func (s sitter) reaches(t *testing.T, name string, it screen.Screen, size [2]int, press tea.KeyPressMsg) {
	t.Helper()
	shown := it.Shown()
	shown.List.Mark(0)
	shown = it.Shown()
	want := s.listLines(&shown, size)
	l := &looker{s, it, &view{}, size}
	first := l.lines()[0]
	found := map[string]bool{}
	for n := 0; n <= 3*len(want) && (n == 0 || l.marked() > 0 || l.top() > 0); n++ {
		for _, line := range l.lines() {
			found[line] = true
		}
		before := l.top()
		l.press(press)
		if press == keyPageDown && l.top() == before {
			break
		}
	}
	for _, line := range want {
		if !found[line] {
			t.Fatalf("%s: no key shows %q", name, line)
		}
	}
	l.press(tea.KeyPressMsg{Code: tea.KeyHome})
	if again := l.lines()[0]; l.marked() == 0 && l.top() == 0 && again != first {
		t.Fatalf("%s: home shows %q, not %q", name, again, first)
	}
}

// mostChoices is how many choices stand under one heading. "I don't know" is
// not counted.
const mostChoices = 7

func fewChoices(t *testing.T, who string, _ sitter, it screen.Screen) {
	t.Helper()
	shown := it.Shown()
	if shown.Ask != "" || shown.Beside != nil && shown.Beside.Above {
		return // the options of a question, the parts of a paper
	}
	run, head := 0, ""
	for _, it := range shown.Items() {
		if it.Head != "" {
			run, head = 0, it.Head
		}
		if run++; run > mostChoices {
			t.Errorf("%s: %s has more than %d choices under %q", who, shown.Title, mostChoices, head)
			break
		}
	}
}

// footerTellsWhatWorks: every key that the footer of a screen tells works on it: as a
// door, on its list or its text, or everywhere. Every door that has a key is told in the
// help.
func footerTellsWhatWorks(t *testing.T, who string, s sitter, it screen.Screen) {
	t.Helper()
	shown := it.Shown()
	s.App.layout.keys.Tell(&shown, false)
	for _, name := range names(shown.Bar) {
		if !slices.Contains(s.working(&shown), name) {
			t.Errorf("%s: the footer of %q tells %q, which does nothing", who, shown.Title, name)
		}
	}
	for _, door := range shown.Doors {
		for _, name := range door.Key.Keys() {
			if !slices.Contains(names(s.App.layout.keys.Own(&shown)), name) {
				t.Errorf("%s: the help of %q does not tell %q", who, shown.Title, name)
			}
		}
	}
}

// working are the names of the keys that do something on a screen.
func (s sitter) working(shown *screen.Shown) []string {
	k := s.App.layout.keys
	list := append(k.Global(), k.Back, k.Up, k.Down, k.PageUp, k.PageDown, k.Top, k.Bottom)
	if shown.List != nil || shown.Form != nil || shown.Enter != nil {
		list = append(list, k.Choose)
	}
	if shown.Find != nil && shown.Find.Form == nil {
		list = append(list, k.Find)
	}
	if shown.Form != nil && shown.Form.Many {
		list = append(list, k.NewLine)
	}
	for _, door := range shown.Doors {
		list = append(list, door.Key)
	}
	all := names(list)
	for digit := range strings.SplitSeq("123456789", "") {
		if shown.List != nil && shown.List.Digit(digit) >= 0 {
			all = append(all, digit)
		}
	}
	return all
}

// names are the names of keys.
func names(list []key.Binding) (all []string) {
	for _, b := range list {
		all = append(all, b.Keys()...)
	}
	return all
}

package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/seed"
)

// leads is a screen by its name, and what leads there.
type leads = struct {
	name string
	lead func(r *robot)
}

// walked are the robots that were led to a screen, by its name and the window, so that
// tests which only look share one walk.
var walked = map[string]map[[2]int]*robot{}

// ledTo is a robot that was led to a screen in a window, for a test that only looks: it
// takes no key, and only that of the roomy window may be made another one, in which no
// test may count on the one that it was left in.
func ledTo(t testing.TB, s leads, width, height int) *robot {
	t.Helper()
	size := [2]int{width, height}
	r := walked[s.name][size]
	if r == nil {
		r = sit(t, width, height)
		s.lead(r)
		if walked[s.name] == nil {
			walked[s.name] = map[[2]int]*robot{}
		}
		r.shared = true
		walked[s.name][size] = r
	}
	r.t = t
	return r
}

// takenTo is one that no other test gets after this, which may do with it what it
// likes.
func takenTo(t testing.TB, s leads, width, height int) *robot {
	t.Helper()
	r := ledTo(t, s, width, height)
	r.shared = false
	delete(walked[s.name], [2]int{width, height})
	return r
}

// inWindow is the robot in a window of another size.
func (r *robot) inWindow(width, height int) *robot {
	r.t.Helper()
	r.send(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

// roomyWindow is where the robots stand that tests look at in windows of any size. In
// those of the golden frames no window is made another one.
var roomyWindow = [2]int{160, 40}

// onlyLooks fails a test that does with a robot what the next one would see.
func (r *robot) onlyLooks(msg tea.Msg) {
	r.t.Helper()
	_, resized := msg.(tea.WindowSizeMsg)
	if r.shared && (!resized || [2]int{r.size.Width, r.size.Height} != roomyWindow) {
		r.t.Fatalf("a robot that other tests look through is sent %T: take one with takenTo", msg)
	}
}

// Both keys reach the crisis lines from every screen, also where letters are
// typed, and what was half typed is still there afterwards.
func TestTheCrisisLinesAreOneKeyAwayEverywhere(t *testing.T) {
	for _, s := range seed.Share(everyScreen()) {
		r := takenTo(t, s, roomyWindow[0], roomyWindow[1]).inWindow(80, 24)
		if strings.Contains(r.text(), thanks) {
			continue
		}
		before := r.atTheCursor()
		for _, key := range []string{"f9", "ctrl+k"} {
			r.press(key)
			if !strings.Contains(r.frame(), "Call or text 988") {
				t.Errorf("%s on %s does not show the crisis lines:\n%s", key, s.name, r.frame())
			}
			if r.press("esc"); s.name != "crisis" && r.atTheCursor() != before {
				t.Errorf("%s on %s leaves another cursor or text:\n%s\nwas\n%s", key, s.name, r.frame(), before)
			}
		}
	}
}

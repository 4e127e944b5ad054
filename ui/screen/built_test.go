package screen

import (
	"testing"

	"ketacover/model/fact"
)

// What is drawn from text that was worked out before is what would be drawn
// anew: whatever was pressed and answered on the way.
func TestTextThatIsKeptIsNeverOld(t *testing.T) {
	v := sitting(t, sittings["a weak rule"])
	built, p := 0, (*page)(nil)
	p = newPage(v, "x", func(int) []string { built++; return []string{v.said(0)} }).(*page)
	look := func(width, want int) {
		t.Helper()
		for range 3 {
			if got := p.View(width, 10); got != v.said(0) || built != want {
				t.Fatalf("%q after %d buildings, want %q after %d", got, built, v.said(0), want)
			}
		}
	}
	look(80, 1)
	look(60, 2)
	v.session.Answer(0, fact.DontKnow())
	look(60, 3)
	v.session.Undo()
	look(60, 4)
	p.Update(changedAct{})
	look(60, 5)
}

// A change is told to the screen on top at once, and to each of the others once
// it is seen again.
func TestAScreenLearnsOfAChangeWhenItIsSeen(t *testing.T) {
	v := sitting(t, "")
	a := &App{walk: walk{visit: v}, width: 80, height: 24}
	told := map[string]int{}
	for _, name := range []string{"bottom", "middle", "top"} {
		a.stack = append(a.stack, newContents(v, name, "", func() []item { told[name]++; return nil }))
	}
	clear(told)
	check := func(bottom, middle, top int) {
		t.Helper()
		if told["bottom"] != bottom || told["middle"] != middle || told["top"] != top {
			t.Fatalf("told %v, want %d, %d, %d", told, bottom, middle, top)
		}
	}
	a.do(changed())
	a.do(changed())
	check(0, 0, 2)
	a.do(pop())
	check(0, 1, 2)
	a.do(push(newHelp(v, a.top())))
	a.do(pop())
	check(0, 1, 2)
	a.do(pop())
	check(1, 1, 2)
}

package screen

import (
	"strings"
	"testing"

	"ketacover/content"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// sitting is a sitting with a case whose answers are given as question=option.
func sitting(t *testing.T, said string) *visit {
	t.Helper()
	lib, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	var c record.Case
	for _, pair := range strings.Fields(said) {
		id, value, _ := strings.Cut(pair, "=")
		q := lib.Questions.Index(id)
		c.Answers = c.Answers.With(q, fact.Chosen(lib.Questions.List[q].Option(value)))
	}
	w := words.English()
	return NewWalk(Setup{
		Library: lib, Case: c, Keep: NewKeeper(lib, w, nil, c), Words: w, Marks: aloud,
		Today: fact.Date{Year: 2026, Month: 11, Day: 23},
	}).visit
}

// What is drawn from text that was worked out before is what would be drawn
// anew: whatever was pressed and answered on the way.
func TestTextThatIsKeptIsNeverOld(t *testing.T) {
	v := sitting(t, "")
	built, p := 0, (*page)(nil)
	p = newPage(v, "x", func(int) []Line { built++; return []Line{one(Plain, v.said(0))} })
	look := func(width, want int) {
		t.Helper()
		for range 3 {
			if got := p.Shown().Read(width)[0].String(); got != v.said(0) || built != want {
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
	p.Told(Changed{})
	look(60, 5)
}

// A change is told to the screen on top at once, and to each of the others once
// it is seen again.
func TestAScreenLearnsOfAChangeWhenItIsSeen(t *testing.T) {
	v := sitting(t, "")
	w := &Walk{visit: v}
	told := map[string]int{}
	for _, name := range []string{"bottom", "middle", "top"} {
		w.path.stack = append(w.path.stack, newContents(v, name, "", func() []Item { told[name]++; return nil }))
	}
	clear(told)
	check := func(bottom, middle, top int) {
		t.Helper()
		if told["bottom"] != bottom || told["middle"] != middle || told["top"] != top {
			t.Fatalf("told %v, want %d, %d, %d", told, bottom, middle, top)
		}
	}
	w.Do(changed())
	w.Do(changed())
	check(0, 0, 2)
	w.Do(pop())
	check(0, 1, 2)
	w.Do(push(newHelp(v, w.path.top().Shown(), Say{})))
	w.Do(pop())
	check(0, 1, 2)
	w.Do(pop())
	check(1, 1, 2)
}

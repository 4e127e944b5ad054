package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// No step, reason or letter uses words that take an answer for given which the
// person did not give, however many answers are open.
func TestNoTextTakesForGivenWhatWasNotAnswered(t *testing.T) {
	l, r := newLoader(layers{own: written}), seed.Rand(t)
	lib := l.parse()
	if lib == nil {
		t.Fatal(l.problems)
	}
	today := model.Date{Year: 2026, Month: 11, Day: 23}
	seen := map[string]bool{}
	for i := range 1200 {
		a := open(lib, r, complete(lib, r), []int{10, 300, 1 << 40}[r.IntN(3)])
		f := lib.Facts(lib.Effective(a))
		hold := func(what, text string, letter bool) {
			for _, c := range l.takenForGiven(text, letter) {
				q := &lib.Questions[c.Fact]
				seen[q.ID] = true
				if !c.Holds(&f) && !strings.Contains(text, "If "+q.Short) {
					t.Fatalf("%s takes %s for given, which is %v: %s", what, q.ID, lib.Questions[c.Fact].AnswerID(a.At(c.Fact)), text)
				}
			}
		}
		for _, s := range lib.NextSteps(model.Case{Answers: a}, today) {
			hold("step "+s.ID, s.Text, false)
		}
		for tree := range lib.Trees {
			for _, reason := range lib.Reasons(tree, a) {
				hold("a reason", reason.Text, false)
			}
		}
		letter := &lib.Letters[i%len(lib.Letters)]
		d := lib.Write(letter, model.Case{Answers: a}, model.LetterOrder{Today: today})
		for _, part := range append(d.Parts, d.Notes...) {
			hold(letter.Kind+", part "+part.ID, part.Text+strings.Join(part.Items, " "), true)
		}
	}
	for _, id := range []string{"authorization", "network-gap", "ketamine-rider"} {
		if !seen[id] {
			t.Errorf("nothing was said that takes %s for given: the test shows little", id)
		}
	}
}

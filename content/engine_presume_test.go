package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// No step, reason or letter uses words that take an answer for given which the
// person did not give, however many answers are open.
func TestNoTextTakesForGivenWhatWasNotAnswered(t *testing.T) {
	l, r := newLoader(layers{own: written}), seed.Rand(t)
	lib := l.parse()
	if lib == nil {
		t.Fatal(l.all)
	}
	presumed := &presumptions{problems: l.problems,
		vocabulary: &vocabulary{problems: l.problems, questions: lib.Questions}}
	presumed.readPresumptions(l.files)
	today := fact.Date{Year: 2026, Month: 11, Day: 23}
	seen := map[string]bool{}
	rare := []string{"authorization", "network-gap", "ketamine-rider"}
	met := func() bool { return !slices.ContainsFunc(rare, func(id string) bool { return !seen[id] }) }
	for i := range seed.Until(1200, met) {
		a := open(lib, r, complete(lib, r), []int{10, 300, 1 << 40}[r.IntN(3)])
		f := lib.Questions.Facts(lib.Questions.Effective(a))
		hold := func(what, text string, letter bool) {
			for _, c := range presumed.takenForGiven(text, letter) {
				q := &lib.Questions.List[c.Fact]
				seen[q.ID] = true
				if !c.Holds(&f) && !strings.Contains(text, "If "+q.Short) {
					t.Fatalf("%s takes %s for given, which is %v: %s", what, q.ID, lib.Questions.List[c.Fact].AnswerID(a.At(c.Fact)),
						text)
				}
			}
		}
		for _, s := range lib.Steps.StepsNow(record.Case{Answers: a}, today) {
			hold("step "+s.ID, s.Text, false)
		}
		for tree := range lib.Trees.List {
			for _, reason := range lib.Trees.Reasons(tree, a) {
				hold("a reason", reason.Text, false)
			}
		}
		paper := &lib.Letters.All()[i%len(lib.Letters.All())]
		d := lib.Letters.Write(paper, record.Case{Answers: a}, letter.LetterOrder{Today: today})
		for _, part := range append(d.Parts, d.Notes...) {
			hold(paper.Kind+", part "+part.ID, part.Text+strings.Join(part.Items, " "), true)
		}
	}
	for _, id := range rare {
		if !seen[id] {
			t.Errorf("nothing was said that takes %s for given: the test shows little", id)
		}
	}
}

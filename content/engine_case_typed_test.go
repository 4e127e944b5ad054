package content

import (
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// What was begun is kept until the question is answered, reaches no verdict, and
// is taken back and given again like an answer.
func TestWhatIsBegunIsKeptUntilItIsAnswered(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	for range 300 {
		s := model.NewSession(l, record.Case{Answers: anyAnswers(l, r, r.Float64())})
		q := r.IntN(len(l.Questions.List))
		id, before := l.Questions.List[q].ID, s.Case()
		s.Draft(q, "2026-1")
		if s.Details().Typed(id) != "2026-1" || !s.Answers().Equal(before.Answers) {
			t.Fatalf("%s: begun, the case is %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
		for tree := range l.Trees.List {
			if s.Span(tree) != model.NewSession(l, before).Span(tree) {
				t.Fatalf("%s: what is begun reaches a verdict", id)
			}
		}
		begun := s.Case()
		if what, ok := s.Undo(); !ok || what.Question != q || !s.Case().Equal(before) {
			t.Fatalf("%s: undo of %v leads to %s", id, what, record.EncodeCase(l.Questions, s.Case()))
		}
		if _, ok := s.Redo(); !ok || !s.Case().Equal(begun) {
			t.Fatalf("%s: redo leads to %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
		again, err := record.DecodeCase(l.Questions, record.EncodeCase(l.Questions, begun))
		if err != nil || !again.Equal(begun) {
			t.Fatalf("%s: it comes back as %s: %v", id, record.EncodeCase(l.Questions, again), err)
		}
		s.Answer(q, s.Answers().At(q)) // the answer that is there already
		if s.Details().Typed(id) != "" || !s.Answers().Equal(before.Answers) {
			t.Fatalf("%s: answered, the case is %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
		if _, ok := s.Undo(); !ok || !s.Case().Equal(begun) {
			t.Fatalf("%s: undo of the answer leads to %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
	}
}

func TestACaseThatComesTrueEndsWhatWasBegun(t *testing.T) {
	l := wholeLibrary(t)
	for q := range l.Questions.List {
		if len(l.Questions.List[q].Options) == 0 {
			continue
		}
		s := model.NewSession(l, record.Case{})
		s.Draft(q, "half")
		s.Settle(fact.Settings{l.Questions.Setting(q, 0)})
		if left := s.Details().Typed(l.Questions.List[q].ID); left != "" {
			t.Fatalf("%s: %q is left", l.Questions.List[q].ID, left)
		}
	}
}

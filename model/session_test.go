package model

import (
	"math/rand/v2"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

func TestADetailIsUndoneLikeAnAnswer(t *testing.T) {
	s := NewSession(small(t), record.Case{})
	s.Answer(0, fact.Chosen(0))
	s.Note("name", s.Details().With("name", "Lee"))
	s.Note("name", s.Details().With("name", "Lee")) // changes nothing
	for _, want := range []struct {
		what    Changed
		details string
		state   fact.State
	}{
		{Changed{Question: -1, Detail: "name"}, "{}", fact.Given},
		{Changed{Question: 0}, "{}", fact.NotAsked},
	} {
		what, ok := s.Undo()
		if !ok || what != want.what || s.Details().Raw() != want.details || s.View.Answers().At(0).State != want.state {
			t.Fatalf("undo takes back %+v, %v and leaves %s, want %+v", what, ok, s.Details().Raw(), want)
		}
	}
	if _, ok := s.Undo(); ok {
		t.Error("there is something left to undo")
	}
	s.Redo()
	if what, ok := s.Redo(); !ok || what.Detail != "name" || s.Details().Get("name") != "Lee" {
		t.Errorf("redo gives %+v, %v and %s", what, ok, s.Details().Raw())
	}
}

func TestSeveralAnswersAreSetAndUndoneInOneStep(t *testing.T) {
	l := small(t)
	s := NewSession(l, record.Case{})
	both := fact.Settings{l.Questions.Setting(0, 0), l.Questions.Setting(1, 0)}
	s.Settle(both)
	if s.View.Answers().Asked() != 2 {
		t.Fatalf("%d answers, want 2", s.View.Answers().Asked())
	}
	s.Settle(both[:1])
	s.Settle(nil)
	if what, ok := s.Undo(); !ok || what.Question != 0 || s.View.Answers().Asked() != 0 {
		t.Errorf("undo takes back %+v and leaves %d answers", what, s.View.Answers().Asked())
	}
	if _, ok := s.Undo(); ok {
		t.Error("setting what is there already added a step")
	}
}

// Undo and redo with a bound take back and make again the changes after it,
// and leave the others alone, whatever was done before.
func TestUndoSinceReachesNoChangeBefore(t *testing.T) {
	l, r := small(t), seed.Rand(t)
	bounded := 0
	for range seed.Until(300, func() bool { return bounded >= 50 }) {
		s := NewSession(l, record.Case{})
		anyChanges(s, r, 0)
		made, before := s.Made(), s.View.Answers()
		anyChanges(s, r, made)
		for {
			if _, ok := s.UndoSince(made); !ok {
				break
			}
		}
		if !s.View.Answers().Equal(before) {
			t.Fatal("undo with a bound does not end where it began")
		}
		if _, ok := s.Undo(); ok {
			bounded++
		}
	}
	if bounded < 50 {
		t.Errorf("%d had changes before: the test shows little", bounded)
	}
}

// anyChanges answers, undoes and redoes.
func anyChanges(s *Session, r *rand.Rand, made int) {
	for range r.IntN(12) {
		switch r.IntN(4) {
		case 0:
			s.UndoSince(made)
		case 1:
			s.RedoSince(made)
		default:
			q := r.IntN(2)
			s.Answer(q, fact.Chosen(r.IntN(2)))
		}
	}
}

// What was begun is kept until the question is answered, reaches no verdict, and
// is taken back and given again like an answer.
func TestWhatIsBegunIsKeptUntilItIsAnswered(t *testing.T) {
	l, r := small(t), seed.Rand(t)
	for range 300 {
		a := fact.Answers{}
		for q := range 2 {
			if r.IntN(2) == 0 {
				a = a.With(q, fact.Chosen(r.IntN(2)))
			}
		}
		s, q := NewSession(l, record.Case{Answers: a}), r.IntN(len(l.Questions.List))
		id, before, span := l.Questions.List[q].ID, s.Case(), s.View.Span(0)
		s.Draft(q, "2026-1")
		if s.Details().Typed(id) != "2026-1" || !s.View.Answers().Equal(before.Answers) || s.View.Span(0) != span {
			t.Fatalf("%s: begun, the case is %s", id, record.EncodeCase(l.Questions, s.Case()))
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
		s.Answer(q, s.View.Answers().At(q)) // the answer that is there already
		if s.Details().Typed(id) != "" || !s.View.Answers().Equal(before.Answers) {
			t.Fatalf("%s: answered, the case is %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
		if _, ok := s.Undo(); !ok || !s.Case().Equal(begun) {
			t.Fatalf("%s: undo of the answer leads to %s", id, record.EncodeCase(l.Questions, s.Case()))
		}
	}
}

func TestACaseThatComesTrueEndsWhatWasBegun(t *testing.T) {
	l := small(t)
	for q := range 2 {
		s := NewSession(l, record.Case{})
		s.Draft(q, "half")
		s.Settle(fact.Settings{l.Questions.Setting(q, 0)})
		if left := s.Details().Typed(l.Questions.List[q].ID); left != "" {
			t.Fatalf("%s: %q is left", l.Questions.List[q].ID, left)
		}
	}
}

// A sheet takes what it tells from the view and the sums of the evaluation.
func TestAnEvaluationHandsOnWhatItLookedAt(t *testing.T) {
	l := small(t)
	e := l.Evaluate(record.Case{Answers: fact.Answers{}.With(0, fact.Chosen(1))},
		fact.Date{Year: 2026, Month: 11, Day: 23})
	v := e.Verdicts["infusion"]
	if e.View == nil || e.Sums == nil || &v.Changes[0] != &e.View.Changes(0)[0] || e.View.Span(0).Low != v.Lowest {
		t.Errorf("the evaluation hands on %v and %v", e.View, e.Sums)
	}
}

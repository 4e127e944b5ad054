package content

import (
	"math/rand/v2"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

func TestADetailIsUndoneLikeAnAnswer(t *testing.T) {
	l := wholeLibrary(t)
	s := model.NewSession(l, record.Case{})
	plan := l.Questions.Index("plan")
	s.Answer(plan, fact.Chosen(0))
	s.Note("matters-cost", option.WithPriority(s.Details(), "cost", true))
	s.Note("matters-cost", option.WithPriority(s.Details(), "cost", true)) // changes nothing
	for _, want := range []struct {
		what    model.Changed
		details string
		state   fact.State
	}{
		{model.Changed{Question: -1, Detail: "matters-cost"}, "{}", fact.Given},
		{model.Changed{Question: plan}, "{}", fact.NotAsked},
	} {
		what, ok := s.Undo()
		if !ok || what != want.what || s.Details().Raw() != want.details || s.Answers().At(plan).State != want.state {
			t.Fatalf("undo takes back %+v, %v and leaves %s, want %+v", what, ok, s.Details().Raw(), want)
		}
	}
	if _, ok := s.Undo(); ok {
		t.Error("there is something left to undo")
	}
	s.Redo()
	if what, ok := s.Redo(); !ok || what.Detail != "matters-cost" || s.Details().Get("matters-cost") != "yes" {
		t.Errorf("redo gives %+v, %v and %s", what, ok, s.Details().Raw())
	}
}

func TestSeveralAnswersAreSetAndUndoneInOneStep(t *testing.T) {
	l := wholeLibrary(t)
	s := model.NewSession(l, record.Case{})
	a, b := l.Questions.Index("network"), l.Questions.Index("trial-records")
	s.Settle(fact.Settings{l.Questions.Setting(a, 0), l.Questions.Setting(b, 0)})
	if s.Answers().Asked() != 2 {
		t.Fatalf("%d answers, want 2", s.Answers().Asked())
	}
	s.Settle(fact.Settings{l.Questions.Setting(a, 0)})
	s.Settle(nil)
	if what, ok := s.Undo(); !ok || what.Question != a || s.Answers().Asked() != 0 {
		t.Errorf("undo takes back %+v and leaves %d answers", what, s.Answers().Asked())
	}
	if _, ok := s.Undo(); ok {
		t.Error("setting what is there already added a step")
	}
}

// Undo and redo with a bound take back and make again the changes after it,
// and leave the others alone, whatever was done before.
func TestUndoSinceReachesNoChangeBefore(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	bounded := 0
	for range 300 {
		s := model.NewSession(l, record.Case{})
		anyMoves(s, r, 0)
		made, before := s.Made(), s.Answers()
		anyMoves(s, r, made)
		for {
			if _, ok := s.UndoSince(made); !ok {
				break
			}
		}
		if !s.Answers().Equal(before) {
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

// anyMoves answers, undoes and redoes.
func anyMoves(s *model.Session, r *rand.Rand, made int) {
	for range r.IntN(12) {
		switch r.IntN(4) {
		case 0:
			s.UndoSince(made)
		case 1:
			s.RedoSince(made)
		default:
			q := r.IntN(len(s.Library.Questions.List))
			if n := len(s.Library.Questions.List[q].Options); n > 0 {
				s.Answer(q, fact.Chosen(r.IntN(n)))
			}
		}
	}
}

// A fork tells what the verdict would be with another answer. Trying it must
// say the same, and every answer that was not given stands at one road.
func TestAForkLeadsWhereTheOtherAnswerWould(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	roads := 0
	for range 200 {
		a := anyAnswers(l, r, 0.5+r.Float64()/2)
		for tree := range l.Trees.List {
			for _, fork := range verdict.OtherBranches(l.Trees.Questions, &l.Trees.List[tree], &l.Trees.Diagrams[tree], a) {
				if given := a.At(fork.At); given.State != fact.Given || given.Option != fork.Option {
					t.Fatalf("%s is on the way and was not answered so", fork.ID)
				}
				named := fact.One(fork.Option)
				for _, road := range fork.Others {
					for _, o := range road.Options {
						roads++
						named = named.Or(fact.One(o))
						f := l.Questions.Facts(a.With(fork.At, fact.Chosen(o)))
						if got := l.Trees.Diagrams[tree].Span(&f); got != road.Span {
							t.Fatalf("%s as option %d gives %v, the fork says %v", fork.ID, o, got, road.Span)
						}
					}
				}
				if named != fork.All() {
					t.Fatalf("%s leaves out an answer", fork.ID)
				}
			}
		}
	}
	if roads < 1000 {
		t.Errorf("%d roads: the test shows little", roads)
	}
}

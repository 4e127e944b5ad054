package model

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// Session is the one thing that changes: the answers of now, and the undo history.
// Everything else reads.
type Session struct {
	View    *verdict.View // of the answers of now
	Library *Library
	Today   fact.Date        // the day with which answers that change are noted; none for never
	Lost    record.UndoSteps // how many steps of the undo history in its file were left out
	rest    record.Case      // all but the answers
	stack   undoStack
}

// Draft keeps what was typed for question q and is no answer yet. Undo takes it
// back, and so does an answer to q.
func (s *Session) Draft(q int, text string) {
	if d := s.rest.Details.WithTyped(s.Library.Questions.List[q].ID, text); !d.Equal(s.rest.Details) {
		s.change(Changed{Question: q}, s.View.Answers(), d)
	}
}

// OwnRules are the rules that the person read themselves.
func (s *Session) OwnRules() []record.OwnRule { return s.rest.OwnRules }

// ReadRules puts other rules that the person read in the place of those of now, in
// one step; name is what undo calls it. The answers are judged by them at once.
func (s *Session) ReadRules(name string, own []record.OwnRule) {
	if !record.EqualOwnRules(own, s.rest.OwnRules) {
		s.stack.note(Changed{Question: -1, Detail: name}, s.Today, s.Case())
		next := s.Case()
		next.OwnRules = own
		s.become(next)
	}
}

// become is the case as it is now, judged by the rules that the person read.
func (s *Session) become(c record.Case) {
	same := record.EqualOwnRules(c.OwnRules, s.rest.OwnRules)
	if !same || !slices.Equal(c.Events, s.rest.Events) {
		s.Library = s.Library.Base().For(c)
	}
	s.rest, s.rest.Answers = c, fact.Answers{}
	if same {
		s.View.Look(c.Answers)
		return
	}
	s.View = verdict.NewView(s.Library.Trees, c.Answers)
}

// Changed is what one undo takes back: answers, or a detail.
type Changed struct {
	Question int    // the first question whose answer it changed; -1 for a detail
	Detail   string // the key of a detail; empty for answers
}

// NewSession starts from the given case, and the undo history that its file has kept.
func NewSession(l *Library, c record.Case) *Session {
	l = l.For(c)
	steps := record.UndoOf(l.Questions, c)
	s := &Session{View: verdict.NewView(l.Trees, c.Dated(l.Questions)), Library: l, rest: c,
		stack: newUndoStack(l, &steps),
		Lost:  record.UndoSteps{Elsewhere: steps.Elsewhere, Unknown: steps.Unknown}}
	s.rest.Answers = fact.Answers{}
	s.rest.Undo = ""
	return s
}

// Case is what would be saved now.
func (s *Session) Case() record.Case {
	c := s.rest
	c.Answers = s.View.Answers()
	return c
}

// Answer sets the answer to question q. Giving the answer that is already
// there changes nothing and adds no step to undo.
func (s *Session) Answer(q int, answer fact.Answer) { s.AnswerWith(q, answer, s.rest.Details) }

// AnswerWith is Answer with details that belong to it, in one step.
func (s *Session) AnswerWith(q int, answer fact.Answer, details record.Details) {
	// What was typed before for the question and is no answer is done with.
	details = details.WithTyped(s.Library.Questions.List[q].ID, "")
	if s.View.Answers().At(q) == answer && details.Equal(s.rest.Details) {
		return
	}
	s.change(Changed{Question: q}, s.View.Answers().With(q, answer), details)
}

// Settle sets several answers in one step, as when a change has come true.
// Nothing to set adds no step to undo.
func (s *Session) Settle(set fact.Settings) {
	a, details := s.View.Answers().Settle(set), s.rest.Details
	for _, said := range set {
		details = details.WithTyped(said.ID, "")
	}
	if len(set) > 0 && !a.Equal(s.View.Answers()) {
		s.change(Changed{Question: set[0].At}, a, details)
	}
}

// Note puts new details in the place of those of now; key is the detail that
// undo names. Details reach no verdict.
func (s *Session) Note(key string, d record.Details) {
	if !d.Equal(s.rest.Details) {
		s.change(Changed{Question: -1, Detail: key}, s.View.Answers(), d)
	}
}

// Details are the details of now.
func (s *Session) Details() record.Details { return s.rest.Details }

func (s *Session) change(what Changed, a fact.Answers, d record.Details) {
	s.stack.note(what, s.Today, s.Case())
	next := s.Case()
	next.Events = s.redated(a)
	next.Answers, next.Details = a, d
	next.Answers = next.Dated(s.Library.Questions)
	s.noted(&next)
	s.become(next)
}

// Made is how many changes there have been, those that were taken back too.
func (s *Session) Made() int { return s.stack.made }

// Undo takes back the last change and tells what it was.
func (s *Session) Undo() (what Changed, ok bool) { return s.UndoSince(0) }

// Redo makes the change that was taken back last again.
func (s *Session) Redo() (what Changed, ok bool) { return s.RedoSince(0) }

// UndoSince takes back the last change, if it is not one of the first made.
func (s *Session) UndoSince(made int) (what Changed, ok bool) {
	return s.move(&s.stack.undo, &s.stack.redo, made)
}

// RedoSince makes the change that was taken back last again, if it is not one
// of the first made.
func (s *Session) RedoSince(made int) (what Changed, ok bool) {
	return s.move(&s.stack.redo, &s.stack.undo, made)
}

func (s *Session) move(from, to *[]pastChange, made int) (Changed, bool) {
	if len(*from) == 0 || (*from)[len(*from)-1].number <= made {
		return Changed{}, false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	here := s.Case()
	*to = append(*to, pastChange{last.number, last.change, s.Today, here})
	next := last.before
	if last.day != s.Today {
		// What held from one day to another did hold: to take it back is a change of its own.
		next.History, next.Said = here.History, here.Said
		s.noted(&next)
	}
	s.become(next)
	return last.change, true
}

// StepQuestions are the open questions on which the steps of now turn, in the
// order in which they are asked.
func (s *Session) StepQuestions(today fact.Date) []int {
	return s.Library.Steps.StepQuestions(s.View, today)
}

// DeadlineQuestions are the open questions on which the deadlines of now turn.
func (s *Session) DeadlineQuestions() []int {
	return s.Library.Steps.DeadlineQuestions(s.View.Answers(), s.View.CanTurn)
}

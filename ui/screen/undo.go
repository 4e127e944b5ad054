package screen

import (
	"slices"

	"ketacover/model"
	"ketacover/ui/paper"
)

// reacher is a screen that says how far undo goes on it, and on those above it:
// to what was changed in a session after the first made changes.
type reacher interface {
	reach() (s *model.Session, made int)
}

// bounded is a screen on which undo goes no further than what it shows.
type bounded struct {
	Screen
	session *model.Session
	made    int
}

func (b bounded) reach() (s *model.Session, made int) { return b.session, b.made }

// undoAll lets undo take back any change of the visit, on whatever the screen
// opens.
func undoAll(session *model.Session, s Screen) Screen { return bounded{s, session, 0} }

// undoOwn lets undo take back only what is changed from now on, on the screen
// and those above it.
func undoOwn(session *model.Session, s Screen) Screen { return bounded{s, session, session.Made()} }

// reach is how far undo goes now. The topmost screen that knows it says it.
func reach(v *visit, stack []Screen) (s *model.Session, made int) {
	for _, s := range slices.Backward(stack) {
		if r, ok := s.(reacher); ok {
			return r.reach()
		}
	}
	return v.session, 0
}

// undo takes back the last change of what is shown, or makes it again.
func undo(v *visit, stack []Screen, again bool) Acts {
	if _, list := stack[len(stack)-1].(*cases); list && !again {
		return unremove(v)
	}
	all := v.words
	s, made := reach(v, stack)
	step, say, nothing := s.UndoSince, all.Interview.Undid, all.Interview.NothingUndo
	if again {
		step, say, nothing = s.RedoSince, all.Interview.Redid, all.Interview.NothingRedo
	}
	was := s.View.Answers()
	what, ok := step(made)
	if !ok {
		if lost := lostUndo(v); lost != "" && !again && made == 0 {
			nothing = lost
		}
		return note(nothing)
	}
	if what.Question < 0 {
		return then(changed(), note(say(all.Interview.Detail(what.Detail))))
	}
	pen, q := v.pen(), what.Question
	text := all.Interview.FromAnswer(v.question(q).Short, paper.Said(pen.Library.Questions, pen.Words, q, was),
		paper.Said(pen.Library.Questions, pen.Words, q, s.View.Answers()))
	return then(changed(), Acts{undone{q, again}}, note(say(text)))
}

// lostUndo says why undo goes less far back than the person went on; empty where it
// goes as far.
func lostUndo(v *visit) string {
	switch lost := &v.session.Lost; {
	case lost.Elsewhere > 0:
		return v.words.Interview.UndoElsewhere
	case lost.Unknown > 0:
		return v.words.Interview.UndoUnknown
	}
	return ""
}

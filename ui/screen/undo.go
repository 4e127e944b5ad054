package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
func (a *App) reach() (s *model.Session, made int) {
	for i := len(a.stack) - 1; i >= 0; i-- {
		if r, ok := a.stack[i].(reacher); ok {
			return r.reach()
		}
	}
	return a.visit.session, 0
}

// undo takes back the last change of what is shown, or makes it again.
func (a *App) undo(msg tea.KeyPressMsg) tea.Cmd {
	w := a.visit.words
	s, made := a.reach()
	step, say, nothing := s.UndoSince, w.Undid, w.Texts.NothingUndo
	if key.Matches(msg, a.visit.keys.redo) {
		step, say, nothing = s.RedoSince, w.Redid, w.Texts.NothingRedo
	}
	was := s.Answers()
	what, ok := step(made)
	if !ok {
		return note(nothing)
	}
	if what.Question < 0 {
		return tea.Batch(changed, note(say(w.Detail(what.Detail))))
	}
	pen, q := a.visit.pen(), what.Question
	text := w.FromAnswer(a.visit.question(q).Short, paper.Said(pen, q, was), paper.Said(pen, q, s.Answers()))
	took := func() tea.Msg { return undoneMsg{q, key.Matches(msg, a.visit.keys.redo)} }
	return tea.Sequence(changed, took, note(say(text)))
}

package model

import (
	"ketacover/model/fact"
	"ketacover/model/record"
)

// undoStack is the undo history: earlier cases, and those that undo left.
type undoStack struct {
	undo, redo []pastChange // the nearest last
	made       int          // how many changes there have been
	kept       keptUndo
}

// keptUndo is the history as it was written last, and at which step of it that was: a face
// asks for it after each key.
type keptUndo struct {
	at    undoPlace
	steps record.WrittenUndo
	text  string
}

// undoPlace is a step of the history: how many changes were made, and how many of them can
// be undone. What can be redone follows from both. The zero value is the place before any
// change, where there is nothing to write.
type undoPlace struct{ made, undo int }

// pastChange is what one undo goes back to.
type pastChange struct {
	number int // of the change, the first is 1
	change Changed
	day    fact.Date // on which it was made, or taken back
	before record.Case
}

// note notes how all is before a change.
func (w *undoStack) note(what Changed, day fact.Date, before record.Case) {
	w.made++
	w.undo = append(w.undo, pastChange{w.made, what, day, before})
	w.redo = nil
}

// newUndoStack is the history that the file of a case has kept.
func newUndoStack(l *Library, steps *record.UndoSteps) undoStack {
	w := undoStack{made: len(steps.Undo) + len(steps.Redo)}
	taken := func(number int, s *record.UndoStep) pastChange {
		before := s.To
		before.Answers = before.Dated(l.Questions) // as a case is that is opened
		return pastChange{number, Changed{l.Questions.Index(s.Question), s.Detail}, s.Day, before}
	}
	for i := range steps.Undo {
		w.undo = append(w.undo, taken(i+1, &steps.Undo[i]))
	}
	for i := range steps.Redo {
		w.redo = append(w.redo, taken(w.made-i, &steps.Redo[i]))
	}
	return w
}

// Kept is a case as a file keeps it, with its undo history. Where it is not the one of now
// but what it would be with what is typed, that is one step more, called so.
func (s *Session) Kept(c record.Case, typed string) record.Case {
	w, q, now := &s.stack, s.Library.Questions, s.Case()
	if at, was := (undoPlace{w.made, len(w.undo)}), w.kept.at; at != was {
		steps := w.kept.steps
		if at == (undoPlace{was.made + 1, was.undo + 1}) {
			steps = steps.Behind(q, now, &w.steps(q, w.undo[was.undo:])[0])
		} else {
			steps = record.WriteUndo(q, now, &record.UndoSteps{Undo: w.steps(q, w.undo), Redo: w.steps(q, w.redo)})
		}
		w.kept = keptUndo{at, steps, steps.In(q, now).Undo}
	}
	if record.SameBut(c, now) {
		c.Undo = w.kept.text
		return c
	}
	return w.kept.steps.Behind(q, c, &record.UndoStep{Day: s.Today, Detail: typed, To: now}).In(q, c)
}

// steps are the last of some changes, as many as a file keeps.
func (w *undoStack) steps(q *fact.Questions, list []pastChange) []record.UndoStep {
	list = list[max(0, len(list)-record.MaxUndo):]
	steps := make([]record.UndoStep, len(list))
	for i := range list {
		p := &list[i]
		steps[i] = record.UndoStep{Day: p.day, Detail: p.change.Detail, To: p.before}
		if p.change.Question >= 0 {
			steps[i].Question = q.List[p.change.Question].ID
		}
	}
	return steps
}

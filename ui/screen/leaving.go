package screen

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// tellKeeper tells the Keeper what the case is now, and what it would be with
// what is typed on any screen that is open and not stored yet. A program that
// hangs, or is stopped, can no longer say it.
func tellKeeper(v *visit, stack []Screen) {
	c := v.session.Case()
	typed, name := c, ""
	for _, s := range stack {
		if f := formOf(s); f != nil {
			if f.half() != "" {
				name = f.name
			}
			typed = f.with(typed)
		}
	}
	v.leftAt = leftAt(v, stack)
	c = kept(v, c, "")
	if name == "" {
		typed = c
	} else {
		typed = kept(v, typed, name)
	}
	v.keep.note(c, typed)
}

// kept is a case as a file keeps it: with the way back, and where the person is.
func kept(v *visit, c record.Case, typed string) record.Case {
	c = v.session.Kept(c, typed)
	c.LeftAt = v.leftAt
	return c
}

// leftAtAnswer is where a person is who looks at the answer, or at what it opens, and
// leftAtFast who answers on the page of all questions.
const leftAtAnswer, leftAtFast = "answer", "fast"

// leftAt is where the person is: at a question, on the page of all, or at the answer.
func leftAt(v *visit, stack []Screen) string {
	for _, s := range slices.Backward(stack) {
		switch s := s.(type) {
		case *answer:
			return leftAtAnswer
		case *fast:
			return leftAtFast
		case *interview:
			if !s.single {
				return v.question(s.question).ID
			}
		}
	}
	return ""
}

// whereLeft are the screens on which a person goes on who was there before.
func whereLeft(v *visit, at string) []Screen {
	view := v.session.View
	open := view.Next() >= 0
	if q := v.session.Library.Questions.Index(at); q >= 0 && v.session.Library.Trees.Tests(q) &&
		(open || view.Answers().At(q).State != fact.NotAsked) {
		s := &interview{visit: v}
		s.ask(q)
		return []Screen{s}
	}
	switch {
	case at == leftAtFast:
		return []Screen{newFast(v)}
	case !open:
		s := newAnswer(v).(*answer)
		s.alone = true
		return []Screen{s}
	case at == leftAtAnswer:
		return []Screen{newInterview(v), newAnswer(v)}
	}
	return []Screen{newInterview(v)}
}

// keepTyped stores what is typed on some screens, and says so. On those below the
// one that is left, what is typed stays in its field.
func keepTyped(on ...Screen) Acts {
	said := ""
	for _, s := range on {
		if f := formOf(s); f != nil {
			said = cmp.Or(f.keepIn(), said)
		}
	}
	if said == "" {
		return nil
	}
	return then(changed(), note(said))
}

// quit leaves at once when nothing would be lost, and asks otherwise.
func (w *Walk) quit() Acts {
	if w.lock.on() {
		return Acts{partAct{w.visit.keep}}
	}
	kept := keepTyped(w.path.stack...)
	tellKeeper(w.visit, w.path.stack)
	v := w.visit
	if v.keep.Private() || !v.unsaved() {
		return leave()
	}
	if v.keep.due(true) { // it would be saved in a moment
		return then(kept, saving(v, true))
	}
	if v.vault != nil && v.session.View.Answers().Asked() > 0 && mayAsk(v.keep, true) {
		if ask := newKeepAsk(v, true); ask != nil {
			return then(kept, w.open(ask))
		}
	}
	return then(kept, w.open(newQuit(w.visit)))
}

// save writes to the file of the case, or asks for a name.
func save(v *visit, top Screen) Acts {
	if f := formOf(top); f != nil {
		if wrong := f.putIn(); wrong != "" {
			return fault(v.words.Texts.NotSaved + " " + wrong)
		}
	}
	if asksName(top) {
		return nil
	}
	return then(changed(), saving(v, false))
}

// asksName reports whether a screen asks for the name of a file for the case.
func asksName(s Screen) bool {
	f := formOf(s)
	return f != nil && f.file == caseName
}

// saved goes on after a save. Where it failed the person is asked for another
// name: by the screen that asked for the first, or by one that says why.
func (w *Walk) saved(msg savedNews) Acts {
	if msg.err != nil {
		if asksName(w.path.top()) {
			return w.path.top().Told(msg)
		}
		return w.open(newNotSaved(w.visit, msg))
	}
	w.visit.keep.saved(msg.file, msg.stored)
	said := w.visit.words.Saving.SavedTo(words.Clean(msg.file.Path()))
	if keptName(w.visit, msg.file.Path()) != "" {
		said = w.visit.words.Texts.KeepAnswers
	}
	w.note = Say{Text: said + " " + string(msg.file.Note())}
	if msg.leave {
		return leave()
	}
	return w.path.top().Told(msg)
}

// adopt goes on with a case that an earlier program kept.
func (w *Walk) adopt(msg keptNews) Acts {
	v := w.visit
	if msg.err != nil {
		return fault(whyNot(v.words, msg.err))
	}
	c, err := record.DecodeCase(v.session.Library.Questions, msg.data)
	if err != nil {
		return fault(whyNot(v.words, err))
	}
	v.keep.adopt(msg.file, c)
	w.begin(v.session.Library.Base(), c, true)
	return nil
}

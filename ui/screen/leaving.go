package screen

import (
	"ketacover/model/record"
	"ketacover/ui/words"
)

// tellKeeper tells the Keeper what the case is now, and what it would be with
// what is typed on any screen of the stack and not stored yet. A program that
// hangs, or is stopped, can no longer say it.
func (w *walk) tellKeeper() {
	c := w.visit.session.Case()
	typed := c
	for _, s := range w.stack {
		if f := formOf(s); f != nil {
			typed = f.with(typed)
		}
	}
	w.visit.keep.note(c, typed)
}

// keepTyped stores what is typed on some screens, and says so. On those below the
// one that is left, what is typed stays in its field.
func (w *walk) keepTyped(on ...Screen) Acts {
	said := ""
	for _, s := range on {
		if f := formOf(s); f != nil {
			said = or(f.keepIn(), said)
		}
	}
	if said == "" {
		return nil
	}
	return then(w.changed(), note(said))
}

// quit leaves at once when nothing would be lost, and asks otherwise.
func (w *walk) quit() Acts {
	kept := w.keepTyped(w.stack...)
	w.tellKeeper()
	if !w.visit.unsaved() {
		return leave()
	}
	return then(kept, w.open(newQuit(w.visit)))
}

// save writes to the file of the case, or asks for a name.
func (w *walk) save() Acts {
	if f := formOf(w.top()); f != nil {
		if wrong := f.putIn(); wrong != "" {
			return fault(w.visit.words.Texts.NotSaved + " " + wrong)
		}
	}
	if w.asksName() {
		return nil
	}
	return then(w.changed(), saving(w.visit, false))
}

// asksName reports whether the name of a file for the case is asked for.
func (w *walk) asksName() bool {
	f := formOf(w.top())
	return f != nil && f.file == caseName
}

// saved goes on after a save. Where it failed the person is asked for another
// name: by the screen that asked for the first, or by one that says why.
func (w *walk) saved(msg savedMsg) Acts {
	if msg.err != nil {
		if w.asksName() {
			return w.top().Update(msg)
		}
		return w.open(newNotSaved(w.visit, msg))
	}
	w.visit.keep.saved(msg.file, msg.stored)
	w.note = noteAct{text: w.visit.words.Saving.SavedTo(words.Clean(msg.file.Path())) + " " + string(msg.file.Note())}
	if msg.leave {
		return leave()
	}
	return w.top().Update(msg)
}

// adopt goes on with a case that an earlier program kept.
func (w *walk) adopt(msg keptMsg) Acts {
	v := w.visit
	if msg.err != nil {
		return fault(whyNot(v.words, msg.err))
	}
	c, err := record.DecodeCase(v.session.Library.Questions, msg.data)
	if err != nil {
		return fault(whyNot(v.words, err))
	}
	v.keep.adopt(msg.file, c)
	w.begin(v.session.Library, c, true)
	return w.top().Init()
}

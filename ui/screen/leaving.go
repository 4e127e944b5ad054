package screen

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// tellKeeper tells the Keeper what the case is now, and what it would be with
// what is typed on any screen of the stack and not stored yet. A program that
// hangs, or is stopped, can no longer say it.
func (a *App) tellKeeper() {
	c := a.visit.session.Case()
	typed := c
	for _, s := range a.stack {
		if w, ok := s.(writer); ok {
			typed = w.with(typed)
		}
	}
	a.visit.keep.note(c, typed)
}

// keepTyped stores what is typed on some screens, and says so. On those below the
// one that is left, what is typed stays in its field.
func (a *App) keepTyped(on ...Screen) tea.Cmd {
	said := ""
	for _, s := range on {
		if w, ok := s.(writer); ok {
			said = or(w.keepIn(), said)
		}
	}
	if said == "" {
		return nil
	}
	return tea.Batch(a.changed(), note(said))
}

// quit leaves at once when nothing would be lost, and asks otherwise.
func (a *App) quit() tea.Cmd {
	kept := a.keepTyped(a.stack...)
	a.tellKeeper()
	if !a.visit.unsaved() {
		return tea.Quit
	}
	return tea.Batch(kept, a.open(newQuit(a.visit)))
}

// save writes to the file of the case, or asks for a name.
func (a *App) save() tea.Cmd {
	if w, ok := a.top().(writer); ok {
		if wrong := w.putIn(); wrong != "" {
			return fault(a.visit.words.Texts.NotSaved + " " + wrong)
		}
	}
	if _, asking := a.top().(*save); asking {
		return nil
	}
	return tea.Batch(a.changed(), saving(a.visit, false))
}

// saved goes on after a save. Where it failed the person is asked for another
// name: by the screen that asked for the first, or by one that says why.
func (a *App) saved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		if s, ok := a.top().(*save); ok {
			return s.Update(msg)
		}
		return a.open(newNotSaved(a.visit, msg))
	}
	a.visit.keep.saved(msg.file, msg.stored)
	a.note = noteMsg{text: a.visit.words.SavedTo(words.Clean(msg.file.Path())) + " " + string(msg.file.Note())}
	if msg.leave {
		return tea.Quit
	}
	return a.top().Update(msg)
}

// adopt goes on with a case that an earlier program kept.
func (a *App) adopt(msg keptMsg) tea.Cmd {
	v := a.visit
	if msg.err != nil {
		return fault(whyNot(v.words, msg.err))
	}
	c, err := record.DecodeCase(v.session.Library.Questions, msg.data)
	if err != nil {
		return fault(whyNot(v.words, err))
	}
	v.keep.adopt(msg.file, c)
	a.begin(v.session.Library, c, true)
	return a.top().Init()
}

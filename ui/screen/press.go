package screen

import (
	"fmt"

	"charm.land/bubbles/v2/key"

	"ketacover/model/reference"
)

// Pressed is a key as a face hands it over.
type Pressed struct {
	Key   fmt.Stringer
	Typed bool          // it is a letter, and letters are text on the screen
	Small bool          // the window is too small to show anything: only leaving works
	Seen  func() string // the text of the screen as it is read
}

// Press answers a key that works on every screen, and then what the screen does
// with any other.
func (w *Walk) Press(p Pressed, own func() Acts) {
	w.keys++
	before := inDanger(w.visit.session)
	if k := &w.visit.keys; !w.lock.stops() || key.Matches(p.Key, k.Crisis, k.quit) {
		w.Do(w.press(p, own))
	}
	w.Do(w.watch(before))
	w.settle()
}

func (w *Walk) press(p Pressed, own func() Acts) Acts {
	k := &w.visit.keys
	switch quits, shows := key.Matches(p.Key, k.quit), w.path.showing(); {
	case key.Matches(p.Key, k.lock):
		return w.lock.cover()
	case w.lock.on() && !p.Typed && key.Matches(p.Key, k.locked()...):
		return note(w.visit.words.Saving.LockedKeys)
	case w.caring() && !p.Small:
		return w.care.tend(w, p, quits)
	case shows != nil && !p.Small && !key.Matches(p.Key, k.Crisis):
		w.note = Say{}
		if quits || key.Matches(p.Key, k.locked()...) {
			return shows.held()
		}
		return own()
	case quits:
		return w.quit()
	case p.Small, w.visit.turning:
		return nil
	}
	said := w.note
	w.note = Say{}
	var kept Acts
	if !p.Typed && key.Matches(p.Key, k.Back) {
		kept = keepTyped(w.path.top())
	}
	return then(kept, w.act(p, said, own))
}

// locked are the keys that work everywhere but where the answer is shown to somebody,
// and where the cases are locked.
func (k *Keys) locked() []key.Binding {
	return []key.Binding{k.Help, k.glossary, k.maps, k.verdict, k.save, k.undo, k.redo, k.cases}
}

// tend answers a key on the page of care.
func (s *care) tend(w *Walk, p Pressed, quits bool) Acts {
	k := &w.visit.keys
	switch {
	case !s.drawn:
		return nil
	case quits:
		s.below = len(w.path.stack) // what opens now lies over it, and leads back
		return w.quit()
	case key.Matches(p.Key, k.goOn, k.Back):
		w.care = nil
	}
	return nil
}

// act does what a key is for. The help tells what was said last, which may have been cut.
func (w *Walk) act(p Pressed, said Say, own func() Acts) Acts {
	k, v := &w.visit.keys, w.visit
	switch {
	case p.Typed:
	case key.Matches(p.Key, k.Help):
		return w.toggle(newHelp(v, w.Shown(), said))
	case key.Matches(p.Key, k.Crisis):
		return w.open(newCrisis(v))
	case key.Matches(p.Key, k.glossary):
		return w.toggle(newGlossary(v, p.Seen()))
	case w.path.listing() && key.Matches(p.Key, k.maps, k.verdict, k.save):
		return note(v.words.Cases.OpenFirst)
	case key.Matches(p.Key, k.maps):
		return w.toggle(newMap(v))
	case key.Matches(p.Key, k.verdict):
		return w.toggle(newVerdict(v, w.path.top()))
	case key.Matches(p.Key, k.save):
		return save(v, w.path.top())
	case key.Matches(p.Key, k.cases):
		return toCases(w)
	case key.Matches(p.Key, k.undo):
		keepTyped(w.path.top()) // what is typed is taken back, and redo gives it again
		return undo(v, w.path.stack, false)
	case key.Matches(p.Key, k.redo):
		return undo(v, w.path.stack, true)
	}
	return own()
}

// Put takes what was pasted, for what own does with it.
func (w *Walk) Put(own func() Acts) {
	w.keys++
	if !w.lock.stops() {
		w.Do(own())
	}
	w.settle()
}

// Over is what lies around every screen: whose content this is when it is not
// ours, and whom to call, where an answer calls for it.
type Over struct {
	Pack    string // empty for ours
	Case    string // how a list of cases calls the one that is open; empty for no name
	Crisis  string // whom to call
	Calls   bool   // an answer calls for it
	Care    bool   // the page of care is in front
	Waiting bool   // it is not shown yet
	Helps   bool   // the key of the help works
}

// Over is what lies around the screen that is seen.
func (w *Walk) Over() Over {
	v := w.visit
	over := Over{Crisis: v.session.Library.Reference.Note(reference.CrisisNote), Calls: v.inCrisis(), Care: w.caring()}
	if w.lock.on() {
		over.Calls = false
	} else if w.path.showing() == nil {
		over.Case = v.called
	}
	over.Helps = !over.Care && !w.lock.on() && w.path.showing() == nil
	over.Waiting = over.Care && !w.care.drawn
	if pack := v.session.Library.Origin; pack != "" {
		over.Pack = v.words.Sources.FromPack(pack)
	}
	return over
}

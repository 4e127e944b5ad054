package screen

import (
	"time"

	"charm.land/bubbles/v2/key"

	"ketacover/model"
	"ketacover/model/reference"
)

// care is the page that answers a person who says that they think of suicide,
// once and before anything else is asked. It lies over the screens below, so
// that whatever they do next waits under it.
//
// Keys that were typed ahead must not carry anybody past it. So it shows
// nothing but the crisis line above it until no key has come for a moment, and
// takes the first key after that. What can be read can be answered: nobody has
// to wait, no clock is asked, and a test needs none either.
type care struct {
	visit *visit
	drawn bool
	below int // how many screens it lies over once it was left for another; 0 for all
}

// calm is how long no key must come before the page is drawn.
const calm = 300 * time.Millisecond

// calmNews says that it is calm.
type calmNews struct{ of *care }

func (calmNews) news() {}

func newCare(v *visit) *care { return &care{visit: v} }

// wait waits for the moment without keys.
func (s *care) wait() Acts { return Acts{Wait{calm, calmNews{s}}} }

// inDanger reports whether an answer calls for the page of care.
func inDanger(session *model.Session) bool {
	return session.Library.Steps.InDanger(session.View.Answers())
}

// watch lays the page of care over the screens when a key gave an answer that
// calls for it and did not stand there before. It does so once in a sitting.
func (w *Walk) watch(before bool) Acts {
	v := w.visit
	if before || v.cared || !inDanger(v.session) {
		return nil
	}
	v.cared, w.care = true, newCare(v)
	return w.care.wait()
}

// caring reports whether the page of care is in front. A screen that was opened
// from it lies over it, and leads back to it.
func (w *Walk) caring() bool {
	return w.care != nil && (w.care.below == 0 || len(w.path.stack) <= w.care.below)
}

// shown is the page in full, once it is drawn. It is read out at once: what was
// typed before it goes on from it no more than what is typed after.
func (s *care) shown() Shown {
	k := &s.visit.keys
	if !s.drawn && !s.visit.aloud {
		return Shown{}
	}
	return Shown{Bar: []key.Binding{k.goOn, k.quit}, Read: s.read}
}

// read is the page.
func (s *care) read(width int) []Line {
	var out []Line
	for i, note := range reference.CareNotes {
		role := Plain
		if note.Calls {
			role = Crisis
		}
		if i > 0 && note.Calls != reference.CareNotes[i-1].Calls {
			out = append(out, nil)
		}
		out = append(out, say(role, s.visit.session.Library.Reference.Note(note.ID), min(width, noticeMeasure))...)
	}
	return out
}

package screen

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
	keys  int // how many came too early
	drawn bool
	below int // how many screens it lies over once it was left for another; 0 for all
}

// calm is how long no key must come before the page is drawn.
const calm = 300 * time.Millisecond

// calmMsg says that a moment has passed since so many keys had come.
type calmMsg struct {
	of   *care
	keys int
}

func newCare(v *visit) *care { return &care{visit: v} }

// Init waits for the moment without keys.
func (s *care) Init() Acts {
	now := calmMsg{s, s.keys}
	return Acts{waitAct{now}}
}

// Update draws the page once it is calm. A key before that starts the wait
// anew.
func (s *care) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case calmMsg:
		s.drawn = s.drawn || msg.of == s && msg.keys == s.keys
	case tea.KeyPressMsg:
		if !s.drawn {
			s.keys++
			return s.Init()
		}
	}
	return nil
}

// done reports whether a key goes on from the page.
func (s *care) done(press tea.KeyPressMsg) bool {
	return s.drawn && key.Matches(press, s.visit.keys.goOn, s.visit.keys.back)
}

// View draws the page in the middle of the reading width.
func (s *care) View(width, height int) string {
	if !s.drawn {
		return join(blank(height))
	}
	t := &s.visit.theme
	var out []string
	for i, note := range reference.CareNotes {
		look := t.Text
		if note.Calls {
			look = t.Crisis
		}
		if i > 0 && note.Calls != reference.CareNotes[i-1].Calls {
			out = append(out, "")
		}
		out = append(out, indent(styled(look, lines(s.visit.session.Library.Reference.Note(note.ID), min(width-4, 72))), 2)...)
	}
	if len(out) < height {
		out = append(blank(1), out...)
	}
	return join(block(out, height))
}

// Heading names the page.
func (s *care) Heading() (middle, right string) { return "", "" }

// Typing is false: nothing is typed here.
func (s *care) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *care) ShortHelp() []key.Binding {
	if !s.drawn {
		return nil
	}
	return []key.Binding{s.visit.keys.goOn, s.visit.keys.quit}
}

// FullHelp is what a help screen would show; none opens over the page.
func (s *care) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }

// inDanger reports whether an answer calls for the page of care.
func inDanger(session *model.Session) bool { return session.Library.Steps.InDanger(session.Answers()) }

// watch lays the page of care over the screens when a key gave an answer that
// calls for it and did not stand there before. It does so once in a sitting.
func (w *walk) watch(before bool) Acts {
	v := w.visit
	if before || v.cared || !inDanger(v.session) {
		return nil
	}
	v.cared, w.care = true, newCare(v)
	return w.care.Init()
}

// caring reports whether the page of care is in front. A screen that was opened
// from it lies over it, and leads back to it.
func (w *walk) caring() bool {
	return w.care != nil && (w.care.below == 0 || len(w.stack) <= w.care.below)
}

// Shown is the page in full. It is read out at once: what was typed before it
// goes on from it no more than what is typed after.
func (s *care) Shown() Shown {
	var texts []string
	for _, note := range reference.CareNotes {
		texts = append(texts, s.visit.session.Library.Reference.Note(note.ID))
	}
	return Shown{Read: reading(texts...)}
}

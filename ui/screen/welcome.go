package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/reference"
)

// welcome is the first screen: what this is, what it is not, and the crisis
// lines.
type welcome struct {
	named
}

func newWelcome(v *visit) Screen {
	k := &v.keys
	own := []key.Binding{k.start}
	return &welcome{named{visit: v, bar: []key.Binding{k.start, k.help, k.quit}, own: own}}
}

// Update starts the interview.
func (s *welcome) Update(msg tea.Msg) Acts {
	if undone, ok := msg.(undoneAct); ok {
		first := &interview{visit: s.visit}
		first.ask(undone.question)
		return push(first)
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch k := &s.visit.keys; {
	case key.Matches(press, k.choose):
		return s.start()
	case key.Matches(press, k.back):
		return pop()
	}
	return nil
}

// start goes on with the questions, or to the answer when none is left.
func (s *welcome) start() Acts {
	if s.visit.session.Next() < 0 {
		return push(newAnswer(s.visit))
	}
	return push(newInterview(s.visit))
}

// View draws the text. Where there is little room, the crisis lines and how
// to start stay, and the description goes.
func (s *welcome) View(width, height int) string {
	t, w, lib := &s.visit.theme, s.visit.words, s.visit.session.Library
	inner := min(width-4, 72)
	title := styled(t.Title, lines(w.Heads.Welcome, inner))
	about := [][]string{lines(w.Texts.Welcome1, inner), lines(w.Texts.Welcome2, inner), lines(w.Texts.Welcome3, inner)}
	must := [][]string{
		styled(t.Text, lines(lib.Reference.Note("disclaimer"), inner)),
		styled(t.Text, lines(w.Texts.Privacy, inner)),
		styled(t.Crisis, lines(lib.Reference.Note(reference.CrisisNote), inner)),
		styled(t.Heading, lines(w.Texts.Start, inner)),
	}
	gap := 1
	if height < 20 {
		gap = 0
	}
	used := len(title) + gap
	for _, part := range must {
		used += len(part) + gap
	}
	out := append(blank(gap), title...)
	for _, part := range about {
		if used+len(part)+1 <= height {
			used += len(part) + 1
			out = append(append(out, ""), styled(t.Text, part)...)
		}
	}
	for _, part := range must {
		out = append(append(out, blank(gap)...), part...)
	}
	return join(block(indent(out, 2), height))
}

// Heading says how old the content is.
func (s *welcome) Heading() (middle, right string) {
	return "", s.visit.words.Sources.ContentOf(s.visit.session.Library.Version)
}

// Shown is the text.
func (s *welcome) Shown() Shown {
	w, notes := s.visit.words, s.visit.session.Library.Reference
	return Shown{
		Title: w.Heads.Welcome, Aside: w.Sources.ContentOf(s.visit.session.Library.Version),
		Read: reading(w.Texts.Welcome1, w.Texts.Welcome2, w.Texts.Welcome3, notes.Note("disclaimer"), w.Texts.Privacy,
			notes.Note(reference.CrisisNote), w.Texts.Start),
		Enter: s.start,
	}
}

package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/model/reference"
)

// welcome is the first screen: what this is, what it is not, and the crisis
// lines.
type welcome struct {
	named
}

func newWelcome(v *visit) Screen {
	if v.list != nil {
		return newWelcomeBack(v)
	}
	k := &v.keys
	return &welcome{named{visit: v, bar: []key.Binding{k.start, k.fast, k.Help, k.quit}}}
}

// Told starts where an answer was taken back.
func (s *welcome) Told(news News) Acts {
	if undone, ok := news.(undone); ok {
		first := &interview{visit: s.visit}
		first.ask(undone.question)
		return push(first)
	}
	return nil
}

// start goes on with the questions, or to the answer when none is left.
func (s *welcome) start() Acts {
	if s.visit.session.View.Next() < 0 {
		return push(newAnswer(s.visit))
	}
	return push(newInterview(s.visit))
}

// fit is the text. Where there is little room, the crisis lines and how to start
// stay, and the description goes.
func (s *welcome) fit(width int, r Room) []Line {
	w, lib := s.visit.words, s.visit.session.Library
	inner := min(width, noticeMeasure)
	title := say(Title, w.Heads.Welcome, inner)
	about := [][]Line{say(Plain, w.Texts.Welcome1, inner), say(Plain, w.Texts.Welcome2, inner),
		say(Plain, w.Texts.Welcome3, inner)}
	must := [][]Line{
		say(Plain, lib.Reference.Note(reference.DisclaimerNote)+" "+w.Texts.Privacy, inner),
		say(Crisis, lib.Reference.Note(reference.CrisisNote), inner),
		say(Heading, w.Texts.Start, inner),
	}
	gap := 1
	if r.Height < leastAiry {
		gap = 0
	}
	used := len(title)
	for _, part := range must {
		used += len(part) + gap
	}
	out := title
	for _, part := range about {
		if used+len(part)+1 <= r.Height {
			used += len(part) + 1
			out = append(append(out, nil), part...)
		}
	}
	for _, part := range must {
		out = append(append(out, blank(gap)...), part...)
	}
	return out
}

// leastAiry is the height in which the parts of the text stand apart.
const leastAiry = 14

// Shown is the text, and how old the content is.
func (s *welcome) Shown() Shown {
	w, notes := s.visit.words, s.visit.session.Library.Reference
	if s.visit.aloud {
		s.title = w.Heads.Welcome
	}
	return s.titled(Shown{
		Aside: w.Sources.ContentOf(s.visit.session.Library.Version),
		Read: reading(w.Texts.Welcome1, w.Texts.Welcome2, w.Texts.Welcome3, notes.Note(reference.DisclaimerNote),
			w.Texts.Privacy, notes.Note(reference.CrisisNote), w.Texts.Start),
		Fit: s.fit, Enter: s.start,
		Doors: []Door{fastDoor(s.visit)},
	})
}

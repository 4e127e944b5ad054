package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/model/fact"
	"ketacover/model/reference"
)

// show is the answer for somebody across the desk: few words, far apart, nothing of
// other cases, no name of a file, and nothing that can be changed. Only the key that
// it tells leads out of it.
type show struct {
	named
}

func newShow(v *visit) Screen {
	k := &v.keys
	return &show{named{visit: v, title: v.words.Desk.Show, bar: []key.Binding{k.endShow, k.Down}}}
}

// end leads back.
func (s *show) end() Acts { return pop() }

// held says how to leave, of a key that does not.
func (s *show) held() Acts {
	if s.visit.aloud {
		return note(s.visit.words.Desk.ShowEnd)
	}
	return note(s.visit.words.Desk.ShowHeld)
}

// read is all of it.
func (s *show) read(width int) []Line { return s.text(width, showSteps) }

// fit is as many of the steps as leave whom to call in view, and one at least.
func (s *show) fit(width int, r Room) []Line {
	for steps := showSteps; ; steps-- {
		if out := s.text(width, steps); len(out) <= r.Height || steps <= 1 {
			return out
		}
	}
}

// text is the message, the verdicts, the first steps and whom to call.
func (s *show) text(width, most int) []Line {
	v := s.visit
	view := verdictsWith(v, 0, fact.Answer{}, "")
	out := append(say(Title, v.session.View.Messages().Over, width), nil)
	for t := range v.session.Library.Trees.List {
		tree := &view.trees[t]
		if v.aloud {
			out = append(out, one(Heading, tree.title+": "+v.words.Verdict.Span(int(tree.span.Low), int(tree.span.High))+"."))
			continue
		}
		said := inTones(v.words, tree.span, spanWords(v.words, tree))
		if said.Cells() > width-showIndent {
			said = verdictWord(v.words, tree.span)
		}
		out = append(out, one(Heading, tree.title))
		out = append(out, indent([]Line{said, scale(v, tree.reach, width-showIndent)}, showIndent)...)
		out = append(out, nil)
	}
	steps := v.steps()
	if len(steps) > 0 {
		out = append(out, one(Heading, v.words.Steps.DoFirst))
	}
	for i := range steps[:min(most, len(steps))] {
		for _, line := range wholeStep(v.session, v.words, &steps[i], width-showIndent) {
			out = append(out, one(Plain, gap(showIndent)+line))
		}
		out = append(out, nil)
	}
	return append(out, say(Crisis, v.session.Library.Reference.Note(reference.CrisisNote), width)...)
}

// showIndent is how far what belongs to a heading stands in, showSteps how many steps
// are shown: more would be a list to be read, and not to be talked about.
const (
	showIndent = 4
	showSteps  = 3
)

// Shown is all of it, and the one way out.
func (s *show) Shown() Shown {
	shown := Shown{Read: s.read, Fit: s.fit, Back: s.held, Doors: []Door{{Key: s.visit.keys.endShow, Open: s.end}}}
	if s.visit.aloud {
		shown.List = &List{Items: []Item{{Label: s.visit.words.Desk.ShowEnd, Do: s.end}}, Mark: func(int) {}}
	}
	return s.titled(shown)
}

// showing is the screen that shows to somebody else, wherever it lies; nil for none.
func (p *path) showing() *show {
	for _, s := range p.stack {
		if s, ok := s.(*show); ok {
			return s
		}
	}
	return nil
}

package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/letter"
	"ketacover/ui/paper"
)

// letter shows a paper as it would be written now, part by part. The
// highlighted part can be filled in or put in other words.
type letterScreen struct {
	named
	letter *letter.Letter
	draft  letter.Draft
	sheet  *paper.Sheet
	ends   []int // of the blocks of each part
	laid   laidParts
	part   int // the highlighted one
	scroll
}

func newLetter(v *visit, l *letter.Letter) Screen {
	k := &v.keys
	s := &letterScreen{letter: l, named: named{
		visit: v,
		bar:   []key.Binding{k.open, k.fill, k.tick, k.write, k.back, k.down, k.copy, k.about, k.help, k.quit},
		own: []key.Binding{
			k.open, k.fill, k.tick, k.write, k.copy, k.about, k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.back,
		},
	}}
	s.write()
	return undoOwn(v.session, s)
}

// letterOrder is how a letter of the kind is to be written now.
func letterOrder(v *visit, kind string) letter.LetterOrder {
	return letter.LetterOrder{
		Ticked: letter.Ticked(v.session.Details(), kind), Today: v.today, LeftOut: v.words.Letters.LeftOut,
	}
}

// write writes the letter for the case of now.
func (s *letterScreen) write() {
	s.draft = s.visit.session.Library.Letters.Write(s.letter, s.visit.session.Case(), letterOrder(s.visit, s.letter.Kind))
	s.sheet, s.ends = paper.LetterParts(s.visit.pen(), &s.draft)
	s.part = min(s.part, max(len(s.ends)-1, 0))
	s.laid = laidParts{}
}

// Update moves from part to part, and opens what can be done with the letter.
func (s *letterScreen) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case changedAct:
		s.write()
	case againAct:
		return fillBlanks(s.visit, msg.letter, msg.seen)
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return nil
}

func (s *letterScreen) press(msg tea.KeyPressMsg) Acts {
	v, k := s.visit, &s.visit.keys
	switch {
	case key.Matches(msg, k.back, k.left):
		return pop()
	case key.Matches(msg, k.open):
		return s.openPart()
	case key.Matches(msg, k.fill):
		return fillBlanks(v, s.letter, nil)
	case key.Matches(msg, k.tick):
		return push(newConsents(v, s.letter))
	case key.Matches(msg, k.write):
		return push(newExport(v, s.letter))
	case key.Matches(msg, k.about):
		return push(newAbout(v, s.letter))
	case key.Matches(msg, k.copy):
		return copyText(v.words, s.text())
	}
	s.part = s.scroll.press(k, msg, s.part, len(s.ends))
	return nil
}

// text is the letter as it would be copied.
func (s *letterScreen) text() string { return paper.Letter(s.visit.pen(), &s.draft).Plain() }

// Heading names the letter and how much is missing.
func (s *letterScreen) Heading() (middle, right string) {
	return s.letter.Title, s.visit.words.Letters.Blanks(len(s.draft.Blanks))
}

package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

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
	part   int  // the marked one
	ticks  bool // there is something to tick for it
}

func newLetter(v *visit, l *letter.Letter) Screen {
	k := &v.keys
	bar := []key.Binding{k.open, k.fill, k.tick, k.write, k.Back, k.Down, k.copy, k.about, k.Help, k.quit}
	s := &letterScreen{letter: l, ticks: len(v.session.Library.Letters.Asked(l)) > 0}
	if !s.ticks {
		bar = slices.Delete(bar, 2, 3)
	}
	s.named = named{visit: v, bar: bar}
	s.write()
	return undoOwn(v.session, s)
}

// letterOrder is how a letter of the kind is to be written now.
func letterOrder(v *visit, kind string) letter.LetterOrder {
	return letter.LetterOrder{
		Ticked: letter.Ticked(v.session.Library.Letters, v.session.Details(), kind), Today: v.today,
		LeftOut: v.words.Letters.LeftOut,
	}
}

// write writes the letter for the case of now.
func (s *letterScreen) write() {
	s.draft = s.visit.session.Library.Letters.Write(s.letter, s.visit.session.Case(), letterOrder(s.visit, s.letter.Kind))
	s.sheet, s.ends = paper.LetterParts(s.visit.pen(), &s.draft)
	s.part = min(s.part, max(len(s.ends)-1, 0))
	s.laid = laidParts{}
}

// Told writes the letter anew, and asks for the next blank.
func (s *letterScreen) Told(news News) Acts {
	switch news := news.(type) {
	case Changed:
		s.write()
	case again:
		return fillBlanks(s.visit, news.letter, news.seen)
	}
	return nil
}

// text is the letter as it would be copied.
func (s *letterScreen) text() string { return paper.Letter(s.visit.pen(), &s.draft).Plain() }

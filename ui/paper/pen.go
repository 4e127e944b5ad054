package paper

import (
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/ui/words"
)

// Pen is what whole sheets are written from: all that the program knows, in
// which words, and as of which day. What writes a part of one takes only what
// that part needs.
type Pen struct {
	Library *model.Library
	Words   *words.Words
	Today   fact.Date
}

// newSheet starts a sheet.
func newSheet(p *Pen, title string) *Sheet { return NewMarks(p).sheet(title) }

// closed ends a sheet with its sources and its date.
func closed(s *Sheet) *Sheet {
	writeSources(s)
	asOf(s)
	return s
}

// asOf closes a sheet with the day it is for and the age of the facts.
func asOf(s *Sheet) {
	s.space()
	m := s.marks
	due := m.sources.NextCheck()
	s.side(0, m.words.Sources.AsOf(m.words.Phrase.Long(m.today), m.edition, m.words.Phrase.Long(due), due.Before(m.today)))
}

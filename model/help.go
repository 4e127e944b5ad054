package model

import "math/bits"

// CannotHelp lists the questions whose answers a person could change and for
// which no change would help tree t: there is no set of up to three answers a
// person can act on that raises the verdict and does so less well without this
// one. So it may be said: "changing clinics would not change this". Questions
// that make no sense in this case are left out.
//
// It holds whatever the open answers turn out to be, so that nobody is told a
// no that the next answer takes back. It is exact while those that can matter
// leave no more than maxTried cases; with more of them open, only questions are
// listed that no answer could make matter. A question whose answer stands at
// its best already is listed too: keeping that answer may well matter.
func (l *Library) CannotHelp(tree int, a Answers) []int {
	s := l.searchChanges(tree, a)
	var list []int
	for q := range l.Questions {
		question := &l.Questions[q]
		if question.Change != nil && question.Applies(&s.facts) && !s.mayHelp(q) {
			list = append(list, q)
		}
	}
	return list
}

// searchChanges is the search for changes of tree t, ready to try settings.
func (l *Library) searchChanges(tree int, a Answers) *changeSearch {
	s := &changeSearch{library: l, answers: a, facts: l.Facts(a)}
	s.now = l.Diagrams[tree].Span(&s.facts)
	wide := s.facts
	for q := range l.Questions {
		wide[q] |= s.values(q)
	}
	s.reduced.Restrict(&l.Diagrams[tree], &wide)
	for q := range bits.Len64(s.reduced.Matters()) {
		if s.reduced.Matters()>>q&1 == 1 && s.values(q) != 0 {
			s.movable = append(s.movable, q)
		}
	}
	return s
}

// maxTried bounds how many ways to complete the open answers are tried.
const maxTried = 24

// mayHelp reports whether, with the answers open or completed in some way, an
// answer to q that a person can act on is a part of a change that raises the
// verdict, and that raises it less without it.
func (s *changeSearch) mayHelp(q int) bool {
	matters := s.reduced.Matters()
	if matters>>q&1 == 0 {
		return false
	}
	open, ways := matters&s.facts.Open(), 1
	for other := range Values(open).Each {
		if ways *= s.facts[other].Len(); ways > maxTried {
			return true
		}
	}
	lifts := func(f Facts) bool {
		s.now = s.reduced.Span(&f)
		return s.lifts(q, f, 0, maxChange-1)
	}
	return lifts(s.facts) || open != 0 && s.completed(open, s.facts, lifts)
}

// completed reports whether try holds for some way to complete the open facts.
func (s *changeSearch) completed(open uint64, f Facts, try func(Facts) bool) bool {
	if open == 0 {
		return try(f)
	}
	fact := Values(open).First()
	for v := range f[fact].Each {
		if s.completed(open&(open-1), f.With(fact, One(v)), try) {
			return true
		}
	}
	return false
}

// lifts tries q on top of every way to set up to size more of the movable
// questions from the given one on.
func (s *changeSearch) lifts(q int, f Facts, from, size int) bool {
	without := s.reduced.Span(&f)
	for o := range s.values(q).Each {
		moved := f.With(q, One(o))
		with := s.reduced.Span(&moved)
		if with.Raises(s.now) && (with.Low > without.Low || with.High > without.High) {
			return true
		}
	}
	if size == 0 {
		return false
	}
	for i := from; i < len(s.movable); i++ {
		other := s.movable[i]
		if other == q {
			continue
		}
		for o := range s.values(other).Each {
			if s.lifts(q, f.With(other, One(o)), i+1, size-1) {
				return true
			}
		}
	}
	return false
}

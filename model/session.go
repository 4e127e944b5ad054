package model

// Session is the one thing that changes: the answers of now, and the way back
// and forth through earlier ones. Everything else reads.
type Session struct {
	Library *Library
	answers Answers
	details Details
	undo    []step
	redo    []step
	reduced []Reduced
	reasons [][]Reason // of each tree; nil until asked for
}

// step is what one undo goes back to.
type step struct {
	question int
	answers  Answers
	details  Details
}

// NewSession starts from the given case.
func NewSession(l *Library, c Case) *Session {
	s := &Session{Library: l, answers: c.Answers, details: c.Details, reduced: make([]Reduced, len(l.Trees))}
	s.restrict()
	return s
}

// Answers are the answers of now.
func (s *Session) Answers() Answers { return s.answers }

// Case is what would be saved now.
func (s *Session) Case() Case { return Case{Answers: s.answers, Details: s.details} }

// Answer sets the answer to question q. Giving the answer that is already
// there changes nothing and adds no step to undo.
func (s *Session) Answer(q int, answer Answer) {
	if s.answers.At(q) == answer {
		return
	}
	s.undo = append(s.undo, step{q, s.answers, s.details})
	s.redo = nil
	s.answers = s.answers.With(q, answer)
	s.restrict()
}

// Undo takes back the last change and returns the question it was made to.
func (s *Session) Undo() (question int, ok bool) { return s.move(&s.undo, &s.redo) }

// Redo makes the change that was taken back last again.
func (s *Session) Redo() (question int, ok bool) { return s.move(&s.redo, &s.undo) }

func (s *Session) move(from, to *[]step) (int, bool) {
	if len(*from) == 0 {
		return 0, false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, step{last.question, s.answers, s.details})
	s.answers, s.details = last.answers, last.details
	s.restrict()
	return last.question, true
}

func (s *Session) restrict() {
	s.reasons = make([][]Reason, len(s.Library.Trees))
	f := s.Library.Facts(s.answers)
	for t := range s.Library.Diagrams {
		s.reduced[t].Restrict(&s.Library.Diagrams[t], &f)
	}
}

// Span is the verdict of tree t for the answers of now.
func (s *Session) Span(t int) Span {
	f := s.Library.Facts(s.answers)
	return s.Library.Diagrams[t].Span(&f)
}

// Preview is the verdict tree t would have if q had the answer. It changes
// nothing.
func (s *Session) Preview(t, q int, answer Answer) Span {
	f := s.Library.Facts(s.answers.With(q, answer))
	return s.Library.Diagrams[t].Span(&f)
}

// TurnsOn lists the questions whose answer can still change the verdict of
// tree t, in the order in which they are asked. Questions answered with "I
// don't know" are among them.
func (s *Session) TurnsOn(t int) []int { return questionsIn(s.reduced[t].Matters()) }

// Next is the first question not asked yet whose answer can still change a
// verdict, or -1 when there is none and the interview is over.
func (s *Session) Next() int {
	for q := range s.Library.Questions {
		if s.answers.At(q).State == NotAsked && s.Matters(q) {
			return q
		}
	}
	return -1
}

// Matters reports whether the answer to q can still change a verdict.
func (s *Session) Matters(q int) bool {
	for t := range s.reduced {
		if s.reduced[t].Matters()>>q&1 == 1 {
			return true
		}
	}
	return false
}

// Reasons says why the verdict of tree t is what it is. It is worked out once
// for each set of answers.
func (s *Session) Reasons(t int) []Reason {
	if s.reasons[t] == nil {
		s.reasons[t] = s.Library.Reasons(t, s.answers)
	}
	return s.reasons[t]
}

// Left is the most questions that the interview can still ask: those not asked
// yet whose answer can still change a verdict. A fact that does not matter now
// never will, so the number only falls.
func (s *Session) Left() int {
	left := 0
	for q := range s.Library.Questions {
		if s.answers.At(q).State == NotAsked && s.Matters(q) {
			left++
		}
	}
	return left
}

func questionsIn(set uint64) []int {
	var list []int
	for q := range Values(set).Each {
		list = append(list, q)
	}
	return list
}

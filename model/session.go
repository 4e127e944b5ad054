package model

// Session is the one thing that changes: the answers of now, and the way back
// and forth through earlier ones. Everything else reads.
type Session struct {
	Library *Library
	answers Answers
	details Details
	id      string // of the case
	undo    []step
	redo    []step
	made    int // how many changes there have been
	asks    *Interview
	facts   Facts  // what the answers that count leave open
	unsure  uint64 // the questions that count and were answered with "I don't know"
	reduced []Reduced
	reasons [][]Reason // of each tree; nil until asked for

	prospects []*Prospect // of each tree; nil until asked for
}

// step is what one undo goes back to.
type step struct {
	number  int // of the change, the first is 1
	change  Changed
	answers Answers
	details Details
}

// Changed is what one undo takes back: answers, or a detail.
type Changed struct {
	Question int    // the first question whose answer it changed; -1 for a detail
	Detail   string // the key of a detail; empty for answers
}

// NewSession starts from the given case.
func NewSession(l *Library, c Case) *Session {
	s := &Session{
		Library: l, answers: c.Answers, details: c.Details, id: c.ID, asks: NewInterview(l),
		reduced: make([]Reduced, len(l.Trees)),
	}
	s.restrict()
	return s
}

// Answers are the answers of now.
func (s *Session) Answers() Answers { return s.answers }

// Case is what would be saved now.
func (s *Session) Case() Case { return Case{Answers: s.answers, Details: s.details, ID: s.id} }

// Answer sets the answer to question q. Giving the answer that is already
// there changes nothing and adds no step to undo.
func (s *Session) Answer(q int, answer Answer) { s.AnswerWith(q, answer, s.details) }

// AnswerWith is Answer with details that belong to it, in one step.
func (s *Session) AnswerWith(q int, answer Answer, details Details) {
	// What was typed before for the question and is no answer is done with.
	details = details.WithTyped(s.Library.Questions[q].ID, "")
	if s.answers.At(q) == answer && details.Equal(s.details) {
		return
	}
	s.change(Changed{Question: q}, s.answers.With(q, answer), details)
}

// Settle sets several answers in one step, as when a change has come true.
// Nothing to set adds no step to undo.
func (s *Session) Settle(set []Setting) {
	a, details := s.answers.Settle(set), s.details
	for _, said := range set {
		details = details.WithTyped(s.Library.Questions[said.Question].ID, "")
	}
	if len(set) > 0 && !a.Equal(s.answers) {
		s.change(Changed{Question: set[0].Question}, a, details)
	}
}

// Note puts new details in the place of those of now; key is the detail that
// undo names. Details reach no verdict.
func (s *Session) Note(key string, d Details) {
	if !d.Equal(s.details) {
		s.change(Changed{Question: -1, Detail: key}, s.answers, d)
	}
}

// Details are the details of now.
func (s *Session) Details() Details { return s.details }

func (s *Session) change(what Changed, a Answers, d Details) {
	s.made++
	s.undo = append(s.undo, step{s.made, what, s.answers, s.details})
	s.redo = nil
	s.answers, s.details = a, d
	s.restrict()
}

// Made is how many changes there have been, those that were taken back too.
func (s *Session) Made() int { return s.made }

// Undo takes back the last change and tells what it was.
func (s *Session) Undo() (what Changed, ok bool) { return s.UndoSince(0) }

// Redo makes the change that was taken back last again.
func (s *Session) Redo() (what Changed, ok bool) { return s.RedoSince(0) }

// UndoSince takes back the last change, if it is not one of the first made.
func (s *Session) UndoSince(made int) (what Changed, ok bool) { return s.move(&s.undo, &s.redo, made) }

// RedoSince makes the change that was taken back last again, if it is not one
// of the first made.
func (s *Session) RedoSince(made int) (what Changed, ok bool) { return s.move(&s.redo, &s.undo, made) }

func (s *Session) move(from, to *[]step, made int) (Changed, bool) {
	if len(*from) == 0 || (*from)[len(*from)-1].number <= made {
		return Changed{}, false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, step{last.number, last.change, s.answers, s.details})
	s.answers, s.details = last.answers, last.details
	s.restrict()
	return last.change, true
}

func (s *Session) restrict() {
	s.reasons, s.prospects = make([][]Reason, len(s.Library.Trees)), make([]*Prospect, len(s.Library.Trees))
	s.facts, s.unsure = s.Library.Facts(s.answers), 0
	for q := range Values(s.Library.counting(&s.facts)).Each {
		if s.answers.At(q).State == Unsure {
			s.unsure |= 1 << q
		}
	}
	for t := range s.Library.Diagrams {
		s.reduced[t].Restrict(&s.Library.Diagrams[t], &s.facts)
	}
}

// Span is the verdict of tree t for the answers of now.
func (s *Session) Span(t int) Span {
	return s.Library.Diagrams[t].Span(&s.facts)
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

// Next is the first question not asked yet that the interview may ask (see
// Interview), or -1 when there is none and the interview is over.
func (s *Session) Next() int {
	next := MaxQuestions
	for t := range s.reduced {
		next = min(next, s.asks.next(t, &s.facts, s.reduced[t].Matters(), s.unsure))
	}
	if next == MaxQuestions {
		return -1
	}
	return next
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

// StepQuestions are the open questions on which the steps of now turn, in the
// order in which they are asked.
func (s *Session) StepQuestions(today Date) []int {
	return s.Library.StepQuestions(s.Case(), today, s.Matters)
}

// DeadlineQuestions are the open questions on which the deadlines of now turn.
func (s *Session) DeadlineQuestions() []int {
	return s.Library.DeadlineQuestions(s.answers, s.Matters)
}

// Reasons says why the verdict of tree t is what it is. It is worked out once
// for each set of answers.
func (s *Session) Reasons(t int) []Reason {
	if s.reasons[t] == nil {
		s.reasons[t] = s.Library.Reasons(t, s.answers)
	}
	return s.reasons[t]
}

// Left is the most questions that the interview can still ask. A fact that does
// not matter now never will, so the number only falls.
func (s *Session) Left() int {
	left := uint64(0)
	for t := range s.reduced {
		left |= s.left(t)
	}
	return Values(left).Len()
}

// OnlyOthers reports whether the verdict on the drug that is asked for is as far
// as the interview can bring it, and what it still asks is for another.
func (s *Session) OnlyOthers() bool {
	for _, t := range s.Library.AskedDrugs(s.answers) {
		if s.left(t) != 0 {
			return false
		}
	}
	return s.Left() > 0
}

func (s *Session) left(t int) uint64 {
	return s.asks.left(t, &s.facts, s.reduced[t].Matters(), s.unsure)
}

func questionsIn(set uint64) []int {
	var list []int
	for q := range Values(set).Each {
		list = append(list, q)
	}
	return list
}

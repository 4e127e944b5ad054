package fact

import "slices"

// State tells apart a question that was never asked, one that was answered
// with "I don't know", and one with an answer.
type State uint8

// The three states of a question in a case.
const (
	NotAsked State = iota
	Unsure
	Given
)

// Answer is what was said to one question. It is a value and is never changed
// in place.
type Answer struct {
	State  State
	Option int  // index of the chosen option (Choice)
	Number int  // dollars, percent or count
	Cents  int  // beside the dollars, 0 to 99 (Money)
	Date   Date // Day
}

// Chosen is the answer that picks option i.
func Chosen(i int) Answer { return Answer{State: Given, Option: i} }

// NumberOf is the answer that gives n.
func NumberOf(n int) Answer { return Answer{State: Given, Number: n} }

// InCents is an amount of money.
func (a Answer) InCents() int64 { return int64(a.Number)*100 + int64(a.Cents) }

// DateOf is the answer that gives d.
func DateOf(d Date) Answer { return Answer{State: Given, Date: d} }

// DontKnow is the answer "I don't know".
func DontKnow() Answer { return Answer{State: Unsure} }

// UnsureID is how "I don't know" is written.
const UnsureID = "unsure"

// Answers holds one answer for each question of a library. The zero value is
// a case in which nothing was asked. Answers is immutable: With returns a copy.
type Answers struct {
	given []Answer
}

// At returns the answer to question q.
func (a Answers) At(q int) Answer {
	if q < 0 || q >= len(a.given) {
		return Answer{}
	}
	return a.given[q]
}

// AllAnswers are answers by question, in the order of the questions.
func AllAnswers(list []Answer) Answers { return Answers{list} }

// With returns answers in which question q has the given answer: a copy, but where
// that is the answer it has.
func (a Answers) With(q int, answer Answer) Answers {
	if a.At(q) == answer {
		return a
	}
	next := make([]Answer, max(len(a.given), q+1))
	copy(next, a.given)
	next[q] = answer
	return Answers{next}
}

// Without returns answers in which none of the questions was asked: one copy, but
// where they have none of them.
func (a Answers) Without(questions ...int) Answers {
	var left []Answer
	for _, q := range questions {
		if a.At(q) == (Answer{}) {
			continue
		}
		if left == nil {
			left = slices.Clone(a.given)
		}
		left[q] = Answer{}
	}
	if left == nil {
		return a
	}
	return Answers{left}
}

// Asked counts the questions that have an answer, "I don't know" included.
func (a Answers) Asked() int {
	n := 0
	for _, answer := range a.given {
		if answer.State != NotAsked {
			n++
		}
	}
	return n
}

// Equal reports whether both hold the same answers.
func (a Answers) Equal(b Answers) bool {
	for q := range max(len(a.given), len(b.given)) {
		if a.At(q) != b.At(q) {
			return false
		}
	}
	return true
}

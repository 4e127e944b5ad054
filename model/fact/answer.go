package fact

import (
	"errors"
	"fmt"
	"time"
)

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

// Without is With for a question that was not asked.
func (a Answers) Without(q int) Answers { return a.With(q, Answer{}) }

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

// Date is a calendar day without a clock or a zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The ways in which a text is no date.
var (
	ErrDateForm  = errors.New("not a date written YYYY-MM-DD")
	ErrNoSuchDay = errors.New("no day of the calendar")
	ErrDateYear  = errors.New("not in the years 1900 to 2199")
)

// ParseDate reads a date written YYYY-MM-DD with a year from 1900 to 2199.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	switch {
	case err != nil && looksLikeDate(s):
		return Date{}, ErrNoSuchDay
	case err != nil:
		return Date{}, ErrDateForm
	case t.Year() < 1900 || t.Year() > 2199:
		return Date{}, ErrDateYear
	}
	return On(t), nil
}

// looksLikeDate reports the form YYYY-MM-DD, whatever the digits are.
func looksLikeDate(s string) bool {
	if len(s) != len(time.DateOnly) {
		return false
	}
	for i := range len(s) {
		if isDash := s[i] == '-'; isDash != (i == 4 || i == 7) || !isDash && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// On is the calendar day of t in t's own zone.
func On(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// Time is midnight UTC at the start of the day.
func (d Date) Time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays is the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return On(d.Time().AddDate(0, 0, n)) }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.Time().Before(e.Time()) }

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String writes the date as YYYY-MM-DD, and nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the date the way String does, and nothing for none.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnsureID is how "I don't know" is written.
const UnsureID = "unsure"

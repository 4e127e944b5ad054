package verdict

import (
	"errors"
	"strings"

	"ketacover/model/rule"
)

// Span runs from the lowest to the highest level that some completion of the
// open answers would give. Both ends are reached by at least one completion.
type Span struct {
	Low  rule.Level `json:"lowest"`
	High rule.Level `json:"highest"`
}

// Settled reports whether every completion gives the same level.
func (s Span) Settled() bool { return s.Low == s.High }

// ID is the level of a settled span, and else both with two dots between.
func (s Span) ID() string {
	if s.Settled() {
		return s.Low.String()
	}
	return s.Low.String() + ".." + s.High.String()
}

// SpanID is a span that is written as its ID, as what is kept of a case has it.
type SpanID Span

// MarshalText writes the ID.
func (s SpanID) MarshalText() ([]byte, error) { return []byte(Span(s).ID()), nil }

// UnmarshalText reads an ID.
func (s *SpanID) UnmarshalText(text []byte) error {
	span, known := SpanOf(string(text))
	if !known {
		return errors.New("no levels of a verdict")
	}
	*s = SpanID(span)
	return nil
}

// SpanOf is the span of an ID; false where the text is none.
func SpanOf(id string) (Span, bool) {
	first, last, open := strings.Cut(id, "..")
	if !open {
		last = first
	}
	low, known := levelCalled(first)
	high, too := levelCalled(last)
	return Span{low, high}, known && too
}

// levelCalled is the level of an id.
func levelCalled(id string) (rule.Level, bool) {
	for l := rule.NotCovered; l <= rule.Approved; l++ {
		if l.String() == id {
			return l, true
		}
	}
	return rule.NotCovered, false
}

// Holds reports whether the level lies within the span.
func (s Span) Holds(l rule.Level) bool { return s.Low <= l && l <= s.High }

// Raises reports whether s is better than t at one end at least and worse at
// neither.
func (s Span) Raises(t Span) bool {
	return s != t && s.Low >= t.Low && s.High >= t.High
}

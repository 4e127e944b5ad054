package deadline

import (
	"iter"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// StateTerm is what a rule takes from the table of states.
type StateTerm uint8

// The terms that a state sets. A rule that reads one speaks only of states that
// have it.
const (
	NoTerm     StateTerm = iota
	OwnTerm              // the time to ask for an outside review
	SecondTerm           // the time after the answer to a second appeal that one chose to make
	FastTerm             // the time to ask for a fast one, where it has its own
	NoFastTerm           // none: it speaks of the states that set no time for a fast one

	AnswerTerm       // the reviewer's time to decide, where we read of one
	FastAnswerTerm   // the reviewer's time for a fast one
	NoAnswerTerm     // none: it speaks of the states of which we read no time to decide
	NoFastAnswerTerm // none: it speaks of those of which we read none for a fast one
)

// safeTerm is the time to ask for an outside review that a state runs, where its
// own is not known: no state may give less than four months (45 CFR 147.136(c)),
// which are 120 days at least. One state's law gives less all the same, and is
// in the table.
var safeTerm = TimeLimit{Days: 120}

// Counted is the time to ask that is safe to count in a state, and whether it is
// the state's own. A term that is longer than the safe one counts only where we
// are sure of it.
func (r *StateReview) Counted() (limit TimeLimit, own bool) {
	longer := r.Limit.Days == 0 || r.Limit.Days > safeTerm.Days
	if r.Limit == (TimeLimit{}) || longer && r.TermSure < source.HighConfidence {
		return safeTerm, false
	}
	return r.Limit, true
}

// stateTerm is the time limit of a rule for the person's state. There is none
// where the rule does not speak of it.
func stateTerm(l *Deadlines, a fact.Answers, r *Rule) (limit TimeLimit, state *StateOffice, ok bool) {
	if len(r.Routes) == 0 && r.Reads == NoTerm {
		return r.TimeLimit, nil, true
	}
	state, route := l.ReviewOf(a)
	if len(r.Routes) > 0 && !slices.Contains(r.Routes, route) {
		return limit, state, false
	}
	switch r.Reads {
	case OwnTerm:
		limit, _ = state.Review.Counted()
		return limit, state, true
	case SecondTerm:
		return TimeLimit{Days: state.Review.SecondDays}, state, state.Review.SecondDays > 0
	case FastTerm:
		return TimeLimit{Days: state.Review.FastDays}, state, state.Review.FastDays > 0
	case NoFastTerm:
		return r.TimeLimit, state, state == nil || state.Review.FastDays == 0
	case AnswerTerm:
		return TimeLimit{Days: state.Review.AnswerDays}, state, state.Review.AnswerDays > 0
	case FastAnswerTerm:
		return TimeLimit{Days: state.Review.FastAnswerDays}, state, state.Review.FastAnswerDays > 0
	case NoAnswerTerm:
		return r.TimeLimit, state, state.Review.AnswerDays == 0
	case NoFastAnswerTerm:
		return r.TimeLimit, state, state.Review.FastAnswerDays == 0
	}
	return r.TimeLimit, state, true
}

// countsFrom are the date questions that a rule counts from, the first that has
// a date: a state may count from the answer to the first appeal.
func countsFrom(r *Rule, state *StateOffice) iter.Seq[string] {
	return func(yield func(string) bool) {
		if r.Reads == OwnTerm && state.Review.From != "" && !yield(state.Review.From) || !yield(r.From) {
			return
		}
		for _, id := range r.Else {
			if !yield(id) {
				return
			}
		}
	}
}

// undated reports whether a count should run from the answer to the first
// appeal, whose date is not known.
func (c *count) undated() bool {
	return c.rule.Reads == OwnTerm && c.state.Review.From != "" && c.fromID != c.state.Review.From
}

// maySooner reports whether the day may be too late: the state counts from an
// answer whose date is not known, or is not said itself and one gives less.
func (c *count) maySooner() bool {
	return c.undated() || c.state == nil && slices.Contains(c.rule.Routes, UnsaidRoute)
}

// termWorking says how the state's own term was come by, wherever we are not sure
// of it, and what is counted where it is not the state's own.
func (c *count) termWorking() []string {
	review := &c.state.Review
	var said []string
	_, own := review.Counted()
	if review.Basis != "" {
		said = append(said, review.Basis)
	} else if !own || review.TermSure < source.HighConfidence {
		said = append(said, c.rule.Unread)
	}
	if !own {
		said = append(said, c.rule.Safe)
		if review.Term != "" {
			said = append(said, c.rule.Told)
		}
	}
	if c.undated() {
		said = append(said, c.rule.Undated)
	}
	return said
}

// asides are what else the state asks for, and when it hears a fast request.
func (c *count) asides() []string {
	var said []string
	switch c.rule.Reads {
	case OwnTerm:
		said = []string{c.state.Review.Say, c.state.Review.Certify}
	case FastTerm:
		said = []string{c.state.Review.Fast}
	case AnswerTerm, FastAnswerTerm:
		said = []string{c.state.Review.AnswerBasis}
	}
	return slices.DeleteFunc(said, func(s string) bool { return s == "" })
}

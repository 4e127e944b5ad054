package deadline

import (
	"cmp"
	"strconv"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// dateOf is the date of a question, or the day on which the latest event of a kind
// happened.
func dateOf(l *Deadlines, a fact.Answers, f *fact.Facts, id string) (fact.Date, bool) {
	if l.Questions.Events.Kind(id) != nil {
		e := event(l, id)
		if e == nil {
			return fact.Date{}, false
		}
		return e.Date, true
	}
	return l.Questions.DateOf(a, f, id)
}

// event is the latest event of a kind, nil where there is none or the id is not that
// of a kind.
func event(l *Deadlines, kind string) *record.Event {
	switch {
	case l.one != nil && l.one.Kind == kind:
		return l.one
	case l.Questions.Events.Kind(kind) == nil:
		return nil
	}
	return record.Latest(l.events, kind)
}

// start is the day that a rule counts from, where id has one.
func start(l *Deadlines, a fact.Answers, f *fact.Facts, r *Rule, id string) (fact.Date, bool) {
	if kind := l.Questions.Events.Kind(id); r.LastApproved && kind != nil {
		visits, _ := record.ApprovedVisits(&l.Questions.Events, l.events)
		return visits.Last()
	}
	e := event(l, id)
	if e == nil {
		return l.Questions.DateOf(a, f, id)
	}
	if r.Bare && !e.Until.IsZero() {
		return fact.Date{}, false
	}
	return e.Starts(l.Questions.Events.Kind(id), cmp.Or(r.Part, fact.EventDate))
}

// follows reports whether, of one day, what id names comes after what a count began
// with: a letter of denial is answered on its day, and of two events the one that is
// listed later happens later.
func follows(l *Deadlines, id, from string) bool {
	kinds := &l.Questions.Events
	return from == denialDate || kinds.Kind(from) != nil && kinds.Place(from) < kinds.Place(id)
}

// settled reports whether the person saw to it once the day was there: who calls on the
// day of a promise, or after it, goes after that promise, and after none that runs on.
func settled(l *Deadlines, c *count) bool {
	for _, id := range c.rule.UntilDue {
		if e := event(l, id); e != nil && !e.Date.Before(c.due) {
			return true
		}
	}
	return false
}

// key tells what is counted apart: see Key of a deadline.
func (c *count) key() string {
	if c.rule.Called != "" {
		return c.fromID
	}
	return c.rule.ID
}

// same reports whether two counts are told as one: they have a key, and where each event
// of a kind has its own day, that day: named by the event, or the one on which it happened.
func (c *count) same(as *count) bool {
	return c.key() == as.key() && (!c.rule.Each || c.from == as.from && c.rule.Part == as.rule.Part)
}

// visits says how the visits of the approval stand, where it names a number of them.
func visits(l *Deadlines, r *Rule, today fact.Date) string {
	v, ok := record.ApprovedVisits(&l.Questions.Events, l.events)
	if !ok || r.Visits == "" {
		return ""
	}
	return fact.Filled(r.Visits, "{of}", strconv.Itoa(v.Approved), "{over}", strconv.Itoa(v.Over(today)),
		"{ahead}", strconv.Itoa(v.Ahead(today)), "{left}", strconv.Itoa(v.Left()))
}

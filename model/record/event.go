package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// Event is one thing that happened to a request or an appeal, on a day. Kind is an id
// of fact.Events. It never changes: what is changed is a copy.
type Event struct {
	Kind      string
	Date      fact.Date
	Until     fact.Date // the day that the event names, such as the end of an approval; none where it names none
	Visits    int       // how many were approved; 0 where none are named
	What      string
	With      string
	Reference string
}

// Text is what the event says in a field that is a text, an id or a number, and
// nothing for none. Days are said the way a file has them.
func (e *Event) Text(field string) string {
	switch field {
	case fact.EventWhat:
		return e.What
	case fact.EventWith:
		return e.With
	case fact.EventReference:
		return e.Reference
	case fact.EventVisits:
		if e.Visits > 0 {
			return strconv.Itoa(e.Visits)
		}
	default:
		if day := e.Day(field); !day.IsZero() {
			return day.String()
		}
	}
	return ""
}

// Saying is the event with another text in a field, as a file has it: an empty one takes
// it out. What is no day or number there changes nothing.
func (e Event) Saying(field, text string) Event {
	day, err := fact.ParseDate(text)
	switch field {
	case fact.EventWhat:
		e.What = text
	case fact.EventWith:
		e.With = text
	case fact.EventReference:
		e.Reference = text
	case fact.EventVisits:
		e.Visits, _ = ReadVisits(text)
	case fact.EventUntil:
		e.Until = day // none for no text
	case fact.EventDate:
		if err == nil {
			e.Date = day
		}
	}
	return e
}

// Takes reports whether a text is a day or a number where the field has one.
func (e *Event) Takes(field, text string) bool {
	switch field {
	case fact.EventDate, fact.EventUntil:
		_, err := fact.ParseDate(text)
		return err == nil
	case fact.EventVisits:
		n, err := ReadVisits(text)
		return err == nil && n > 0
	}
	return true
}

// Day is the day in a field, none where it has none or is no day.
func (e *Event) Day(field string) fact.Date {
	switch field {
	case fact.EventDate:
		return e.Date
	case fact.EventUntil:
		return e.Until
	}
	return fact.Date{}
}

// WithEvent returns a copy of a list of events with another one in the place i, or at the
// end for a place behind the last.
func WithEvent(list []Event, i int, e Event) []Event {
	next := slices.Clone(list)
	if i < len(next) {
		next[i] = e
		return next
	}
	return append(next, e)
}

// InTime are the places of the events in a list, by their days; those of one day in
// the order in which such things happen, and those of one kind as they were written down.
func InTime(events *fact.Events, list []Event) []int {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(list[a].Date.Compare(list[b].Date),
			events.Place(list[a].Kind)-events.Place(list[b].Kind))
	})
	return order
}

// InOrder are the same in an order in which when they were written down has no part.
func InOrder(events *fact.Events, list []Event) []int {
	order := InTime(events, list)
	slices.SortStableFunc(order, func(a, b int) int {
		if list[a].Date != list[b].Date || list[a].Kind != list[b].Kind {
			return 0 // they stand in their order already
		}
		return compare(&list[a], &list[b])
	})
	return order
}

// compare puts the events of a kind in an order in which when they were written down
// has no part: by day, and those of one day by what they say.
func compare(x, y *Event) int {
	if by := x.Date.Compare(y.Date); by != 0 {
		return by
	}
	for _, field := range fact.EventFields {
		if by := cmp.Compare(x.Text(field), y.Text(field)); by != 0 {
			return by
		}
	}
	return 0
}

// choice is what the event chose of what its kind offers, nil for nothing.
func (e *Event) choice(kind *fact.EventKind) *fact.EventChoice {
	for i := range kind.Fields {
		if c := kind.Fields[i].Choice(e.Text(kind.Fields[i].ID)); c != nil {
			return c
		}
	}
	return nil
}

// Latest is the event of a kind on the latest day; nil for none. Of one day it is the one
// whose texts come last, so that when it was written down does not count.
func Latest(list []Event, kind string) *Event {
	var last *Event
	for i := range list {
		if e := &list[i]; e.Kind == kind && (last == nil || compare(last, e) <= 0) {
			last = e
		}
	}
	return last
}

// Starts is the day that an event of a kind names in a field, where it starts a clock.
func (e *Event) Starts(kind *fact.EventKind, field string) (day fact.Date, ok bool) {
	if c := e.choice(kind); c != nil && c.NoDay {
		return day, false
	}
	day = e.Day(field)
	return day, !day.IsZero()
}

// first is the first event of a kind since the latest one of another, nil for none.
func first(list []Event, kind, since string) *Event {
	from := fact.Date{}
	if e := Latest(list, since); e != nil {
		from = e.Date
	}
	var found *Event
	for i := range list {
		if e := &list[i]; e.Kind == kind && !e.Date.Before(from) && (found == nil || compare(e, found) < 0) {
			found = e
		}
	}
	return found
}

// Telling is the place of the event that answers a date question, -1 for none.
func Telling(list []Event, kind *fact.EventKind, d *fact.EventDay) int {
	opening := first(list, kind.ID, d.Since)
	if opening == nil { // none since then
		return -1
	}
	e := Latest(list, kind.ID)
	if d.First {
		e = opening
	} else if d.Again && e == opening {
		return -1
	}
	if c := e.choice(kind); c != nil && c.NoDay || e.Day(d.Part).IsZero() {
		return -1
	}
	return slices.IndexFunc(list, func(x Event) bool { return x == *e })
}

// Redated are the events with another day in a field of one of them. Without a day the
// field goes, and so does the event whose date it is.
func Redated(list []Event, at int, part string, day fact.Date) []Event {
	next := slices.Clone(list)
	switch e := &next[at]; {
	case part == fact.EventUntil && (day.IsZero() || !day.Before(e.Date)):
		e.Until = day
	case part == fact.EventUntil:
	case day.IsZero():
		return slices.Delete(next, at, at+1)
	default:
		if e.Date = day; e.Until.Before(day) {
			e.Until = fact.Date{}
		}
	}
	return next
}

// Dated are the answers of the case in which each date is read from its events: where
// there is one of the kind that tells a date, what was answered beside it says nothing.
func (c Case) Dated(q *fact.Questions) fact.Answers {
	a := c.Answers
	if len(c.Events) == 0 {
		return a
	}
	for i := range q.Events.Kinds {
		kind := &q.Events.Kinds[i]
		if Latest(c.Events, kind.ID) == nil {
			continue
		}
		for j := range kind.Days {
			at, answer := q.Index(kind.Days[j].Question), fact.Answer{}
			if e := Telling(c.Events, kind, &kind.Days[j]); e >= 0 {
				answer = fact.DateOf(c.Events[e].Day(kind.Days[j].Part))
			}
			if at >= 0 && a.At(at) != answer {
				a = a.With(at, answer)
			}
		}
	}
	return a
}

// Standing is what the latest of the events that say how a request stands says of it:
// the answers that hold since then. There are none where no event says so.
func Standing(q *fact.Questions, list []Event) (sets []fact.Condition, by int) {
	order := InOrder(&q.Events, list)
	for _, i := range slices.Backward(order) {
		kind := q.Events.Kind(list[i].Kind)
		if kind == nil {
			continue
		}
		if c := list[i].choice(kind); c != nil && len(c.Sets) > 0 {
			return c.Sets, i
		}
		if len(kind.Sets) > 0 {
			return kind.Sets, i
		}
	}
	return nil, -1
}

// eventsJSON is the list without white space: the same bytes for the same events.
func eventsJSON(list []Event) string {
	parts := make([]string, len(list))
	for i := range list {
		members := []string{`"kind":` + quoteJSON(list[i].Kind)}
		for _, field := range fact.EventFields {
			text := list[i].Text(field)
			switch {
			case text == "":
			case field == fact.EventVisits:
				members = append(members, quoteJSON(field)+":"+text)
			default:
				members = append(members, quoteJSON(field)+":"+quoteJSON(text))
			}
		}
		parts[i] = "{" + strings.Join(members, ",") + "}"
	}
	return "[" + strings.Join(parts, ",") + "]"
}

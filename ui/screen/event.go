package screen

import (
	"cmp"
	"strconv"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

// newEventForm asks for the day of a thing of one kind. With its day it is written
// down, and its page asks for the rest.
func newEventForm(v *visit, kind *fact.EventKind) *Form {
	field := kind.Field(fact.EventDate)
	key := "event-" + kind.ID
	into := func(d record.Details, text string) record.Details { return d.WithTyped(key, text) }
	at := -1
	return newForm(v, Form{
		Ask: kind.Label + ". " + field.Ask, Help: field.Help, wrong: wrongEventDay(v, kind.Label, false),
		made:     func(text string) string { return dayBack(v.today, v.words, text, fact.Behind) },
		doubtful: func(text string) string { return early(v, kind, text) },
		home: home{
			name: happenedKey, short: kind.Label, begun: key, into: into,
			known: func() string { return v.session.Details().Typed(key) },
			answer: func(text string, whole bool) {
				if !whole {
					v.session.Note(happenedKey, into(v.session.Details(), text))
					return
				}
				day, wrong := readDay(v.today, v.words, kind.Label, text, fact.Behind)
				if wrong != "" {
					return
				}
				v.session.Note(happenedKey, into(v.session.Details(), ""))
				events := v.session.Case().Events
				at = len(events)
				v.session.Happen(happenedKey, record.WithEvent(events, at, record.Event{Kind: kind.ID, Date: day}))
			},
		},
		next: func(string) Acts {
			if at < 0 {
				return then(pop(), changed())
			}
			return then(replace(newEvent(v, at)), changed(), openField(v, at, 1, true))
		},
	})
}

// openField asks for the ith field of an event. While it is written down the fields
// follow each other, and enter alone leaves one out; after the last its page is there.
func openField(v *visit, at, i int, inTurn bool) Acts {
	_, kind := eventAt(v, at)
	if kind == nil || i >= len(kind.Fields) {
		return changed()
	}
	next := func() Acts {
		if !inTurn {
			return then(pop(), changed())
		}
		return then(pop(), changed(), openField(v, at, i+1, true))
	}
	field := &kind.Fields[i]
	if len(field.Choices) > 0 {
		return push(newEventChoices(v, at, field, next))
	}
	return editText(eventFieldForm(v, at, field, next))
}

// early says that a day has not come yet; nothing where it has, or may lie ahead.
func early(v *visit, kind *fact.EventKind, text string) string {
	day, wrong := readDay(v.today, v.words, kind.Label, text, fact.Behind)
	if wrong != "" || !v.today.Before(day) || kind.Ahead || kind.Field(fact.EventUntil) != nil {
		return ""
	}
	return v.words.Happened.NotYet(v.words.Phrase.Long(day))
}

// newEvent is one thing that happened: what its kind has, each to be said or left out.
func newEvent(v *visit, at int) Screen {
	title, help := v.words.Happened.Title, ""
	if e, kind := eventAt(v, at); e != nil {
		title, help = kind.Label, kind.Help
	}
	return undoOwn(v.session, newContents(v, title, help, func() []Item {
		e, kind := eventAt(v, at)
		if e == nil {
			return nil
		}
		w := &v.words.Happened
		var items []Item
		for i := range kind.Fields {
			field := &kind.Fields[i]
			hint := cmp.Or(paper.EventText(v.pen(), field, e), w.NotSaid)
			items = append(items, Item{Label: field.Ask, Hint: hint, Clip: true,
				Do: func() Acts { return openField(v, at, i, false) }})
		}
		return append(items, Item{Label: w.Remove, Do: func() Acts {
			events := v.session.Case().Events
			v.session.Happen(happenedKey, append(events[:at:at], events[at+1:]...))
			return then(pop(), changed())
		}})
	}))
}

// eventAt is the event in a place, and its kind; nil where there is none.
func eventAt(v *visit, at int) (*record.Event, *fact.EventKind) {
	events := v.session.Case().Events
	if at >= len(events) {
		return nil, nil
	}
	e := events[at]
	kind := v.session.Library.Questions.Events.Kind(e.Kind)
	if kind == nil {
		return nil, nil
	}
	return &e, kind
}

// putEvent puts an event in its place.
func putEvent(v *visit, at int, e record.Event) {
	v.session.Happen(happenedKey, record.WithEvent(v.session.Case().Events, at, e))
}

// newEventChoices asks for a field that has only a few answers.
func newEventChoices(v *visit, at int, field *fact.EventField, next func() Acts) Screen {
	return newPicks(v, field.Ask, field.Help, func() []Item {
		var items []Item
		for _, c := range field.Choices {
			items = append(items, Item{Label: c.Label, Do: func() Acts {
				if e, _ := eventAt(v, at); e != nil {
					putEvent(v, at, e.Saying(field.ID, c.ID))
				}
				return next()
			}})
		}
		return items
	})
}

// eventFieldForm asks for one field of an event.
func eventFieldForm(v *visit, at int, field *fact.EventField, next func() Acts) *Form {
	key := "event-" + strconv.Itoa(at+1) + "-" + field.ID
	into := func(d record.Details, text string) record.Details { return d.WithTyped(key, text) }
	f := Form{
		Ask: field.Ask, Help: field.Help, wrong: wrongEventText(v, at, field),
		next: func(string) Acts { return next() },
		home: home{
			name: happenedKey, short: cmp.Or(field.Short, field.Ask), begun: key, into: into,
			known: func() string {
				e, _ := eventAt(v, at)
				if text := v.session.Details().Typed(key); text != "" || e == nil {
					return text
				}
				return e.Text(field.ID)
			},
			answer: func(text string, whole bool) {
				e, _ := eventAt(v, at)
				if !whole || e == nil {
					v.session.Note(happenedKey, into(v.session.Details(), text))
					return
				}
				v.session.Note(happenedKey, into(v.session.Details(), ""))
				if isEventDay(field.ID) && text != "" {
					day, _ := readDay(v.today, v.words, field.Ask, text, sideOf(field.ID))
					text = day.String()
				}
				putEvent(v, at, e.Saying(field.ID, text))
			},
		},
	}
	if isEventDay(field.ID) {
		f.made = func(text string) string { return dayBack(v.today, v.words, text, sideOf(field.ID)) }
	}
	return newForm(v, f)
}

func isEventDay(field string) bool { return field == fact.EventDate || field == fact.EventUntil }

// sideOf is where a day without its year is looked for: what an event names lies ahead.
func sideOf(field string) fact.Side {
	if field == fact.EventUntil {
		return fact.Ahead
	}
	return fact.Behind
}

// wrongEventText says what is wrong with the text of a field.
func wrongEventText(v *visit, at int, field *fact.EventField) func(text string) string {
	w := &v.words.Happened
	return func(text string) string {
		e, _ := eventAt(v, at)
		switch {
		case field.ID == fact.EventDate && text == "":
			return w.NeedsDay
		case text == "" || e == nil:
			return ""
		case isEventDay(field.ID):
			day, wrong := readDay(v.today, v.words, cmp.Or(field.Short, field.Ask), text, sideOf(field.ID))
			if wrong == "" && field.ID == fact.EventUntil && day.Before(e.Date) {
				return w.Before
			}
			return wrong
		case field.ID == fact.EventVisits:
			if _, err := record.ReadVisits(text); err != nil {
				return w.VisitsWrong
			}
			return ""
		case !record.GoodLine(text):
			return w.BadText
		}
		return ""
	}
}

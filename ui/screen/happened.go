package screen

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

// happenedKey is what undo knows by it what happened.
const happenedKey = model.HappenedDetail

// newHappened lists what happened, by day, and what else can be written down.
func newHappened(v *visit) Screen {
	w := &v.words.Happened
	return undoOwn(v.session, newContents(v, w.Title, w.Intro, func() []Item {
		c := v.session.Case()
		items := []Item{{Label: w.Add, Do: func() Acts { return push(newKinds(v, nil)) }}}
		items = append(items, Item{Label: w.Ended, Hint: endHint(v), Do: func() Acts { return push(newEnd(v)) }})
		if len(c.Events) > 0 || len(c.History) > 0 {
			items = append(items, Item{Label: w.TimeLine, Below: w.TimeLineHelp,
				Do: func() Acts { return push(newTimeLine(v)) }})
		}
		first := len(items)
		items = append(items, eventItems(v, func(*fact.EventKind) bool { return true })...)
		if len(items) > first {
			items[first].Head = w.SoFar
		}
		return items
	}))
}

// eventItems are the events of some kinds, by day.
func eventItems(v *visit, listed func(*fact.EventKind) bool) []Item {
	c := v.session.Case()
	var items []Item
	for _, i := range record.InTime(&v.session.Library.Questions.Events, c.Events) {
		e := &c.Events[i]
		kind := v.session.Library.Questions.Events.Kind(e.Kind)
		if kind == nil || !listed(kind) {
			continue
		}
		items = append(items, Item{
			Label: v.words.Happened.Day(v.words.Phrase.Long(e.Date), kind.Label),
			Below: strings.Join(paper.EventParts(v.pen(), e), ". "), Do: func() Acts { return push(newEvent(v, i)) },
		})
	}
	return items
}

// newKinds asks what happened: one of some kinds, or of all.
func newKinds(v *visit, only []string) Screen {
	w := &v.words.Happened
	return newPicks(v, w.Add, w.KindsIntro, func() []Item {
		var items []Item
		kinds := v.session.Library.Questions.Events.Kinds
		for i := range kinds {
			kind := &kinds[i]
			if len(only) > 0 && !slices.Contains(only, kind.ID) {
				continue
			}
			it := Item{Label: kind.Label, Below: kind.Help,
				Do: func() Acts { return then(pop(), editText(newEventForm(v, kind))) }}
			if len(only) == 0 {
				it.Head = kind.Head
			}
			items = append(items, it)
		}
		if len(only) == 0 {
			items = append(items, hoursItem(v))
		}
		return items
	})
}

// newTimeLine is all that happened, to be read.
func newTimeLine(v *visit) Screen {
	return newPage(v, v.words.Happened.TimeLine, func(width int) []Line {
		return v.lay(paper.TimeLine(v.pen(), v.session.Case()), width)
	})
}

// endHint says how it ended, in a word.
func endHint(v *visit) string {
	if end := v.session.Library.Questions.Events.Outcome(v.session.Case().Outcome.What); end != nil {
		return end.Label
	}
	return v.words.Happened.NotEnded
}

// newEnd asks how it ended, and once that is said on which day and at what cost.
func newEnd(v *visit) Screen {
	w := &v.words.Happened
	return newContents(v, w.Ended, w.EndedIntro, func() []Item {
		o := v.session.Case().Outcome
		var items []Item
		outcomes := v.session.Library.Questions.Events.Outcomes
		for i := range outcomes {
			end := &outcomes[i]
			items = append(items, Item{Lead: box(o.What == end.ID), Label: end.Label, Do: func() Acts {
				if o.What == end.ID {
					return conclude(v, record.Outcome{})
				}
				set := o
				set.What = end.ID
				return conclude(v, set)
			}})
		}
		if o.IsZero() {
			return items
		}
		day := w.NotSaid
		if !o.Date.IsZero() {
			day = v.words.Phrase.Long(o.Date)
		}
		cost := w.NotSaid
		if o.Cost.State == fact.Given {
			cost = v.words.Phrase.Money(o.Cost.InCents())
		}
		items = append(items,
			Item{Head: w.Ended, Label: w.EndedDay, Hint: day, Do: func() Acts { return editText(endDayForm(v)) }},
			Item{Label: w.EndedCost, Hint: cost, Do: func() Acts { return editText(endCostForm(v)) }})
		c := v.session.Case()
		if days := c.Took(); days > 0 {
			items[len(items)-1].Below = w.Took(days)
		}
		return items
	})
}

func conclude(v *visit, o record.Outcome) Acts {
	v.session.Conclude(happenedKey, o)
	return changed()
}

// endDayForm asks for the day on which it ended.
func endDayForm(v *visit) *Form {
	w := &v.words.Happened
	return newForm(v, Form{
		Ask: w.EndedDay, Help: w.EndedDayHelp, next: thence(pop), wrong: wrongEventDay(v, w.EndedDay, true),
		made: func(text string) string { return dayBack(v.today, v.words, text, fact.Behind) },
		home: homeOfEnd(v, "day", func(o *record.Outcome) string {
			if o.Date.IsZero() {
				return ""
			}
			return o.Date.String()
		}, func(o *record.Outcome, text string) {
			o.Date, _ = readDay(v.today, v.words, w.EndedDay, text, fact.Behind)
		}),
	})
}

// endCostForm asks what it cost.
func endCostForm(v *visit) *Form {
	w := &v.words.Happened
	return newForm(v, Form{
		Ask: w.EndedCost, Help: w.EndedCostHelp, next: thence(pop),
		wrong: func(text string) string {
			if _, err := record.ReadCost(text); text != "" && err != nil {
				return w.EndedCostHelp
			}
			return ""
		},
		home: homeOfEnd(v, "cost", func(o *record.Outcome) string { return o.CostText() },
			func(o *record.Outcome, text string) {
				if o.Cost = (fact.Answer{}); text != "" {
					o.Cost, _ = record.ReadCost(text)
				}
			}),
	})
}

// homeOfEnd is the place of a part of the outcome. What is typed and not whole yet is
// kept beside it.
func homeOfEnd(v *visit, part string, get func(*record.Outcome) string, set func(*record.Outcome, string)) home {
	key := "outcome-" + part
	into := func(d record.Details, text string) record.Details { return d.WithTyped(key, text) }
	return home{
		name: happenedKey, short: v.words.Happened.Ended, begun: key, into: into,
		known: func() string {
			if text := v.session.Details().Typed(key); text != "" {
				return text
			}
			o := v.session.Case().Outcome
			return get(&o)
		},
		answer: func(text string, whole bool) {
			if !whole {
				v.session.Note(happenedKey, into(v.session.Details(), text))
				return
			}
			o := v.session.Case().Outcome
			set(&o, text)
			v.session.Note(happenedKey, into(v.session.Details(), ""))
			v.session.Conclude(happenedKey, o)
		},
	}
}

// wrongEventDay says what is wrong with a day that is typed.
func wrongEventDay(v *visit, name string, mayLack bool) func(text string) string {
	return func(text string) string {
		if text == "" {
			if mayLack {
				return ""
			}
			return v.words.Happened.NeedsDay
		}
		_, wrong := readDay(v.today, v.words, name, text, fact.Behind)
		return wrong
	}
}

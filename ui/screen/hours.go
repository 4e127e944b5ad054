package screen

import (
	"ketacover/model/fact"
	"ketacover/model/record"
)

// hoursKey is what undo knows by it the time that was logged.
const hoursKey = "hours"

// newHours lists the time that a counselor spent on the case, and takes more. It
// stands on no paper.
func newHours(v *visit) Screen {
	w := &v.words.Hours
	return undoOwn(v.session, newListBelow(v, w.Title, func(width int) []Line {
		if _, err := record.HoursOf(v.session.Case()); err != nil {
			return introLines(w.Unread(err.Error()), width)
		}
		return introLines(w.Intro, width)
	}, func() []Item {
		list, err := record.HoursOf(v.session.Case())
		if err != nil {
			return nil
		}
		items := []Item{{Label: w.Add, Do: func() Acts { return editText(hoursForm(v)) }}}
		for i, h := range list {
			it := Item{Label: v.words.Happened.Day(v.words.Phrase.Long(h.Date), w.Spent(h.Text())), Hint: w.Remove}
			if i == 0 {
				it.Head = w.InAll(total(list).Text())
			}
			it.Do = func() Acts {
				v.session.Note(hoursKey, record.WithoutHours(v.session.Details(), i))
				return then(changed(), note(w.Removed))
			}
			items = append(items, it)
		}
		return items
	}))
}

// total is all time that was logged, on no day.
func total(list []record.Hours) record.Hours {
	var sum record.Hours
	for _, h := range list {
		sum.Time += h.Time
	}
	return sum
}

// hoursItem opens the time that was logged, which is nothing for patients to do.
func hoursItem(v *visit) Item {
	w := &v.words.Hours
	return Item{Head: w.Head, Label: w.Title, Below: w.Help, Do: func() Acts { return then(pop(), push(newHours(v))) }}
}

// hoursForm asks for time that was spent: today, until the next form says another day.
func hoursForm(v *visit) *Form {
	w := &v.words.Hours
	into := func(d record.Details, text string) record.Details { return d.WithTyped(hoursKey, text) }
	at := -1
	return newForm(v, Form{
		Ask: w.HowLong, Help: w.HowLongHelp,
		wrong: func(text string) string {
			if _, err := record.ReadHours(text); err != nil {
				return w.Wrong
			}
			return ""
		},
		home: home{
			name: hoursKey, short: w.Title, begun: hoursKey, into: into,
			known: func() string { return v.session.Details().Typed(hoursKey) },
			answer: func(text string, whole bool) {
				n, err := record.ReadHours(text)
				if !whole || err != nil {
					v.session.Note(hoursKey, into(v.session.Details(), text))
					return
				}
				before, _ := record.HoursOf(v.session.Case())
				at = len(before)
				v.session.Note(hoursKey, record.WithHours(into(v.session.Details(), ""), record.Hours{Date: v.today, Time: n}))
			},
		},
		next: func(string) Acts {
			if at < 0 {
				return then(pop(), changed())
			}
			return then(pop(), changed(), editText(hoursDayForm(v, at)))
		},
	})
}

// hoursDayForm asks on which day the time was spent that was just written down.
func hoursDayForm(v *visit, at int) *Form {
	w := &v.words.Hours
	wrong := wrongEventDay(v, w.Title, false)
	return newForm(v, Form{
		Ask: w.Day, Help: w.DayHelp, next: thence(pop),
		wrong: func(text string) string {
			day, _ := readDay(v.today, v.words, w.Title, text, fact.Behind)
			if said := wrong(text); said != "" || !v.today.Before(day) {
				return said
			}
			return v.words.Happened.NotYet(v.words.Phrase.Long(day))
		},
		made: func(text string) string { return dayBack(v.today, v.words, text, fact.Behind) },
		home: home{
			name: hoursKey, short: w.Title, begun: hoursKey + "-day",
			into: func(d record.Details, text string) record.Details { return d.WithTyped(hoursKey+"-day", text) },
			known: func() string {
				if text := v.session.Details().Typed(hoursKey + "-day"); text != "" {
					return text
				}
				if list, err := record.HoursOf(v.session.Case()); err == nil && at < len(list) {
					return list[at].Date.String()
				}
				return ""
			},
			answer: func(text string, whole bool) {
				d := v.session.Details().WithTyped(hoursKey+"-day", "")
				if day, wrong := readDay(v.today, v.words, w.Title, text, fact.Behind); whole && wrong == "" {
					d = record.WithHoursOn(d, at, day)
				} else {
					d = d.WithTyped(hoursKey+"-day", text)
				}
				v.session.Note(hoursKey, d)
			},
		},
	})
}

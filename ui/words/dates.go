package words

import (
	"time"

	"ketacover/model/fact"
)

// Dates is what is said of a date that was typed.
type Dates struct {
	Keep string // how to keep a date that can hardly be right
	datesSay
	phrase *fact.Phrases
}

type datesSay struct {
	NotADate              gap2 `holes:"field text"`
	EitherDay             gap3 `holes:"field text days"`
	NoDayInIt             gap2 `holes:"field text"`
	OtherWeekday          gap3 `holes:"field day weekday"`
	NoSuchDay             gap2 `holes:"field text"`
	YearTooFar            gap2 `holes:"field text"`
	ByDay                 gap1 `holes:"day"`
	OrSooner              gap1 `holes:"day"`
	Past, Today, Tomorrow string
	DueIn                 count `holes:""`
}

// DayShown writes a day so that a slip in it is seen: with the day of the week.
func (w *Dates) DayShown(t time.Time) string { return w.phrase.LongDay(fact.On(t)) }

// NotADate says that a text is no date, and how one is written.
func (w *Dates) NotADate(field, text string) string {
	return w.datesSay.NotADate.with(Capital(field), quoted(text))
}

// EitherDay says that a text could be several days, and how to say which.
func (w *Dates) EitherDay(field, text string, days []time.Time) string {
	var list []string
	for _, day := range days {
		list = append(list, w.Day(day))
	}
	return w.datesSay.EitherDay.with(Capital(field), quoted(text), w.phrase.Or(list))
}

// NoDayInIt says that a month was typed without its day.
func (w *Dates) NoDayInIt(field, text string) string {
	return w.datesSay.NoDayInIt.with(Capital(field), quoted(text))
}

// OtherWeekday says that a day is not on the day of the week that was typed.
func (w *Dates) OtherWeekday(field string, day time.Time) string {
	return w.datesSay.OtherWeekday.with(Capital(field), w.Day(day), w.phrase.Weekday(day.Weekday()))
}

// NoSuchDay says that a date is in the right form and that there is no such day.
func (w *Dates) NoSuchDay(field, text string) string {
	return w.datesSay.NoSuchDay.with(Capital(field), quoted(text))
}

// YearTooFar says that a date is in a year that cannot be meant.
func (w *Dates) YearTooFar(field, text string) string {
	return w.datesSay.YearTooFar.with(Capital(field), quoted(text))
}

// Day writes a date in full.
func (w *Dates) Day(t time.Time) string { return w.phrase.Long(fact.On(t)) }

// ByDay says by when a step has to be done.
func (w *Dates) ByDay(t time.Time, sooner bool) string {
	return w.datesSay.ByDay.with(w.OrSooner(w.Day(t), sooner))
}

// OrSooner is a day that an answer which nobody gave may bring forward.
func (w *Dates) OrSooner(day string, sooner bool) string {
	if sooner {
		return w.datesSay.OrSooner.with(day)
	}
	return day
}

// DueIn says how far off a day is.
func (w *Dates) DueIn(days int) string {
	switch {
	case days < 0:
		return w.Past
	case days == 0:
		return w.Today
	case days == 1:
		return w.Tomorrow
	}
	return w.datesSay.DueIn.with(days)
}

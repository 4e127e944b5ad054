package words

import (
	"fmt"
	"strings"
	"time"
)

// Dates is what is said of a date that was typed.
type Dates struct {
	Keep string // how to keep a date that can hardly be right
}

func englishDates() Dates {
	return Dates{Keep: "If it is right, press enter again to keep it."}
}

// DayShown writes a day so that a slip in it is seen: with the day of the week.
func (w *Dates) DayShown(t time.Time) string { return t.Format("Monday, January 2, 2006") }

// NotADate says that a text is no date, and how one is written.
func (w *Dates) NotADate(field, text string) string {
	return fmt.Sprintf("%s: %q is no date that we can read. Please type one such as Nov 23, 2026.", Capital(field), text)
}

// EitherDay says that a text could be several days, and how to say which.
func (w *Dates) EitherDay(field, text string, days []time.Time) string {
	var list []string
	for _, day := range days {
		list = append(list, w.Day(day))
	}
	return fmt.Sprintf("%s: %q could be %s. Please write the month as a word.",
		Capital(field), text, strings.Join(list, " or "))
}

// NoDayInIt says that a month was typed without its day.
func (w *Dates) NoDayInIt(field, text string) string {
	return fmt.Sprintf("%s: %q has no day. Please type the day too, as in Nov 23, 2026.", Capital(field), text)
}

// OtherWeekday says that a day is not on the day of the week that was typed.
func (w *Dates) OtherWeekday(field string, day time.Time) string {
	return fmt.Sprintf("%s: %s is a %s. Please check the day.", Capital(field), w.Day(day), day.Weekday())
}

// NoSuchDay says that a date is in the right form and that there is no such day.
func (w *Dates) NoSuchDay(field, text string) string {
	return fmt.Sprintf("%s: %q is no day of the calendar. Please check the month and the day.", Capital(field), text)
}

// YearTooFar says that a date is in a year that cannot be meant.
func (w *Dates) YearTooFar(field, text string) string {
	return fmt.Sprintf("%s: %q is too far from today. Please check the year.", Capital(field), text)
}

// Day writes a date in full.
func (w *Dates) Day(t time.Time) string { return t.Format("January 2, 2006") }

// ByDay says by when a step has to be done.
func (w *Dates) ByDay(t time.Time, sooner bool) string {
	return "By " + w.OrSooner(w.Day(t), sooner) + "."
}

// OrSooner is a day that an answer which nobody gave may bring forward.
func (w *Dates) OrSooner(day string, sooner bool) string {
	if sooner {
		return day + ", or sooner"
	}
	return day
}

// DueIn says how far off a day is.
func (w *Dates) DueIn(days int) string {
	switch {
	case days < 0:
		return "past"
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	}
	return fmt.Sprintf("in %d days", days)
}

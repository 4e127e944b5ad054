package words

import "fmt"

// Dates is what is said of a date that was typed.
type Dates struct {
	Keep string // how to keep a date that can hardly be right
}

func englishDates() Dates {
	return Dates{Keep: "If it is right, press enter again to keep it."}
}

// NotADate says that a text is not in the form of a date, and how it is written
// if it was meant as one.
func (w *Words) NotADate(field, text, long, written string) string {
	if written == "" {
		return fmt.Sprintf("%s: %q is not in the form year-month-day. Please type a date such as 2026-11-23.", Capital(field), text)
	}
	return fmt.Sprintf("%s: %q is not in the form year-month-day. If you mean %s, please type %s.", Capital(field), text, long, written)
}

// NoSuchDay says that a date is in the right form and that there is no such day.
func (w *Words) NoSuchDay(field, text string) string {
	return fmt.Sprintf("%s: %q is no day of the calendar. Please check the month and the day.", Capital(field), text)
}

// YearTooFar says that a date is in a year that cannot be meant.
func (w *Words) YearTooFar(field, text string) string {
	return fmt.Sprintf("%s: %q is too far from today. Please check the year.", Capital(field), text)
}

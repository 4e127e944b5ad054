package fact

import "time"

// AddMonths is the same-numbered day n months later. Where that month has no
// such day it is the first day of the month after it, which is how the federal
// rule counts the four months for external review (45 CFR 147.136).
func (d Date) AddMonths(n int) Date {
	if last := d.lastDay(n); d.Day > last.Day {
		return last.AddDays(1)
	}
	return d.sameDay(n)
}

// AddMonthsWithin is the same-numbered day n months later, or the last day of
// that month where it has no such day. It is never later than AddMonths, and
// so the safe count where no rule names the day.
func (d Date) AddMonthsWithin(n int) Date {
	if last := d.lastDay(n); d.Day > last.Day {
		return last
	}
	return d.sameDay(n)
}

func (d Date) sameDay(n int) Date {
	return On(time.Date(d.Year, d.Month+time.Month(n), d.Day, 0, 0, 0, 0, time.UTC))
}

// lastDay is the last day of the month n months later: day 0 of the month
// after it.
func (d Date) lastDay(n int) Date {
	return On(time.Date(d.Year, d.Month+time.Month(n+1), 0, 0, 0, 0, 0, time.UTC))
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// fixedHolidays are the federal holidays that keep their date.
var fixedHolidays = []struct {
	month time.Month
	day   int
	since int
}{
	{time.January, 1, 0},   // New Year's Day
	{time.June, 19, 2021},  // Juneteenth
	{time.July, 4, 0},      // Independence Day
	{time.November, 11, 0}, // Veterans Day
	{time.December, 25, 0}, // Christmas Day
}

// floatingHolidays are the federal holidays that keep their day of the week.
// A nth of 5 stands for the last one in a month.
var floatingHolidays = []struct {
	month   time.Month
	weekday time.Weekday
	nth     int
}{
	{time.January, time.Monday, 3},       // Birthday of Martin Luther King, Jr.
	{time.February, time.Monday, 3},      // Washington's Birthday
	{time.May, time.Monday, lastInMonth}, // Memorial Day
	{time.September, time.Monday, 1},     // Labor Day
	{time.October, time.Monday, 2},       // Columbus Day
	{time.November, time.Thursday, 4},    // Thanksgiving Day
}

const lastInMonth = 5

// FederalHoliday reports whether d is one of the eleven holidays that 5 U.S.C.
// 6103(a) names. Offices keep a holiday that falls on a weekend on another day,
// but the law's day is the date itself: a last day that moved off the day on
// which it is only kept would be later than the rule surely allows.
func (d Date) FederalHoliday() bool { return d.isFixed() || d.isFloating() }

func (d Date) isFixed() bool {
	for _, h := range fixedHolidays {
		if d.Month == h.month && d.Day == h.day && d.Year >= h.since {
			return true
		}
	}
	return false
}

func (d Date) isFloating() bool {
	for _, h := range floatingHolidays {
		if d.Month != h.month || d.Weekday() != h.weekday {
			continue
		}
		if h.nth == lastInMonth {
			return d.AddDays(7).Month != d.Month
		}
		return (d.Day+6)/7 == h.nth
	}
	return false
}

// WorkingDay reports whether d is neither on a weekend nor a federal holiday.
func (d Date) WorkingDay() bool {
	weekday := d.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && !d.FederalHoliday()
}

// OrNextWorkingDay is d where d is a working day, and else the first working
// day after it.
func (d Date) OrNextWorkingDay() Date {
	for !d.WorkingDay() {
		d = d.AddDays(1)
	}
	return d
}

// Days counts the days from d to e; it is negative when e lies before d.
func (d Date) Days(e Date) int { return int(e.Time().Sub(d.Time()).Hours() / 24) }

package model

import (
	"fmt"
	"slices"
)

// Condition asks that the answer to one question be one of a set.
type Condition struct {
	Fact int // index into Library.Questions; always a Choice
	Is   Values
}

// Holds reports whether every value the answer may still have is in the set.
// An open answer holds only where it could not matter.
func (c Condition) Holds(f *Facts) bool { return f[c.Fact]&^c.Is == 0 }

func holds(f *Facts) func(Condition) bool {
	return func(c Condition) bool { return c.Holds(f) }
}

// all reports whether every one of the conditions holds.
func all(conditions []Condition, f *Facts) bool {
	return !slices.ContainsFunc(conditions, func(c Condition) bool { return !c.Holds(f) })
}

// DeadlineRule says when a term ends for some plans. Of several rules with one
// id, such as a state's longer term and the federal one, the first that fits
// the case gives the deadline.
type DeadlineRule struct {
	ID     string
	For    [][]Condition // the plans it speaks of: one of the lists must hold in full
	When   []Condition   // what else must hold, all of it
	Unless []Condition   // where one of these holds, there is no such deadline
	From   string        // id of the date question it counts from
	Until  string        // id of the date question whose answer makes it moot; empty for none
	// NoDay is set where the time starts on a day that no answer tells, such as
	// the day on which the plan gets an appeal.
	NoDay bool
	TimeLimit
	Text    string // while it is open; {from}, {counted} and {due} stand for dates
	Past    string // once it is past: what is still open
	Short   string // added where the month has no such day; {month} and {day} stand for which
	Moved   string // added where the day had to move; empty unless Roll is set
	Sources []string
}

// TimeLimit is how long a deadline runs.
type TimeLimit struct {
	Days   int // calendar days
	Months int // calendar months, when Days is 0
	// NextMonth takes the first of the next month where the month has no
	// same-numbered day. Otherwise it is that month's last day.
	NextMonth bool
	// Receipt is how many days after its date a notice is presumed to arrive.
	Receipt int
	// Roll moves a day on a weekend or a federal holiday to the next working
	// day.
	Roll bool
}

// Count is the day on which the time ends, before and after it moves off
// weekends and holidays.
func (t TimeLimit) Count(from Date) (counted, due Date) {
	counted = from.AddDays(t.Receipt)
	switch {
	case t.Days > 0:
		counted = counted.AddDays(t.Days)
	case t.NextMonth:
		counted = counted.AddMonths(t.Months)
	default:
		counted = counted.AddMonthsWithin(t.Months)
	}
	if t.Roll {
		return counted, counted.OrNextWorkingDay()
	}
	return counted, counted
}

// MissingDay is the month in which the time ends, and whether it has no day of
// the same number as from.
func (t TimeLimit) MissingDay(from Date) (month Date, missing bool) {
	month = from.AddDays(t.Receipt).AddMonthsWithin(t.Months)
	return month, t.Months > 0 && month.Day != from.AddDays(t.Receipt).Day
}

// Deadline is a day that matters in a case.
type Deadline struct {
	ID   string
	From string // id of the date question it counts from
	// Due is the last day. Where NoDay is set it is no day to go by, but the
	// soonest on which the time can end, or no day at all.
	Due     Date
	NoDay   bool   // nobody has told the day on which the time starts
	Text    string // what can be done by then, with the working; what is still open once it is past
	Sources []string
	Past    bool // the day lies before today
	Early   bool // it counts from a day that has not come, and so from a slip
}

// Ahead reports a day that is still to come and can be relied on.
func (d *Deadline) Ahead() bool { return !d.NoDay && !d.Past && !d.Early }

// Deadlines lists the deadlines of a case as of today: the days that are still
// to come, the earliest first, then the times of which no day is known, then
// the days that are past. Only what is sure is listed: where the kind of plan,
// or the date to count from, is not known, there is no deadline. Days count
// from the date on the notice, which is the safe choice: most rules count from
// its receipt.
func (l *Library) Deadlines(a Answers, today Date) []Deadline {
	f := l.Facts(a)
	var list []Deadline
	for i := range l.DeadlineRules {
		r := &l.DeadlineRules[i]
		from, known := l.dateOf(a, &f, r.From)
		if !known || !r.fits(&f) || slices.ContainsFunc(list, func(d Deadline) bool { return d.ID == r.ID }) {
			continue
		}
		// A last no before the first one is a slip, and hides no day.
		if last, moot := l.dateOf(a, &f, r.Until); !moot || last.Before(from) {
			d := l.deadline(r, from, today)
			if d.Sources = l.fitting(r.Sources, &f); len(d.Sources) == 0 {
				d.Sources = slices.Clone(r.Sources) // read for other plans alone, as its text says
			}
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, compareDeadlines)
	return list
}

func compareDeadlines(x, y Deadline) int {
	rank := func(d Deadline) int {
		switch {
		case d.NoDay:
			return 1
		case d.Past:
			return 2
		}
		return 0
	}
	if rank(x) != rank(y) || x.NoDay {
		return rank(x) - rank(y)
	}
	return x.Due.Time().Compare(y.Due.Time())
}

// dateOf is the date given to the question with the id, if one was and the
// question makes sense in this case.
func (l *Library) dateOf(a Answers, f *Facts, id string) (Date, bool) {
	q := l.Question(id)
	answer := a.At(q)
	return answer.Date, answer.State == Given && !answer.Date.IsZero() && l.Questions[q].Applies(f)
}

func (r *DeadlineRule) fits(f *Facts) bool {
	return slices.ContainsFunc(r.For, func(plan []Condition) bool { return all(plan, f) }) &&
		all(r.When, f) && !slices.ContainsFunc(r.Unless, holds(f))
}

func (l *Library) deadline(r *DeadlineRule, from, today Date) Deadline {
	d := Deadline{ID: r.ID, From: r.From, NoDay: r.NoDay, Early: today.Before(from)}
	counted, due := r.Count(from)
	if counted != from {
		d.Due = due
	}
	d.Past = !r.NoDay && due.Before(today)
	d.Text = r.told(from, counted, due, d.Past)
	if d.Early {
		d.Text = l.futureDate(r.From, from) + " " + d.Text
	}
	return d
}

// told is the text of a deadline, with the working.
func (r *DeadlineRule) told(from, counted, due Date, past bool) string {
	text := r.Text
	if past {
		text = r.Past
	}
	month, missing := r.MissingDay(from)
	if missing {
		text += " " + r.Short
	}
	if counted != due && !past {
		text += " " + r.Moved
	}
	return filled(text,
		"{from}", from.Long(), "{counted}", counted.Long(), "{due}", due.Long(),
		"{month}", fmt.Sprintf("%s %d", month.Month, month.Year), "{day}", ordinal(from.AddDays(r.Receipt).Day),
	)
}

// ordinal names a day that some month has not: the 29th, 30th or 31st.
func ordinal(day int) string {
	if day == 31 {
		return "31st"
	}
	return fmt.Sprintf("%dth", day)
}

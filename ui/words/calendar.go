package words

import "fmt"

// Calendar is what a calendar file says. Others may see a calendar, so nothing
// here names a drug or an illness.
type Calendar struct {
	Name string
	// What a date that is typed leads to.
	Follows, TypeDate, NoneFollows, NotCome string
	LookAgain                               string
	Controls                                string // what holds if the notice says another day
	Offer                                   string
	FileName                                string    // of a calendar, without its ending
	Gaps                                    [7]string // why no day is to come, by what is missing
	Past                                    string    // a head over the days that are past
}

func englishCalendar() Calendar {
	return Calendar{
		Name: "Days that count", LookAgain: "Look again at what you decided",
		Offer: "Days for your calendar", FileName: "days-that-count", Past: "All days are past",
		Follows: "What follows from this date", TypeDate: "Type the date to see the last day that follows from it.",
		NoneFollows: "By your answers so far, we count no last day from this date.",
		NotCome:     "this day is still to come, so no last day is counted from it yet",
		Controls:    "If your letter gives another day, go by the letter.",
		Gaps: [...]string{
			"",
			"No last day runs now. Most start on the date of a letter that says no. If you get one, add its date under \"Dates and costs\".",
			"No last day can be counted yet. Add the date on the letter that says no, under \"Dates and costs\".",
			"We hold no rule that counts a last day for a case like yours. If a letter says no, go by the day it gives, or call and ask.",
			"No last day can be named. The time that is left starts on a day that nobody has told.",
			"The date on the letter is after today. Check it under \"Dates and costs\": days that count from it would be wrong.",
			"Every day of your case is past. Some offices still take a late request, so ask.",
		},
	}
}

// DayFor says in short what a day is, and for which plan.
func (w *Calendar) DayFor(day, title, plan string) string {
	text := day
	if title != day {
		text += ": " + title
	}
	if plan != "" {
		text = w.ForPlan(text, plan)
	}
	return text + "."
}

// ForPlan says for which plan a day is.
func (w *Calendar) ForPlan(title, plan string) string { return title + ", for " + plan }

// Days says how many days a calendar has.
func (w *Calendar) Days(n int) string {
	switch n {
	case 0:
		return "none yet"
	case 1:
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// NoDay says why no day of a case is to come, by what is missing.
func (w *Calendar) NoDay(gap int) string { return w.Gaps[gap] }

package words

// Calendar is what a calendar file says. Others may see a calendar, so nothing
// here names a drug or an illness.
type Calendar struct {
	Name string
	// What a date that is typed leads to.
	Follows, TypeDate, NoneFollows, NotCome string
	LookAgain                               string
	Controls                                string // what holds if the notice says another day
	Offer                                   string
	FileName                                string // of a calendar, without its ending
	// Gaps are why no day is to come, by what is missing.
	Gaps [8]string `keys:"- no-notice not-said no-date no-rule no-length too-early all-past"`
	Past string    // a head over the days that are past
	calendarSays
}

type calendarSays struct {
	DayFor  gap2  `holes:"day title"`
	ForPlan gap2  `holes:"title plan"`
	Days    count `holes:""`
}

// DayFor says in short what a day is, and for which plan.
func (w *Calendar) DayFor(day, title, plan string) string {
	text := day
	if title != day {
		text = w.calendarSays.DayFor.with(day, title)
	}
	if plan != "" {
		text = w.ForPlan(text, plan)
	}
	return text + "."
}

// ForPlan says for which plan a day is.
func (w *Calendar) ForPlan(title, plan string) string {
	return w.calendarSays.ForPlan.with(title, plan)
}

// Days says how many days a calendar has.
func (w *Calendar) Days(n int) string { return w.calendarSays.Days.with(n) }

// NoDay says why no day of a case is to come, by what is missing.
func (w *Calendar) NoDay(gap int) string { return w.Gaps[gap] }

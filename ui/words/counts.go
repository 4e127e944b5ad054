package words

// Counts is what is said of numbers of cases in a period.
type Counts struct {
	All, Cases, Undated, Stages, Outcomes, None, Happened, Answers, Answered, Withheld, HalfYear,
	Hours, HoursInAll, Logged string
	countsSay
}

type countsSay struct {
	Span        gap2 `holes:"from to"`
	Since       gap1 `holes:"from"`
	Until       gap1 `holes:"to"`
	Days        gap1 `holes:"span"`
	DaysOrMore  gap1 `holes:"from"`
	Median      gap1 `holes:"days"`
	WhyWithheld gap1 `holes:"least"`
}

// Period says which cases were counted; either day may be empty.
func (w *Counts) Period(from, to string) string {
	switch {
	case from == "" && to == "":
		return w.All
	case from == "":
		return w.Until.with(to)
	case to == "":
		return w.Since.with(from)
	}
	return w.Span.with(from, to)
}

// DaysIn says a span of days, or from which number of days on.
func (w *Counts) DaysIn(from, to string) string {
	if to == "" {
		return w.DaysOrMore.with(from)
	}
	return w.Days.with(from + "-" + to)
}

// HalfWithin says within how many days half of the answers came.
func (w *Counts) HalfWithin(days int) string { return w.Median.with(number(days)) }

// WhyWithheld says which numbers are withheld, and why.
func (w *Counts) WhyWithheld(least int) string { return w.countsSay.WhyWithheld.with(number(least)) }

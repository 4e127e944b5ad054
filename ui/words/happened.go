package words

import "strconv"

// Happened is what stands around what happened to a request, and how it ended.
type Happened struct {
	Title, Intro, KindsIntro, Add, TimeLine, TimeLineHelp, Ended, NotEnded, EndedIntro, EndedDay, EndedDayHelp, EndedCost,
	EndedCostHelp, Remove, NotSaid, DayAfter, Today, BadText, Before, NeedsDay, Picture, PictureUse, Changed, ChangedIntro,
	Nothing, VisitsWrong, SoFar, NothingYet string
	happenedSays
}

type happenedSays struct {
	InDays    count `holes:""`
	Passed    count `holes:""`
	DayShown  gap2  `holes:"day text"`
	EndedTook gap1  `holes:"days"`
	Since     gap1  `holes:"days"`
	NotYet    gap1  `holes:"day"`
	Dated     gap1  `holes:"day"`
	ItCost    gap1  `holes:"amount"`
	Then      gap2  `holes:"question answer"`
	SaidLater gap1  `holes:"questions"`
	Change    gap3  `holes:"question was is"`
	InWords   gap4  `holes:"first last ahead late"`
	Visit     gap2  `holes:"nth all"`
}

// Until says how many days lie before a day.
func (w *Happened) Until(days int) string { return w.happenedSays.InDays.with(days) }

// Passed says how many days ago a day was.
func (w *Happened) Passed(days int) string { return w.happenedSays.Passed.with(days) }

// Visit says which of the approved visits one is.
func (w *Happened) Visit(nth, all int) string {
	return w.happenedSays.Visit.with(strconv.Itoa(nth), strconv.Itoa(all))
}

// Day puts what happened behind its day.
func (w *Happened) Day(day, text string) string { return w.happenedSays.DayShown.with(day, text) }

// Took says how long it took.
func (w *Happened) Took(days int) string { return w.happenedSays.EndedTook.with(strconv.Itoa(days)) }

// Later says how many days lie between two.
func (w *Happened) Later(days int) string {
	if days == 1 {
		return w.DayAfter
	}
	return w.happenedSays.Since.with(strconv.Itoa(days))
}

// NotYet says that a day has not come.
func (w *Happened) NotYet(day string) string { return w.happenedSays.NotYet.with(day) }

// Dated says which day was taken where none was given.
func (w *Happened) Dated(day string) string { return w.happenedSays.Dated.with(day) }

// Change says how an answer changed.
func (w *Happened) Change(question, was, is string) string {
	return w.happenedSays.Change.with(Capital(question), was, is)
}

// InWords says what a time line shows: from when to when, how many days lie ahead and how
// many have passed.
func (w *Happened) InWords(first, last string, ahead, passed int) string {
	return w.happenedSays.InWords.with(first, last, strconv.Itoa(ahead), strconv.Itoa(passed))
}

// Cost says what it cost.
func (w *Happened) Cost(amount string) string { return w.happenedSays.ItCost.with(amount) }

// SaidLater says which questions were answered only after the day on which something
// went.
func (w *Happened) SaidLater(questions string) string {
	return w.happenedSays.SaidLater.with(questions)
}

// Then says what an answer was on the day on which something went.
func (w *Happened) Then(question, answer string) string {
	return w.happenedSays.Then.with(question, answer)
}

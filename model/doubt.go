package model

import (
	"slices"
)

// The warnings about dates that can hardly be right, or do not suffice. Each is the id of a note
// too, which holds its text.
const (
	FutureDate      = "future-date"
	LastBeforeFirst = "last-before-first"
	FirstAppealDate = "first-appeal-date"
	LookAgainPast   = "look-again-past"
	LookAgainNoDay  = "look-again-no-day"
)

// Doubt is a date of a case that can hardly be right.
type Doubt struct {
	ID        string // of the warning
	Questions []int  // the questions whose answers it is about; none for a detail
	Text      string // which date, what is odd about it, and how to mend it
}

// Doubts lists the dates of a case that can hardly be right as of today: a
// notice that is still to come, a last no before the first, a first appeal whose
// answer has no date where the state counts from it, a day to look again that is
// past or that no calendar has. A person may have good reasons, so a
// doubt is told and forbids nothing.
func (l *Library) Doubts(c Case, today Date) []Doubt {
	f := l.Facts(c.Answers)
	var list []Doubt
	for q := range l.Questions {
		if date, given := l.dateOf(c.Answers, &f, l.Questions[q].ID); given && l.Questions[q].Kind == Day && today.Before(date) {
			list = append(list, Doubt{ID: FutureDate, Questions: []int{q}, Text: l.futureDate(l.Questions[q].ID, date)})
		}
	}
	list = append(append(list, l.disorder(c.Answers, &f)...), l.undated(c.Answers, &f)...)
	if said := c.Details.Get(LookAgainKey); said != "" {
		switch day, err := ParseDate(said); {
		case err != nil:
			list = append(list, Doubt{ID: LookAgainNoDay, Text: l.noteOn(LookAgainNoDay, "{value}", said)})
		case day.Before(today):
			list = append(list, Doubt{ID: LookAgainPast, Text: l.noteOn(LookAgainPast, "{date}", day.Long())})
		}
	}
	return list
}

// disorder finds dates that end the count of others, and come before them.
func (l *Library) disorder(a Answers, f *Facts) []Doubt {
	var list []Doubt
	for i := range l.DeadlineRules {
		r := &l.DeadlineRules[i]
		for _, id := range r.Until {
			from, first := l.dateOf(a, f, r.From)
			until, last := l.dateOf(a, f, id)
			questions := []int{l.Question(r.From), l.Question(id)}
			told := slices.ContainsFunc(list, func(d Doubt) bool { return slices.Equal(d.Questions, questions) })
			if first && last && !told && until.Before(from) {
				list = append(list, Doubt{ID: LastBeforeFirst, Questions: questions, Text: l.noteOn(LastBeforeFirst,
					"{question}", l.Questions[questions[1]].Short, "{date}", until.Long(),
					"{other}", l.Questions[questions[0]].Short, "{first}", from.Long())})
			}
		}
	}
	return list
}

// undated finds a count that should run from the answer to the first appeal,
// whose date is not known.
func (l *Library) undated(a Answers, f *Facts) []Doubt {
	for _, c := range l.counts(a, f) {
		if c.undated() {
			return []Doubt{{ID: FirstAppealDate, Questions: []int{l.Question(c.state.Review.From)}, Text: l.noteOn(FirstAppealDate,
				"{state}", c.state.Name, "{date}", c.from.Long(), "{other}", l.Questions[l.Question(c.fromID)].Short)}}
		}
	}
	return nil
}

// futureDate says that the date of an answer has not come yet.
func (l *Library) futureDate(question string, date Date) string {
	return l.noteOn(FutureDate, "{question}", l.Questions[l.Question(question)].Short, "{date}", date.Long())
}

// noteOn is a note with its holes filled.
func (l *Library) noteOn(id string, fill ...string) string {
	return filled(l.Note(id), fill...)
}

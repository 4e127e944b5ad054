package deadline

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
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

// DoubtfulDate is a date of a case that can hardly be right.
type DoubtfulDate struct {
	ID        string // of the warning
	Questions []int  // the questions whose answers it is about; none for a detail
	Text      string // which date, what is odd about it, and how to mend it
}

// DoubtfulDates lists the dates of a case that can hardly be right as of today: a
// notice that is still to come, a last no before the first, a first appeal whose
// answer has no date where the state counts from it, a day to look again that is
// past or that no calendar has. A person may have good reasons, so a
// doubt is told and forbids nothing.
func (l *Deadlines) DoubtfulDates(c record.Case, today fact.Date) []DoubtfulDate {
	f := l.Questions.Facts(c.Answers)
	var list []DoubtfulDate
	for q := range l.Questions.List {
		if date, given := l.Questions.DateOf(c.Answers, &f, l.Questions.List[q].ID); given &&
			l.Questions.List[q].Kind == fact.Day && !l.Questions.List[q].MayLieAhead && today.Before(date) {
			list = append(list, DoubtfulDate{ID: FutureDate, Questions: []int{q},
				Text: futureDate(l.Questions, l.Reference, l.Questions.List[q].ID, date)})
		}
	}
	list = append(append(list, disorder(l, c.Answers, &f)...), undated(l, c.Answers, &f)...)
	if said := c.Details.Get(record.LookAgainKey); said != "" {
		switch day, err := fact.ParseDate(said); {
		case err != nil:
			list = append(list, DoubtfulDate{ID: LookAgainNoDay,
				Text: noteOn(l.Reference, LookAgainNoDay, "{value}", said)})
		case day.Before(today):
			list = append(list, DoubtfulDate{ID: LookAgainPast,
				Text: noteOn(l.Reference, LookAgainPast, "{date}", l.Questions.Said().Phrases.Long(day))})
		}
	}
	return list
}

// disorder finds dates that end the count of others, and come before them.
func disorder(l *Deadlines, a fact.Answers, f *fact.Facts) []DoubtfulDate {
	var list []DoubtfulDate
	for i := range l.Rules {
		r := &l.Rules[i]
		for _, id := range r.Until {
			from, first := l.Questions.DateOf(a, f, r.From)
			until, last := l.Questions.DateOf(a, f, id)
			questions := []int{l.Questions.Index(r.From), l.Questions.Index(id)}
			told := slices.ContainsFunc(list, func(d DoubtfulDate) bool { return slices.Equal(d.Questions, questions) })
			if first && last && !told && until.Before(from) {
				said := &l.Questions.Said().Phrases
				text := noteOn(l.Reference, LastBeforeFirst,
					"{question}", l.Questions.List[questions[1]].Short, "{date}", said.Long(until),
					"{other}", l.Questions.List[questions[0]].Short, "{first}", said.Long(from))
				list = append(list, DoubtfulDate{ID: LastBeforeFirst, Questions: questions, Text: text})
			}
		}
	}
	return list
}

// undated finds a count that should run from the answer to the first appeal,
// whose date is not known.
func undated(l *Deadlines, a fact.Answers, f *fact.Facts) []DoubtfulDate {
	for _, c := range l.counts(a, f) {
		if c.undated() {
			first, from := l.Questions.Index(c.state.Review.From), l.Questions.Index(c.fromID)
			text := noteOn(l.Reference, FirstAppealDate, "{state}", c.state.Name,
				"{date}", l.Questions.Said().Phrases.Long(c.from), "{other}", l.Questions.List[from].Short)
			return []DoubtfulDate{{ID: FirstAppealDate, Questions: []int{first}, Text: text}}
		}
	}
	return nil
}

// futureDate says that the date of an answer has not come yet.
func futureDate(questions *fact.Questions, shelf *reference.Shelf, question string, date fact.Date) string {
	return noteOn(shelf, FutureDate, "{question}", questions.List[questions.Index(question)].Short,
		"{date}", questions.Said().Phrases.Long(date))
}

// noteOn is a note with its holes filled.
func noteOn(shelf *reference.Shelf, id string, fill ...string) string {
	return fact.Filled(shelf.Note(id), fill...)
}

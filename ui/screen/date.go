package screen

import (
	"errors"
	"slices"
	"strings"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// readDay is the day that a text gives, or what is wrong with it and how to mend
// it.
func readDay(today fact.Date, w *words.Words, field, text string, side fact.Side) (day fact.Date, wrong string) {
	day, err := fact.ReadDate(text, today, side)
	if err == nil {
		return day, ""
	}
	text = words.Clean(cut(text, 40))
	var could []time.Time
	var e *fact.DateError
	if errors.As(err, &e) {
		for _, d := range e.Could {
			could = append(could, d.Time())
		}
	}
	switch {
	case errors.Is(err, fact.ErrNoSuchDay):
		return day, w.Dates.NoSuchDay(field, text)
	case errors.Is(err, fact.ErrDateYear):
		return day, w.Dates.YearTooFar(field, text)
	case errors.Is(err, fact.ErrDateEither):
		return day, w.Dates.EitherDay(field, text, could)
	case errors.Is(err, fact.ErrDateNoDay):
		return day, w.Dates.NoDayInIt(field, text)
	case errors.Is(err, fact.ErrDateWeekday):
		return day, w.Dates.OtherWeekday(field, could[0])
	}
	return day, w.Dates.NotADate(field, text)
}

// dayBack is the day that a text gives, in words, and nothing for none.
func dayBack(today fact.Date, w *words.Words, text string, side fact.Side) string {
	if text == "" {
		return ""
	}
	day, err := fact.ReadDate(text, today, side)
	if err != nil {
		return ""
	}
	return w.Dates.DayShown(day.Time())
}

// doubtful says why an answer can hardly be right, or nothing.
func doubtful(session *model.Session, today fact.Date, q int, answer fact.Answer) string {
	c := session.Case()
	c.Answers = c.Answers.With(q, answer)
	for _, d := range session.Library.Deadlines.DoubtfulDates(c, today) {
		if slices.Contains(d.Questions, q) {
			return d.Text
		}
	}
	return ""
}

// wrongDay says what is wrong with a day to look again.
func wrongDay(v *visit, text string) string {
	if text == "" {
		return ""
	}
	day, wrong := readDay(v.today, v.words, v.words.Options.LookAgain, text, fact.Ahead)
	if wrong != "" {
		return wrong
	}
	c := record.Case{Details: record.Details{}.With(record.LookAgainKey, day.String())}
	var said []string
	for _, d := range v.session.Library.Deadlines.DoubtfulDates(c, v.today) {
		said = append(said, d.Text)
	}
	return strings.Join(said, " ")
}

// dayInFile is a day to look again the way a file holds it. A text that is none
// stays as it is.
func dayInFile(today fact.Date, text string) string {
	if day, err := fact.ReadDate(text, today, fact.Ahead); err == nil {
		return day.String()
	}
	return text
}

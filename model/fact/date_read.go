package fact

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Side says on which side of today a day lies that was written without its
// year.
type Side uint8

// The sides.
const (
	Behind Side = iota // the latest such day that is not after today
	Ahead              // the first such day that is not before today
)

// The ways in which a text is no date that people write, beside those of
// ParseDate.
var (
	ErrDateEither  = errors.New("more than one day: which number is the month is not said")
	ErrDateNoDay   = errors.New("a month without its day")
	ErrDateWeekday = errors.New("not on that day of the week")
)

// DateError says why a text is no date. Unwrap is one of the errors above, or
// of those of ParseDate.
type DateError struct {
	Could []Date // the days that it could be, where any can be named
	kind  error
}

// Error is what is wrong.
func (e *DateError) Error() string { return e.kind.Error() }

// Unwrap is the way in which the text is no date.
func (e *DateError) Unwrap() error { return e.kind }

// notADate is an error that names the days that a text could be.
func notADate(kind error, could ...Date) error { return &DateError{Could: could, kind: kind} }

// maxDateText is longer than any date that people write.
const maxDateText = 64

// ReadDate reads a date as people write it: 2026-11-27, 11/27/2026, Nov 27 2026,
// 27 November, 11/27, yesterday, 3 days ago. Where the year is left out it is the
// one that puts the day nearest to today on the given side.
//
// It never guesses which number is the month: 11/12/2026 could be two days, and
// the error names both. Whoever asks shows the date back in words before it
// counts. In a file a date is only what ParseDate reads.
func ReadDate(text string, today Date, side Side) (Date, error) {
	text = strings.Join(strings.Fields(text), " ")
	if d, err := ParseDate(text); !errors.Is(err, ErrDateForm) {
		return d, err
	}
	if len(text) > maxDateText {
		return Date{}, notADate(ErrDateForm)
	}
	text = strings.ToLower(text)
	if d, ok := fromToday(text, today); ok {
		return inReach(d)
	}
	w, ok := wordsOfDate(text)
	if !ok {
		return Date{}, notADate(ErrDateForm)
	}
	return w.read(today, side)
}

// GuessDate reads a whole date that is written another way than in files, to be
// offered in the form that ParseDate takes. It is never taken unasked.
func GuessDate(text string) (Date, bool) {
	d, err := ReadDate(text, Date{}, Behind)
	return d, err == nil
}

// inReach refuses years that nobody means.
func inReach(d Date) (Date, error) {
	if d.Year < 1900 || d.Year > 2199 {
		return Date{}, notADate(ErrDateYear)
	}
	return d, nil
}

// read is the one day that the words can mean.
func (w *dateWords) read(today Date, side Side) (Date, error) {
	list, kind := w.readings(today)
	if kind != nil {
		return Date{}, notADate(kind)
	}
	var found []Date
	for _, r := range list {
		d := r.date()
		if r.year == noYear {
			d = r.nearest(today, side)
		}
		if !d.IsZero() && !slices.Contains(found, d) {
			found = append(found, d)
		}
	}
	switch {
	case len(found) == 0:
		return Date{}, notADate(ErrNoSuchDay)
	case len(found) > 1:
		return Date{}, notADate(ErrDateEither, found...)
	case w.hasWeekday && found[0].Weekday() != w.weekday:
		return Date{}, notADate(ErrDateWeekday, found[0])
	}
	return inReach(found[0])
}

// noYear stands for a year that was left out.
const noYear = -1

// reading is one way to take the numbers of a date.
type reading struct{ year, month, day int }

// date is the day, and none where no calendar has it.
func (r reading) date() Date {
	if r.month < 1 || r.month > 12 || r.day < 1 || r.year < 0 {
		return Date{}
	}
	d := Date{r.year, time.Month(r.month), r.day}
	if On(d.Time()) != d {
		return Date{}
	}
	return d
}

// nearest is the day in the year that puts it nearest to today on one side.
// February 29 may be eight years away.
func (r reading) nearest(today Date, side Side) Date {
	step := -1
	if side == Ahead {
		step = 1
	}
	for n := range 9 {
		r.year = today.Year + n*step
		d := r.date()
		if !d.IsZero() && (side == Behind && !today.Before(d) || side == Ahead && !d.Before(today)) {
			return d
		}
	}
	return Date{}
}

// readings are the ways to take the numbers, good days or not.
func (w *dateWords) readings(today Date) ([]reading, error) {
	n := w.numbers
	switch {
	case w.month > 0:
		return w.withMonth(today)
	case len(n) == 2 && !n[0].isYear() && !n[1].isYear() && !today.IsZero():
		return []reading{{noYear, n[0].value, n[1].value}, {noYear, n[1].value, n[0].value}}, nil
	case len(n) == 2 && n[0].isYear() != n[1].isYear():
		return nil, ErrDateNoDay
	case len(n) != 3 || n[1].isYear():
		return nil, ErrDateForm
	case n[0].isYear() && !n[2].isYear():
		return []reading{{n[0].value, n[1].value, n[2].value}}, nil
	case n[2].isYear() && !n[0].isYear():
		y := n[2].value
		return []reading{{y, n[0].value, n[1].value}, {y, n[1].value, n[0].value}}, nil
	case today.IsZero() || n[0].isYear():
		return nil, ErrDateForm
	}
	// Three short numbers. Some write the year first, with two digits too.
	last, first := n[2].near(today), n[0].near(today)
	return []reading{{last, n[0].value, n[1].value}, {last, n[1].value, n[0].value},
		{first, n[1].value, n[2].value}}, nil
}

// withMonth are the ways to take a month by its name and the numbers beside it.
func (w *dateWords) withMonth(today Date) ([]reading, error) {
	n := w.numbers
	switch {
	case len(n) == 0 || len(n) == 1 && n[0].value > 31:
		return nil, ErrDateNoDay
	case len(n) == 1 && !today.IsZero():
		return []reading{{noYear, w.month, n[0].value}}, nil
	case len(n) != 2 || n[0].isYear() && n[1].isYear():
		return nil, ErrDateForm
	case n[0].isYear():
		return []reading{{n[0].value, w.month, n[1].value}}, nil
	case n[1].isYear():
		return []reading{{n[1].value, w.month, n[0].value}}, nil
	case today.IsZero():
		return nil, ErrDateForm
	}
	return []reading{{n[1].near(today), w.month, n[0].value}}, nil
}

package fact

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// Date is a calendar day without a clock or a zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The ways in which a text is no date.
var (
	ErrDateForm  = errors.New("not a date written YYYY-MM-DD")
	ErrNoSuchDay = errors.New("no day of the calendar")
	ErrDateYear  = errors.New("not in the years 1900 to 2199")
)

// ParseDate reads a date written YYYY-MM-DD with a year from 1900 to 2199.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	switch {
	case err != nil && looksLikeDate(s):
		return Date{}, ErrNoSuchDay
	case err != nil:
		return Date{}, ErrDateForm
	case t.Year() < 1900 || t.Year() > 2199:
		return Date{}, ErrDateYear
	}
	return On(t), nil
}

// looksLikeDate reports the form YYYY-MM-DD, whatever the digits are.
func looksLikeDate(s string) bool {
	if len(s) != len(time.DateOnly) {
		return false
	}
	for i := range len(s) {
		if isDash := s[i] == '-'; isDash != (i == 4 || i == 7) || !isDash && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// On is the calendar day of t in t's own zone.
func On(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// Time is midnight UTC at the start of the day.
func (d Date) Time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays is the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return On(d.Time().AddDate(0, 0, n)) }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// Compare is below 0 where d comes before e, and above it where d comes after.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String writes the date as YYYY-MM-DD, and nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the date the way String does, and nothing for none.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d = Date{}
	if len(text) > 0 {
		*d, err = ParseDate(string(text))
	}
	return err
}

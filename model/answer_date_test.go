package model

import (
	"errors"
	"testing"
	"time"
)

func TestATextThatIsNoDateSaysInWhichWay(t *testing.T) {
	for text, want := range map[string]error{
		"2026-11-22": nil, "2028-02-29": nil, "1900-01-01": nil, "2199-12-31": nil,
		"2027-02-30": ErrNoSuchDay, "2027-02-29": ErrNoSuchDay, "2026-13-01": ErrNoSuchDay, "2026-00-10": ErrNoSuchDay, "2026-04-31": ErrNoSuchDay,
		"11/22/2026": ErrDateForm, "2026-11-2": ErrDateForm, "2026-1-22": ErrDateForm, "20261122": ErrDateForm, "": ErrDateForm, "2026/11/22": ErrDateForm, "2026-11-22 ": ErrDateForm,
		"1899-12-31": ErrDateYear, "2200-01-01": ErrDateYear, "0026-11-22": ErrDateYear,
	} {
		if _, err := ParseDate(text); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// Every day has one way to be written, and its neighbours in form are no day.
func TestEveryDayTo2030IsReadAsItIsWritten(t *testing.T) {
	for d := (Date{2024, time.January, 1}); d.Year <= 2030; d = d.AddDays(1) {
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s: %s, %v", d, got, err)
		}
		if over := (Date{d.Year, d.Month, d.Day + 1}).String(); d.AddDays(1).Day == 1 {
			if _, err := ParseDate(over); !errors.Is(err, ErrNoSuchDay) {
				t.Fatalf("%s: %v", over, err)
			}
		}
	}
}

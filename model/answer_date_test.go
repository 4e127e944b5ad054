package model

import (
	"errors"
	"testing"
	"time"

	"ketacover/model/fact"
)

func TestATextThatIsNoDateSaysInWhichWay(t *testing.T) {
	for text, want := range map[string]error{
		"2026-11-22": nil, "2028-02-29": nil, "1900-01-01": nil, "2199-12-31": nil,
		"2027-02-30": fact.ErrNoSuchDay, "2027-02-29": fact.ErrNoSuchDay, "2026-13-01": fact.ErrNoSuchDay,
		"2026-00-10": fact.ErrNoSuchDay, "2026-04-31": fact.ErrNoSuchDay,
		"11/22/2026": fact.ErrDateForm, "2026-11-2": fact.ErrDateForm, "2026-1-22": fact.ErrDateForm,
		"20261122": fact.ErrDateForm, "": fact.ErrDateForm, "2026/11/22": fact.ErrDateForm, "2026-11-22 ": fact.ErrDateForm,
		"1899-12-31": fact.ErrDateYear, "2200-01-01": fact.ErrDateYear, "0026-11-22": fact.ErrDateYear,
	} {
		if _, err := fact.ParseDate(text); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// Every day has one way to be written, and its neighbours in form are no day.
func TestEveryDayTo2030IsReadAsItIsWritten(t *testing.T) {
	for d := (fact.Date{Year: 2024, Month: time.January, Day: 1}); d.Year <= 2030; d = d.AddDays(1) {
		if got, err := fact.ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s: %s, %v", d, got, err)
		}
		if over := (fact.Date{Year: d.Year, Month: d.Month, Day: d.Day + 1}).String(); d.AddDays(1).Day == 1 {
			if _, err := fact.ParseDate(over); !errors.Is(err, fact.ErrNoSuchDay) {
				t.Fatalf("%s: %v", over, err)
			}
		}
	}
}

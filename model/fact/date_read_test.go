package fact

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"ketacover/model/seed"
)

var saturday = Date{2026, time.November, 28}

// datesAsWritten are what people write on November 28, 2026, and the day it is:
// a day behind, and where it differs, the one ahead after a bar.
var datesAsWritten = map[string]string{
	"2026-11-27": "2026-11-27", "2026-11-2": "2026-11-02", "2026/11/27": "2026-11-27", "2026.11.27": "2026-11-27",
	"11/27/2026": "2026-11-27", "11-27-2026": "2026-11-27", "11.27.2026": "2026-11-27", "27/11/2026": "2026-11-27",
	"27.11.2026": "2026-11-27",
	"11/27/26":   "2026-11-27", "11/27/99": "1999-11-27", "12/31/80": "1980-12-31", "11/11/2026": "2026-11-11",
	"11/11/11":   "2011-11-11",
	"11 27 2026": "2026-11-27", "  11/27/2026  ": "2026-11-27",
	"Nov 27 2026": "2026-11-27", "Nov. 27, 2026": "2026-11-27", "november 27, 2026": "2026-11-27",
	"NOVEMBER 27 2026": "2026-11-27",
	"27 Nov 2026":      "2026-11-27", "27-Nov-2026": "2026-11-27", "27-Nov-26": "2026-11-27", "27NOV2026": "2026-11-27",
	"Nov 27 '26":            "2026-11-27",
	"27th of November 2026": "2026-11-27", "the 27th of November, 2026": "2026-11-27", "Nov 1st 2026": "2026-11-01",
	"Sept 3, 2026": "2026-09-03",
	"2026 Nov 27":  "2026-11-27", "Friday, November 27, 2026": "2026-11-27", "Fri Nov 27": "2026-11-27|",
	"nov\u00a027,\u20072026": "2026-11-27",
	"Nov 27":                 "2026-11-27|2027-11-27", "November 28": "2026-11-28", "Nov 29": "2025-11-29|2026-11-29",
	"27 nov": "2026-11-27|2027-11-27",
	"11/27":  "2026-11-27|2027-11-27", "27/11": "2026-11-27|2027-11-27", "12/25": "2025-12-25|2026-12-25",
	"12/12":  "2025-12-12|2026-12-12",
	"Feb 29": "2024-02-29|2028-02-29", "February 29, 2028": "2028-02-29",
	"today": "2026-11-28", "Today": "2026-11-28", "yesterday": "2026-11-27", "tomorrow": "2026-11-29",
	"the day before yesterday": "2026-11-26",
	"3 days ago":               "2026-11-25", "three days ago": "2026-11-25", "a week ago": "2026-11-21",
	"2 weeks ago": "2026-11-14", "1 day ago": "2026-11-27",
	"in 3 days": "2026-12-01", "2 weeks from now": "2026-12-12", "0 days ago": "2026-11-28",
}

func TestADateIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range datesAsWritten {
		behind, ahead, both := strings.Cut(want, "|")
		if !both {
			ahead = behind
		}
		for side, want := range map[Side]string{Behind: behind, Ahead: ahead} {
			if want == "" {
				continue
			}
			if got, err := ReadDate(text, saturday, side); err != nil || got.String() != want {
				t.Errorf("%q on side %d: %s, %v, want %s", text, side, got, err, want)
			}
		}
	}
}

// What could be two days is never one of them.
func TestADateThatCouldBeTwoIsNotGuessed(t *testing.T) {
	for text, want := range map[string]string{
		"11/12/2026": "2026-11-12 2026-12-11", "1-2-2026": "2026-01-02 2026-02-01", "11/12": "2026-11-12 2025-12-11",
		"11.12.26": "2026-11-12 2026-12-11 2011-12-26",
		"26/11/27": "2027-11-26 2026-11-27", "01/02/03": "2003-01-02 2003-02-01 2001-02-03",
	} {
		_, err := ReadDate(text, saturday, Behind)
		var e *DateError
		if !errors.As(err, &e) || !errors.Is(err, ErrDateEither) {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := strings.Trim(fmt.Sprint(e.Could), "[]"); got != want {
			t.Errorf("%q could be %s, want %s", text, got, want)
		}
	}
}

func TestATextThatIsNoDateOfPeopleSaysInWhichWay(t *testing.T) {
	for text, want := range map[string]error{
		"": ErrDateForm, "last week": ErrDateForm, "a month ago": ErrDateForm, "Friday": ErrDateForm, "soon": ErrDateForm,
		"27": ErrDateForm, "11/": ErrDateForm,
		"3 days": ErrDateForm, "-3 days ago": ErrDateForm, "100000 days ago": ErrDateForm, "11/27/2026 10:30": ErrDateForm,
		"1/2/3/4":         ErrDateForm,
		"Nov Dec 27 2026": ErrDateForm, "20261127": ErrDateForm, "27/2026/11": ErrDateForm, "ja 27 2026": ErrDateForm,
		strings.Repeat("9", 100): ErrDateForm, "12/31/200": ErrDateForm, "۱۱/۲۷/۲۰۲۶": ErrDateForm,
		"Nov 2026": ErrDateNoDay, "November": ErrDateNoDay, "11/2026": ErrDateNoDay, "2026-11": ErrDateNoDay,
		"2026-02-30": ErrNoSuchDay, "13/32/2026": ErrNoSuchDay, "Feb 30": ErrNoSuchDay, "November 31, 2026": ErrNoSuchDay,
		"2/29/2026": ErrNoSuchDay, "0/0/2026": ErrNoSuchDay,
		"1899-12-31": ErrDateYear, "11/27/3026": ErrDateYear, "November 27, 0206": ErrDateYear,
		"Thursday, November 27, 2026": ErrDateWeekday, "Mon 11/27/2026": ErrDateWeekday,
	} {
		if got, err := ReadDate(text, saturday, Behind); !errors.Is(err, want) || !got.IsZero() {
			t.Errorf("%q: %s, %v, want %v", text, got, err, want)
		}
	}
}

func TestADateWrittenAnotherWayIsGuessed(t *testing.T) {
	for text, want := range map[string]string{
		"11/22/2026": "2026-11-22", "11-22-2026": "2026-11-22", "2026/11/22": "2026-11-22", "2026-11-2": "2026-11-02",
		"22/11/2026":        "2026-11-22",
		"November 22, 2026": "2026-11-22", "Nov 22, 2026": "2026-11-22",
		// Nothing is offered that would be a guess, or that hangs on a day of today.
		"1/2/2026": "", "11/22/26": "", "Nov 22": "", "Nov 22 26": "", "yesterday": "", "3 days ago": "", "11/22/3026": "",
	} {
		if got, ok := GuessDate(text); got.String() != want || ok != (want != "") {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Every way in which the program or a person writes a day gives that day, or
// where it could be another one, no day.
func TestADayIsReadHoweverItIsWritten(t *testing.T) {
	any := seed.Rand(t)
	for range seed.Times(20_000) {
		today := Date{1950, time.January, 1}.AddDays(any.IntN(70_000))
		d := today.AddDays(any.IntN(360) - 364)
		day := d.Time()
		for _, layout := range []string{
			"2006-01-02", "2006-1-2", "2006/01/02", "January 2, 2006", "Jan 2 2006", "2 January 2006", "02-Jan-2006",
			"Monday, January 2, 2006",
			"Mon, 2 Jan 2006", "Jan 2", "2 January", "January 2", "Monday, January 2",
		} {
			text := day.Format(layout)
			if got, err := ReadDate(text, today, Behind); err != nil || got != d {
				t.Fatalf("%q on %s: %s, %v, want %s", text, today, got, err, d)
			}
		}
		either := d.Day <= 12 && d.Day != int(d.Month)
		for _, layout := range []string{"1/2/2006", "01-02-2006", "2.1.2006", "2/1/2006", "1/2", "02.01"} {
			text := day.Format(layout)
			got, err := ReadDate(text, today, Behind)
			if either && !errors.Is(err, ErrDateEither) || !either && (err != nil || got != d) {
				t.Fatalf("%q on %s: %s, %v, want %s", text, today, got, err, d)
			}
		}
		// With a year of two digits there are three ways, and it is that day or none.
		text := day.Format("1/2/06")
		if got, err := ReadDate(text, today, Behind); err == nil && got != d || err != nil && !errors.Is(err, ErrDateEither) {
			t.Fatalf("%q on %s: %s, %v, want %s", text, today, got, err, d)
		}
	}
}

// FuzzReadDate holds that whatever is typed, a date is a day of the calendar
// that reads back from the words in which it is shown, and an error says why.
func FuzzReadDate(f *testing.F) {
	for text := range datesAsWritten {
		f.Add(text, true)
	}
	f.Add("11/12/2026", false)
	f.Fuzz(func(t *testing.T, text string, behind bool) {
		side := Ahead
		if behind {
			side = Behind
		}
		d, err := ReadDate(text, saturday, side)
		if err != nil {
			var e *DateError
			if !d.IsZero() || err.Error() == "" || errors.Is(err, ErrDateEither) && (!errors.As(err, &e) || len(e.Could) < 2) {
				t.Fatalf("%q: %s, %v", text, d, err)
			}
			return
		}
		if parsed, err := ParseDate(d.String()); err != nil || parsed != d {
			t.Fatalf("%q is %s: %v", text, d, err)
		}
		shown := english.LongDay(d)
		if again, err := ReadDate(shown, saturday, side); err != nil || again != d {
			t.Fatalf("%q is %s, which is shown as %q and reads as %s, %v", text, d, shown, again, err)
		}
		if upper, err := ReadDate(strings.ToUpper(text), saturday, side); strings.EqualFold(strings.ToUpper(text), text) &&
			(err != nil || upper != d) {
			t.Fatalf("%q in capitals: %s, %v", text, upper, err)
		}
	})
}

package fact

import (
	"slices"
	"strings"
	"testing"
)

func dayOf(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func TestMonthsAreCountedToTheSameDay(t *testing.T) {
	for _, test := range []struct {
		is           string
		from         string
		months       int
		want, within string
	}{
		{"the same day", "2026-03-03", 4, "2026-07-03", "2026-07-03"},
		{"over the end of a year", "2026-11-23", 4, "2027-03-23", "2027-03-23"},
		{"the last day of a month as long", "2026-03-31", 4, "2026-07-31", "2026-07-31"},
		{"no 31st in November", "2026-07-31", 4, "2026-12-01", "2026-11-30"},
		{"no 31st in February", "2026-10-31", 4, "2027-03-01", "2027-02-28"},
		{"no 30th in February", "2026-10-30", 4, "2027-03-01", "2027-02-28"},
		{"no 29th in a February of 28 days", "2026-10-29", 4, "2027-03-01", "2027-02-28"},
		{"a 29th in a leap year", "2027-10-29", 4, "2028-02-29", "2028-02-29"},
		{"no 30th in a leap year", "2027-10-30", 4, "2028-03-01", "2028-02-29"},
		{"from a leap day", "2028-02-29", 4, "2028-06-29", "2028-06-29"},
		{"from a leap day to a year without one", "2028-02-29", 12, "2029-03-01", "2029-02-28"},
		{"half a year from a 31st", "2026-08-31", 6, "2027-03-01", "2027-02-28"},
		{"half a year to a 31st", "2027-01-31", 6, "2027-07-31", "2027-07-31"},
		{"no 31st in April", "2029-12-31", 4, "2030-05-01", "2030-04-30"},
		{"no months at all", "2026-01-31", 0, "2026-01-31", "2026-01-31"},
	} {
		from := dayOf(t, test.from)
		if got := from.AddMonths(test.months); got != dayOf(t, test.want) {
			t.Errorf("%s: %s and %d months is %s, want %s", test.is, from, test.months, got, test.want)
		}
		if got := from.AddMonthsWithin(test.months); got != dayOf(t, test.within) {
			t.Errorf("%s: %s and %d months, within, is %s, want %s", test.is, from, test.months, got, test.within)
		}
	}
}

func TestTheTwoWaysToCountMonthsDifferByADayAndOnlyWhereTheDayIsMissing(t *testing.T) {
	for d := dayOf(t, "2026-01-01"); d.Year <= 2030; d = d.AddDays(1) {
		for n := range 13 {
			next, within := d.AddMonths(n), d.AddMonthsWithin(n)
			if missing := within.Day != d.Day; missing != (next != within) || missing && next != within.AddDays(1) {
				t.Fatalf("%s and %d months: %s, within: %s", d, n, next, within)
			}
		}
	}
}

func TestFederalHolidaysAreTheDatesOfTheLaw(t *testing.T) {
	// The days that float, as the Office of Personnel Management lists them, and
	// the five dates of 5 U.S.C. 6103(a). A day on which one is only kept, such
	// as a Friday before it, is none.
	for year, want := range map[int]string{
		2026: "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25",
		2027: "01-01 01-18 02-15 05-31 06-19 07-04 09-06 10-11 11-11 11-25 12-25",
		2028: "01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-11 11-23 12-25",
		2029: "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-11 11-22 12-25",
		2030: "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
	} {
		var got []string
		for d := (Date{year, 1, 1}); d.Year == year; d = d.AddDays(1) {
			if d.FederalHoliday() {
				got = append(got, d.String()[5:])
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%d: %s\nwant %s", year, strings.Join(got, " "), want)
		}
	}
	if (Date{2020, 6, 19}).FederalHoliday() {
		t.Error("Juneteenth counts before it was a holiday")
	}
}

func TestADayMovesLaterToTheNextWorkingDay(t *testing.T) {
	for _, test := range []struct{ is, from, want string }{
		{"a working day stays", "2026-11-23", "2026-11-23"},
		{"a Saturday", "2026-11-21", "2026-11-23"},
		{"a Sunday", "2026-11-22", "2026-11-23"},
		{"Thanksgiving, and the Friday after is a working day", "2026-11-26", "2026-11-27"},
		{"the Friday on which Independence Day is kept is not the day itself", "2026-07-03", "2026-07-03"},
		{"nor is the Monday after it", "2027-07-05", "2027-07-05"},
		{"Independence Day on a Saturday", "2026-07-04", "2026-07-06"},
		{"a Saturday before a Monday that is a holiday", "2026-01-17", "2026-01-20"},
		{"Christmas on a Friday", "2026-12-25", "2026-12-28"},
		{"New Year's Day itself on a Saturday", "2028-01-01", "2028-01-03"},
		{"Veterans Day on a Sunday", "2029-11-11", "2029-11-12"},
		{"Juneteenth on a Friday", "2026-06-19", "2026-06-22"},
	} {
		if got := dayOf(t, test.from).OrNextWorkingDay(); got != dayOf(t, test.want) {
			t.Errorf("%s: %s moves to %s, want %s", test.is, test.from, got, test.want)
		}
	}
}

func TestNoWorkingDayIsSkipped(t *testing.T) {
	for d := dayOf(t, "2026-01-01"); d.Year <= 2030; d = d.AddDays(1) {
		to := d.OrNextWorkingDay()
		if !to.WorkingDay() || to.Before(d) {
			t.Fatalf("%s moves to %s", d, to)
		}
		for between := d; between != to; between = between.AddDays(1) {
			if between.WorkingDay() {
				t.Fatalf("%s moves to %s over %s", d, to, between)
			}
		}
	}
}

func TestADateIsWrittenForReading(t *testing.T) {
	got := []string{english.Long(dayOf(t, "2026-03-03")), english.Long(dayOf(t, "2030-12-31")), english.Long(Date{}),
		english.LongDay(dayOf(t, "2026-03-03"))}
	if !slices.Equal(got, []string{"March 3, 2026", "December 31, 2030", "", "Tuesday, March 3, 2026"}) {
		t.Error(got)
	}
}

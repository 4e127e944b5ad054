package fact

import (
	"testing"
	"time"
)

// english are phrases of English, as the content has them.
var english = &Phrases{
	AndForm: "{list} and {last}", OrForm: "{list} or {last}", CommaForm: "{list}, {next}",
	DateForm: "{month} {day}, {year}", DayForm: "{weekday}, {date}", MonthForm: "{month} {year}",
	Months: monthNames(), Weekdays: weekdayNames(), MoneyForm: "${amount}", Thousands: ",", Decimal: ".",
}

func monthNames() (names [12]string) {
	for i := range names {
		names[i] = time.Month(i + 1).String()
	}
	return names
}

func weekdayNames() (names [7]string) {
	for i := range names {
		names[i] = time.Weekday(i).String()
	}
	return names
}

func TestListsAreJoinedAsALanguageDoes(t *testing.T) {
	spanish := &Phrases{AndForm: "{list} y {last}", OrForm: "{list} o {last}", CommaForm: "{list}, {next}"}
	for _, test := range []struct{ got, want string }{
		{english.And(nil), ""},
		{english.And([]string{"one"}), "one"},
		{english.And([]string{"one", "two"}), "one and two"},
		{english.Or([]string{"one", "two", "three"}), "one, two or three"},
		{spanish.And([]string{"uno", "dos", "tres"}), "uno, dos y tres"},
		{spanish.Or([]string{"{last}", "{list}"}), "{last} o {list}"},
		{english.Commas([]string{"one", "two"}), "one, two"},
		{Joined([]string{"one", "two", "three"}, "{list}, or {next}"), "one, or two, or three"},
	} {
		if test.got != test.want {
			t.Errorf("%q, not %q", test.got, test.want)
		}
	}
}

func TestMoneyIsWrittenToTheCent(t *testing.T) {
	for cents, want := range map[int64]string{
		0: "$0", 5: "$0.05", 99_00: "$99", 1300_00: "$1,300", 906_51: "$906.51", 10_848_64: "$10,848.64",
		1_234_567_00: "$1,234,567",
	} {
		if got := english.Money(cents); got != want {
			t.Errorf("%d cents: got %s, want %s", cents, got, want)
		}
	}
	german := &Phrases{MoneyForm: "{amount} Dollar", Thousands: ".", Decimal: ","}
	if got := german.Money(1300_50); got != "1.300,50 Dollar" {
		t.Error(got)
	}
}

// A sentence may begin with any letter.
func TestTheFirstLetterOfASentenceIsLarge(t *testing.T) {
	for text, want := range map[string]string{"": "", "one": "One", "última vez": "Última vez", "One": "One",
		"2 of": "2 of", "\xff": "\xff"} {
		if got := Capital(text); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

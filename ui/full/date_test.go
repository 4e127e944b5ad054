package full_test

import (
	"strings"
	"testing"

	"ketacover/ui/style"
)

// toDate goes to the question for the date on a denial.
func toDate(r *robot) {
	denied(r)
	r.choose("Dates and")
	r.choose("What is the date on the denial")
}

// asks fails unless the left pane shows the text, however it is broken.
func (r *robot) asks(text string) {
	r.t.Helper()
	if !strings.Contains(r.left(), text) {
		r.t.Fatalf("the window does not say %q:\n%s", text, r.frame())
	}
}

func TestATypedTextThatIsNoDateSaysWhyAndHowToMendIt(t *testing.T) {
	for text, want := range map[string]string{
		"2027-02-30": `The date on the denial: the calendar has no day "2027-02-30". Please check the month and the day.`,
		"11/12/2026": `The date on the denial: "11/12/2026" could be November 12, 2026 or December 11, 2026. Please write the month as a word.`,
		"Nov 2026":   `The date on the denial: "Nov 2026" has no day. Please type the day too, as in Nov 23, 2026.`,
		"Mon Nov 3":  `The date on the denial: November 3, 2026 is a Tuesday. Please check the day.`,
		"last week":  `The date on the denial: we cannot read "last week" as a date. Please type one such as Nov 23, 2026.`,
		"0206-11-22": `The date on the denial: "0206-11-22" is too far from today. Please check the year.`,
	} {
		for _, size := range sizes {
			r := sitWith(t, size[0], size[1], style.Options{}, newDesk())
			toDate(r)
			r.write(text)
			r.press("enter")
			r.asks(want)
		}
	}
}

func TestADateOfTomorrowIsAskedAboutAndKeptWhenItIsRight(t *testing.T) {
	r := sitWith(t, 80, 24, style.Options{}, newDesk())
	toDate(r)
	r.write("2026-11-24")
	r.press("enter")
	r.asks("Check the date on the denial: November 24, 2026 is after today.")
	r.asks("If it is right, press enter again to keep it.")
	r.press("backspace")
	r.write("5")
	r.press("enter")
	r.asks("Check the date on the denial: November 25, 2026 is after today.")
	r.press("enter", "esc")
	r.choose("Deadlines")
	r.asks("Check the date on the denial: November 25, 2026 is after today.")
}

func TestALastNoBeforeTheFirstIsAskedAbout(t *testing.T) {
	r := sitWith(t, 80, 24, style.Options{}, newDesk())
	toDate(r)
	r.write("2026-11-20")
	r.press("enter")
	r.choose("What is the date on the plan's last")
	r.write("2026-11-19")
	r.press("enter")
	r.asks("Check the date on the last denial: November 19, 2026 is before the date on the denial, which is November " +
		"20, 2026.")
	r.press("backspace")
	r.write("1")
	r.press("backspace", "backspace")
	r.write("21")
	r.press("enter", "esc")
	r.choose("Deadlines")
	r.asks("You can ask for an outside review until March 21, 2027.")
}

func TestADayToLookAgainLiesAhead(t *testing.T) {
	r := sitWith(t, 80, 24, style.Options{}, newDesk())
	aetna(r)
	r.choose("Decide with")
	r.choose("A day to")
	r.write("2026-11-22")
	r.press("enter")
	r.asks("Your day to look again, November 22, 2026, is past. Look again now, or set a new day.")
	r.press("backspace", "backspace")
	r.write("30")
	r.press("enter")
	r.expect("November 30, 2026")
}

// A date is taken as people write it, and stands in words below what is typed,
// with the day of the week, before it counts.
func TestADateIsShownInWordsBeforeItCounts(t *testing.T) {
	for text, want := range map[string]string{
		"2026-11-20": "Friday, November 20, 2026", "11/20/2026": "Friday, November 20, 2026",
		"Nov 20":           "Friday, November 20, 2026",
		"20 november 2026": "Friday, November 20, 2026", "yesterday": "Sunday, November 22, 2026",
		"3 days ago": "Friday, November 20, 2026",
		"12/25":      "Thursday, December 25, 2025",
	} {
		for _, size := range sizes {
			r := sitWith(t, size[0], size[1], style.Options{}, newDesk())
			toDate(r)
			r.write(text)
			r.asks(want)
			r.press("enter")
			for range 4 { // the list goes on below in a small window
				r.press("up")
			}
			r.choose("What is the date on the denial")
			r.press("down")
			r.asks(want)
		}
	}
}

// A day that is typed as people write it is in the file as files have it.
func TestADayToLookAgainIsTypedAsPeopleWriteIt(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	aetna(r)
	r.choose("Decide with")
	r.choose("A day to")
	r.write("in 2 weeks")
	r.asks("Monday, December 7, 2026")
	r.press("enter")
	r.expect("December 7, 2026")
	r.press("ctrl+s")
	r.write("mine")
	r.press("enter")
	if !strings.Contains(s.files["mine"], `"look-again": "2026-12-07"`) {
		t.Errorf("the file holds %s", s.files["mine"])
	}
}

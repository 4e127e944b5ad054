package screen_test

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
		"2027-02-30": `The date on the denial: "2027-02-30" is no day of the calendar. Please check the month and the day.`,
		"11/22/2026": `The date on the denial: "11/22/2026" is not in the form year-month-day. If you mean November 22, 2026, please type 2026-11-22.`,
		"last week":  `The date on the denial: "last week" is not in the form year-month-day. Please type a date such as 2026-11-23.`,
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
	r.asks("Check the date on the last denial: November 19, 2026 is before the date on the denial, which is November 20, 2026.")
	r.press("backspace")
	r.write("1")
	r.press("backspace", "backspace")
	r.write("21")
	r.press("enter", "esc")
	r.choose("Deadlines")
	r.asks("You can ask for an outside review until March 22, 2027.")
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

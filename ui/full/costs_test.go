package full_test

import (
	"strings"
	"testing"

	"ketacover/ui/style"
)

// figure gives a figure on the list of them.
func (r *robot) figure(ask, answer string) {
	r.t.Helper()
	r.choose(ask)
	for range 24 {
		r.press("backspace")
	}
	r.write(answer)
	r.press("enter")
}

// spending opens the costs of the patient with an Aetna plan, most figures
// given.
func spending(r *robot) {
	r.once("spending", func(r *robot) { walkSpending(r); r.press("esc") })
	r.choose("What it costs")
}

func walkSpending(r *robot) {
	walkAetna(r)
	r.choose("What it costs")
	r.write("f")
	for _, said := range [][2]string{
		{"What does the clinic charge", "500"}, {"How many sessions", "6"}, {"What does the first visit", "250"},
		{"How much of your deductible", "1000"}, {"What percent", "20"}, {"How much is left until", "2500"},
		{"How many Spravato", "8"}, {"For one Spravato", "1300"},
	} {
		r.figure(said[0], said[1])
	}
	r.press("esc")
}

// compared sets a what-if with another number of visits beside the case.
func compared(r *robot) {
	spending(r)
	r.choose("Compare")
	r.choose("Change what-if 1")
	r.figure("How much is left until", "9000")
	r.press("esc")
	r.choose("Change what-if 2")
	r.figure("How much of your deductible", "0")
	r.figure("What does one trip", "40")
	r.press("esc")
}

func TestFillingInFiguresMakesTheSumsExact(t *testing.T) {
	r := sit(t, 120, 40)
	aetna(r)
	r.choose("What it costs")
	r.expect("$2,400 to $5,150")
	r.write("f")
	r.expect("Makes these more exact: paying for ketamine yourself.")
	r.press("esc")
	r = sit(t, 120, 40)
	spending(r)
	r.expect("$3,250")
	r.expect("$2,500, if the plan pays")
	r.choose("Spravato, through")
	r.expect("Spravato, through the plan: $2,500")
	r.expect("You stop paying at $2,500.")
}

func TestWhatThePlanDoesNotPayForIsSaidBesideIt(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("What it costs")
	r.write("f")
	r.figure("How much is left until", "2500")
	r.press("esc")
	r.press("down")
	if !strings.Contains(r.frame(), "Ketamine, through the plan  the plan does not pay") {
		t.Errorf("an option that the rules shut looks open:\n%s", r.frame())
	}
}

func TestAWhatIfIsComparedAndNeverStored(t *testing.T) {
	r := sit(t, 120, 40)
	compared(r)
	r.expect("What-if 1: Left to your yearly limit: $9,000.")
	r.expect("What-if 2: Deductible left: $0; the cost of a trip: $40.")
	if want := "$2,500, if the plan pays $2,880, if the plan pays $2,400, if the plan pays"; !strings.Contains(r.text(),
		want) {
		t.Errorf("%q is not in\n%s", want, r.frame())
	}
	r.press("f2")
	r.choose("How much is left until")
	r.expect("2500")
	r.press("esc", "esc")
	r.choose("Start over")
	if strings.Contains(r.frame(), "$2,880") {
		t.Errorf("the what-ifs are still there:\n%s", r.frame())
	}
	r.press("esc")
	r.choose("Spravato, through")
	r.expect("Spravato, through the plan: $2,500")
}

func TestAWhatIfFollowsTheRealAnswers(t *testing.T) {
	r := sit(t, 120, 40)
	spending(r)
	r.choose("Compare")
	r.choose("Change what-if 2")
	r.figure("How many sessions", "4")
	r.press("esc")
	r.expect("What-if 2: Sessions planned: 4.")
	r.expect("$2,250")
	r.press("esc")
	r.write("f")
	r.figure("What does the clinic charge", "600")
	r.press("esc")
	r.choose("Compare")
	r.expect("$3,850")
	r.expect("$2,650")
	r.expect("What-if 2: Sessions planned: 4.")
}

func TestUndoInAWhatIfTakesBackWhatWasTriedAndNothingElse(t *testing.T) {
	r := sit(t, 120, 40).inFull()
	spending(r)
	r.choose("Compare")
	real := r.frame()
	r.choose("Change what-if 1")
	r.press("ctrl+z")
	r.expect("There is nothing to undo.")
	r.figure("What does the clinic charge", "700")
	r.figure("How many sessions", "4")
	r.press("ctrl+z")
	r.expect("Took back: sessions planned, from")
	r.press("esc")
	r.expect("What-if 1: The price of a session: $700.")
	r.press("ctrl+y")
	r.expect("What-if 1: The price of a session: $700; sessions planned: 4.")
	r.choose("Change what-if 1") // what was tried can still be taken back
	r.press("ctrl+z", "ctrl+z", "ctrl+z")
	r.expect("There is nothing to undo.")
	r.press("esc")
	r.press("down", "up") // no note
	if r.frame() != real {
		t.Errorf("not all is as it was:\n%s\nwant:\n%s", r.frame(), real)
	}
	r.press("esc", "ctrl+z")
	r.expect("Took back: the allowed amount for Spravato, from") // where the real answers are shown
}

func TestOnTheMapAboveAWhatIfUndoTakesBackWhatTheMapShows(t *testing.T) {
	r := sit(t, 120, 40).inFull()
	spending(r)
	r.choose("Compare")
	r.choose("Change what-if 1")
	r.figure("What does the clinic charge", "700")
	r.press("f2", "ctrl+z")
	r.expect("Took back: the allowed amount for Spravato, from")
	r.press("esc", "esc")
	r.expect("What-if 1: The price of a session: $700.")
}

func TestAPictureIsNeverWithoutHowToUseItAndAllCanBeRead(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 15}} {
		r := sit(t, size[0], size[1])
		spending(r)
		r.press("home")
		seen := r.text()
		for range 40 {
			r.press("down")
			seen += " " + r.text()
			if strings.Contains(r.frame(), "> 2  Ketamine, through the plan") {
				break
			}
		}
		for _, want := range []string{"The cheapest of these options", "$7,200 to $12,800", "How to use this:",
			"The thick part is", "make it shorter.", "Each option"} {
			if !strings.Contains(seen, want) {
				t.Errorf("%dx%d never shows %q", size[0], size[1], want)
			}
		}
		r.press("home")
		for !strings.Contains(r.frame(), "> 1  Ketamine, paying") {
			r.press("enter") // brings what it would open into view first
			r.expect("What it costs")
		}
		r.press("home", "up")
		r.expect("> 9  All of it on one page")
		r.press("down", "end")
		r.expect("> 9  All of it on one page")
	}
}

func TestTheSignsAreThoseOfTheTerminal(t *testing.T) {
	r := sitWith(t, 80, 24, style.Options{ASCII: true}, nil)
	spending(r)
	if text := r.text(); !strings.Contains(text, `The "#" part is the low figure. The "." part goes up to the high one.`) {
		t.Errorf("the signs are not told:\n%s", r.frame())
	}
}

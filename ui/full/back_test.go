package full_test

import (
	"strings"
	"testing"
)

// Undo turns to the question whose answer it takes back, from the next question
// and from the answer, and redo goes on again.
func TestUndoGoesBackToTheQuestion(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.press("ctrl+z", "ctrl+z")
	r.expect("extra benefit for ketamine care?")
	r.expect(`from "no" to "no answer yet"`)
	r.press("ctrl+y")
	r.expect("Which company runs the plan?")
	r = sit(t, 80, 24)
	r.press("enter")
	r.choose("Personal growth")
	r.expect("Your answer today")
	r.press("ctrl+z")
	r.expect("What is the ketamine treatment for?")
	r.expect(`Took back: what it is for, from "personal growth" to "no answer yet".`)
}

// The name that was typed of a company is taken back with it.
func TestUndoTakesTheNameOfACompanyBackToo(t *testing.T) {
	r := sit(t, 80, 24)
	toPayer(r)
	r.write("humana")
	r.press("up", "up", "enter")
	if got := r.keep.Now().Details.Get("plan-name"); got != "humana" {
		t.Fatalf("the plan is called %q", got)
	}
	r.press("ctrl+z")
	r.expect("Which company runs the plan?")
	if got := r.keep.Now().Details.Get("plan-name"); got != "" {
		t.Errorf("the plan is still called %q", got)
	}
}

// A name that was typed of a company is gone once the company is another: letters
// would call the plan by it.
func TestTheNameOfACompanyGoesWithTheCompany(t *testing.T) {
	for _, now := range []string{"Aetna", "I don't know"} {
		r := sit(t, 80, 24).inFull()
		toPayer(r)
		r.write("the umbrella")
		r.press("up", "up", "enter")
		r.press("esc")
		r.expect("Which company runs the plan?")
		r.press("enter") // as it is
		if got := r.keep.Now().Details.Get("plan-name"); got != "the umbrella" {
			t.Fatalf("looked at again, the plan is called %q", got)
		}
		r.press("esc")
		if now == "Aetna" {
			r.write("aetna")
		} else {
			r.press("down")
		}
		r.press("enter")
		r.expect("Noted: ")
		if got := r.keep.Now().Details.Get("plan-name"); got != "" {
			t.Errorf("%s: the plan is still called %q", now, got)
		}
		if strings.Contains(r.text(), "still call") {
			t.Errorf("%s:\n%s", now, r.frame())
		}
		r.press("ctrl+z") // both in one step
		if got := r.keep.Now().Details.Get("plan-name"); got != "the umbrella" {
			t.Errorf("%s: taken back, the plan is called %q", now, got)
		}
	}
}

// A name from elsewhere is the person's own. It stays, and that is said.
func TestANameOfAPlanFromElsewhereStays(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": `{"answers": {"plan": "individual", "payer": "other"}, "details": {"plan-name": "Blue Star"}}`}}
	r := opened(t, s, "mine.json")
	r.press("f2")
	r.choose("Which company runs the plan?", "The company", "Company")
	r.write("aetna")
	r.press("enter")
	if got := r.keep.Now().Details.Get("plan-name"); got != "Blue Star" {
		t.Errorf("the plan is called %q", got)
	}
	if said := strings.Join(strings.Fields(r.frame()), " "); !strings.Contains(said,
		`Your papers still call the plan "Blue Star".`) {
		t.Errorf("nothing says that the name stays:\n%s", r.frame())
	}
}

// No press of esc after the verdict leaves the window as it is, and tab leads
// through all the answers to the verdict again.
func TestEscAndTabGoThroughTheAnswers(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1]).inFull()
		aetna(r)
		before, backs := r.answers(), 0
		for last := r.frame(); ; backs++ {
			r.press("esc")
			if r.frame() == last {
				t.Fatalf("a press of esc does nothing:\n%s", last)
			}
			if last = r.frame(); holdsStart(r) {
				break
			}
		}
		if backs != before {
			t.Errorf("%d presses of esc go back through %d answers", backs, before)
		}
		r = sit(t, size[0], size[1]).inFull()
		aetna(r)
		for range before {
			r.press("esc")
		}
		for range before {
			r.press("tab")
		}
		r.expect("Your answer today")
		if r.answers() != before {
			t.Errorf("%d answers, %d before", r.answers(), before)
		}
	}
}

// holdsStart reports whether the first screen is shown.
func holdsStart(r *robot) bool { return strings.Contains(r.text(), "Press enter to start.") }

// Tab does not pass over a question that nobody answered.
func TestTabPassesOverNoOpenQuestion(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter", "tab")
	r.expect("What is the ketamine treatment for?")
	r.expect("Choose with ")
}

// An arrow goes back from screen to screen, and never out of the program.
func TestLeftDoesNotLeaveTheProgram(t *testing.T) {
	r := sit(t, 80, 24)
	before := r.frame()
	r.press("left")
	if r.quit || r.frame() != before {
		t.Errorf("left has left the program: %v\n%s", r.quit, r.frame())
	}
	r.press("enter", "left")
	if r.frame() != before {
		t.Errorf("left does not go back:\n%s", r.frame())
	}
}

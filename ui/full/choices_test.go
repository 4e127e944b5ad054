package full_test

import (
	"fmt"
	"strings"
	"testing"

	"ketacover/model/record"
	"ketacover/model/seed"
)

// answers is how many answers the program holds.
func (r *robot) answers() int { return r.keep.Now().Answers.Asked() }

// A question opens with nothing chosen, and enter stores nothing then, however
// often it is pressed.
func TestEnterAloneAnswersNoQuestion(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter", "enter", "enter", "enter")
	r.expect("Choose with ")
	r.expect("What is the ketamine treatment for?")
	if strings.Contains(r.frame(), "> ") {
		t.Errorf("a row is marked before the first key:\n%s", r.frame())
	}
	toCondition(r)
	r.press("enter", "enter")
	r.expect("Which condition is it for?")
	r.expect("Choose with ")
}

// Down leads to the first row and up to the last.
func TestTheFirstKeyMarksARow(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter", "down")
	r.expect("> 1  A mental health condition")
	r = sit(t, 80, 24)
	r.press("enter", "up")
	r.expect("> 8  I don't know")
}

// A digit marks its row and stores nothing; enter stores it and says so.
func TestADigitChoosesAndEnterStores(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.write("9")
	r.press("enter")
	r.expect("Choose with 1 to 8, then enter.") // there is no row of that number
	r.write("2")
	r.expect("> 2  Pain")
	if n := r.answers(); n != 0 {
		t.Fatalf("%d answers are stored before enter", n)
	}
	r.press("enter")
	r.expect("Noted: what it is for: pain.")
	r.press("esc")
	r.expect("> 2  Pain")
}

// Whatever keys are pressed, an answer is stored by enter alone, and only where
// a row is marked.
func TestOnlyWhatIsMarkedIsStored(t *testing.T) {
	any := seed.Rand(t)
	keys := []string{"up", "down", "home", "end", "pgup", "pgdown", "enter", "enter", "esc", "f4", "ctrl+z", "left",
		"right", "tab", "backspace", "space"}
	for range seed.Times(40) {
		r := sit(t, []int{40, 80, 120}[any.IntN(3)], []int{15, 24, 40}[any.IntN(3)])
		r.press("enter")
		for range 60 {
			frame, before := r.frame(), r.answers()
			marked := strings.Contains(frame, "\n  > ")
			var key string
			if any.IntN(4) == 0 {
				key = fmt.Sprint(any.IntN(10))
				r.write(key)
			} else {
				key = keys[any.IntN(len(keys))]
				r.press(key)
			}
			if r.answers() > before && (key != "enter" || !marked) {
				t.Fatalf("%q stores an answer from\n%s", key, frame)
			}
			if strings.Contains(r.frame(), "Press enter to start.") {
				r.press("enter")
			}
		}
	}
}

// What is marked may be scrolled out of view. Enter brings it back, and stores it
// once it is seen.
func TestNoAnswerIsChosenUnseen(t *testing.T) {
	r := resumed(t, read(t, far), 40, 15)
	r.press("f2")
	r.choose("Is there a risk", "Spravato safe")
	r.press("home") // the first answer stands below a long help
	if strings.Contains(r.frame(), "\n  > ") {
		t.Fatalf("what is marked is in view:\n%s", r.frame())
	}
	r.press("enter")
	if r.app.Shown().Ask == "" || !strings.Contains(r.frame(), "\n  > ") {
		t.Fatalf("it is stored unseen:\n%s", r.frame())
	}
	r.press("enter")
	if r.app.Shown().Ask != "" {
		t.Errorf("it is not stored:\n%s", r.frame())
	}
}

// Nothing is ticked or decided by enter alone, on any screen on which an answer
// is chosen.
func TestEnterAloneTicksAndDecidesNothing(t *testing.T) {
	for _, lead := range []func(*robot){
		func(r *robot) { aetna(r); r.choose("What matters") },
		func(r *robot) { aetna(r); r.choose("Decide with"); r.choose("What you decided") },
		func(r *robot) { toAppeal(r); r.write("t") },
		func(r *robot) { cigna(r); r.choose("What would change"); r.press("enter"); r.choose("It has come") },
	} {
		r := sit(t, 80, 24)
		lead(r)
		before, frame := r.saved(), r.frame()
		r.press("enter", "enter")
		r.expect("Choose with ")
		if r.saved() != before {
			t.Errorf("enter alone stores something on\n%s", frame)
		}
	}
}

// What is marked and not stored yet stays when something else changes.
func TestAMarkOutlivesOtherScreens(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.write("3")
	for _, key := range []string{"f2", "f1", "f3", "f9"} {
		r.press(key, "esc")
		r.expect("> 3  A drug or alcohol problem")
	}
}

// saved is the case as it would be saved now.
func (r *robot) saved() string { return string(record.EncodeCase(r.lib.Questions, r.keep.Now())) }

// The map says of an answer that is not asked any more that it does not count.
func TestTheMapMarksAnAnswerThatDoesNotCount(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(l.Questions, []byte(`{"answers": {"purpose": "mental-health", "condition": "depression", "pain-condition": "crps",
		"form": "infusion", "plan": "none", "payer": "aetna", "authorization": "not-asked", "denial-date": "2026-01-01"}}`))
	if err != nil {
		t.Fatal(err)
	}
	r := resumed(t, c, 100, 70)
	r.press("f2")
	for _, want := range []string{
		"[x] Which condition is it for? depression",
		"Aetna (not asked now, so it does not count)", "CRPS (not asked now, so it does not count)",
	} {
		if !holds(r, want) {
			t.Errorf("the map does not say %q:\n%s", want, r.frame())
		}
	}
}

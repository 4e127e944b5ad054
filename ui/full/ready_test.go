package full_test

import (
	"strings"
	"testing"
)

// Once the drug that was asked for has its answer, that is said, one time, and
// how many questions on the other are left.
func TestTheFirstAnswerIsSaidToBeReady(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.choose("Major depression")
	said := 0
	for range 40 {
		frame := strings.Join(strings.Fields(r.frame()), " ")
		if strings.Contains(frame, "Your answer today") {
			break
		}
		if strings.Contains(frame, "Your answer on ketamine treatment is ready: f4 or ctrl+o shows it.") {
			said++
			if !strings.Contains(frame, "more questions are about Spravato.") {
				t.Errorf("nothing says what is still asked:\n%s", r.frame())
			}
			r.press("f4")
			r.expect("My answer so far")
			r.press("esc")
		}
		r.press("down", "enter")
	}
	if said != 1 {
		t.Errorf("it is said %d times", said)
	}
}

package line_test

import (
	"fmt"
	"testing"
	"testing/synctest"
)

// The fast page reads out each open question with its options. A number opens one,
// and its answer leads back to the page.
func TestTheFastPageInPlainLines(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		told := newTeller(s)
		defer told.in.Close()
		told.say("all on one page")
		told.expect(t, "All on one page.", "[ ] What it is for: mental health, pain,")
		told.say(fmt.Sprint(told.number("What it is for")))
		told.say(fmt.Sprint(told.number("A mental health")))
		told.expect(t, "All on one page.", "[x] What it is for: mental health")
	})
}

// What is shown to somebody is left by its one entry. No word does anything else.
func TestShowingInPlainLines(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		told, d := sitting(t, lib, "Personal growth", "show")
		defer told.in.Close()
		told.expect(t, "Your answer.", "not covered", "988")
		for _, word := range []string{"map", "save", "undo", "quit", "papers", "back", "words", "crisis", "back"} {
			told.say(word)
			if word != "crisis" {
				told.expect(t, "End the showing")
			}
		}
		if len(d.files) > 0 || told.over {
			t.Errorf("saved %v, left %v", d.files, told.over)
		}
		told.say("1")
		told.expect(t, "Your answer today.")
	})
}

package line_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"ketacover/ui/words"
)

// No page that is read out lists more than seven things in one sentence.
func TestNoSentenceReadOutHoldsALongList(t *testing.T) {
	lib := library(t)
	for _, walk := range [][]string{
		{"1", "1", "4", "1"},           // depression in Medicaid
		{"1", "2", "1", "1", "2", "1"}, // pain, and a plan through work
		{"1"},                          // nothing known
	} {
		synctest.Test(t, func(t *testing.T) {
			s, _ := setup(lib)
			told := newTellerIn(s, 1<<14)
			all := ""
			hear := func(word string) {
				told.say(word)
				all += told.said
			}
			for _, word := range walk {
				hear(word)
			}
			for range 60 {
				if strings.Contains(told.said, "Your answer today.") {
					break
				}
				if n := told.number("I don't know"); n > 0 {
					hear(fmt.Sprint(n))
				} else {
					hear("")
				}
			}
			for _, word := range []string{"why", "changes", "steps", "papers", "answer", "map", "words", "crisis"} {
				hear(word)
				hear("back")
			}
			for line := range strings.SplitSeq(all, "\n") {
				for _, sentence := range strings.Split(line, ". ") {
					if n := max(strings.Count(sentence, "; "), strings.Count(sentence, ", ")); n >= words.MostParts {
						t.Errorf("%v: %d parts: %q", walk, n+1, sentence)
					}
				}
			}
			told.in.Close()
			synctest.Wait()
		})
	}
}

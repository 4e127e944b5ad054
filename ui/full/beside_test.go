package full_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"ketacover/ui/style"
)

// verdictBeside is what a verdict has beside or below a question: its level in
// capitals, or where there is little room its scale.
var verdictBeside = regexp.MustCompile(`NOT COVERED|LIKELY|POSSIBLE|APPROVED|Spravato [·■]`)

// A question that no verdict turns on has beside it what it needs: the sums that
// a figure goes into, the day that follows from a date, the line of a letter.
// The verdict, which it cannot change, is not there.
func TestWhatACostADateAndABlankNeedStandsBesideThem(t *testing.T) {
	for _, c := range []struct {
		name   string
		lead   func(r *robot)
		before string
		typed  string
		after  []string
		junk   string // it is no answer: nothing follows
	}{
		{"a price", func(r *robot) {
			aetna(r)
			r.choose("Dates and")
			r.choose("What does the clinic charge", "Price of one")
		},
			"Ketamine, paying yourself: $1,800", "450", []string{"$2,700"}, "lots"},
		{"a date", toDate,
			"Type the date to see the last day", "Nov 3, 2026", []string{"Last day to appeal", "May 2, 2027"}, "nonsense"},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", c.name, size[0], size[1]), func(t *testing.T) {
				r := sit(t, size[0], size[1])
				toCondition(r)
				if !verdictBeside.MatchString(r.frame()) {
					t.Fatalf("the test knows no verdict:\n%s", r.frame())
				}
				r = sit(t, size[0], size[1])
				c.lead(r)
				if size[0] == 80 {
					r.expect(c.before)
				}
				r.write(c.typed)
				for _, text := range c.after {
					if !strings.Contains(r.text(), text) {
						t.Errorf("%q leads to no %q:\n%s", c.typed, text, r.frame())
					}
				}
				if verdictBeside.MatchString(r.frame()) {
					t.Errorf("the verdict stands beside it:\n%s", r.frame())
				}
				r.write(c.junk)
				for _, text := range c.after {
					if strings.Contains(r.text(), text) && text != "Last day to appeal" {
						t.Errorf("%q still follows from what is no answer:\n%s", text, r.frame())
					}
				}
			})
		}
	}
	for _, size := range sizes {
		r := sitWith(t, size[0], size[1], style.Options{}, newDesk())
		toAppeal(r)
		r.write("b")
		r.expect("What is your name?")
		if !strings.Contains(r.text(), "[your name: __________]") {
			t.Errorf("the line of the letter is not beside the blank:\n%s", r.frame())
		}
	}
}

package paper

import (
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// A time line tells, by day, what happened, what has passed and was not settled, today, and
// what lies ahead, each in a line that can be heard alone and with a mark in its picture.
func TestATimeLineTellsWhatIsLateAndWhatLiesAhead(t *testing.T) {
	p := pen(t)
	p.Today = fact.Date{Year: 2026, Month: 12, Day: 1}
	on := func(month time.Month, day int) fact.Date { return fact.Date{Year: 2026, Month: month, Day: day} }
	c := caseOf(t, p, "plan=individual state=OR authorization=approved urgent=no")
	c.Events = []record.Event{
		{Kind: "call", Date: on(11, 2), With: "Lee"},
		{Kind: "approved", Date: on(11, 2), Visits: 3, Until: fact.Date{Year: 2027, Month: 3, Day: 31}},
		{Kind: "promised", Date: on(11, 3), Until: on(11, 30)},
		{Kind: "visit", Date: on(12, 9)}, {Kind: "visit", Date: on(11, 10)},
	}
	with := *p
	with.Library = p.Library.For(c)
	said := func(c record.Case) string { return lineOf(TimeLine(&with, c)) }
	text := said(c)
	at := 0
	for _, want := range []string{
		"- November 2, 2026: The plan said yes.", "- November 2, 2026: You called the plan. Spoke with: Lee.",
		"- November 3, 2026: They promised to call back.",
		"- November 10, 2026: A visit under the approval. Visit 1 of 3 approved.",
		"- November 30, 2026: The day on which they promised to call. It passed yesterday.", "- December 1, 2026: Today.",
		"- December 9, 2026: A visit under the approval. Visit 2 of 3 approved.",
		"- March 16, 2027: Last day to ask for more visits in time. In 105 days.",
		"- March 31, 2027: Last day of an approval. In 120 days.",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("after %d letters there is no %q in\n%s", at, want, text)
		}
		at += i
	}
	list := moments(&with, c)
	for _, width := range []int{30, 40, 80} {
		lines := newTimeChart(&with, list).Lines(width, true)
		whole := strings.Join(lines, "\n")
		for _, want := range []string{"! The day", "= Today", "* The plan said yes", "o Last day", "o A visit"} {
			if !strings.Contains(whole, want) {
				t.Errorf("at %d columns there is no %q in\n%s", width, want, whole)
			}
		}
		for _, line := range lines {
			if len(line) > width {
				t.Errorf("%d columns: %q", width, line)
			}
		}
	}
	svg, err := drawing(newTimeChart(&with, list).SVG(), "figure-1", newTimeChart(&with, list).About())
	if err != nil || strings.Count(svg, "<circle") != len(list)-1 || !strings.Contains(svg, ">!</text>") ||
		!strings.Contains(svg, "<title") || !strings.Contains(svg, "Days ahead: 3. Days that have passed: 1.") {
		t.Errorf("%v, %d circles for %d things:\n%s", err, strings.Count(svg, "<circle"), len(list), svg)
	}
	// Once it has ended, nothing is late.
	c.Outcome = record.Outcome{What: "paid", Date: on(12, 1), Cost: fact.Answer{}}
	if text := said(c); strings.Contains(text, "passed yesterday") || !strings.Contains(text, "It took 29 days.") {
		t.Errorf("it has ended: %s", text)
	}
}

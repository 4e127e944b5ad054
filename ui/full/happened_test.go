package full_test

import (
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// What happened is written down with its day, starts the days that count, stands on the
// time line, and undo takes it back.
func TestWhatHappenedIsWrittenDownAndStartsAClock(t *testing.T) {
	r := sit(t, 80, 40).inFull()
	denied(r)
	r.write("h")
	r.choose("Something happened")
	r.choose("A request was sent")
	r.press("enter")
	r.expect("The day is needed.")
	r.write("Nov 16")
	r.expect("Monday, November 16, 2026")
	r.press("enter")
	r.expect("What did it ask for?")
	r.press("enter") // left out
	r.expect("How was it sent, and to whom?")
	r.write("by fax")
	r.press("enter")
	r.expect("Is there a number for it?")
	r.press("esc")
	r.expect("On which day was it sent?")
	r.press("esc")
	r.expect("November 16, 2026: A request was sent")
	r.expect("Sent: by fax")
	c := r.keep.Now()
	want := record.Event{Kind: "requested", Date: fact.Date{Year: 2026, Month: 11, Day: 16}, With: "by fax"}
	if len(c.Events) != 1 || c.Events[0] != want {
		t.Fatalf("written down: %+v", c.Events)
	}
	r.choose("Time line")
	r.expect("● A request was sent")
	r.press("esc")
	r.press("ctrl+z")
	r.expect("Took back: what happened.")
	if e := r.keep.Now().Events[0]; e.With != "" {
		t.Errorf("undo left %+v", e)
	}
	r.press("ctrl+z")
	if n := len(r.keep.Now().Events); n != 0 {
		t.Errorf("undo left %d events", n)
	}
}

// How it ended is one of a few words, with a day and what it cost.
func TestHowItEndedIsSaidInAFewKeys(t *testing.T) {
	r := sit(t, 80, 40).inFull()
	denied(r)
	r.write("h")
	r.choose("How it ended")
	r.choose("The plan paid for it")
	r.choose("On which day did it end?")
	r.write("Nov 20, 2026")
	r.press("enter")
	r.choose("What did it cost you in all?")
	r.write("$1,200.50")
	r.press("enter")
	r.expect("[x] The plan paid for it")
	o := r.keep.Now().Outcome
	if o.What != "paid" || o.Date.String() != "2026-11-20" || o.CostText() != "1200.50" {
		t.Errorf("it ended so: %+v", o)
	}
	r.press("esc")
	if !strings.Contains(r.text(), "The plan paid for it") {
		t.Errorf("the list does not say how it ended:\n%s", r.frame())
	}
}

// A counselor logs time in two forms, and takes it back. No page shows it but its own.
func TestHoursAreLoggedInTwoForms(t *testing.T) {
	r := sit(t, 80, 40).inFull()
	denied(r)
	r.write("h")
	r.choose("Something happened")
	r.choose("Time spent on this case")
	r.choose("Log time")
	r.write("an hour")
	r.press("enter")
	r.expect("Write hours, such as 0.5 or 1:30")
	for range len("an hour") {
		r.press("backspace")
	}
	r.write("1:30")
	r.press("enter")
	r.expect("On which day?")
	r.press("enter")
	r.expect("1.5 hours")
	list, err := record.HoursOf(r.keep.Now())
	if err != nil || len(list) != 1 || list[0].Time != 150 || list[0].Date.IsZero() {
		t.Fatalf("logged: %+v, %v", list, err)
	}
	r.press("ctrl+z")
	r.expect("Took back: the time you logged.")
	r.press("esc")
	if strings.Contains(r.text(), "1.5") {
		t.Errorf("another page tells of it:\n%s", r.frame())
	}
}

// toEvent leads to a thing that was written down.
func toEvent(r *robot) {
	denied(r)
	r.write("h")
	r.choose("Something happened")
	r.choose("The plan wants more papers")
	r.write("Nov 16")
	r.press("enter", "esc")
}

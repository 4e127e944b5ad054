package full_test

import (
	"testing"

	"ketacover/model/record"
)

// Who comes back is where they were, and takes back what they said before.
func TestWhoComesBackIsWhereTheyWereAndCanUndo(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	asks := r.shownTitle()
	r.press("ctrl+s")
	r = opened(t, s, "mine.json")
	if got := r.shownTitle(); got != asks {
		t.Errorf("they were at\n%s\nand come back to\n%s", asks, got)
	}
	if !r.holds(`"plan": "none"`) {
		t.Fatal("the answer is lost")
	}
	r.press("ctrl+z")
	r.expect("Took back")
	if r.holds(`"plan"`) {
		t.Fatalf("it is still there:\n%s", r.frame())
	}
	r.press("ctrl+s")
	r = opened(t, s, "mine.json")
	r.press("ctrl+y")
	if !r.holds(`"plan": "none"`) {
		t.Fatalf("what was taken back cannot be made again:\n%s", r.frame())
	}
}

// shownTitle is the question or the heading on the screen, without the answers.
func (r *robot) shownTitle() string {
	shown := r.app.Shown()
	return shown.Title + ": " + shown.Ask
}

// A case that was changed elsewhere says that undo ends there, when it is opened and
// when it is tried; and to look at it is no reason to write it anew.
func TestUndoSaysWhereItEnds(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	r.press("ctrl+s")
	c, err := record.DecodeCase(r.lib.Questions, []byte(s.files["mine.json"]))
	if err != nil {
		t.Fatal(err)
	}
	c.Details = c.Details.With("name", "Lee")
	changed := string(record.EncodeCase(r.lib.Questions, c))
	s.files["mine.json"] = changed
	r = opened(t, s, "mine.json")
	r.expect("Undo ends here: your answers were changed")
	r.press("ctrl+z")
	r.expect("Undo ends here: your answers were changed")
	if !r.holds(`"plan": "none"`) {
		t.Error("undo takes back what it should not reach")
	}
	r.press("ctrl+q")
	if !r.quit || s.files["mine.json"] != changed {
		t.Errorf("to look at it writes it anew: left %v\n%s", r.quit, s.files["mine.json"])
	}
}

// What was half typed when the program had to stop is one step of its own.
func TestWhatASignalKeptIsOneStepMore(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sit(t, 80, 24)
	r.keep.Aside(s, "state/answers.json")
	toDate(r)
	r.write("2026-1")
	before := r.written(r.keep.Now())
	r.keep.Rescue()
	r = opened(t, s, "state/answers.rescue.json")
	if !r.holds(`"typed-denial-date": "2026-1"`) {
		t.Fatalf("what was typed is lost:\n%s", r.frame())
	}
	r.press("ctrl+z")
	if got := r.written(r.keep.Now()); got != before {
		t.Errorf("undo leads to %s\nwant %s", got, before)
	}
	r.press("ctrl+z")
	if r.written(r.keep.Now()) == before {
		t.Error("and no further")
	}
}

package reference

import (
	"testing"
)

func TestANoteIsShownByItsName(t *testing.T) {
	l := &Shelf{Notes: []Note{{ID: CrisisNote, Text: "Call."}, {ID: "other", Text: "Else."}}}
	if l.Note(CrisisNote) != "Call." || l.Note("none") != "" {
		t.Errorf("the notes are %q and %q", l.Note(CrisisNote), l.Note("none"))
	}
	seen := map[string]bool{}
	for _, id := range HelpNotes() {
		if seen[id] {
			t.Errorf("%s helps twice", id)
		}
		seen[id] = true
	}
	for _, id := range append([]string{CrisisNote}, CrisisNotes...) {
		if !seen[id] {
			t.Errorf("%s is not among the notes that help", id)
		}
	}
}

package content

import (
	"os"
	"slices"
	"strings"
	"testing"

	"ketacover/model/reference"
)

// The page of care, the crisis lines and the line in the head are shown by name:
// without one of them a person in danger would see a gap.
func TestContentWithoutANoteForSomeoneInDangerIsRefused(t *testing.T) {
	data, err := os.ReadFile("note.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ids := reference.HelpNotes()
	if calls := len(reference.CrisisNotes) + len(reference.CareNotes) + 1; len(ids) != calls ||
		len(slices.Compact(slices.Sorted(slices.Values(ids)))) != calls {
		t.Errorf("%v are not all notes once", ids)
	}
	for _, id := range ids {
		old := "- id: " + id + "\n"
		if !strings.Contains(string(data), old) {
			t.Errorf("note.yaml lacks %q", old)
			continue
		}
		got := problemsWith(t, "note.yaml", strings.Replace(string(data), old, "- id: "+id+"-else\n", 1))
		if want := `the note "` + id + `" is not there`; !slices.ContainsFunc(got,
			func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("without %s: %q, not %q", id, got, want)
		}
	}
}

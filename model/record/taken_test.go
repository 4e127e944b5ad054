package record

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// A Mark is that of what a case says, in whatever order the questions stand, and not of what
// a counselor or undo notes beside it; any other answer is another Mark.
func TestAMarkIsOfWhatACaseSays(t *testing.T) {
	l, rng := caseLibrary(), seed.Rand(t)
	turned := *l
	turned.List = slices.Clone(l.List)
	slices.Reverse(turned.List)
	for range seed.Times(500) {
		c := randomCase(l, rng)
		mark := Mark(l, c)
		own := WithLabel(c, Label{Name: LabelOf(c).Name, Tags: []string{"new"}, Archived: true})
		own.Details = WithHours(own.Details, Hours{day("2026-11-20"), 50})
		own.LeftAt = "answer"
		own = WithTakenFrom(own, mark)
		if got := Mark(l, own); got != mark {
			t.Fatalf("with what is the counselor's it is another:\n%s", EncodeCase(l, own))
		}
		again, err := DecodeCase(&turned, EncodeCase(l, c))
		if err != nil {
			t.Fatal(err)
		}
		if got := Mark(&turned, again); got != mark {
			t.Fatalf("in another order it is another:\n%s", EncodeCase(l, c))
		}
		other := randomCase(l, rng)
		other.ID = c.ID // others know it by that, and it says nothing
		if !other.Equal(c) && Mark(l, other) == mark {
			t.Fatalf("two cases have one:\n%s%s", EncodeCase(l, c), EncodeCase(l, other))
		}
	}
}

// What goes to others holds nothing of the counselor's own, nor where it came from; what a
// client is called and what happened go along.
func TestWhatGoesToOthersIsTheClients(t *testing.T) {
	l := caseLibrary()
	c := decoded(t, l, savedEvents(l))
	c = WithLabel(c, Label{Name: "Ana", Tags: []string{"demanding"}, Archived: true})
	c.Details = WithHours(c.Details, Hours{day("2026-11-20"), 50})
	c = WithTakenFrom(c, "0123")
	given := ForOthers(c)
	text := string(EncodeCase(l, given))
	for _, word := range []string{"demanding", "archived", `"hours"`, "0123"} {
		if strings.Contains(text, word) {
			t.Errorf("it holds %s:\n%s", word, text)
		}
	}
	if !HasOwn(c) || HasOwn(given) || LabelOf(given).Name != "Ana" || len(given.Events) != len(c.Events) {
		t.Errorf("it holds:\n%s", text)
	}
	if copied := CopyOf(c, "Bo"); TakenFrom(copied) != "" || LabelOf(copied).Name != "Bo" || !HasOwn(copied) {
		t.Errorf("the copy holds:\n%s", EncodeCase(l, copied))
	}
}

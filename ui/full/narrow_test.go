package full

import (
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// However narrow the window, the title of the section is never cut.
func TestTheTitleIsWholeInEveryWindow(t *testing.T) {
	const open = "purpose=mental-health plan=employer employer-kind=insured ketamine-rider=no payer=cigna" +
		" condition=depression form=infusion authorization=not-asked age=18-64"
	for _, name := range append(people(), "open and weak") {
		said, sat := sittings[name]
		if !sat {
			said = open
		}
		s := sitting(t, said)
		seen := 0
		s.eachQuestion(func(_ *fact.Question, shown screen.Shown) {
			title, _, _ := strings.Cut(shown.Title, words.PartMark)
			for s.App.width = minWidth; s.App.width <= 120; s.App.width += 5 {
				top := s.App.header(&shown, "")
				if s.App.width == minWidth && !strings.HasPrefix(s.App.Frame(), top+"\n") {
					t.Fatalf("%s: the frame does not begin with %q:\n%s", name, top, s.App.Frame())
				}
				if !strings.Contains(colours.ReplaceAllString(top, ""), title) {
					t.Fatalf("%s at %d: %q is cut: %q", name, s.App.width, title, top)
				}
			}
			seen++
		})
		if seen == 0 {
			t.Errorf("%s: no question was seen", name)
		}
	}
}

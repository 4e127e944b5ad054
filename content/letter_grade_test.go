package content

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/content/lint"
)

// plainKinds are the papers to people at a desk, or in a hurry, who are no readers of
// appeals: what they get is as plain as what is said to the person.
var plainKinds = []string{"fax-cover", "peer-to-peer", "records-request", "renewal", "representative"}

// The words to an office have no bound of their own, since they cite laws. These do.
func TestThePapersToADeskAreAsPlainAsAnyText(t *testing.T) {
	lib := parsed(t)
	names := names()
	hole := regexp.MustCompile(`\{[^}]*\}|_{2,}`)
	for _, kind := range plainKinds {
		var all lint.Reading
		for _, part := range lib.Letters.Letter(kind).Parts {
			for _, text := range append(slices.Clone(part.Items), strings.Split(part.Text, "\n")...) {
				r := lint.Measure(hole.ReplaceAllString(text, "this"), names)
				all.Add(r)
				if g := r.Grade(); r.Words() >= 2*fewWords && g > lint.MaxGrade {
					t.Errorf("%s, %s reads at grade %.1f: %s", kind, part.ID, g, text)
				}
			}
		}
		t.Logf("%s reads at grade %.1f", kind, all.Grade())
		if g := all.Grade(); g > maxOverall {
			t.Errorf("%s reads at grade %.1f", kind, g)
		}
	}
}

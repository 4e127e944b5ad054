package content

import (
	"strings"
	"testing"
)

func TestTheReasonIsOneThatTheAnswersGive(t *testing.T) {
	l := parsed(t)
	for pairs, want := range map[string]string{
		"plan=none":                  "no plan",
		"age=under-18 plan=none":     "no plan",
		"purpose=wellness":           "personal growth",
		"purpose=wellness plan=none": "", // either will do
	} {
		c := saidCase(t, l, pairs)
		for tree := range l.Trees.List {
			reasons := l.Trees.Reasons(tree, c.Answers)
			if len(reasons) == 0 || !strings.Contains(reasons[0].Text, want) {
				t.Errorf("%s: %s: %+v", pairs, l.Trees.List[tree].ID, reasons)
			}
		}
	}
}

package screen

import (
	"strings"
	"testing"
)

// However narrow the window, the verdict in words, with what is wrong with its
// sources, is never cut.
func TestTheVerdictIsWholeInEveryStrip(t *testing.T) {
	const said = "purpose=mental-health plan=employer ketamine-rider=no condition=depression authorization=not-asked " +
		"age=18-64"
	for name, more := range map[string]string{
		"nothing said": "",
		"a weak rule": said + " employer-kind=insured payer=aetna antidepressants=2 recommended-by=psychiatrist " +
			"trial-records=yes network=in",
		"open and weak": said + " employer-kind=insured payer=cigna form=infusion",
		"far from it": said + " employer-kind=self-funded payer=cigna form=infusion antidepressants=0 " +
			"recommended-by=nobody network=out",
	} {
		v := sitting(t, more)
		view := verdictsWith(v, 0, v.session.View.Answers().At(0), "")
		for i := range view.trees {
			tree := &view.trees[i]
			said := strings.ToUpper(v.words.Verdict.Span(int(tree.span.Low), int(tree.span.High))) +
				v.words.Sources.Caution(tree.limits)
			for _, width := range []int{39, 44, 58, 59, 79, 98} {
				if line := verdictStrip(v, view, width, 9)[i].String(); !tree.ruledOut() && !strings.Contains(line, said) {
					t.Errorf("%s at %d: %q is cut: %q", name, width, said, line)
				}
			}
		}
	}
}

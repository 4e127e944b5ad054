package paper

import (
	"strings"
	"testing"

	"ketacover/model"
)

// decoded is a case with the answers, given as in a file.
func decoded(t *testing.T, l *model.Library, answers string) model.Case {
	t.Helper()
	c, err := l.DecodeCase([]byte(`{"answers": {` + answers + `}}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What is good already is never said to be beyond help.
func TestWhatIsSaidOfNoChangeFitsTheAnswer(t *testing.T) {
	p := pen(t)
	seen := map[string]bool{}
	for _, c := range cases(t, p.Library) {
		for tree, v := range p.Library.Evaluate(c, p.Today).Verdicts {
			want, never := p.Words.Ways.ChangeLeft, p.Words.Ways.ChangeDone
			switch {
			case len(v.Changes)+len(v.Together) > 0:
				continue
			case v.Lowest == model.Approved:
				want, never = p.Words.Ways.ChangeDone, "Changing these would not help"
			case v.Lowest == model.Likely:
				want, never = p.Words.Ways.ChangeBest, "Changing these would not help"
			}
			seen[want] = true
			s := p.sheet("")
			p.changes(s, p.Library.Tree(tree), c.Answers, v)
			if text := flat(s); !strings.Contains(text, want) || strings.Contains(text, never) {
				t.Errorf("%s, %v: %q", tree, v.Lowest, text)
			}
		}
	}
	if len(seen) != 3 {
		t.Errorf("the cases show only %v", seen)
	}
}

func TestWhatHelpsOnlyTogetherIsToldWithEachPart(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library, `"purpose": "mental-health", "condition": "depression", "plan": "individual", "payer": "cigna", "form": "infusion",
		"age": "18-64", "authorization": "not-asked", "antidepressants": "0", "antidepressant-classes": "different",
		"recommended-by": "nobody", "diagnosis-documented": "yes", "severity-scale": "severe", "trial-records": "no",
		"network": "out", "network-gap": "no", "plan-experimental": "silent", "spravato-safe": "yes", "spravato-site": "no", "spravato-history": "never"`)
	text := flat(p.Explain(c))
	for _, part := range []string{
		"No three changes alone move this answer up. All of these together would:", "1. Antidepressants that did not help enough: two",
		"Who recommends it: a psychiatrist Ask a psychiatrist to see you", "Records of each medicine: yes",
		"A Spravato clinic in reach: yes", "Then it would be: likely.",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the explanation does not say %q:\n%s", part, text)
		}
	}
}

package content

import (
	"strings"
	"testing"
)

func TestHowToChangeAnAnswerFitsTheAnswerItChangesTo(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ question, option, said, holds string }{
		{"network", "in", "network=out", "a clinic in its network"},
		{"network", "in", "network=out network-gap=no", "a clinic in its network"},
		{"network", "in", "network=out network-gap=yes", "gap exception"},
		{"network", "out", "network=cash-only", "bills your plan"},
		{"network", "out", "network=cash-only network-gap=yes", "bills your plan"},
		{"psychotherapy", "not-available", "psychotherapy=no", "a note"},
		{"recommended-by", "psychiatrist", "recommended-by=other-clinician", "Ask a psychiatrist"},
		{"recommended-by", "other-clinician", "recommended-by=nobody", "psychiatrist or doctor"},
	} {
		q := &l.Questions.List[l.Questions.Index(test.question)]
		f := l.Questions.Facts(saidCase(t, l, test.said).Answers)
		if how := q.Change.HowTo(q.Option(test.option), &f); !strings.Contains(how, test.holds) {
			t.Errorf("%s to %s with %s: %q does not say %q", test.question, test.option, test.said, how, test.holds)
		}
	}
}

func TestWhatCouldLowerTheAnswerSaysHowToKeepIt(t *testing.T) {
	l := parsed(t)
	c := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=cigna form=infusion "+
		"network=in authorization=not-asked")
	said := 0
	for id, v := range l.Evaluate(c, someDay).Verdicts {
		for _, lower := range v.Lowerings {
			said++
			if lower.Keep != lower.Change.Keep || lower.Keep == "" || lower.Keep == lower.Change.How {
				t.Errorf("%s: to keep %s it says %q", id, lower.ID, lower.Keep)
			}
		}
	}
	if said == 0 {
		t.Error("nothing could lower it: the test shows nothing")
	}
}

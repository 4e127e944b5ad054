package paper

import (
	"strings"
	"testing"
)

// An approval that may leave a drug not covered needs a word why.
func TestAnApprovalThatMayNotHelpSaysThatItMayBeOfTheOtherDrug(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"plan": "military", "military-kind": "va", "purpose": "mental-health", "condition": "suicidal-depression", "form": "infusion", "authorization": "unsure"`)
	text := strings.Join(strings.Fields(ExplainInFull(p, c).Plain()), " ")
	row := "If the plan approved it: "
	_, after, found := strings.Cut(text, row)
	if !found {
		t.Fatalf("no row tells of an approval: %s", text)
	}
	if said, _, _ := strings.Cut(after, "If not:"); !strings.Contains(said, "to approved. "+p.Words.Options.OtherDrug) {
		t.Errorf("%s%s", row, said)
	}
}

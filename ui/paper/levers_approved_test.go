package paper

import (
	"strings"
	"testing"
)

// An approval that may leave a drug not covered needs a word why.
func TestAnApprovalThatMayNotHelpSaysThatItMayBeOfTheOtherDrug(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"plan": "military", "military-kind": "va", "purpose": "mental-health", "condition": "suicidal-depression", "form": "infusion", "authorization": "unsure"`)
	text := inOneLine(ExplainInFull(p, c).Plain())
	row := "If the plan approved it: "
	_, after, found := strings.Cut(text, row)
	if !found {
		t.Fatalf("no row tells of an approval: %s", text)
	}
	if said, _, _ := strings.Cut(after, "If not:"); !strings.Contains(said, "to approved. "+p.Words.Options.OtherDrug) {
		t.Errorf("%s%s", row, said)
	}
}

// On the way through the rules an approval names its drug, or says that it may be of
// the other one.
func TestAnApprovalOnTheWayThroughTheRulesNamesItsDrug(t *testing.T) {
	p := pen(t)
	const said = `"plan": "employer", "employer-kind": "insured", "payer": "aetna", "state": "OH", "purpose": "mental-health",
		"condition": "depression", "form": "infusion", "age": "18-64", "authorization": "denied", "denial-reason": "experimental"`
	for of, want := range map[string]string{
		`, "authorization-for": "infusion"`: "If the plan approved ketamine treatment: approved.",
		`, "authorization-for": "spravato"`: "If the plan approved Spravato: approved.",
		``:                                  "to approved. " + p.Words.Options.OtherDrug,
	} {
		text := inOneLine(ExplainInFull(p, decoded(t, p.Library.Questions, said+of)).Plain())
		if !strings.Contains(text, want) || strings.Contains(text, "If the plan approved it: approved.") {
			t.Errorf("%s: the way does not say %q:\n%s", of, want, text)
		}
	}
}

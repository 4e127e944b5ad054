package paper

import (
	"strings"
	"testing"
)

func TestTheReasonsNameWhatIsNotKnownOfThePersonsPlanAndWhomToAsk(t *testing.T) {
	p := pen(t)
	const who = `"purpose": "mental-health", "condition": "depression", `
	tried := "We tried 2 times to find out what UnitedHealthcare's rule decides on ketamine infusions, and could not. " +
		"Call the number on your card. Ask for the written rule, its number and its date."
	for _, test := range []struct {
		is, answers, said string
		stands            bool
	}{
		{"of the plan", `"plan": "individual", "payer": "unitedhealthcare"`, tried, true},
		{"of another plan", `"plan": "individual", "payer": "aetna"`, "We tried", false},
		{"a plan that was not named", `"plan": "individual"`, "We tried", false},
		{"an approval in hand", `"plan": "individual", "payer": "unitedhealthcare", "authorization": "approved",
			"authorization-for": "infusion"`, "We tried", false},
		{"nobody has looked", `"plan": "individual", "payer": "hcsc"`,
			"We have not tried yet to find out what the Texas Blue plan says of ketamine infusions today. Call", true},
		{"what was looked for is not said to be untried", `"plan": "individual", "payer": "cigna"`,
			"We tried to find out what Cigna says of ketamine infusions, and could not. Call", true},
		{"a state", `"plan": "medicaid", "state": "WA"`,
			"We tried 2 times to find out what Apple Health in Washington asks for Spravato, and could not. Call", true},
		{"another state", `"plan": "medicaid", "state": "UT"`, "Apple Health in Washington", false},
	} {
		if got := lineOf(ExplainInFull(p, decoded(t, p.Library.Questions, who+test.answers))); strings.
			Contains(got, test.said) != test.stands {
			t.Errorf("%s: %q stands in it: %t", test.is, test.said, !test.stands)
		}
	}
}

func TestAboutNamesAllThatIsNotKnownWithItsTriesAndWhomToAsk(t *testing.T) {
	p := pen(t)
	about := lineOf(About(p))
	gaps := 0
	for g := range p.Library.Reference.NotFound {
		group := &p.Library.Reference.NotFound[g]
		page := lineOf(NotFound(p, group))
		for i := range group.Gaps {
			n := &group.Gaps[i]
			gaps++
			for _, said := range []string{n.What[1:], n.Ask} {
				if !strings.Contains(about, said) || !strings.Contains(page, said) {
					t.Errorf("%s: %q is not told", n.ID, said)
				}
			}
		}
	}
	for _, said := range []string{"What Medicare Part B will cost in 2027 (6 tries)", "What Florida Blue says (2 tries)",
		"What Molina says (1 try)", "What the Arizona Blue plan says (not looked for yet)",
		"What CHAMPVA says of ketamine (tries not counted)"} {
		if !strings.Contains(about, said) {
			t.Errorf("%q is not told", said)
		}
	}
	if gaps < 80 {
		t.Errorf("only %d gaps are told; the lists of what was looked for name more", gaps)
	}
}

// oneLine is a sheet as one line.
func lineOf(s *Sheet) string { return inOneLine(s.Plain()) }

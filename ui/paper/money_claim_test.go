package paper

import (
	"strings"
	"testing"
)

// The costs of care that was had spoke of a course to come: which way is the cheapest,
// and what a year would cost.
func TestTheCostsOfCareThatWasHadAreAboutTheClaim(t *testing.T) {
	p := pen(t)
	const who = `"purpose": "mental-health", "condition": "depression", "form": "infusion", "plan": "individual",
		"payer": "cigna", "authorization": "denied", "authorization-for": "infusion", "network": "out",
		"price-per-session": 500, "evaluation-fee": 0, "sessions": 6, "deductible-left": 500, "coinsurance-percent": 40,
		"out-of-pocket-left": 9000, "allowed-amount": 300`
	had := lineOf(Money(p, decoded(t, p.Library.Questions, who+`, "care": "had"`)))
	for _, said := range []string{
		"You have had this care. So this is about the claim", "What ketamine cost you: $3,000",
		"Your part of the ketamine claim: $2,220", "this much of what you paid may come back: $780.",
		"its allowed amount", "asks above the allowed amount stays with you", "If it pays after an appeal",
	} {
		if !strings.Contains(had, said) {
			t.Errorf("it does not say %q:\n%s", said, had)
		}
	}
	had, _, _ = strings.Cut(had, "Help with paying")
	for _, said := range []string{"Spravato", "Over a year", "cheapest", "for the course you asked about",
		"written estimate first", "What each option costs", "Trips and a driver"} {
		if strings.Contains(had, said) {
			t.Errorf("it says %q of care that was had", said)
		}
	}
	coming := lineOf(Money(p, decoded(t, p.Library.Questions, who+`, "care": "under-way"`)))
	for _, said := range []string{"Your claim", "You have had this care", "of what you paid may come back"} {
		if strings.Contains(coming, said) {
			t.Errorf("it says %q of a course under way", said)
		}
	}
	for said, want := range map[string]string{
		`"authorization": "not-asked"`: "A claim that you send yourself has a last day",
		`"authorization": "denied", "authorization-for": "infusion", "allowed-amount": 2000, "price-per-session": 100,
			"sessions": 6, "deductible-left": 5000, "coinsurance-percent": 40, "evaluation-fee": 0`: "By these figures nothing would come back",
		`"authorization": "denied", "authorization-for": "spravato"`: "What Spravato cost you",
	} {
		got := lineOf(Money(p, decoded(t, p.Library.Questions, `"purpose": "mental-health", "condition": "depression",
			"plan": "individual", "care": "had", `+said)))
		if !strings.Contains(got, want) {
			t.Errorf("%s: it does not say %q", said, want)
		}
	}
}

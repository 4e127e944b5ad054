package content

import (
	"maps"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// substance is a pack that asks more closely of one purpose, and a company with a rule
// for one of the answers.
func substance() map[string]string {
	files := maps.Clone(small)
	files["questions/2-substance.yaml"] = `section: {id: substance, title: Substance use}
questions:
- id: substance
  when: {question: purpose, is: [substance-use]}
  ask: Which substance is it?
  short: the substance
  where: 'Ask the clinic: "Which substance would you write on the request?"'
  if: 'it is for {option}'
  any: any substance
  help: Pick the main one.
  why: Plans may pay for one and not for another.
  options:
  - {id: alcohol, label: Alcohol, short: alcohol}
  - {id: opioids, label: Opioids, short: opioids}
`
	files["payer/mend-health.yaml"] = strings.Replace(small["payer/mend-health.yaml"], "{pain-condition: [crps]}",
		"{substance: [alcohol]}", 1)
	return files
}

// What rules can be for is content: a question that says any: and is asked of one
// purpose splits the rules on that purpose, and those that say no more are for all
// of it.
func TestWhatRulesAreForIsContent(t *testing.T) {
	lib, err := Pack(packFolder(t, "substance", substance()))
	if err != nil {
		t.Fatal(err)
	}
	of, purpose := lib.Questions.Index("substance"), lib.Questions.Index(fact.PurposeQuestion)
	for _, test := range []struct {
		payer, substance string
		own              bool
	}{{"mend-health", "alcohol", true}, {"mend-health", "opioids", false}, {"aetna", "alcohol", true},
		{"aetna", "opioids", true}} {
		a := said(t, lib, "purpose=substance-use substance="+test.substance+
			" form=infusion plan=individual authorization=not-asked payer="+test.payer)
		facts := lib.Questions.Applicable(a)
		got := verdict.OwnRule(lib.Questions, lib.Payers, &lib.Trees.List[lib.Trees.Index("infusion")], &facts)
		if got == nil || got.Own != test.own {
			t.Errorf("for %s %s the rule is %+v", test.payer, test.substance, got)
		}
	}
	for i := range lib.Payers.List {
		for _, r := range lib.Payers.List[i].Rules {
			if r.Uses.Of(purpose).Has(lib.Questions.List[purpose].Option("substance-use")) {
				t.Errorf("%s of %s is for a purpose that has uses of its own", r.ID, lib.Payers.List[i].ID)
			}
		}
	}
	aetna := lib.Payers.Find("aetna")
	if all := lib.Questions.List[of].All(); aetna.Rules[len(aetna.Rules)-1].Uses.Of(of) != all &&
		aetna.Rules[0].Uses.Of(of) != all {
		t.Errorf("%+v", aetna.Rules)
	}
}

// A rule can be for answers of such a question alone.
func TestARuleIsForAnswersThatSayWhatTreatmentIsFor(t *testing.T) {
	for uses, want := range map[string]string{
		"{age: [adult]}":         `rules are not for answers to "age"`,
		"{purposes: [surgery]}":  `rules are not for answers to "purposes" (did you mean "purpose"?)`,
		"{purpose: [surgeries]}": `question "purpose" has no option "surgeries"`,
	} {
		files := maps.Clone(small)
		files["payer/mend-health.yaml"] = strings.Replace(small["payer/mend-health.yaml"], "{pain-condition: [crps]}", uses,
			1)
		_, err := Pack(packFolder(t, "uses", files))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("for: %s: %v, want %s", uses, err, want)
		}
	}
	files := maps.Clone(small)
	files["payer/mend-health.yaml"] = strings.Replace(small["payer/mend-health.yaml"], "{pain-condition: [crps]}",
		"{purpose: [surgery], purpose: [sleep]}", 1)
	if _, err := Pack(packFolder(t, "twice", files)); err == nil ||
		!strings.Contains(err.Error(), `key "purpose" stands twice in for`) {
		t.Errorf("a key twice: %v", err)
	}
}

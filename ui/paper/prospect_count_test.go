package paper

import (
	"strings"
	"testing"

	"ketacover/model"
)

// While the company is not known, companies are counted and never named: a name
// would tell a person nothing of their own plan.
func TestCompaniesAreCountedAndNotNamedWhileTheCompanyIsNotKnown(t *testing.T) {
	p := pen(t)
	payer := p.Library.Questions.Index("payer")
	counted := 0
	for _, plan := range []string{`"plan": "individual"`, `"plan": "employer", "employer-kind": "insured"`} {
		for _, use := range []string{`"purpose": "mental-health", "condition": "depression"`,
			`"purpose": "pain", "pain-condition": "crps"`} {
			c := decoded(t, p.Library.Questions, plan+", "+use+`, "form": "infusion", "payer": "unsure"`)
			for tree := range p.Library.Trees.List {
				session := model.NewSession(p.Library, c)
				seen := map[string]bool{}
				for _, row := range Rows(p.Words, session.View.Prospect(tree)) {
					if seen[row.Text] {
						t.Errorf("%s, %s: %q is said twice", plan, use, row.Text)
					}
					seen[row.Text] = true
					if strings.Contains(row.Text, p.Library.Questions.List[payer].Short+" is ") {
						counted++
					}
					if strings.Contains(row.Text, " one of 1 ") {
						t.Errorf("%s, %s counts one of one: %s", plan, use, row.Text)
					}
					if strings.Contains(row.Text, "runs your plan: ") {
						t.Errorf("%s, %s names a company: %s", plan, use, row.Text)
					}
				}
			}
		}
	}
	if counted == 0 {
		t.Error("no row counts companies: the test shows nothing")
	}
}

// The state decides under Medicaid alone, and few have a rule of their own that
// was read: "one of 1 (of 56)" told nobody whether it is theirs.
func TestFewStatesAreNamedWhileTheStateIsNotKnown(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"plan": "medicaid", "purpose": "mental-health", "condition": "depression", "authorization": "not-asked", "state": "unsure"`)
	var told []string
	for _, row := range Rows(p.Words, model.NewSession(p.Library, c).View.Prospect(p.Library.Trees.Index("spravato"))) {
		told = append(told, row.Text)
	}
	for _, want := range []string{"if you live in Texas: ", "if you live in Ohio: ", "otherwise: "} {
		if !strings.Contains(strings.Join(told, "\n"), want) {
			t.Errorf("no row says %q: %q", want, told)
		}
	}
}

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
		for _, use := range []string{`"purpose": "mental-health", "condition": "depression"`, `"purpose": "pain", "pain-condition": "crps"`} {
			c := decoded(t, p.Library.Questions, plan+", "+use+`, "form": "infusion", "payer": "unsure"`)
			for tree := range p.Library.Trees.List {
				session := model.NewSession(p.Library, c)
				seen := map[string]bool{}
				for _, row := range Rows(p.Words, session.Prospect(tree)) {
					if seen[row.Text] {
						t.Errorf("%s, %s: %q is said twice", plan, use, row.Text)
					}
					seen[row.Text] = true
					if strings.Contains(row.Text, p.Library.Questions.List[payer].Short+" is one of ") {
						counted++
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

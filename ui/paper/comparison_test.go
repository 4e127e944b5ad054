package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/comparison"
)

// refused is a patient whose plan refused Spravato, and who meets what most rules ask.
const refused = `"purpose": "mental-health", "condition": "depression", "form": "spravato", "age": "18-64", "plan": "employer",
	"employer-kind": "insured", "payer": "aetna", "ketamine-rider": "no", "authorization": "denied", "authorization-for": "spravato",
	"recommended-by": "psychiatrist", "diagnosis-documented": "yes", "severity-scale": "severe", "antidepressants": "2",
	"antidepressant-classes": "different", "trial-records": "yes", "augmentation": "no", "psychotherapy": "yes",
	"stay-on-antidepressant": "yes", "spravato-site": "yes", "spravato-safe": "yes", "plan-experimental": "silent"`

func TestAnAppealMayNameOnlyRulesThatAnOfficeCanLookUp(t *testing.T) {
	p := pen(t)
	compared := p.Library.Others.Compare(decoded(t, p.Library.Questions, refused).Answers)
	spray := p.Library.Trees.Index("spravato")
	read, _ := compared.ByVerdict(spray)
	names := appealNames(p, read, spray)
	for _, name := range []string{"Blue Cross Blue Shield of Massachusetts", "UnitedHealthcare"} {
		if !strings.Contains(strings.Join(names, "; "), name) {
			t.Errorf("%s is not among %v", name, names)
		}
	}
	// Their own plan, a clinic's account and a rule that refuses are no help.
	for _, name := range []string{"Aetna", "DMBA", "Mississippi"} {
		if strings.Contains(strings.Join(names, "; "), name) {
			t.Errorf("%s is among %v", name, names)
		}
	}
	if drug := Compared(p, compared, spray); !strings.HasPrefix(drug.Appeal, "For an appeal: ") ||
		strings.Count(drug.Appeal, ";") > 6 {
		t.Errorf("of an appeal it says %q", drug.Appeal)
	}
	if drug := Compared(p, compared, p.Library.Trees.Index("infusion")); drug.Appeal != "" {
		t.Errorf("of what was not refused it says %q", drug.Appeal)
	}
}

// No rule read is not a no: of such companies the paper says how many there are, and
// neither a verdict nor a condition of any.
func TestACompanyOfWhichNoRuleWasReadHasNoVerdictOnPaper(t *testing.T) {
	p := pen(t)
	compared := p.Library.Others.Compare(decoded(t, p.Library.Questions, refused).Answers)
	text := flat(Comparison(p, compared))
	// nothing of theirs was read on either drug
	for _, name := range []string{"Kaiser Permanente", "Anthem", "Triple-S Salud"} {
		if strings.Contains(text, name+": ") || strings.Count(text, "- "+name) != len(p.Library.Trees.List) {
			t.Errorf("%s does not stand among those of which nothing was read, or has a verdict", name)
		}
	}
}

// Who pays elsewhere, as a letter names it, is what the comparison of the case says.
func TestALetterNamesTheOthersThatTheComparisonHas(t *testing.T) {
	p := pen(t)
	named := 0
	for i, c := range cases(t, p.Library.Questions) {
		compared := p.Library.Others.Compare(c.Answers)
		for tree := range p.Library.Trees.List {
			var want []comparison.Paying
			for i := range compared.Rows {
				row := &compared.Rows[i]
				s := &row.Drugs[tree]
				if !row.Now && s.Pays() && s.Source != nil && s.Source.Formal() &&
					!slices.ContainsFunc(want, func(x comparison.Paying) bool { return x.Source == s.Source }) {
					want = append(want, comparison.Paying{Payer: row.Payer, Source: s.Source})
				}
			}
			if got := p.Library.Others.Paying(c.Answers, tree); !slices.Equal(got, want) {
				t.Errorf("case %d, drug %d: the letter names %v, the comparison %v", i, tree, got, want)
			}
			named += len(want)
		}
	}
	if named == 0 {
		t.Error("no company pays in any case: the test shows nothing")
	}
}

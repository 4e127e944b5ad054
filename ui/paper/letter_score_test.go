package paper

import (
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
)

// Of several scores a letter quotes the latest on a scale that the rule asks for, and where
// there is none the latest of all. Then whoever sends it is told.
func TestALetterQuotesTheScoreThatTheRuleAsksFor(t *testing.T) {
	p := pen(t)
	const answers = `"purpose":"mental-health","condition":"depression","form":"infusion","age":"18-64",
		"diagnosis-documented":"yes","severity-scale":"severe","antidepressants":"4-plus","plan":"individual","state":"MA",
		"payer":"PAYER","authorization":"denied","authorization-for":"infusion","denial-reason":"not-necessary"`
	score := func(scale, score, day string) map[string]string {
		return map[string]string{"scale": scale, "score": score, "date": day}
	}
	march, april, october := "March 1, 2026", "April 2, 2026", "October 3, 2026"
	const note = "asks for a score on one of these scales: HAM-D, MADRS. The letter quotes another one: "
	for _, test := range []struct {
		is, payer, quotes, told string
		scores                  []map[string]string
	}{
		{"one on a scale of the rule, and a later one on another", "bcbs-massachusetts", "madrs, 33, April 2, 2026", "",
			[]map[string]string{score("PHQ-9", "19", march), score("madrs", "33", april), score("PHQ-9", "21", october)}},
		{"two on scales of the rule", "bcbs-massachusetts", "HAMD 17, 20, October 3, 2026", "",
			[]map[string]string{score("HAMD 17", "20", october), score("MADRS", "33", april)}},
		{"none on a scale of the rule", "bcbs-massachusetts", "PHQ-9, 21, October 3, 2026", note + "PHQ-9, 21",
			[]map[string]string{score("PHQ-9", "21", october), score("QIDS", "19", march)}},
		{"a rule that names no scale", "other", "", "",
			[]map[string]string{score("MADRS", "33", march), score("PHQ-9", "21", october)}},
	} {
		c := decoded(t, p.Library.Questions, strings.Replace(answers, "PAYER", test.payer, 1))
		c.Details = record.WithEntries(c.Details, letter.ScoresDetail, test.scores)
		for _, kind := range []string{"appeal", "medical-necessity", "prior-authorization-infusion"} {
			d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
			text := flat(Letter(p, &d))
			if test.quotes != "" && !strings.Contains(text, "chart: "+test.quotes) &&
				!strings.Contains(text, "Rating scale: "+test.quotes) {
				t.Errorf("%s: %s does not quote %q:\n%s", test.is, kind, test.quotes, text)
			}
			told := strings.Join(LetterCautions(p, &d), "\n")
			if strings.Contains(told, "asks for a score on one") != (test.told != "") || !strings.Contains(told, test.told) {
				t.Errorf("%s: %s tells %q", test.is, kind, told)
			}
		}
	}
}

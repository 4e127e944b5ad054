package paper

import (
	"strings"
	"testing"

	"ketacover/model/record"
)

// A reviewer was told of 72 hours by a letter whose last day had passed.
func TestALetterNamesNoHoursOnceTheLastDayHasPassed(t *testing.T) {
	p := pen(t)
	for plan, answers := range planKinds {
		for _, dates := range []string{
			`"denial-date": "2025-01-05"`, `"denial-date": "2025-01-05", "final-denial-date": "2025-03-05"`,
			`"denial-date": "2025-01-05", "first-appeal-denial-date": "2025-03-05", "final-denial-date": "2025-04-05"`,
		} {
			if plan == "none" || plan == "open" {
				continue
			}
			c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {"purpose": "mental-health", "condition": "depression", "form": "infusion", "urgent": "yes",
				"authorization": "denied", "authorization-for": "infusion", `+answers+`, `+dates+`}}`))
			if err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{"appeal", "external-review", "expedited"} {
				draft := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
				text := strings.ToLower(inOneLine(Letter(p, &draft).Plain()))
				body, _, _ := strings.Cut(text, "what this letter rests on")
				if strings.Contains(body, "72 hours") || strings.Contains(body, "an expedited appeal") ||
					strings.Contains(body, "an expedited external") {
					t.Errorf("%s, %s, %s:\n%s", kind, plan, dates, body)
				}
				if n := strings.Count(body, "urgent."); n != 1 {
					t.Errorf("%s, %s, %s says %d times that it is urgent", kind, plan, dates, n)
				}
			}
		}
	}
}

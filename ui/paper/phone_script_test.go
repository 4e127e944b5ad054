package paper

import (
	"strings"
	"testing"

	"ketacover/model/record"
)

// Original Medicare and the VA were asked for a network, an approval and a
// booklet on the phone.
func TestThePhoneScriptAsksAProgrammeOnlyWhatItHas(t *testing.T) {
	p := pen(t)
	for _, plan := range []string{"original", "va"} {
		for _, stage := range []string{"", `, "authorization": "not-asked"`,
			`, "authorization": "denied", "authorization-for": "infusion", "denial-date": "2026-11-01"`} {
			c, err := record.DecodeCase(p.Library.Questions,
				[]byte(`{"answers": {"purpose": "pain", "pain-condition": "crps", "form": "infusion", `+planKinds[plan]+stage+`}}`))
			if err != nil {
				t.Fatal(err)
			}
			draft := p.Library.Letters.Write(p.Library.Letters.Letter("phone-script"), c, ticked(p))
			text := Letter(p, &draft).Plain()
			if n := strings.Count(text, "Then ask"); n != 1 {
				t.Errorf("%s%s: %d lists of what to ask", plan, stage, n)
			}
			body, _, _ := strings.Cut(text, "Before you hang up")
			for _, words := range []string{"network", "booklet", "asked for approval", "need approval", "The plan said"} {
				if strings.Contains(body, words) {
					t.Errorf("%s%s speaks of %q:\n%s", plan, stage, words, body)
				}
			}
		}
	}
}

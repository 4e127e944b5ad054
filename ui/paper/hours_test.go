package paper

import (
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// The time that a counselor logs on a case stands on no paper of it, whatever is ticked.
func TestNoPaperTellsTheHoursThatWereLogged(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"purpose": "mental-health", "condition": "depression", "form": "spravato",
		"plan": "employer", "payer": "aetna", "authorization": "denied", "authorization-for": "spravato"`)
	day := fact.Date{Year: 2019, Month: time.May, Day: 17}
	c.Details = record.WithHours(c.Details, record.Hours{Date: day, Time: 777})
	c.Events = []record.Event{{Kind: "denied", Date: fact.Date{Year: 2026, Month: time.November, Day: 2}}}
	papers := map[string]*Sheet{"report": Report(p, c), "time line": TimeLine(p, c), "short": Explain(p, c),
		"whole": ReportInFull(p, c)}
	for i := range p.Library.Letters.All() {
		l := &p.Library.Letters.All()[i]
		d := p.Library.Letters.Write(l, c, ticked(p))
		papers[l.Kind] = Letter(p, &d)
	}
	if len(papers) < 15 {
		t.Fatalf("only %d papers", len(papers))
	}
	for name, s := range papers {
		text := flat(s)
		for _, said := range []string{"7.77", "2019-05-17", "May 17"} {
			if strings.Contains(text, said) {
				t.Errorf("%s says %q", name, said)
			}
		}
	}
}

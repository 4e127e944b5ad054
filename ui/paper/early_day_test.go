package paper

import (
	"slices"
	"strings"
	"testing"
)

// A letter cannot bear a day that has not come. What counts from it is told by name, and
// the doubt before it, on every paper alike: no paper says a day to go by, as the calendar
// holds none and no step has one. Whoever sends a letter that names the date is told.
func TestADayThatCountsFromASlipIsADayToGoByOnNoPaper(t *testing.T) {
	p := pen(t)
	c := caseOf(t, p, "purpose=mental-health condition=depression plan=employer employer-kind=insured payer=aetna "+
		"form=infusion authorization=denied authorization-for=infusion denial-date=2027-02-10")
	const doubt = "Check the date on the denial: February 10, 2027 is after today."
	const counted = "August 9, 2027"
	texts := map[string]string{
		"explain": Explain(p, c).Plain(), "explain in full": ExplainInFull(p, c).Plain(),
		"report": Report(p, c).Plain(), "report in full": ReportInFull(p, c).Plain(),
	}
	for _, kind := range []string{"summary", "counselor-summary"} {
		draft := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
		texts[kind] = Letter(p, &draft).Plain()
	}
	for name, text := range texts {
		if !strings.Contains(inOneLine(text), doubt) && name != "counselor-summary" { // there in a narrow column
			t.Errorf("%s does not say %q", name, doubt)
		}
		if strings.Contains(text, p.Words.Reports.FirstDay) {
			t.Errorf("%s says a next day that counts", name)
		}
		for line := range strings.Lines(text) {
			if strings.HasPrefix(strings.TrimLeft(line, " -"), counted) {
				t.Errorf("%s has the day as a head: %q", name, line)
			}
		}
	}
	for _, step := range p.Library.Evaluate(c, p.Today).Steps {
		if !step.By.IsZero() {
			t.Errorf("the step %s is to be done by %s", step.ID, step.By)
		}
	}
	if _, days := Calendar(p, c); days != 0 {
		t.Errorf("the calendar has %d days", days)
	}
	for kind, want := range map[string]bool{"appeal": true, "phone-script": true, "records-request": false} {
		draft := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
		told := slices.ContainsFunc(LetterNotes(p, &draft), func(s string) bool { return strings.HasPrefix(s, doubt) })
		if told != want {
			t.Errorf("whoever sends %s is told of the doubt: %v", kind, told)
		}
	}
}

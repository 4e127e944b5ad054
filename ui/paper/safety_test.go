package paper

import (
	"strings"
	"testing"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// Someone in danger who asks about ketamine at home is told whom to call in a
// paragraph of its own, and then what the FDA warns of: in short, as a step, in
// the options and among the limits.
func TestAReportTellsWhomToCallApartAndTheWarningsOfTheFDA(t *testing.T) {
	p := pen(t)
	c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {"purpose": "mental-health", "condition": "suicidal-depression",
		"plan": "military", "military-kind": "va", "form": "at-home", "authorization": "not-asked"}}`))
	if err != nil {
		t.Fatal(err)
	}
	for name, sheet := range map[string]*Sheet{"report": ReportInFull(p, c), "explain": ExplainInFull(p, c)} {
		text := sheet.Plain()
		call, home := strings.Index(text, "1. Call or text 988"), strings.Index(text, "2. Ask who will watch your breathing")
		if call < 0 || home < call {
			t.Errorf("%s: the first steps are not the crisis line and then safety at home:\n%s", name, text)
		}
		all := inOneLine(text)
		for _, want := range []string{"Ketamine at home through your plan", "The FDA warns of it: at home nobody watches you",
			"The FDA warns of ketamine at home."} {
			if !strings.Contains(all, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if strings.Contains(all, words.English().Steps.DoFirst+": Call or text 988") {
			t.Errorf("%s: the crisis line is glued to a text", name)
		}
	}
	if text := ReportInFull(p, c).Plain(); !strings.Contains(text,
		words.English().Steps.DoFirst+"\n  1. Call or text 988 if you are thinking of ending your life.") ||
		!strings.Contains(text, "\n\n  2. Ask who will watch your breathing") {
		t.Errorf("the crisis line is no paragraph of its own:\n%s", text)
	}
}

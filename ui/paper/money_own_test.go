package paper

import (
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/fact"
)

const ownFigures = `"purpose": "mental-health", "condition": "depression", "plan": "individual", "payer": "cigna", "form": "infusion",
	"price-per-session": 500, "sessions": 6, "evaluation-fee": 200`

// A sum of figures that the person gave rests on no source of ours, so none of
// ours makes it weak. What else is said beside it keeps its own.
func TestASumOfOnesOwnFiguresIsNotCalledWeak(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, ownFigures)
	found := false
	for _, cost := range p.Library.Costs.Costs(c.Answers) {
		if cost.Option != "infusion-self-pay" {
			continue
		}
		found = true
		if flaws := FlawsOf(p, cost.Rests); len(flaws) > 0 || cost.Low != 3200 || cost.High != 3200 {
			t.Errorf("$%d to $%d: %v", cost.Low, cost.High, flaws)
		}
		if len(FlawsOf(p, cost.Sources)) == 0 {
			t.Error("nothing said beside the sum is weak: the test shows nothing")
		}
	}
	text := flat(ExplainInFull(p, c))
	if _, line, ok := strings.Cut(text, "Ketamine, paying yourself: $3,200"); !found || !ok ||
		strings.HasPrefix(line, " [") && strings.Contains(line[:30], "weak") {
		t.Errorf("found %v; the sum is told as %.60q", found, line)
	}
	if !strings.Contains(text, "top-up sessions cost about $400 to $800 each. [") {
		t.Error("what is said beside the sum cites nothing")
	}
}

// Six sessions are not set beside a year of visits as if they were alike.
func TestCoursesOfUnlikeLengthAreNotCompared(t *testing.T) {
	p := pen(t)
	for figures, unlike := range map[string]bool{
		`, "spravato-visits": 56`: true, `, "spravato-visits": 8`: false, `, "spravato-visits": 12`: false,
		`, "spravato-visits": 13`: true,
	} {
		c := decoded(t, p.Library.Questions, ownFigures+figures)
		told := GlanceAt(p, c).Least
		if got := strings.Contains(told, "unlike length"); got != unlike {
			t.Errorf("%s: %q", figures, told)
		}
		if unlike && (strings.Contains(told, "cheapest") || strings.Contains(told, "cannot say yet which option")) {
			t.Errorf("%s: they are compared: %q", figures, told)
		}
	}
	if _, _, found := unlike([]cost.Cost{{Visits: fact.Bounds{Low: 6, High: 6}},
		{Visits: fact.Bounds{Low: 8, High: 56}}}); found {
		t.Error("a course that may be as short is called unlike")
	}
}

package paper

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/words"
)

const (
	insured  = `"plan": "employer", "employer-kind": "insured", "ketamine-rider": "no", "authorization": "not-asked", "payer": "aetna"`
	infusion = `"network": "in", "allowed-amount": 400`
)

// priceSheets is every sheet that tells what an option costs.
func priceSheets(t *testing.T, p *Pen, c record.Case) map[string]*Sheet {
	t.Helper()
	network := p.Library.Questions.Index("network")
	try := Try(fact.Settings{p.Library.Questions.Setting(network, p.Library.Questions.List[network].Option("in"))})
	sheets := map[string]*Sheet{
		"report": ReportInFull(p, c), "explain": ExplainInFull(p, c), "money": Money(p, c), "what-if": Beside(p, c, try),
		"tries":          Compare(p, c, []WhatIf{try}),
		"costs compared": CompareCosts(p, c.Answers, []CostTry{{Name: "x", Title: "y", Answers: c.Answers}}),
		"help":           CostHelp(p, c), "year": CostYear(p, c),
	}
	for i := range p.Library.Costs.Rules.Options {
		id := p.Library.Costs.Rules.Options[i].ID
		sheets[id] = CostOption(p, c, id)
	}
	var all []string
	for i := range p.Library.Letters.Consents {
		all = append(all, p.Library.Letters.Consents[i].ID)
	}
	for i := range p.Library.Letters.All() {
		if paper := &p.Library.Letters.All()[i]; paper.OnePage && tellsCosts(paper) {
			d := p.Library.Letters.Write(paper, c,
				letter.LetterOrder{Ticked: all, Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
			sheets[paper.Kind] = Letter(p, &d)
		}
	}
	return sheets
}

// priced finds a price that stands right behind the name of a way through the
// plan, and what follows it.
var priced = regexp.MustCompile(`(Ketamine|Spravato), through the plan(?:, 12 months)?:? (\$[0-9,]*[0-9](?: to \$[0-9,]*[0-9])?(?: or more)?(?:, usually \$[0-9,]*[0-9] to \$[0-9,]*[0-9])?)(, if the plan pays)?`)

func TestEveryPriceThroughThePlanSaysThatItHoldsOnlyIfThePlanPays(t *testing.T) {
	p := pen(t)
	for is, more := range map[string]string{
		"not covered, and open": insured, "nothing of the plan": `"plan": "individual"`, "Medicaid": `"plan": "medicaid"`,
	} {
		c := spending(t, p.Library.Questions, more+", "+infusion+", "+quote+", "+terms)
		found := 0
		for name, s := range priceSheets(t, p, c) {
			text := inOneLine(flat(s))
			for _, m := range priced.FindAllStringSubmatch(text, -1) {
				found++
				if m[3] == "" {
					t.Errorf("%s, %s: %q stands without a word on the plan", is, name, m[0])
				}
				if is == "not covered, and open" && m[1] == "Ketamine" {
					t.Errorf("%s, %s: %q, and the plan does not pay", is, name, m[0])
				}
			}
		}
		if found < 8 {
			t.Errorf("%s: only %d prices were found", is, found)
		}
	}
}

// tellsCosts reports whether a paper lists what the options cost.
func tellsCosts(paper *letter.Letter) bool {
	return slices.ContainsFunc(paper.Parts, func(part letter.LetterPart) bool {
		return part.List == letter.ListCosts || part.List == letter.ListDecision
	})
}

// plain is a sheet as text.
func plain(t *testing.T, w *words.Words, s *Sheet) []byte {
	t.Helper()
	data, _, err := s.Encode(PlainText, w)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAnOptionThatCannotBeAddedUpIsNamedOnEverySheet(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, `"plan": "individual", "network": "in"`)
	for name, s := range priceSheets(t, p, c) {
		text := flat(s) + inOneLine(string(plain(t, p.Words, s)))
		want := "Spravato, through the plan: not worked out yet. We need: your coinsurance or your copay; deductible " +
			"left; the allowed amount for Spravato."
		switch name {
		case "infusion-self-pay", "infusion-through-plan", "spravato-self-pay", "help", "year":
			continue
		case "summary", "counselor-summary":
			want = "Spravato, through the plan."
		case "what-if", "tries", "costs compared":
			want = "not worked out"
		}
		if !strings.Contains(text, want) {
			t.Errorf("%s: %q is not said in\n%s", name, want, text)
		}
	}
	i := slices.IndexFunc(GlanceAt(p, c).Options, func(w GlanceOption) bool { return w.Option == "spravato-through-plan" })
	if got := GlanceAt(p, c).Options[i].Text; got != "not worked out yet" {
		t.Errorf("at a glance: %q", got)
	}
	if got := Sharpens(p.Library.Costs, p.Words, c.Answers, "deductible-left"); !strings.Contains(got,
		"Spravato through the plan") {
		t.Errorf("got %q", got)
	}
}

func TestNoOptionIsCalledTheCheapestOnFiguresThatAreNoBounds(t *testing.T) {
	p := pen(t)
	for _, test := range []struct{ is, said, want string }{
		{"no quote", `"plan": "none"`, "We cannot say yet which option costs you the least. The figures leave room for more " +
			"than one. At usual prices it would be paying for ketamine yourself: $2,400 to $5,150."},
		{"a quote, and a way that cannot be added up", `"plan": "individual", "network": "in", ` + quote,
			"Of the options that we can add up, the cheapest is paying for ketamine yourself: $3,250."},
		{"a clinic that bills no plan", `"plan": "individual", "network": "cash-only", ` + quote,
			"Ketamine, through the plan: your clinic bills no plan."},
		{"the first visit could tip it", `"plan": "individual", "network": "in", "price-per-session": 100, "sessions": 4, "evaluation-fee": 200, "travel-per-visit": 0, "allowed-amount": 150, "deductible-left": 500, "coinsurance-percent": 0, "out-of-pocket-left": 9000`,
			"We cannot say yet which option costs you the least."},
	} {
		if text := flat(Money(p, spending(t, p.Library.Questions, test.said))); !strings.Contains(text, test.want) {
			t.Errorf("%s: %q is not in\n%s", test.is, test.want, text)
		}
	}
}

package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// spending is a case in which these figures were given, beside depression.
func spending(t *testing.T, questions *fact.Questions, more string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(questions, []byte(
		`{"answers": {"purpose": "mental-health", "condition": "depression", "form": "infusion", `+more+`}}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const (
	quote = `"price-per-session": 500, "sessions": 6, "evaluation-fee": 250, "travel-per-visit": 0`
	terms = `"deductible-left": 1000, "coinsurance-percent": 20, "out-of-pocket-left": 9000, "spravato-allowed-amount": 1300, "spravato-visits": 8`
)

func TestTheShortAnswerNamesTheCheapestOptionOnlyWhenItIsSure(t *testing.T) {
	p := pen(t)
	for _, test := range []struct{ is, said, want string }{
		{"exact sums", `"plan": "individual", "network": "in", "allowed-amount": 400, ` + quote + `, ` + terms,
			"The cheapest of these options is ketamine through the plan: $1,280, if the plan pays. Without the plan it is " +
				"paying for ketamine yourself: $3,250."},
		{"no plan", `"plan": "none", ` + quote, "The cheapest of these options is paying for ketamine yourself: $3,250."},
		{"ranges that overlap", `"plan": "individual", "network": "in", ` + quote + `, ` + terms,
			"We cannot say yet which option costs you the least."},
		{"a plan that does not pay", `"plan": "employer", "employer-kind": "insured", "ketamine-rider": "no", "authorization": "not-asked", "payer": "aetna", "network": "in", "allowed-amount": 400, ` + quote + `, ` + strings.Replace(terms, "9000", "9500", 1),
			"The cheapest of these options is Spravato through the plan: $2,880, if the plan pays. Without the plan it is " +
				"paying for ketamine yourself: $3,250."},
	} {
		if text := flat(Money(p, spending(t, p.Library.Questions, test.said))); !strings.Contains(text, test.want) {
			t.Errorf("%s: %q is not in\n%s", test.is, test.want, text)
		}
	}
}

func TestOneOptionAloneIsNotCalledTheCheapest(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, `"plan": "none", `+quote)
	q := p.Library.Questions.Index("purpose")
	c.Answers = c.Answers.With(q, fact.Chosen(p.Library.Questions.List[q].Option("pain")))
	text, want := flat(Money(p, c)), "The one option we can add up is paying for ketamine yourself: $3,250."
	if !strings.Contains(text, want) {
		t.Errorf("%q is not in\n%s", want, text)
	}
}

func TestAnOptionThatTheRulesShutIsInNoPicture(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, `"plan": "employer", "employer-kind": "insured", "ketamine-rider": "no", "authorization": "not-asked", "payer": "aetna", "network": "in", "allowed-amount": 400, `+quote+`, `+terms)
	s := Money(p, c)
	var figures int
	for _, b := range s.Blocks {
		if b.Kind != Figure {
			continue
		}
		figures++
		for _, text := range append(b.Picture.Lines(80, false), b.Picture.SVG()) {
			if strings.Contains(text, "Ketamine, through the plan") {
				t.Errorf("a picture shows what the plan does not pay for: %q", text)
			}
		}
	}
	if figures != 2 {
		t.Errorf("%d pictures", figures)
	}
	if want := "Ketamine, through the plan: by its rules the plan does not pay for this"; !strings.Contains(flat(s),
		want) {
		t.Errorf("%q is not said", want)
	}
}

func TestTheSheetSaysWhatIsMissingOnlyWhereItIs(t *testing.T) {
	p := pen(t)
	for _, test := range []struct {
		is, said string
		want     bool
	}{
		{"the visits of Spravato are open", `"plan": "none", ` + quote, true},
		{"for pain there is nothing else", `"plan": "none", "purpose": "pain", ` + quote, false},
		{"a package hides how many sessions it is for", `"plan": "none", "purpose": "pain", "package-price": 2600`, true},
		{"nobody travels for treatment at home",
			`"plan": "none", "purpose": "pain", "form": "at-home", "price-per-session": 500, "sessions": 6, "evaluation-fee": 250`, false},
	} {
		c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+test.said+`}}`))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(flat(Money(p, c)), p.Words.Money.NotGiven); got != test.want {
			t.Errorf("%s: %t, want %t", test.is, got, test.want)
		}
	}
}

func TestEachOptionHasAPageOfItsOwn(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, `"plan": "individual", "network": "in", "allowed-amount": 400, `+quote+`, `+
		terms)
	all := flat(Money(p, c))
	for _, cost := range p.Library.Costs.Costs(c.Answers) {
		text := flat(CostOption(p, c, cost.Option))
		for _, line := range cost.Working {
			if line = inOneLine(line); !strings.Contains(text, line) || !strings.Contains(all, line) {
				t.Errorf("%s: %q is missing", cost.Option, line)
			}
		}
		for _, other := range p.Library.Costs.Costs(c.Answers) {
			if name := p.Library.Costs.Title(other.Option) + ": $"; other.Option != cost.Option && strings.Contains(text, name) {
				t.Errorf("the page on %s speaks of %s", cost.Option, other.Option)
			}
		}
	}
	if s := CostOption(p, c, "no-such-option"); len(s.Blocks) > 0 {
		t.Errorf("an option that is none: %+v", s.Blocks)
	}
}

func TestHelpWithPayingSaysHowSureWeAre(t *testing.T) {
	p := pen(t)
	text := flat(Money(p, spending(t, p.Library.Questions, `"plan": "none", "hsa-balance": 1500, `+quote)))
	for _, want := range []string{
		"you can dispute a bill of $3,650 or more", "It could pay $1,500. That leaves $1,750.", "A lower price for veterans",
		"Aid from a hospital",
		"Charities", "A study, or a drug not yet approved", "How sure we are: low.", "How sure we are: medium.",
		"counts only above 7.5 percent of your income",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said", want)
		}
	}
}

func TestTheYearIsSaidInTheTableAsItIsDrawn(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, `"plan": "individual", "network": "in", "boosters-per-year": 6, `+quote+`, `+
		terms)
	s := Money(p, c)
	i := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.Kind == Table })
	want := [][]string{
		{"Option", "After month 1", "After month 6", "After month 12"},
		{"Ketamine, paying yourself", "$3,250", "$4,250", "$6,250"},
		{"Ketamine, through the plan, if the plan pays", "$0 to $9,000", "$0 to $9,000", "$0 to $9,000"},
		{"Spravato, through the plan, if the plan pays", "$2,880", "$6,260 to $8,600", "$9,000"},
		{"Spravato, paying yourself", "$7,200 to $12,800 or more", "$18,900 to $48,000 or more",
			"$30,600 to $89,600 or more"},
	}
	if got := s.Blocks[i].Rows; !slices.EqualFunc(got, want, slices.Equal[[]string]) {
		t.Errorf("got %v", got)
	}
	said := "Paying for ketamine yourself costs less from month 2 on than Spravato through the plan."
	if !strings.Contains(flat(s), said) {
		t.Errorf("%q is not said", said)
	}
}

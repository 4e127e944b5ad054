package sample

import (
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
)

// The texts that all of it rests on.
const (
	acmeText   = "acme-policy"
	zenithText = "zenith-policy"
	usualText  = "usual-terms"
)

func sources() []source.Source {
	read := fact.Date{Year: 2026, Month: 11, Day: 1}
	var list []source.Source
	for _, id := range []string{acmeText, zenithText, usualText} {
		list = append(list, source.Source{ID: id, Title: "The text " + id, Publisher: "Nobody", Dated: "2026",
			Kind: "policy-text", Checked: read, Due: fact.Date{Year: 2027, Month: 11, Day: 1},
			Confidence: source.HighConfidence})
	}
	return list
}

func payers() []rule.Payer {
	mood, pain := fact.One(0), fact.One(1)
	drip, spray := fact.One(0), fact.One(1)
	uses := func(purpose, form fact.Values) rule.Uses {
		return rule.Uses{{Fact: Purpose, Is: purpose}, {Fact: Form, Is: form}}
	}
	pays := func(id, drug, text string, u rule.Uses, asks ...rule.Criterion) rule.Rule {
		r := rule.Rule{ID: id, Drug: drug, Uses: u, Stance: rule.Covered, Confidence: source.HighConfidence,
			Read: rule.ReadMedicines, Because: "The plan pays on terms.", Sources: []string{text}, Criteria: asks}
		for i := range r.Criteria {
			r.Criteria[i].Source, r.Criteria[i].Usual = text, text == usualText
		}
		return r
	}
	with := func(r rule.Rule, stance rule.Stance) rule.Rule {
		r.Stance, r.Because, r.Criteria = stance, "The plan says so.", nil
		return r
	}
	return []rule.Payer{
		{ID: "acme", Name: "Acme", Rules: []rule.Rule{
			pays("hard", Spray, acmeText, uses(mood, spray), AtLeast(2), recorded()),
			with(pays("none", Drip, acmeText, uses(mood, drip)), rule.Excluded),
			pays("pain", Drip, acmeText, uses(pain, drip), recorded()),
		}},
		{ID: "zenith", Name: "Zenith", Rules: []rule.Rule{
			pays("hard", Spray, zenithText, uses(mood, spray), AtLeast(3)),
			with(pays("each", Drip, zenithText, uses(mood, drip)), rule.CaseByCase),
		}},
		{ID: rule.GeneralPayer, Name: "other plans", Rules: []rule.Rule{
			pays("usual", Spray, usualText, uses(mood, spray), AtLeast(2)),
			with(pays("usual", Drip, usualText, uses(mood.Or(pain), drip)), rule.Excluded),
		}},
	}
}

// AtLeast is the condition that so many medicines were tried.
func AtLeast(n int) rule.Criterion {
	return rule.Criterion{ID: "tried", Short: "the medicines tried", Text: "Enough medicines were tried.",
		Tests: []fact.Test{{Fact: Medicines, Met: fact.Options(5).Without(fact.Options(n))}}}
}

// recorded is the condition that records show it.
func recorded() rule.Criterion {
	return rule.Criterion{ID: "recorded", Short: "the records", Text: "Records show it.",
		Tests: []fact.Test{{Fact: Records, Met: fact.One(0)}}}
}

// readable is what can be written down of a rule that a person read themselves.
func readable() fact.Readable {
	says := func(stance rule.Stance, asks bool) fact.ReadableStance {
		return fact.ReadableStance{ID: stance.String(), Label: stance.String(), Level: int(stance), Asks: asks,
			Because: "By {reading} it is so of {drug}."}
	}
	asks := func(c rule.Criterion) fact.ReadableCondition {
		return fact.ReadableCondition{ID: c.ID, Short: c.Short, Text: c.Text, Tests: c.Tests, Counts: c.ID == "tried"}
	}
	return fact.Readable{
		Drugs: []fact.ReadableDrug{{ID: Drip, Within: "the drip", Forms: fact.One(0)},
			{ID: Spray, Within: "the spray", Forms: fact.One(1)}},
		Stances:    []fact.ReadableStance{says(rule.Excluded, false), says(rule.Covered, true)},
		Conditions: []fact.ReadableCondition{asks(AtLeast(2)), asks(recorded())},
		Payers:     []string{"acme", "zenith"},
		Reading:    "your reading of page {page} on {day}", ReadingOnly: "your reading on {day}",
		Title: "{reading}, on {drug}", Formal: "page {page} on {drug}", FormalOnly: "a rule on {drug}", Publisher: "Yourself",
	}
}

func deadlines() []deadline.Rule {
	anyPlan := [][]fact.Condition{{}}
	return []deadline.Rule{
		{ID: "appeal", Title: "The appeal", For: anyPlan, Plan: []string{"any plan"}, From: "denial-date",
			TimeLimit: deadline.TimeLimit{Days: 180}, DeadlineTexts: deadline.DeadlineTexts{Text: "Ask by {due}."}},
		{ID: "promise", Title: "A promise", For: anyPlan, Plan: []string{"any plan"}, From: "promised",
			Part: fact.EventUntil, ThatDay: true, DeadlineTexts: deadline.DeadlineTexts{Text: "They said {due}."}},
	}
}

package content

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// The person furthest from what the rule asks is not told that nothing helps.
func TestFourThingsTogetherThatLiftTheAnswerAreNoReasonToGiveUp(t *testing.T) {
	l := parsed(t)
	a := saidCase(t, l, "purpose=mental-health condition=depression plan=employer employer-kind=insured "+
		"ketamine-rider=no payer=cigna"+
		" form=infusion age=18-64 authorization=not-asked antidepressants=0 antidepressant-classes=different augmentation=no"+
		" stay-on-antidepressant=yes psychotherapy=yes recommended-by=nobody diagnosis-documented=yes severity-scale=severe"+
		" trial-records=no network=out network-gap=no plan-experimental=silent spravato-safe=yes spravato-site=no "+
		"spravato-history=never").Answers
	tree := l.Trees.Index("spravato")
	c, found := verdict.Together(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
	if !found || len(c.Set) != 4 || c.Span.Low != rule.Likely ||
		len(verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[tree], a)) > 0 {
		t.Fatalf("found %v: %v, which gives %v", found, c.Set, c.Span)
	}
	never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
	if !slices.Contains(never, l.Questions.Index("network")) {
		t.Error("the network of the infusion clinic lifts nothing for Spravato, and is not said to be of no help")
	}
	for _, id := range []string{"recommended-by", "antidepressants", "trial-records", "spravato-site"} {
		q := l.Questions.Index(id)
		if slices.Contains(never, q) || !slices.ContainsFunc(c.Set, func(s fact.Setting) bool { return s.At == q }) {
			t.Errorf("%s is a part of what lifts it; set %v, cannot help %v", id, c.Set, never)
		}
	}
}

// treatable is a random complete case that gets as far as the rules.
func treatable(l *model.Library, r *rand.Rand) fact.Answers {
	a := anyAnswers(l, r, 1)
	for _, gate := range []struct{ id, options string }{
		{"purpose", "mental-health mental-health pain"}, {"plan", "employer individual medicare medicaid military"},
		{"authorization", "not-asked waiting denied"}, {"condition", "depression suicidal-depression"},
		{"payer", "bcbs-massachusetts cigna aetna highmark other"}, {"age", "18-64"},
	} {
		q, options := l.Questions.Index(gate.id), strings.Fields(gate.options)
		a = a.With(q, fact.Chosen(l.Questions.List[q].Option(options[r.IntN(len(options))])))
	}
	return a
}

func TestChangingClinicsDoesNotHelpWhereThePlanRulesItOut(t *testing.T) {
	l := parsed(t)
	a := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=aetna form=infusion "+
		"network=out authorization=not-asked").Answers
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("infusion")],
		a); !slices.Contains(never, l.Questions.Index("network")) {
		t.Errorf("cannot help: %v, which lacks the network", never)
	}
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("spravato")],
		a); !slices.Contains(never, l.Questions.Index("network")) {
		t.Errorf("cannot help with Spravato, which another clinic gives: %v, which lacks the network", never)
	}
	paid := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=bcbs-massachusetts "+
		"form=infusion network=out authorization=not-asked").Answers
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("infusion")],
		paid); slices.Contains(never, l.Questions.Index("network")) {
		t.Error("a clinic in the network would help where the plan pays for infusions")
	}
}

func BenchmarkCannotHelp(b *testing.B) {
	l := parsed(b)
	r := seed.Rand(b)
	var cases []fact.Answers
	for range seed.Times(500) {
		cases = append(cases, open(l, r, treatable(l, r), 16))
	}
	for i := 0; b.Loop(); i++ {
		verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[i%len(l.Trees.List)], cases[i%len(cases)])
	}
}

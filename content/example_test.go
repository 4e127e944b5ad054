package content

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// example is a worked case: what was answered, the levels its verdicts may
// have, what is said of them, and why.
type example struct {
	ID      string              `json:"id"`
	Answers json.RawMessage     `json:"answers"`
	Allowed map[string][]string `json:"allowed"`
	Settled *bool               `json:"settled"`
	Changes [][]json.RawMessage `json:"changes"`
	Says    map[string]string   `json:"says"` // what some reason of a tree has to say
	Why     string              `json:"why"`
}

// examples reads a file of worked cases, one JSON object on a line.
func examples(t *testing.T, name string) []example {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []example
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var e example
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		list = append(list, e)
	}
	return list
}

// answers are the answers of a worked case.
func (e *example) answers(t *testing.T, lib *model.Library) fact.Answers {
	t.Helper()
	data, err := json.Marshal(map[string]json.RawMessage{"answers": e.Answers})
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(lib.Questions, data)
	if err != nil {
		t.Fatal(err)
	}
	return c.Answers
}

func TestEveryWorkedCaseGivesAVerdictItAllows(t *testing.T) {
	lib := parsed(t)
	for _, name := range []string{"example/gold.jsonl", "example/worked.jsonl", "example/leaves.jsonl"} {
		for _, e := range examples(t, name) {
			t.Run(e.ID, func(t *testing.T) { checkExample(t, lib, &e) })
		}
	}
}

// The rule on claims in work plans (29 CFR 2560.503-1) governs no programme.
func TestNoStepOrDeadlineOfAWorkedCaseCitesARuleThatDoesNotGovernItsPlan(t *testing.T) {
	lib := parsed(t)
	today := fact.Date{Year: 2026, Month: 11, Day: 23}
	plan, steps, deadlines := lib.Questions.Index("plan"), 0, 0
	for _, name := range []string{"example/gold.jsonl", "example/worked.jsonl", "example/leaves.jsonl"} {
		for _, e := range examples(t, name) {
			answers := e.answers(t, lib)
			f := lib.Questions.Facts(answers)
			fits := func(what string, sources []string) {
				for _, id := range sources {
					if !lib.Sources.Find(id).Fits(&f) {
						t.Errorf("%s: %s cites %s", e.ID, what, id)
					}
				}
				if slices.Contains(sources, "claims-rule") && f[plan] != fact.One(lib.Questions.List[plan].Option("employer")) {
					t.Errorf("%s: %s cites the rule of work plans", e.ID, what)
				}
			}
			for _, s := range lib.Steps.StepsNow(record.Case{Answers: answers}, today) {
				steps++
				fits(s.ID, s.Sources)
			}
			denied := answers.With(lib.Questions.Index("authorization"),
				fact.Chosen(lib.Questions.List[lib.Questions.Index("authorization")].Option("denied"))).
				With(lib.Questions.Index("denial-date"), fact.Answer{State: fact.Given, Date: today})
			for _, d := range lib.Deadlines.Deadlines(denied, today) {
				deadlines++
				if len(d.Sources) == 0 {
					t.Errorf("%s: %s cites nothing", e.ID, d.ID)
				}
				if strings.Contains(d.Text, "We read this in the rule for") {
					continue
				}
				// Where the plan is not known, so is which of the laws govern.
				for _, id := range d.Sources {
					if !mayGovern(lib.Sources.Find(id), &f) {
						t.Errorf("%s: %s cites %s", e.ID, d.ID, id)
					}
				}
			}
		}
	}
	if steps == 0 || deadlines == 0 {
		t.Errorf("%d steps and %d deadlines", steps, deadlines)
	}
}

// mayGovern reports whether a source can still come to speak of the plan.
func mayGovern(s *source.Source, f *fact.Facts) bool {
	out := func(c fact.Condition) bool { return !f[c.Fact].Meets(c.Is) }
	governs := func(plan []fact.Condition) bool { return !slices.ContainsFunc(plan, out) }
	exempt := func(c fact.Condition) bool { return c.Holds(f) }
	return (len(s.Governs) == 0 || slices.ContainsFunc(s.Governs, governs)) && !slices.ContainsFunc(s.Exempt, exempt)
}

func checkExample(t *testing.T, lib *model.Library, e *example) {
	answers := e.answers(t, lib)
	facts := lib.Questions.Facts(answers)
	settled := true
	for tree, allowed := range e.Allowed {
		span := lib.Trees.Diagrams[lib.Trees.Index(tree)].Span(&facts)
		settled = settled && span.Settled()
		for _, level := range []rule.Level{span.Low, span.High} {
			if !slices.Contains(allowed, level.String()) {
				t.Errorf("%s is %v to %v, allowed %v: %s", tree, span.Low, span.High, allowed, e.Why)
			}
		}
	}
	if e.Settled != nil && settled != *e.Settled {
		t.Errorf("settled is %v, want %v", settled, *e.Settled)
	}
	for _, want := range e.Changes {
		checkChange(t, lib, answers, want)
	}
	for tree, want := range e.Says {
		reasons := verdict.NewView(lib.Trees, answers).Reasons(lib.Trees.Index(tree))
		if !slices.ContainsFunc(reasons, func(r verdict.Reason) bool { return strings.Contains(r.Text, want) }) {
			t.Errorf("%s: nothing says %q: %+v", tree, want, reasons)
		}
	}
}

// checkChange looks for a change among those offered: [tree, set, lowest level
// after it, or null for any].
func checkChange(t *testing.T, lib *model.Library, answers fact.Answers, want []json.RawMessage) {
	var tree string
	var set map[string]string
	var lowest *string
	for i, into := range []any{&tree, &set, &lowest} {
		if err := json.Unmarshal(want[i], into); err != nil {
			t.Fatal(err)
		}
	}
	offered := verdict.Changes(lib.Trees.Questions, &lib.Trees.Diagrams[lib.Trees.Index(tree)], answers)
	ok := slices.ContainsFunc(offered, func(c verdict.Change) bool {
		return matches(lib, c, set) && (lowest == nil || c.Span.Low.String() == *lowest)
	})
	if !ok {
		t.Errorf("the change %s is not among the %d offered", want[1], len(offered))
	}
}

func matches(lib *model.Library, c verdict.Change, set map[string]string) bool {
	for _, s := range c.Set {
		q := s.Question
		if set[q.ID] != q.Options[s.Option].ID {
			return false
		}
	}
	return len(c.Set) == len(set)
}

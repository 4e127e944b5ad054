package content

import (
	"encoding/json"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// ruledBy is the rule that decides a case of which every fact is known, by
// walking the authored tree as though nothing had been asked of the plan.
func ruledBy(lib *model.Library, tree int, f fact.Facts) (ruling *rule.Ruling, leaf *rule.Leaf) {
	q := lib.Questions.Index("authorization")
	f[q] = fact.One(lib.Questions.List[q].Option("not-asked"))
	t := &lib.Trees.List[tree]
	var at rule.Ref
	for !at.IsLeaf() {
		node := &t.Nodes[at]
		if node.Ruling != 0 {
			ruling = &t.Rulings[node.Ruling]
		}
		i := slices.IndexFunc(node.Branches, func(b rule.Branch) bool { return f[node.Fact].Within(b.Is) })
		at = node.Branches[i].To
	}
	if ruling == nil {
		ruling = t.Ruling(at)
	}
	return ruling, &t.Leaves[at.Leaf()]
}

// completed answers each open fact at random, within narrowed values.
func completed(r interface{ IntN(int) int }, f fact.Facts, within []verdict.Narrowing) fact.Facts {
	for _, n := range within {
		f[n.Fact.At] = n.Values
	}
	for q := range f {
		if f[q].Len() > 1 {
			values := slices.Collect(f[q].Each)
			f[q] = fact.One(values[r.IntN(len(values))])
		}
	}
	return f
}

func TestThePersonsOwnRuleGovernsWhereItSaysSo(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	own, standIn, none := 0, 0, 0
	for range seed.Times(3000) {
		a := unknowing(lib, r, complete(lib, r))
		f := lib.Questions.Facts(a)
		for tree := range lib.Trees.List {
			rule := verdict.OwnRule(lib.Trees.Questions, lib.Trees.Payers, &lib.Trees.List[tree], &f)
			if rule == nil {
				none++
				continue
			}
			for range 10 {
				ruling, leaf := ruledBy(lib, tree, completed(r, f, rule.If))
				if problem := unruled(lib, tree, rule, ruling, leaf); problem != "" {
					t.Fatalf("%s: %s: %+v, after %v", lib.Trees.List[tree].ID, problem, rule, given(lib, a))
				}
			}
			if rule.Own {
				own++
			} else {
				standIn++
			}
		}
	}
	t.Logf("%d own rules, %d stand in, %d none", own, standIn, none)
}

// unruled says what is wrong with a rule where this decides; nothing if it is
// as told.
func unruled(lib *model.Library, tree int, r *verdict.PlanRule, ruling *rule.Ruling, leaf *rule.Leaf) string {
	drug := lib.Trees.List[tree].ID
	published := func(p *rule.Payer, pass func(*rule.Rule) bool) bool {
		return slices.ContainsFunc(p.Rules, func(x rule.Rule) bool {
			return x.Drug == drug && slices.Contains(ruling.Rules, x.ID) && pass(&x)
		})
	}
	switch {
	case r.Own && (ruling.Payer != r.Payer.ID || r.Stance == rule.Unknown):
		return "it is another's"
	case r.Own && !published(r.Payer, func(x *rule.Rule) bool { return x.Stance == r.Stance && x.Because == r.Text }):
		return "the rule does not say this"
	case !r.Own && r.Stance != rule.Unknown:
		return "it has a stance that is nobody's"
	case !r.Own && ruling.Payer == r.Payer.ID && r.Payer.ID != "other" &&
		published(r.Payer, func(x *rule.Rule) bool { return x.Stance != rule.Unknown }):
		return "the payer has a rule of its own"
	case len(ruling.Rules) == 0 && leaf.Says[0].Text == "":
		return "nothing decides"
	}
	return ""
}

func TestNoRuleIsNamedWhileNobodysPlanIsKnown(t *testing.T) {
	lib := parsed(t)
	f := lib.Questions.Facts(fact.Answers{})
	for tree := range lib.Trees.List {
		if rule := verdict.OwnRule(lib.Trees.Questions, lib.Trees.Payers, &lib.Trees.List[tree], &f); rule != nil {
			t.Errorf("%+v", rule)
		}
	}
}

// evaluated is what eval writes of a case.
func evaluated(t *testing.T, lib *model.Library, answers string) map[string]any {
	t.Helper()
	c, err := record.DecodeCase(lib.Questions, []byte(`{"answers": `+answers+`}`))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(lib.Evaluate(c, fact.Date{Year: 2026, Month: 11, Day: 28}))
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// aetna is the patient whom the program failed most: insured through work by
// Aetna, and like most people not aware of the kind of plan nor of an extra
// benefit.
const aetna = `{"purpose": "mental-health", "condition": "depression", "form": "infusion", "age": "18-64",
	"recommended-by": "psychiatrist", "plan": "employer", "employer-kind": "unsure", "ketamine-rider": "unsure",
	"payer": "aetna", "authorization": "not-asked", "network": "in"}`

func TestTheAetnaPatientIsToldTheRuleAndWhatCouldChangeIt(t *testing.T) {
	lib := parsed(t)
	verdict := evaluated(t, lib, aetna)["verdicts"].(map[string]any)["infusion"].(map[string]any)
	rule := verdict["rule"].(map[string]any)
	delete(rule, "text")
	for key, want := range map[string]string{
		"lowest":   `"not-covered"`,
		"highest":  `"possible"`,
		"turns-on": `["employer-kind","ketamine-rider","antidepressants","diagnosis-documented","plan-experimental"]`,
		"rule":     `{"if":{"employer-kind":["insured","self-funded"]},"own":true,"payer":"aetna","sources":["aetna-cpb-0938"],"stance":"excluded"}`,
		"branches": `[{"fact":"ketamine-rider","values":[` +
			`{"highest":"possible","is":["yes"],"lowest":"possible"},` +
			`{"highest":"possible","is":["no"],"lowest":"not-covered","then":{"fact":"employer-kind","values":[` +
			`{"highest":"not-covered","is":["insured","self-funded"],"lowest":"not-covered"},` +
			`{"conditions":{"all":["possible","possible"],"facts":["antidepressants","diagnosis-documented","plan-experimental"],` +
			`"one-not":["unlikely","unlikely"]},"highest":"possible","is":["federal"],"lowest":"unlikely"}]}}]}]`,
	} {
		got, err := json.Marshal(verdict[key])
		if err != nil || string(got) != want {
			t.Errorf("%s is %s, want %s", key, got, want)
		}
	}
	var found []string
	for _, entry := range verdict["find-out"].([]any) {
		quest := entry.(map[string]any)
		found = append(found, quest["fact"].(string))
		if quest["where"] == "" {
			t.Errorf("%s: no word where to ask", quest["fact"])
		}
	}
	if !slices.Equal(found, []string{"ketamine-rider", "employer-kind"}) {
		t.Errorf("to find out are %v", found)
	}
}

package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

func TestWhatWouldChangeAVerdictLeavesNobodyWithoutAWay(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	told := map[string]int{}
	// The rarest of the levers is told one person in many hundred.
	for range seed.Until(1500, func() bool { return len(told) == len(lib.Trees.Levers) }) {
		a := unknowing(lib, r, complete(lib, r))
		s := model.NewSession(lib, record.Case{Answers: a})
		for tree := range lib.Trees.List {
			span, levers := s.View.Span(tree), s.View.Levers(tree)
			if n := len(levers.Changes) + len(levers.Together) + len(levers.Quests) + len(levers.Others); n == 0 &&
				span.Low < rule.Likely {
				t.Fatalf("%v: nothing would change it, after %v", span, given(lib, a))
			}
			if (len(levers.Quests) > 0) == span.Settled() {
				t.Fatalf("%v: %d to find out, after %v", span, len(levers.Quests), given(lib, a))
			}
			if span.Low >= rule.Likely && len(levers.Useless) > 0 {
				t.Fatalf("%v: of what is good %v is said not to help", span, levers.Useless)
			}
			facts := lib.Questions.Facts(a)
			for _, q := range levers.Quests {
				for _, row := range q.Rows {
					for v := range row.Values.Each {
						below := facts.With(q.At, fact.One(v))
						if got := lib.Trees.Diagrams[tree].Span(&below); got != row.Span {
							t.Fatalf("%s: told %v, it is %v, after %v", q.ID, row.Span, got, given(lib, a))
						}
					}
				}
			}
			for _, o := range levers.Others {
				told[o.ID]++
			}
		}
	}
	for i := range lib.Trees.Levers {
		if id := lib.Trees.Levers[i].ID; told[id] == 0 {
			t.Errorf("%q was told nobody", id)
		}
	}
}

// An appeal is for who was refused, a plan for who has none.
func TestWhatOthersDecideFitsThePerson(t *testing.T) {
	lib := parsed(t)
	for _, test := range []struct {
		answers string
		want    []string
	}{
		{`{"purpose": "wellness"}`, []string{"other-option"}},
		{`{"purpose": "pain", "plan": "none"}`, []string{"a-plan", "other-option"}},
		{aetna, []string{"exception", "another-plan", "new-rule", "other-option"}},
		{strings.Replace(aetna, `"not-asked"`, `"denied", "authorization-for": "infusion"`, 1),
			[]string{"appeal", "another-plan", "new-rule", "other-option"}},
		{`{"purpose": "pain", "plan": "medicare", "medicare-kind": "original", "authorization": "not-asked"}`,
			[]string{"new-rule-medicare", "other-option"}},
	} {
		c, err := record.DecodeCase(lib.Questions, []byte(`{"answers": `+test.answers+`}`))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range model.NewSession(lib, c).View.Levers(0).Others {
			got = append(got, o.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.answers, got, test.want)
		}
	}
}

func TestABrokenChangeIsOneErrorWithItsPlace(t *testing.T) {
	const good = "- {id: a, levels: [unlikely], stances: [excluded], text: B, opens: steps}\n"
	for _, test := range []struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"nothing said", "text: B", `text: ""`, `change.yaml:1: the entry has no text (add text:)`},
		{"nothing to open", "opens: steps", "opens: step", `change.yaml:1: unknown opens "step" (did you mean "steps"?)`},
		{"an unknown level", "[unlikely]", "[unlikly]", `change.yaml:1: unknown level "unlikly" (did you mean "unlikely"?)`},
		{"an unknown source", "opens: steps", "opens: steps, sources: [claims-rul]",
			`change.yaml:1: unknown source "claims-rul" (did you mean "claims-rule"?)`},
	} {
		got := strings.Join(problemsWith(t, "change.yaml", strings.Replace(good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}

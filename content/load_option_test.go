package content

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/content/lint"
	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/seed"
	"ketacover/model/step"
)

func wordsIn(points ...option.Point) int {
	n := 0
	for _, p := range points {
		n += len(strings.Fields(p.Text))
	}
	return n
}

func TestTheGoodAndTheBadOfAWayAreToldInEqualDetail(t *testing.T) {
	lib := parsed(t)
	plan := lib.Questions.Index("plan")
	var views [][]option.View
	form := lib.Questions.Index("form")
	views = append(views, lib.Options.Options(fact.Answers{}))
	for i := range lib.Questions.List[form].Options {
		views = append(views, lib.Options.Options(fact.Answers{}.With(form, fact.Chosen(i))))
	}
	for i := range lib.Questions.List[plan].Options {
		views = append(views, lib.Options.Options(fact.Answers{}.With(plan, fact.Chosen(i))))
	}
	for _, id := range []string{"purpose", "condition", "pain-condition"} {
		asked := lib.Questions.Index(id)
		for i := range lib.Questions.List[asked].Options {
			answers := said(t, lib, map[string]string{"purpose": "", "condition": "purpose=mental-health",
				"pain-condition": "purpose=pain"}[id]).With(asked, fact.Chosen(i))
			views = append(views, lib.Options.Options(answers))
		}
	}
	for _, list := range views {
		checkDetail(t, list)
	}
}

// ofIllness are words that speak of one illness, with the answers of whom they speak.
// "Depression" is told to others only where it is said that a study was of it.
var ofIllness = []struct {
	word *regexp.Regexp
	of   string // a question, and of its answers
	is   []string
}{
	{regexp.MustCompile(`CRPS`), "pain-condition", []string{"crps"}},
	{regexp.MustCompile(`[Ff]or pain|course for pain`), "purpose", []string{"pain"}},
	{regexp.MustCompile(`ECT`), "purpose", []string{"mental-health"}},
	{regexp.MustCompile(`course for depression`), "purpose", []string{"mental-health"}},
}

// What an option through the plan says of one illness is told to nobody who has another.
// (Of options that are set aside for an illness, what they are is told all the same.)
func TestNoPointOfAnOptionSpeaksOfAnotherIllness(t *testing.T) {
	l := parsed(t)
	told := 0
	for _, said := range []string{"purpose=mental-health condition=depression", "purpose=mental-health condition=ptsd",
		"purpose=pain pain-condition=crps", "purpose=pain pain-condition=nerve-pain", "purpose=substance-use",
		"purpose=other-medical", "purpose=surgery", "purpose=wellness", "purpose=sleep"} {
		c := saidCase(t, l, said)
		f := l.Questions.Facts(c.Answers)
		for _, v := range l.Options.Options(c.Answers) {
			if v.SetAside() {
				continue
			}
			for _, point := range slices.Concat(v.Option.Good, v.Option.Bad, v.Option.Living, []option.Point{v.Option.Time}) {
				for _, of := range ofIllness {
					if !of.word.MatchString(point.Text) {
						continue
					}
					q := l.Questions.Index(of.of)
					can := slices.ContainsFunc(of.is, func(id string) bool {
						return l.Questions.List[q].Sensible(&f) && f[q].Has(l.Questions.List[q].Option(id))
					})
					if told++; !can {
						t.Errorf("%s: %s says %q", said, v.Option.ID, point.Text)
					}
				}
			}
		}
	}
	if told == 0 {
		t.Error("no option speaks of an illness")
	}
}

// checkDetail holds the ways to equal detail as they are told in one case.
func checkDetail(t *testing.T, views []option.View) {
	total := 0
	told := map[string]int{}
	for _, v := range views {
		w := v.Option
		good, bad := wordsIn(w.Good...), wordsIn(w.Bad...)
		if ratio := float64(good) / float64(bad); ratio < 0.5 || ratio > 2 {
			t.Errorf("%s: %d words of good and %d of bad", w.ID, good, bad)
		}
		if len(w.Good) < 3 || len(w.Bad) < 3 || len(w.Living) != len(option.LivingParts) {
			t.Errorf("%s: %d good points, %d bad ones, %d parts of living with it", w.ID, len(w.Good), len(w.Bad), len(w.Living))
		}
		told[w.ID] = good + bad + wordsIn(w.Living...) + wordsIn(w.Time, w.Coverage)
		total += told[w.ID]
	}
	for id, n := range told {
		if mean := total / len(told); n < mean/2 || n > mean*2 {
			t.Errorf("%s is told in %d words, the others in %d", id, n, mean)
		}
	}
}

// Figures are only understood with the group, the denominator and the period,
// and only compared when the denominator is the same.
func TestEveryFigureSaysOfWhomOfHowManyAndOverWhatTime(t *testing.T) {
	lib := parsed(t)
	figures := 0
	for _, w := range lib.Options.List {
		list := w.Evidence
		for _, other := range w.Instead {
			list = slices.Concat(list, other.Evidence)
		}
		for _, e := range list {
			switch {
			case e.Of == 0 && len(e.Sources) == 0:
				if !strings.Contains(e.Text, "cannot give you figures") && !strings.Contains(e.Text, "its figures are too") {
					t.Errorf("%s says something without a source: %s", w.ID, e.Text)
				}
			case e.Group == "" || e.Period == "" || len(e.Sources) == 0:
				t.Errorf("%s: %+v", w.ID, e)
			case e.Of != 0:
				figures++
				if e.Of != 100 || !strings.Contains(e.Text, fmt.Sprintf("%d of 100", e.Number)) {
					t.Errorf("%s: %d of %d: %s", w.ID, e.Number, e.Of, e.Text)
				}
			}
		}
	}
	if figures < 10 {
		t.Errorf("%d figures in all", figures)
	}
}

func TestEveryStepStartsWithAVerbAndHasAToolAndSomebodyWhoDoesIt(t *testing.T) {
	lib := parsed(t)
	have := map[string]bool{}
	for _, a := range lib.Steps.Steps {
		have[a.ID] = true
		if !lint.StartsWithVerb(a.Text) {
			t.Errorf("%s starts with no verb: %s", a.ID, a.Text)
		}
		if a.Tool == (step.Tool{}) {
			t.Errorf("%s has no tool", a.ID)
		}
		for _, id := range a.By {
			if !slices.ContainsFunc(lib.Deadlines.Rules, func(r deadline.Rule) bool {
				return r.ID == id || r.Called != "" && r.From == id
			}) {
				t.Errorf("%s is for %q, which no rule gives", a.ID, id)
			}
		}
	}
	for _, s := range lib.Steps.Wordings {
		if !have[s.ID] {
			t.Errorf("stage.yaml says nothing of the step %q", s.ID)
		}
	}
	rules := lib.Steps.StepRules
	used := map[string]bool{rules.Crisis: true, rules.Veterans: true, rules.WayRound: true}
	for _, line := range slices.Concat(rules.First, rules.Overdue, rules.Last, rules.Else) {
		used[line.Step] = true
	}
	for _, p := range lib.Steps.Stages {
		for _, line := range slices.Concat(p.First, p.Then) {
			used[line.Step] = true
		}
	}
	for _, a := range lib.Steps.Steps {
		used[a.Late] = true
		for _, line := range a.Instead {
			used[line.Step] = true
		}
	}
	for _, a := range lib.Steps.Steps {
		if lib.Steps.Wording(a.ID) == nil && !used[a.ID] {
			t.Errorf("nothing leads to the step %q", a.ID)
		}
	}
}

func TestEveryWayNamesCostsThatCanBeAddedUp(t *testing.T) {
	lib := parsed(t)
	var named []string
	for _, w := range lib.Options.List {
		named = append(named, w.Costs...)
	}
	for _, o := range lib.Costs.Rules.Options {
		if !slices.Contains(named, o.ID) {
			t.Errorf("no way comes to %q", o.ID)
		}
	}
	for _, id := range named {
		if !slices.ContainsFunc(lib.Costs.Rules.Options, func(o cost.CostOption) bool { return o.ID == id }) {
			t.Errorf("nothing adds up %q", id)
		}
	}
}

// placeIn is the line on which a text first stands.
func placeIn(t *testing.T, file, text string) int {
	t.Helper()
	before, _, found := strings.Cut(file, text)
	if !found {
		t.Fatalf("the file lacks %q", text)
	}
	return strings.Count(before, "\n") + 1
}

func TestABrokenOptionIsOneErrorWithItsPlace(t *testing.T) {
	for _, test := range seed.Share([]struct{ is, file, old, text, at, want string }{
		{"nothing broken", "option.yaml", "- id: infusion", "- id: infusion", "", ""},
		{"an unknown key", "option.yaml", "  costs: [infusion-through-plan]\n",
			"  costs: [infusion-through-plan]\n  goods: []\n", "  goods: []",
			`unknown key "goods" in an entry of the file (did you mean "good"?)`},
		{"an unknown tree", "option.yaml", "chance: infusion", "chance: infusions", "- id: infusion",
			`unknown chance "infusions" (did you mean "infusion"?)`},
		{"an unknown cost", "option.yaml", "[spravato-through-plan]", "[spravato-plan]", "- id: spravato",
			`unknown cost option "spravato-plan"`},
		{"no driver", "option.yaml", "driver: {text: No driver is needed., sources: []}", "driver: {text: \"\", sources: []}",
			"    clinic: {text: No visits.", "the entry has no living: driver"},
		{"more than all", "option.yaml", "    number: 55\n", "    number: 155\n", "  - text: \"About 55 of",
			"155 of 100 is no share"},
		{"said in place of a text for no plan", "option.yaml",
			"{when: [{question: plan, is: [none]}], text: \"You have no plan", "{text: \"You have no plan",
			"      - {text: \"You have no plan", "what is said in place of living: waiting is for no plan (add when:)"},
		{"no group", "option.yaml", "    group: 403 people with depression that was hard to treat, and no psychosis\n", "",
			"  - text: \"About 55 of", "the entry has no group"},
		{"more sure than its source", "option.yaml", "    certainty: medium\n    sources: [parsaik-2015]",
			"    certainty: high\n    sources: [parsaik-2015]", "  - text: \"Three small trials",
			"the evidence is given high certainty and none of its sources has that (write medium)"},
		{"an unknown source", "option.yaml", "sources: [cost-order]", "sources: [cost-ordr]", "{text: \"If the plan says yes",
			`unknown source "cost-ordr" (did you mean "cost-order"?)`},
		{"a way that is not marked", "priority.yaml",
			"  - {option: trial, mark: better, why: Care is free in the study we know of.}\n", "", "- id: cost",
			`priority "cost" does not mark every option (mark each option once, in the order of option.yaml)`},
		{"an unknown mark", "priority.yaml", "mark: worse, why: You pay all", "mark: worst, why: You pay all",
			"{option: self-pay, mark: worst", `unknown mark "worst" (did you mean "worse"?)`},
		{"no hole", "priority.yaml", `"Moved up because you said this matters: {matters}."`, `"Moved up."`, "  up:",
			"up lacks {matters} (show it)"},
		{"an unknown step", "stage.yaml", "{step: call-status}", "{step: call-state}", "{step: call-state}",
			`unknown step "call-state" (did you mean "call-status"?)`},
		{"two tools", "stage.yaml", "tool: {paper: checklist}}", "tool: {paper: checklist, phone: 1-800-000-0000, text: Us}}",
			"{paper: checklist, phone", `step "check-approval" has no tool, or several (write one of paper:, phone:, form: and question:)`},
		{"an unknown paper", "stage.yaml", "tool: {paper: network-gap}", "tool: {paper: network}", "tool: {paper: network}",
			`unknown paper "network"`},
		{"a phone of nobody", "stage.yaml", ", text: The maker's patient fund}", "}", "{phone: 1-800-652-6227}",
			`the tool of step "ask-maker-help" lacks words, or needs none`},
		{"words twice", "stage.yaml", "{id: ask-for-file, who", "{id: ask-for-file, text: Ask for it., who",
			"{id: ask-for-file", `the words of step "ask-for-file" stand in step.yaml (take text: and sources: out)`},
		{"an unknown deadline", "stage.yaml", "by: [external-review]", "by: [outer-review]", "- id: ask-outside-review",
			`unknown deadline "outer-review"`},
		{"late without a deadline", "stage.yaml", "  by: [medicaid-fair-hearing]\n", "", "- id: ask-hearing",
			`step "ask-hearing" has no deadline that could be near or past (add by:)`},
		{"a level that is none", "stage.yaml", "is: [not-covered]}", "is: [covered]}", "is: [covered]}",
			`unknown level "covered"`},
		{"an unknown question of a tool", "stage.yaml", "{question: denial-date}", "{question: denial-day}",
			"tool: {question: denial-day}", `unknown question "denial-day" (did you mean "denial-date"?)`},
		{"a question that must have no answer", "stage.yaml", "missing: denial-date", "missing: denial", "missing: denial}",
			`unknown question "denial"`},
		{"a question to change", "stage.yaml", "change: trial-records", "change: trial-record", "change: trial-record}",
			`unknown question "trial-record" (did you mean "trial-records"?)`},
		{"a step in place of another that gives way", "stage.yaml", "{step: ask-hearing, when:", "{step: call-status, when:",
			"  - {step: call-status, when", `step "call-status" in place of "appeal" may give way too (name a step that stays)`},
		{"a late step that gives way", "stage.yaml", "late: ask-what-is-open", "late: call-status",
			"- id: ask-outside-review", `step "call-status" in place of "ask-outside-review" may be late too, or give way (name a step that is never late)`},
		{"no page of care", "note.yaml", "- id: care-call", "- id: care-calls", "",
			`the note "care-call" is not there, which says whom to call in danger (add it)`},
		{"nobody in danger", "stage.yaml", "  danger: [{question: condition, is: [suicidal-depression]}]\n", "",
			"  crisis: call", "nothing says who is in danger (add danger: with the answers that call for help at once)"},
		{"no crisis line", "stage.yaml", "  crisis: call-crisis-line\n", "", "  danger: [",
			"the entry has no crisis (add crisis:)"},
		{"no line for veterans", "stage.yaml", "  crisis-veterans: call-veterans-line\n", "", "  danger: [",
			"the entry has no crisis-veterans (add crisis-veterans:)"},
		{"a crisis line that gives way", "stage.yaml", "crisis: call-crisis-line", "crisis: call-status", "  danger: [",
			`step "call-status" may give way (name a step that is never late and never gives way)`},
		{"nobody in military care", "stage.yaml", "  military: [{question: plan, is: [military]}]\n", "", "  danger: [",
			"nothing says who may have military care"},
		{"an unknown question of military care", "stage.yaml", "military-said: [military-kind]", "military-said: [military]",
			"  danger: [", `unknown question "military"`},
		{"nothing to do for some", "stage.yaml", "  - {step: call-plan}\n\n", "\n", "  danger: [",
			"not every case has something to do (end else: with a step and nothing else)"},
		{"a source of an unknown plan", "source/rights.yaml", "governs: [[{question: plan, is: [employer]}]]",
			"governs: [[{question: plan, is: [work]}]]", "  governs: [[{question: plan, is: [work]",
			`question "plan" has no option "work"`},
		{"a place for some cases only", "stage.yaml", "- id: before\n", "- id: before\n  given: denial-date\n", "rules:\n",
			"not every case has a stage (end with a stage without when: and given:)"},
	}) {
		data, err := os.ReadFile(test.file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), test.old) {
			t.Fatalf("%s: %s lacks %q", test.is, test.file, test.old)
		}
		text := strings.Replace(string(data), test.old, test.text, 1)
		got := problemsWith(t, test.file, text)
		if test.want == "" {
			if len(got) > 0 {
				t.Errorf("%s: %q", test.is, got)
			}
			continue
		}
		place := fmt.Sprintf("%s:%d: ", test.file, placeIn(t, text, test.at))
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, place+test.want) }) {
			t.Errorf("%s:\n%s\nwant\n%s%s", test.is, strings.Join(got, "\n"), place, test.want)
		}
		if len(got) > 1 {
			t.Errorf("%s: %d errors: %q", test.is, len(got), got)
		}
	}
}

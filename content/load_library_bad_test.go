package content

import (
	"fmt"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// Each case breaks a good file in one place.
func TestABrokenReferenceFileIsOneErrorWithItsPlace(t *testing.T) {
	const (
		one = `- id: AL
  name: Alabama
  department: Department of Insurance
  phones: [1-800-433-3966]
  site: https://www.aldoi.gov
  confidence: low
  sources: [state-phones-differ]
  review: {route: federal, send-to: the insurer, to: plan, confidence: medium, sources: [alaska-outside-review]}
`
		right = `- id: before
  title: Before treatment
  rights:
  - {id: a, title: A, text: B, who: C, for: [[{question: plan, is: [individual]}]], do: Ask., sources: [claims-rule]}
`
		study = "- {id: a, title: A, shows: B, whom: C, period: D, groups: E, outcomes: [{group: F, what: G, of-1000: " +
			"5}], stance: for, certainty: medium, sources: [elekt-d]}\n"
		misuse = "- {id: a, title: A, wrong: B, right: C, ask: D?, sources: [claims-rule]}\n"
		claim  = "- {id: a, claim: B, verdict: right, note: C, sources: [claims-rule]}\n"
		about  = "- {id: a, title: B, text: \"Due on {next-check}.\", sources: [our-statement]}\n"
		gap    = `- id: a
  title: B
  ask: Ask.
  gaps:
  - {id: b, what: if it pays, tries: 2, drugs: [infusion], for: [[{question: plan, is: [medicaid]}]]}
  sources: [our-gaps]
`
		unused = "- {ids: [A16], reason: It is old.}\n"
	)
	office := one + otherStates(t, "AL")
	for _, test := range seed.Share([]struct{ is, file, good, old, text, want string }{
		{"good states", "state.yaml", office, "", "", ""},
		{"a repeated state", "state.yaml", office, "- {id: HI",
			"- {id: CA, name: California, note: We hold no facts.}\n- {id: HI",
			`state.yaml:19: state "CA" stands already at state.yaml:12 (give it another id)`},
		{"a territory without a note", "state.yaml", office, ", note: We hold no facts.}\n- {id: HI", "}\n- {id: HI",
			`state.yaml:18: "Georgia" has no department (add department:, or keep only a note)`},
		{"no phone", "state.yaml", office, "[1-800-433-3966]", "[]", `state.yaml:1: "Alabama" has no phone (add phones:)`},
		{"half a phone", "state.yaml", office, "1-800-433-3966", "433-3966",
			`state.yaml:1: "433-3966" is not a phone number (write it as 1-800-000-0000)`},
		{"too sure of a phone", "state.yaml", office, "confidence: low", "confidence: high",
			`state.yaml:1: Alabama is given high confidence and none of its sources has that (write low)`},
		{"an unknown route", "state.yaml", office, "route: federal", "route: federl",
			`state.yaml:8: unknown route "federl" (did you mean "federal"?)`},
		{"nobody to send it to", "state.yaml", office, "send-to: the insurer, ", "",
			`state.yaml:8: the entry has no send-to (add send-to:)`},
		{"a term that is no time", "state.yaml", office, "send-to:", "term: four months, send-to:",
			`state.yaml:8: "four months" is not a time (write it as 120 days or 4 months)`},
		{"what a term counts from, and no term", "state.yaml", office, "send-to:", "from: final-denial-date, send-to:",
			`state.yaml:8: the review route of Alabama says from what a term counts and how sure it is, and names none (add term:)`},
		{"a term from what is no date", "state.yaml", office, "send-to:", "term: 120 days, from: plan, send-to:",
			`state.yaml:8: "plan" is not a question that asks for a date (one of care-date, denial-date, ` +
				`first-appeal-denial-date, final-denial-date, approved-until, ` +
				`requested-date, received-date, approved-from, appeal-sent-date, appeal-received-date, plan-end-date, ` +
				`cobra-notice-date)`},
		{"too sure of a term", "state.yaml", office, "send-to:", "term: 120 days, term-confidence: high, send-to:",
			`state.yaml:8: the term of Alabama is given high confidence and none of its sources has that (write medium)`},
		{"no route", "state.yaml", office, "  review: {route: federal, send-to: the insurer, to: plan, confidence: " +
			"medium, sources: [alaska-outside-review]}\n", "",
			`state.yaml:1: "Alabama" has no route for an outside review (add review:)`},
		{"an uncited office", "state.yaml", office, "sources: [state-phones-differ]", "sources: []",
			`state.yaml:1: Alabama cites no source (add sources:)`},
		{"good rights", "right.yaml", right, "", "", ""},
		{"an unknown key", "right.yaml", right, "who:", "whom:",
			`right.yaml:4: unknown key "whom" in an entry of rights (did you mean "who"?)`},
		{"nothing to do", "right.yaml", right, "do: Ask.", `do: ""`, `right.yaml:4: the entry has no do (add do:)`},
		{"an unknown plan", "right.yaml", right, "[individual]", "[indvidual]",
			`right.yaml:4: question "plan" has no option "indvidual" (did you mean "individual"?)`},
		{"an uncited right", "right.yaml", right, "[claims-rule]", "[]",
			`right.yaml:4: the right a cites no source (add sources:)`},
		{"good studies", "evidence.yaml", study, "", "", ""},
		{"no group", "evidence.yaml", study, "groups: E", `groups: ""`,
			`evidence.yaml:1: the entry has no groups (add groups:)`},
		{"more than all", "evidence.yaml", study, "of-1000: 5", "of-1000: 1005",
			`evidence.yaml:1: 1005 is not a count of 1 to 1000 (write how many of each 1,000 people)`},
		{"an unknown stance", "evidence.yaml", study, "stance: for", "stance: four",
			`evidence.yaml:1: unknown stance "four" (did you mean "for"?)`},
		{"good misuses", "misapplied.yaml", misuse, "", "", ""},
		{"no question", "misapplied.yaml", misuse, "D?", "D.",
			`misapplied.yaml:1: ask: is not a question (end it with a question mark)`},
		{"a good claim", "article.yaml", claim, "", "", ""},
		{"an unknown finding", "article.yaml", claim, "verdict: right", "verdict: rigth",
			`article.yaml:1: unknown verdict "rigth" (did you mean "right"?)`},
		{"good texts on the program", "about.yaml", about, "{next-check}", "day", ""},
		{"a hole that nothing fills", "about.yaml", about, "{next-check}", "{day}",
			`about.yaml:1: nothing fills {day} in text (use {next-check})`},
		{"good gaps", "not-found.yaml", gap, "", "", ""},
		{"nobody to ask", "not-found.yaml", gap, "ask: Ask.", `ask: ""`, `not-found.yaml:1: the entry has no ask (add ask:)`},
		{"a gap tried and not tried", "not-found.yaml", gap, "tries: 2", "tries: 2, not-yet: true",
			`not-found.yaml:5: the gap "b" was tried 2 times and not-yet is true (keep the one that is true)`},
		{"a gap in everyone's reasons", "not-found.yaml", gap, ", for: [[{question: plan, is: [medicaid]}]]", "",
			`not-found.yaml:5: the gap "b" stands in the reasons of everyone (add for:)`},
		{"a gap on an unknown drug", "not-found.yaml", gap, "[infusion]", "[infusin]",
			`not-found.yaml:5: unknown drugs "infusin" (did you mean "infusion"?)`},
		{"uncited gaps", "not-found.yaml", gap, "[our-gaps]", "[]",
			`not-found.yaml:1: the group a cites no source (add sources:)`},
		{"a good list", "unused.yaml", unused, "", "", ""},
		{"a fact in use", "unused.yaml", unused, "A16", "A20",
			`unused.yaml:1: A20 is in use by the source "spravato-savings" (take it out)`},
		{"no reason", "unused.yaml", unused, "It is old.", `""`, `unused.yaml:1: the entry has no reason (add reason:)`},
	}) {
		got := strings.Join(problemsWith(t, test.file, strings.Replace(test.good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}

// otherStates are all states but one, by their names alone: other files name them.
func otherStates(t *testing.T, one string) string {
	t.Helper()
	list := parsed(t).Deadlines.States
	var b strings.Builder
	for i := range list {
		if list[i].ID != one {
			fmt.Fprintf(&b, "- {id: %s, name: %q, note: We hold no facts.}\n", list[i].ID, list[i].Name)
		}
	}
	return b.String()
}

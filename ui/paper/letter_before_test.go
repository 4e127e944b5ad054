package paper

import (
	"strings"
	"testing"

	"ketacover/model/letter"
)

// writtenText is a letter of a case in one line, and the notes to its sender.
func writtenText(
	t *testing.T, p *Pen, kind, answers string, details map[string]string, order letter.LetterOrder,
) (string, string) {
	t.Helper()
	c := decoded(t, p.Library.Questions, answers)
	for key, value := range details {
		c.Details = c.Details.With(key, value)
	}
	d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, order)
	var notes []string
	for i := range d.Notes {
		notes = append(notes, d.Notes[i].Text)
	}
	return flat(Letter(p, &d)), strings.Join(notes, "\n")
}

// What the drug did for this person before is the best proof there is: an appeal and
// an outside review tell it, where it helped and where it may be told.
func TestAnAppealTellsWhatTheDrugDidBefore(t *testing.T) {
	p := pen(t)
	told := map[string]string{
		"ketamine-response": "Pain fell from 8 to 3.", "spravato-response": "PHQ-9 fell from 21 to 9.",
	}
	const ketamine = `"purpose": "pain", "pain-condition": "crps", "form": "infusion", "plan": "individual", "state": "OH",
		"authorization": "denied", "authorization-for": "infusion", "denial-reason": "experimental",
		"earlier-ketamine": "helped"`
	const spravato = `"purpose": "mental-health", "condition": "depression", "form": "spravato", "plan": "individual",
		"state": "OH", "authorization": "denied", "authorization-for": "spravato", "denial-reason": "not-necessary",
		"spravato-history": "helped"`
	for _, kind := range []string{"appeal", "external-review"} {
		for answers, want := range map[string]string{
			ketamine: "I had ketamine before, and it helped. What it did: Pain fell from 8 to 3.",
			spravato: "I had Spravato before, and it helped. What it did: PHQ-9 fell from 21 to 9.",
		} {
			if text, _ := writtenText(t, p, kind, answers, told, ticked(p)); !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%s", kind, want, text)
			}
			bare := letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
			text, _ := writtenText(t, p, kind, answers, told, bare)
			if strings.Contains(text, "it helped") || strings.Contains(text, "fell") {
				t.Errorf("%s tells it without a tick:\n%s", kind, text)
			}
			failed := strings.NewReplacer(`"earlier-ketamine": "helped"`, `"earlier-ketamine": "did-not-help"`,
				`"spravato-history": "helped"`, `"spravato-history": "failed"`).Replace(answers)
			if text, _ := writtenText(t, p, kind, failed, told, ticked(p)); strings.Contains(text, "it helped") {
				t.Errorf("%s says that it helped:\n%s", kind, text)
			}
		}
	}
}

// All that was tried stands under one head, with the diagnosis, before the studies,
// whatever the reason for the no.
func TestAnAppealTellsWhatWasTriedBeforeTheStudies(t *testing.T) {
	p := pen(t)
	tried := map[string]string{"diagnosis": "a diagnosis", "other-treatments": "TMS in 2025.", "daily-life": "No work."}
	for _, reason := range []string{"experimental", "step-therapy", "not-necessary"} {
		text, _ := writtenText(t, p, "appeal", winning+`, "denial-reason": "`+reason+`"`, tried, ticked(p))
		at := -1
		for _, words := range []string{"What I have tried", "Diagnosis: a diagnosis.", "TMS in 2025.", "No work.",
			"What studies show"} {
			i := strings.Index(text, words)
			if i < at || i < 0 {
				t.Errorf("%s: %q stands too early, or not at all:\n%s", reason, words, text)
			}
			at = i
		}
		if strings.Count(text, "how they went:") != 1 {
			t.Errorf("%s: the medicines are not listed once:\n%s", reason, text)
		}
	}
}

// A request for outside review opens once, and asks for one day where neither is told:
// the one that the state counts from.
func TestAnOutsideReviewOpensOnceAndAsksForOneDay(t *testing.T) {
	p := pen(t)
	const last, first = "The plan's last answer to my appeal: [", "The answer to my first appeal is dated ["
	const denied = `"purpose": "mental-health", "condition": "depression", "form": "infusion", "authorization": "denied",
		"authorization-for": "infusion", "denial-reason": "experimental", `
	for _, plan := range []string{`"plan": "individual"`, `"plan": "employer", "employer-kind": "insured"`,
		`"plan": "employer", "employer-kind": "self-funded"`, `"plan": "employer"`} {
		for _, state := range []string{"NY", "MA", "OH"} {
			for _, day := range []string{"2026-11-10", "2024-11-10"} {
				for _, more := range []string{"", `, "urgent": "yes"`, `, "urgent": "yes", "care": "had", "care-date": "2024-10-01"`,
					`, "urgent": "no", "first-appeal-denial-date": "2024-12-20"`,
					`, "urgent": "yes", "first-appeal-denial-date": "2024-12-20"`} {
					answers := denied + plan + `, "state": "` + state + `", "denial-date": "` + day + `"` + more
					text, _ := writtenText(t, p, "external-review", answers, nil, ticked(p))
					opens := strings.Count(text, "I ask for an external review") +
						strings.Count(text, "I ask for an expedited external review")
					if opens != 1 {
						t.Errorf("%s %s %s %s: it opens %d times:\n%s", plan, state, day, more, opens, text)
					}
					if more != "" {
						continue
					}
					counted := state == "NY" && (plan == `"plan": "individual"` || strings.Contains(plan, `"insured"`))
					if strings.Contains(text, first) != counted || strings.Contains(text, last) == counted {
						t.Errorf("%s %s: the days asked for are not the one that counts:\n%s", plan, state, text)
					}
				}
			}
		}
	}
}

// A paper that does not fit what was answered says so to the one who would send it.
func TestALetterThatDoesNotFitTheAnswersSaysSo(t *testing.T) {
	p := pen(t)
	denied := winning + `, "denial-reason": "not-necessary"`
	for _, test := range []struct{ kind, answers, note string }{
		{"network-gap", denied, "there is no gap to ask for"},
		{"network-gap", winning + `, "denial-reason": "out-of-network"`, "Ask the clinic and the plan which is so"},
		{"network-gap", strings.Replace(denied, `"network": "in"`, `"network": "out"`, 1), ""},
		{"step-therapy", denied, "do not say that other drugs must come first"},
		{"step-therapy", winning + `, "denial-reason": "step-therapy"`, ""},
	} {
		_, notes := writtenText(t, p, test.kind, test.answers, nil, ticked(p))
		for _, note := range []string{"there is no gap to ask for", "Ask the clinic and the plan which is so",
			"do not say that other drugs must come first"} {
			if strings.Contains(notes, note) != (note == test.note) {
				t.Errorf("%s, %s: %q is not as it should be:\n%s", test.kind, test.answers, note, notes)
			}
		}
	}
}

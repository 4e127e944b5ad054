package paper

import (
	"strings"
	"testing"

	"ketacover/model/deadline"
	"ketacover/model/letter"
	"ketacover/model/reference"
	"ketacover/model/source"
)

// A letter to the Medicare contractor names the number on the Medicare card, and
// the item or service and its day. No source of ours gives it a right to a
// professional of one field.
func TestALetterOnOriginalMedicareOrMedicaidNamesItsOwnNumber(t *testing.T) {
	p := pen(t)
	everyPlanLetter(t, p, func(l *planLetter) {
		own := map[string]string{"original": "Medicare number: ", "fee-for-service": "Medicaid number: "}[l.plan]
		if own != "" && (!strings.Contains(l.text, own) || strings.Contains(l.text, "Member number: ")) {
			t.Errorf("%s names the number of a plan:\n%s", l.name, l.text)
		}
		if own == "" && l.plan != "none" && !strings.Contains(l.text, "Member number: ") {
			t.Errorf("%s names no number", l.name)
		}
		if l.kind != "appeal" || l.plan != "original" {
			return
		}
		for _, line := range []string{"Item or service: ", "Date of the item or service: ", "Date of the denial: "} {
			if !strings.Contains(l.text, line) {
				t.Errorf("%s has no line for %q", l.name, line)
			}
		}
		if strings.Contains(l.text, "health professional") {
			t.Errorf("%s asks Medicare for what no rule of Medicare gives", l.name)
		}
	})
}

// reviewLetter is the request for an outside review in a state.
func reviewLetter(t *testing.T, p *Pen, said string) (text string, notes []string) {
	t.Helper()
	d := draft(p, "external-review", decoded(t, p.Library.Questions, said))
	return inOneLine(Letter(p, &d).Plain()), LetterNotes(p, &d)
}

// Screens, deadlines and this letter read one table.
func TestARequestForOutsideReviewGoesWhereTheTableOfStatesSendsIt(t *testing.T) {
	p := pen(t)
	plans := []string{`"plan": "individual"`, `"plan": "employer", "employer-kind": "insured"`,
		`"plan": "employer", "employer-kind": "self-funded"`}
	for i := range p.Library.Deadlines.States {
		state := &p.Library.Deadlines.States[i]
		review := &state.Review
		if named := review.SendTo != "" && review.SendTo != "the office that your letter names"; named != (review.To != "") {
			t.Errorf("%s: the table sends a request to %q, and a letter to %q", state.Name, review.SendTo, review.To)
		}
		for n, plan := range plans {
			said := plan + `, "payer": "aetna", "state": "` + state.ID + `", "authorization": "denied", "authorization-for": "infusion",
				"denial-date": "2026-06-05", "denial-reason": "experimental"`
			text, notes := reviewLetter(t, p, said)
			run := n < 2 && state.Department != "" && review.Route == deadline.StateRoute
			to, named := "To the office that the plan's last letter names for external review", run && review.To != ""
			if named && review.To == reference.ToPlan {
				to = "Aetna External review [address for outside review"
			} else if named {
				to = review.To + " External review "
			}
			holds := map[string]bool{
				to: true,
				"the plan's last letter names for external review": !named,
				"The state runs the external review":               run && review.Confidence < source.HighConfidence,
				"where the state runs the external review":         run && review.Confidence == source.HighConfidence,
				strings.Join(review.MailTo, " "):                   len(review.MailTo) == 0 || named,
				"The answer to my first appeal is dated [":         run && review.From != "",
				"a clinician must sign":                            n < 2 && review.Certify != "",
			}
			if told := strings.Join(notes, " "); strings.Contains(told, "We are not sure who runs the review") !=
				(n < 2 && state.Department != "" && (!run || review.Confidence < source.HighConfidence)) {
				t.Errorf("%s, %s: the person is told of our doubt: %q", state.Name, plan, told)
			}
			for words, want := range holds {
				if strings.Contains(text, words) != want {
					t.Errorf("%s, %s: %q stands in the letter: %v\n%s", state.Name, plan, words, !want, text)
				}
			}
			if run && review.Certify != "" && !strings.Contains(strings.Join(notes, " "), review.Certify) {
				t.Errorf("%s, %s: the notes do not tell what must be signed: %q", state.Name, plan, notes)
			}
		}
	}
}

// Where it counts from the answer to the first appeal, the letter gives that day.
func TestARequestForOutsideReviewGivesTheDayOfTheFirstAppealsAnswer(t *testing.T) {
	p := pen(t)
	said := `"plan": "individual", "state": "NY", "authorization": "denied", "authorization-for": "infusion", "denial-date": "2026-06-05", "first-appeal-denial-date": "2026-08-14"`
	for _, more := range []string{"", `, "urgent": "yes"`, `, "final-denial-date": "2026-10-10"`} {
		text, notes := reviewLetter(t, p, said+more)
		if !strings.Contains(text, "The answer to my first appeal is dated August 14, 2026.") ||
			strings.Contains(text, "the date on the last denial") || strings.Contains(text, "no last answer") {
			t.Errorf("%s: %s", more, text)
		}
		if told := strings.Join(notes, " "); strings.Contains(told, "do not name a last denial") {
			t.Errorf("%s: the notes say %s", more, told)
		}
	}
}

// The clinician's letter on the fast review goes to the same office.
func TestAFastRequestForOutsideReviewGoesToTheOfficeOfTheState(t *testing.T) {
	p := pen(t)
	for state, want := range map[string]string{
		"NY": "New York Department of Financial Services External review 99 Washington Avenue, Box 177 Albany, NY 12210",
		"TN": "Aetna External review [address for outside review",
		"AL": "To the office that the last decision names for the next review",
	} {
		c := decoded(t, p.Library.Questions, `"plan": "individual", "payer": "aetna", "state": "`+state+`", "authorization": "denied", "authorization-for": "infusion",
			"urgent": "yes", "final-denial-date": "2026-11-10"`)
		d := draft(p, "expedited", c)
		if text := inOneLine(Letter(p, &d).Plain()); !strings.Contains(text, want) {
			t.Errorf("%s: %q is missing in %s", state, want, text)
		}
	}
}

// After a denial the clinician's letters go to the desk for appeals, whichever plan
// it is: the desk for requests would send them back, or count them as a new request.
func TestTheCliniciansLetterOnADenialGoesToTheDeskForAppeals(t *testing.T) {
	p := pen(t)
	for _, plan := range []string{`"plan": "employer", "employer-kind": "insured"`, `"plan": "medicare", "medicare-kind": "original"`,
		`"plan": "medicaid", "medicaid-kind": "managed"`, `"plan": "military", "military-kind": "tricare"`,
		`"plan": "military", "military-kind": "va"`, `"plan": "military"`} {
		for _, kind := range []string{"expedited", "medical-necessity"} {
			for said, want := range map[string]string{
				`"authorization": "waiting"`: "[address for requests:",
				`"authorization": "denied"`:  "[address for appeals:",
				`"authorization": "denied", "denial-date": "2026-11-02", "final-denial-date": "2026-11-20"`: "[address for outside review:",
			} {
				d := draft(p, kind, decoded(t, p.Library.Questions, plan+`, "authorization-for": "infusion", "urgent": "yes", `+said))
				text := inOneLine(Letter(p, &d).Plain())
				if strings.Count(text, "[address for ") != 1 || !strings.Contains(text, want) {
					t.Errorf("%s, %s, %s: not only %q in\n%s", kind, plan, said, want, text)
				}
			}
		}
	}
}

// Where a fast review is asked for along with the appeal, the appeal has no answer
// yet: a blank for its day would contradict that.
func TestAFastReviewAlongWithTheAppealAsksForNoDayOfItsAnswer(t *testing.T) {
	p := pen(t)
	said := `"plan": "individual", "state": "NY", "authorization": "denied", "authorization-for": "infusion", "denial-date": "2026-06-05"`
	for more, want := range map[string]bool{"": true, `, "urgent": "yes"`: false,
		`, "urgent": "yes", "final-denial-date": "2026-10-10"`: true} {
		text, _ := reviewLetter(t, p, said+more)
		if strings.Contains(text, "The answer to my first appeal is dated [") != want {
			t.Errorf("%s: a blank for the day of the answer: %v\n%s", more, !want, text)
		}
	}
}

// A letter that has no list of medicines says of none that it stands in it.
func TestALetterPointsToNoListThatIsNotInIt(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"plan": "employer", "employer-kind": "federal", "purpose": "mental-health",
		"condition": "depression", "form": "infusion", "antidepressants": "3", "authorization": "denied", "authorization-for": "infusion",
		"denial-reason": "not-necessary"`)
	d := p.Library.Letters.Write(p.Library.Letters.Letter("expedited"), c,
		letter.LetterOrder{Today: p.Today, Ticked: []string{"health-history"}})
	text := inOneLine(Letter(p, &d).Plain())
	if !strings.Contains(text, "Three antidepressants at full dose did not help enough") ||
		strings.Contains(text, "The list of medicines") || strings.Contains(text, "medicines in this letter") {
		t.Error(text)
	}
}

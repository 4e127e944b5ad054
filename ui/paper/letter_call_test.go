package paper

import (
	"strings"
	"testing"

	"ketacover/model/record"
)

// saidIn is what a paper of a kind says in a case, as one line, and its notes.
func saidIn(t *testing.T, p *Pen, kind, answers, details string) (text string, notes []string) {
	t.Helper()
	c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+answers+`}, "details": {`+details+`}}`))
	if err != nil {
		t.Fatal(err)
	}
	d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
	return inOneLine(Letter(p, &d).Plain()), LetterNotes(p, &d)
}

// By when a clinician must call is told in the insurer's own terms, and days
// stand there only where its page gives them.
func TestTheCallIsBeforeTheAppealOnTheInsurersOwnTerms(t *testing.T) {
	p := pen(t)
	const denied = `"purpose": "mental-health", "condition": "depression", "form": "infusion", "authorization": "denied", "authorization-for": "infusion", "denial-date": "2026-11-16", `
	for _, row := range []struct {
		answers, want, not string
		cites              string
	}{
		{`"plan": "individual", "payer": "aetna", "denial-reason": "not-necessary"`, "At Aetna this call comes before an appeal", "14 days", "Disputes and appeals"},
		{`"plan": "individual", "payer": "aetna", "denial-reason": "missing-records"`, "within 14 days of the letter", "", "Disputes and appeals"},
		{`"plan": "medicare", "medicare-kind": "advantage", "payer": "aetna", "denial-reason": "missing-records"`, "Call before an appeal is sent", "14 days", ""},
		{`"plan": "medicaid", "medicaid-kind": "managed", "payer": "aetna", "denial-reason": "experimental"`, "within the time that the letter gives", "customer service", ""},
		{`"plan": "employer", "employer-kind": "insured", "payer": "unitedhealthcare", "denial-reason": "experimental"`, "UnitedHealthcare advises this call", "7 business", "Administrative guide"},
		{`"plan": "individual", "payer": "bcbs-north-carolina", "denial-reason": "experimental"`, "Provider Courtesy Review", "", "Peer-to-peer consults"},
		{`"plan": "individual", "payer": "cigna", "denial-reason": "experimental"`, "Ask for the last day of it: ____", "eviCore", ""},
		{`"plan": "individual", "payer": "other", "denial-reason": "step-therapy"`, "Ask for the last day of it: ____", "business days", ""},
	} {
		text, _ := saidIn(t, p, "peer-to-peer", denied+row.answers, "")
		if strings.Count(text, "By when") != 1 || strings.Count(text, "Three points") != 1 {
			t.Errorf("%s: the page tells its day or its points not once:\n%s", row.answers, text)
		}
		if !strings.Contains(text, row.want) || row.not != "" && strings.Contains(text, row.not) ||
			!strings.Contains(text, row.cites) {
			t.Errorf("%s: %q or %q is wrong in\n%s", row.answers, row.want, row.not, text)
		}
	}
}

// A paper that does not fit is written all the same, and says why it does not.
func TestAPaperThatDoesNotFitSaysWhy(t *testing.T) {
	p := pen(t)
	for _, row := range []struct{ kind, answers, want string }{
		{"peer-to-peer", `"plan": "none"`, "no health plan"},
		{"peer-to-peer", `"plan": "sharing", "authorization": "denied"`, "not insurance"},
		{"peer-to-peer", `"plan": "individual", "authorization": "not-asked"`, "do not say that the plan said no"},
		{"peer-to-peer", `"plan": "individual", "authorization": "waiting"`, "has not decided yet"},
		{"peer-to-peer", `"plan": "military", "military-kind": "va", "authorization": "denied"`, "no such call"},
		{"peer-to-peer", `"plan": "medicare", "medicare-kind": "original", "authorization": "denied"`, "no such call"},
		{"peer-to-peer", `"plan": "individual", "authorization": "denied", "denial-date": "2026-09-01", "final-denial-date": "2026-11-01"`, "has answered an appeal"},
		{"peer-to-peer", `"plan": "individual", "authorization": "denied", "care": "had"`, "care that you have had"},
		{"peer-to-peer", `"plan": "individual", "state": "SC", "payer": "other", "authorization": "denied"`, "5 business days"},
		{"peer-to-peer", `"plan": "individual", "authorization": "denied", "denial-reason": "not-a-benefit"`, "booklet rules the care out"},
		{"renewal", `"plan": "individual", "authorization": "denied", "care": "under-way"`, "said no to going on"},
		{"renewal", `"plan": "individual", "authorization": "not-asked"`, "do not say that there is an approval"},
		{"renewal", `"plan": "individual", "authorization": "waiting", "care": "under-way"`, "is with the plan"},
		{"renewal", `"plan": "individual", "authorization": "approved", "purpose": "surgery"`, "for an operation"},
		{"renewal", `"plan": "individual", "authorization": "approved", "authorization-for": "spravato"`, "No score from now"},
		{"renewal", `"plan": "none"`, "no health plan"},
		{"representative", `"plan": "none"`, "no health plan"},
		{"representative", `"plan": "medicare", "medicare-kind": "original"`, "CMS-1696"},
		{"representative", `"plan": "employer", "employer-kind": "insured", "urgent": "yes"`, "without this paper"},
		{"fax-cover", `"plan": "none"`, "no health plan"},
		{"records-request", `"plan": "individual", "authorization": "denied"`, "request for your file"},
	} {
		if _, notes := saidIn(t, p, row.kind, row.answers, ""); !strings.Contains(strings.Join(notes, " "), row.want) {
			t.Errorf("%s, %s: %q is not among %q", row.kind, row.answers, row.want, notes)
		}
	}
}

// A cover lies open at the machine: it is the same whatever the health is, names no
// drug, and gives no number of the member and no day of birth.
func TestTheCoverOfAFaxTellsNothingOfHealth(t *testing.T) {
	p := pen(t)
	cover := p.Library.Letters.Letter("fax-cover")
	for name, c := range letterCases(t, p.Library.Questions) {
		all := p.Library.Letters.Write(cover, c, ticked(p))
		text := Letter(p, &all).Plain()
		none := ticked(p)
		none.Ticked = nil
		bare := p.Library.Letters.Write(cover, c, none)
		if again := Letter(p, &bare).Plain(); text != again {
			t.Errorf("%s: what is ticked changes the cover:\n%s\n%s", name, text, again)
		}
		for _, tree := range p.Library.Trees.List {
			if strings.Contains(text, tree.Within) || strings.Contains(text, tree.Title) {
				t.Errorf("%s: the cover names %s:\n%s", name, tree.Title, text)
			}
		}
		for _, id := range []string{"member-id", "birth-date", "diagnosis", "denial-words"} {
			if said := c.Details.Get(id); said != "" && strings.Contains(text, said) {
				t.Errorf("%s: the cover gives %s:\n%s", name, id, text)
			}
		}
		for _, want := range []string{"Pages, with this one:", "by mistake", "Fax:"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing:\n%s", name, want, text)
			}
		}
	}
}

// Medicare's rule names what makes a helper one who may act: both sign and date it,
// and it holds the names, addresses and phones of both, the number, what it is for,
// what may be told, and what the helper is to the person.
func TestThePaperForAHelperHoldsWhatMedicareAsksFor(t *testing.T) {
	p := pen(t)
	text, _ := saidIn(t, p, "representative", `"plan": "medicare", "medicare-kind": "original", "form": "spravato"`,
		`"name": "Ana Ruiz", "address": "1 Elm Street", "phone": "555-0100", "member-id": "1EG4", "helper-name": "Bo Li",
		"helper-relation": "counselor", "helper-address": "2 Oak Street", "helper-phone": "555-0199", "plan-address": "P.O. Box 1"`)
	for _, want := range []string{"Ana Ruiz", "1 Elm Street", "555-0100", "Medicare number: 1EG4", "Name: Bo Li",
		"counselor", "2 Oak Street", "555-0199", "act for me in my requests, claims and appeals on Spravato",
		"all that you hold on my health", "Medicare contractor that decides P.O. Box 1",
		"I agree to act for Ana Ruiz", "one year"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if signed, dated := strings.Count(text, "Signed:"), strings.Count(text, "Date: ____"); signed != 2 || dated != 2 {
		t.Errorf("%d sign and %d date it:\n%s", signed, dated, text)
	}
}

func TestAParentActsForAChild(t *testing.T) {
	p := pen(t)
	const answers = `"plan": "individual", "age": "under-18", "form": "infusion"`
	const details = `"name": "Nia Bell", "helper-name": "Joe Bell", "helper-relation": "father", "helper-phone": "555-0151"`
	for kind, want := range map[string]string{
		"representative":  "Sincerely, Joe Bell, for Nia Bell",
		"records-request": "Sincerely, Joe Bell, for Nia Bell",
		"fax-cover":       "From: Joe Bell Phone: 555-0151",
	} {
		text, _ := saidIn(t, p, kind, answers, details)
		if !strings.Contains(text, want) || strings.Contains(text, "I name this person") {
			t.Errorf("%s: %q is missing in\n%s", kind, want, text)
		}
	}
}

// A course goes on where a response was measured: both scores and their dates stand
// there, and what would end it.
func TestARequestToGoOnShowsTheScoresBeforeAndNow(t *testing.T) {
	p := pen(t)
	c := letterCases(t, p.Library.Questions)["case-course-to-go-on"]
	d := p.Library.Letters.Write(p.Library.Letters.Letter("renewal"), c, ticked(p))
	text := inOneLine(Letter(p, &d).Plain())
	for _, want := range []string{"Score before the first visit: MADRS, 36, on August 31, 2026",
		"Score now: MADRS, 14, on November 18, 2026", "Visits so far: 18 visits", "24 visits to December 15, 2026",
		"above 28 at two visits in a row", "it was 45 of 100", "SUSTAIN-1"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if len(d.Blanks) > 0 {
		t.Errorf("blanks are left: %v", BlanksOf(p.Words, &d))
	}
}

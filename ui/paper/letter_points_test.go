package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// ofDepression is a case of depression whose request is for a drug.
func ofDepression(drug, plan, more string) string {
	return `"purpose": "mental-health", "condition": "depression", "form": "` + drug + `", "age": "18-64",
		"authorization-for": "` + drug + `", ` + planKinds[plan] + more
}

const denied = `, "authorization": "denied", "denial-date": "2026-11-10", "denial-reason": "experimental"`

// lettered is a letter as one line, with all ticked.
func lettered(t *testing.T, p *Pen, kind, answers string) string {
	t.Helper()
	d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), decoded(t, p.Library.Questions, answers), ticked(p))
	return flat(Letter(p, &d))
}

// Each paper names the time that the plan has, as the deadlines have it, and no other
// kind of plan's.
func TestEachPaperNamesThePlansOwnTime(t *testing.T) {
	p := pen(t)
	asked, urgent := `, "authorization": "not-asked"`, `, "urgent": "yes"`
	const within = "Please answer within "
	const requests = "prior-authorization-infusion prior-authorization-spravato medical-necessity step-therapy network-gap"
	for _, test := range []struct{ plan, more, kinds, want, not string }{
		{"insured", asked, requests,
			within + "15 days", "72 hours"},
		{"individual", asked, requests, within + "15 days", "72 hours"},
		{"individual", asked + urgent, requests + " expedited",
			"within 72 hours", "15 days"},
		{"advantage", asked, requests, within + "7 days", "15 days"},
		{"advantage", asked + urgent, "prior-authorization-spravato medical-necessity", "within 72 hours", "15 days"},
		{"managed", asked, requests, "within 7 days", "15 days"},
		{"self-funded", denied, "appeal step-therapy", "within 30 days", "15 days"},
		{"self-funded", denied + `, "care": "had"`, "appeal", "within 60 days", "30 days"},
		{"self-funded", denied + urgent, "expedited step-therapy", "within 72 hours", "15 days"},
		{"self-funded", denied + `, "final-denial-date": "2026-11-20"`, "external-review", "within 45 days", "30 days"},
		{"insured", denied, "claim-file", "within 30 days", "60 days"},
		{"va", asked, "prior-authorization-spravato medical-necessity", "degree and specialty", " days of the day"},
		{"federal", asked, "prior-authorization-spravato medical-necessity", "degree and specialty", " days of the day"},
	} {
		for kind := range strings.FieldsSeq(test.kinds) {
			text := lettered(t, p, kind, ofDepression("spravato", test.plan, test.more))
			if !strings.Contains(text, test.want) || strings.Contains(text, test.not) {
				t.Errorf("%s, %s%s: %q and not %q:\n%s", kind, test.plan, test.more, test.want, test.not, text)
			}
		}
	}
}

// Whoever decides is asked for by field, and named; a denial as experimental is asked
// for the meaning of that word.
func TestEachPaperAsksWhoDecidesAndWhatTheWordMeans(t *testing.T) {
	p := pen(t)
	for kind, asks := range map[string][]string{
		"appeal": {"same or a similar specialty", "name, the degree and the specialty", "new evidence",
			"definition of that word"},
		"external-review": {"same or a similar specialty", "degree and the specialty", "new evidence",
			"definition of the word experimental"},
		"expedited": {"same or a similar specialty", "degree and specialty", "new evidence",
			"definition of that word", "no part"},
		"step-therapy": {"same or a similar specialty", "degree and specialty", "new evidence", "no part"},
		"medical-necessity": {"same or a similar specialty", "degree and specialty",
			"missing, tell me what before you decide",
			"definition of the word experimental"},
		"network-gap": {"degree and specialty", "before you decide", "the rule for gap exceptions"},
		"claim-file":  {"name, degree and specialty", "advice of each expert", "definition of the word experimental"},
		"complaint": {"how that word is defined", "The rule that was used was not named",
			"My file was asked for and not sent"},
		"prior-authorization-infusion": {"same or a similar specialty", "degree and specialty",
			"missing, tell me what before you decide", "please call me first"},
		"peer-to-peer": {"degree and field", "defines the word experimental"},
	} {
		text := lettered(t, p, kind, ofDepression("infusion", "individual", denied))
		for _, want := range asks {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not ask for %q:\n%s", kind, want, text)
			}
		}
	}
}

// A paper says of whom and of what it speaks: number, diagnosis and codes.
func TestEachPaperSaysOfWhatItSpeaks(t *testing.T) {
	p := pen(t)
	for _, kind := range []string{"appeal", "external-review", "expedited", "step-therapy", "network-gap",
		"medical-necessity"} {
		text := lettered(t, p, kind, ofDepression("infusion", "individual", denied))
		for _, want := range []string{"[case or claim number:", "[diagnosis code:", "Diagnosis: depression",
			"[billing codes:"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s has no %q:\n%s", kind, want, text)
			}
		}
		if text = lettered(t, p, kind, winning); !strings.Contains(text,
			"Codes in the published rule: G2082 for the request.") ||
			strings.Contains(text, "[billing codes:") {
			t.Errorf("%s asks for codes that the rule names:\n%s", kind, text)
		}
	}
}

// What a plan wants of a request: the use asked for, what was checked, when it stops.
func TestARequestSaysTheUseTheChecksAndTheEnd(t *testing.T) {
	p := pen(t)
	const spravato, infusion = "prior-authorization-spravato", "prior-authorization-infusion"
	for _, kind := range []string{spravato, infusion} {
		text := lettered(t, p, kind, ofDepression("spravato", "individual", ""))
		for _, want := range []string{"[ ] Blood pressure", "[ ] Psychosis", "[ ] Pregnancy", "[ ] Misuse", "(PDMP)",
			"It would be stopped: [when it would be stopped:"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s has no line on %q:\n%s", kind, want, text)
			}
		}
		if strings.Contains(text, "enrolled in the Spravato REMS") != (kind == spravato) {
			t.Errorf("%s: REMS", kind)
		}
	}
	const hard, crisis = "The use asked for: treatment-resistant depression",
		"major depressive disorder and acute suicidal thoughts"
	said := ofDepression("spravato", "individual", "")
	if text := lettered(t, p, spravato, said); !strings.Contains(text, hard) || strings.Contains(text, crisis) {
		t.Errorf("depression that is hard to treat: %s", text)
	}
	inCrisis := strings.Replace(said, `"depression"`, `"suicidal-depression"`, 1)
	if text := lettered(t, p, spravato, inCrisis); strings.Contains(text, hard) || !strings.Contains(text,
		"The use asked for: depressive symptoms") {
		t.Errorf("with thoughts of suicide: %s", text)
	}
	// Without the tick for it the letter must not choose between the two.
	d := p.Library.Letters.Write(p.Library.Letters.Letter(spravato), decoded(t, p.Library.Questions, inCrisis),
		letter.LetterOrder{Today: p.Today, Ticked: []string{"health-history"}})
	if text := flat(Letter(p, &d)); !strings.Contains(text, "[ ] Treatment-resistant depression") ||
		!strings.Contains(text, "[ ] Depressive symptoms in an adult") {
		t.Errorf("neither is ticked: %s", text)
	}
}

// Whoever reads in a hurry gets the two strongest studies.
func TestAFastLetterCitesTheTwoStrongestStudies(t *testing.T) {
	p := pen(t)
	for _, kind := range []string{"expedited", "network-gap"} {
		for _, drug := range []string{"infusion", "spravato"} {
			c := decoded(t, p.Library.Questions, ofDepression(drug, "individual", denied+`, "urgent": "yes"`))
			d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
			i := slices.IndexFunc(d.Parts, func(part letter.DraftPart) bool { return part.List == letter.ListStrongest })
			if i < 0 {
				t.Fatalf("%s has no studies", kind)
			}
			s := newSheet(p, "")
			letterList(s, p, &d, &d.Parts[i])
			if got := strings.Count(flat(s), "- "); got != 2 || !strings.Contains(flat(s), "ELEKT-D (2023)") &&
				drug == "infusion" {
				t.Errorf("%s of %s cites %d studies: %s", kind, drug, got, flat(s))
			}
		}
	}
}

// Scores stand with their days and by how much they changed, and the first and the last
// are not asked for again.
func TestScoresAreListedWithTheirChange(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, ofDepression("spravato", "individual", `, "authorization": "approved"`))
	c.Details = record.WithEntries(c.Details, letter.ScoresDetail, []map[string]string{
		{"scale": "MADRS", "score": "36", "date": "August 31, 2026"},
		{"scale": "PHQ-9", "score": "about 20", "date": "September 2, 2026"},
		{"scale": "madrs", "score": "14", "date": "November 18, 2026"},
	})
	for _, kind := range []string{"renewal", "medical-necessity", "prior-authorization-spravato", "appeal",
		"step-therapy"} {
		d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
		text := inOneLine(Letter(p, &d).Plain())
		for _, want := range []string{"Scale Score Change Day", "MADRS 36 August 31, 2026",
			"madrs 14 -22 November 18, 2026"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s has no %q:\n%s", kind, want, text)
			}
		}
		if strings.Contains(text, "[score and its date") || strings.Contains(text, "[score now") {
			t.Errorf("%s asks for a score that stands in its list:\n%s", kind, text)
		}
		if kind == "renewal" && !strings.Contains(text, "Score before the first visit: MADRS, 36, August 31, 2026") {
			t.Errorf("the first score is not that of before:\n%s", text)
		}
	}
}

// vital is what each kind cannot win without, as its blanks call it.
var vital = map[string]string{
	"appeal": "diagnosis; reason", "external-review": "diagnosis; reason",
	"expedited":         "diagnosis; why waiting would do harm",
	"step-therapy":      "diagnosis; the drug to try first; reason: taken before",
	"network-gap":       "diagnosis; the clinic; clinics called",
	"medical-necessity": "diagnosis; the clinician's reasons; medicines tried; score and its date",
	"prior-authorization-infusion": "diagnosis; diagnosis code; dose; number of visits; medicines tried; " +
		"the clinician's reasons; score and its date",
	"claim-file": "member number; case or claim number", "complaint": "what happened",
	"renewal": "diagnosis; score and its date; score now and its date; the clinician's reasons",
}

// What a letter cannot win without is named first, ticked or not, and it is never called
// complete before.
func TestWhatALetterCannotWinWithoutIsNamedFirst(t *testing.T) {
	p := pen(t)
	answers := `"plan": "individual", "purpose": "mental-health", "form": "infusion", "urgent": "yes",
		"authorization": "denied"`
	for kind, list := range vital {
		for _, order := range []letter.LetterOrder{ticked(p), {Today: p.Today}} {
			d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), decoded(t, p.Library.Questions, answers), order)
			lacks := LacksOf(p.Words, d.Blanks)
			first := strings.Join(lacks[:min(len(lacks), 1+len(strings.Split(list, "; ")))], "; ")
			for name := range strings.SplitSeq(list, "; ") {
				if !strings.Contains(first, name) {
					t.Errorf("%s: %q is not among the first of %s", kind, name, strings.Join(lacks, "; "))
				}
			}
			hint := p.Words.Letters.Lacking(lacks)
			if !strings.HasPrefix(hint, "missing: "+lacks[0]) || !strings.HasSuffix(hint, " more") {
				t.Errorf("%s: %s", kind, hint)
			}
		}
	}
}

// No letter counts more medicines than it lists, or calls them of more than one class
// over a list of one; and whoever sends it is told to mend it.
func TestNoLetterCountsMoreThanItLists(t *testing.T) {
	p := pen(t)
	random := seed.Rand(t)
	drugs := []string{"Sertraline", "Escitalopram", "Venlafaxine", "Bupropion", "Lithium, added to sertraline",
		"Nortriptyline",
		"Brexanolone"}
	short, whole, alike := 0, 0, 0
	for range seed.Until(30, func() bool { return short > 3 && whole > 3 && alike > 0 }) {
		counted := random.IntN(5)
		var entries []map[string]string
		antidepressants := 0
		for range random.IntN(5) {
			name := drugs[random.IntN(len(drugs))]
			if !strings.Contains(name, "added") {
				antidepressants++
			}
			entries = append(entries, map[string]string{"name": name, "dose": "1", "from": "2024-01-01", "to": "2024-04-01"})
		}
		said := strings.Replace(winning, `"4-plus"`, `"`+[]string{"0", "1", "2", "3", "4-plus"}[counted]+`"`, 1)
		if random.IntN(2) == 0 {
			said = strings.Replace(said, "bcbs-massachusetts", "medica", 1)
		}
		c := decoded(t, p.Library.Questions, said+`, "denial-reason": "not-necessary"`)
		c.Details = record.WithEntries(c.Details, letter.TrialsDetail, entries)
		for _, kind := range []string{"appeal", "external-review", "expedited", "step-therapy", "network-gap",
			"medical-necessity"} {
			d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
			text, notes := flat(Letter(p, &d)), strings.Join(LetterNotes(p, &d), " ")
			few := antidepressants > 0 && antidepressants < counted
			if few != strings.Contains(notes, "Add the others") {
				t.Errorf("%s, %d counted, %v: %s", kind, counted, entries, notes)
			}
			if strings.Contains(text, "gives dose and dates.") && antidepressants < counted {
				t.Errorf("%s counts %d over a list of %d:\n%s", kind, counted, antidepressants, text)
			}
			if few && strings.Contains(text, "did not help enough in this episode") &&
				!strings.Contains(text, "names "+[]string{"none", "one", "two", "three"}[antidepressants]+" of them") {
				t.Errorf("%s does not say that %d of %d stand in the list:\n%s", kind, antidepressants, counted, text)
			}
			if strings.Contains(notes, "All on your list are of one") {
				alike++
				if strings.Contains(text, "They were of more than one class") {
					t.Errorf("%s calls %v of more than one class", kind, entries)
				}
			}
			if few {
				short++
			} else if strings.Contains(text, "gives dose and dates.") {
				whole++
			}
		}
	}
	if short == 0 || whole == 0 || alike == 0 {
		t.Errorf("%d short, %d whole, %d of one class: the test shows nothing", short, whole, alike)
	}
}

// A clinician says why no other way will do, since when the patient is known, and what a
// no would mean; what the answers say of it is not asked for again.
func TestANecessityLetterSaysWhyNotAnotherWay(t *testing.T) {
	p := pen(t)
	said := ofDepression("infusion", "individual", denied)
	for more, want := range map[string]string{
		`, "stimulation": "not-suitable"`:       "TMS and ECT do not suit this patient.",
		`, "stimulation": "tried"`:              "TMS or ECT was tried already.",
		`, "spravato-history": "failed"`:        "Spravato, the approved product, was tried and did not help enough.",
		`, "spravato-history": "not-tolerated"`: "Spravato, the approved product, was tried and had to be stopped.",
		`, "spravato-site": "no"`:               "No certified clinic that gives Spravato",
		`, "stimulation": "not-tried"`:          "[what would happen without it:",
		`, "spravato-history": "never"`:         "[first seen by the clinician:",
		`, "denial-reason": "step-therapy"`:     "My reason against it for this patient: [reason: taken before",
		`, "denial-reason": "missing-records"`:  "the records that the denial names",
	} {
		answers := said + more
		if strings.Contains(more, "denial-reason") {
			answers = strings.Replace(said, `, "denial-reason": "experimental"`, "", 1) + more
		}
		answers = strings.Replace(answers, `"age": "18-64",`, "", 1)
		if text := lettered(t, p, "medical-necessity", answers); !strings.Contains(text, want) {
			t.Errorf("%s: %q is missing in:\n%s", more, want, text)
		}
	}
}

// A list that names some of many says so, and no line says its condition twice.
func TestALetterDoesNotRepeatOrOverstateItsLists(t *testing.T) {
	p := pen(t)
	unneeded := strings.Replace(denied, "experimental", "not-necessary", 1)
	text := lettered(t, p, "appeal", ofDepression("spravato", "advantage", unneeded))
	if !strings.Contains(text, "Among them are:") {
		t.Errorf("more plans are counted than named:\n%s", text)
	}
	const line = "An antidepressant is taken along with it."
	d := draft(p, "expedited", letterCases(t, p.Library.Questions)["case-medicaid-waiting"])
	if text = flat(Letter(p, &d)); strings.Count(text, line) != 1 {
		t.Errorf("it is not said once:\n%s", text)
	}
}

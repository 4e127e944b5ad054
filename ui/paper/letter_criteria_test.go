package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/rule"
)

// A condition is said as a fact only where the answers meet it. Anywhere else it
// is called a condition.
func TestALetterSaysOnlyWhatTheAnswersMeet(t *testing.T) {
	p := pen(t)
	unmet := 0
	everyLetter(t, p, func(name string, d *letter.Draft, s *Sheet) {
		text := flatOf(s)
		met := map[string]bool{}
		for _, c := range criteriaOf(p, d) {
			met[criterionText(d, &c)] = met[criterionText(d, &c)] || c.Status == rule.Met
		}
		for claim, ok := range met {
			if ok {
				continue
			}
			called := strings.Count(text, p.Words.Letters.Condition+": "+claim)
			unmet += called
			if said := strings.Count(text, claim); said != called {
				t.Errorf("%s says of a condition that is not met: %s", name, claim)
			}
		}
	})
	if unmet == 0 {
		t.Error("no letter tells of a condition that is not met, so the test shows nothing")
	}
}

// That another company asks for something is nothing to concede to a plan.
func TestOnlyThePlansOwnTextIsSaidNotToBeMet(t *testing.T) {
	p := pen(t)
	l := p.Library
	for _, row := range []struct {
		answers string
		own     bool // the plan's text that asks for more medicines was read
	}{
		{`"plan": "military", "military-kind": "tricare"`, false},
		{`"plan": "military", "military-kind": "va"`, false},
		{`"plan": "medicaid", "medicaid-kind": "managed", "state": "IN"`, false},
		{`"plan": "medicare", "medicare-kind": "original"`, false},
		{`"plan": "individual", "payer": "kaiser"`, false},
		{`"plan": "individual", "payer": "cigna"`, false},
		{`"plan": "individual", "payer": "other"`, false},
		{`"plan": "individual", "payer": "unitedhealthcare"`, false}, // a newer text is known
		{`"plan": "individual", "payer": "bcbs-massachusetts"`, true},
		{`"plan": "individual", "payer": "highmark"`, true},
	} {
		c, err := record.DecodeCase(l.Questions, []byte(`{"answers": {"purpose": "mental-health", "condition": "depression", "form": "spravato", "age": "18-64",
			"authorization": "not-asked", "network": "in", "antidepressants": "0", "trial-records": "no", "recommended-by": "clinic-only",
			"diagnosis-documented": "yes", "spravato-site": "yes", `+row.answers+`}}`))
		if err != nil {
			t.Fatal(err)
		}
		d := l.Letters.Write(l.Letters.Letter("prior-authorization-spravato"), c, ticked(p))
		text := flat(Letter(p, &d))
		if got := strings.Contains(text, p.Words.Letters.Exception+":"); got != row.own {
			t.Errorf("%s: not met %v, want %v:\n%s", row.answers, got, row.own, text)
		}
		if strings.Contains(text, "2024D0069N") && !strings.Contains(row.answers, "united") {
			t.Errorf("%s: another company's policy is cited", row.answers)
		}
		checklist := l.Letters.Write(l.Letters.Letter("checklist"), c, ticked(p))
		own := flat(Letter(p, &checklist))
		if !strings.Contains(own, "From your answers: not met.") && !strings.Contains(own, "From your answers: no.") {
			t.Errorf("%s: the person is not told what is not met:\n%s", row.answers, own)
		}
	}
}

// A letter says that something is enclosed only where the case says where it is.
func TestWhatIsEnclosedIsABoxUntilTheCaseSaysWhereItIs(t *testing.T) {
	p := pen(t)
	boxes, ticks := 0, 0
	everyLetter(t, p, func(name string, d *letter.Draft, s *Sheet) {
		text := flatOf(s)
		boxes += strings.Count(text, "[ ]")
		n := strings.Count(text, "[x]")
		ticks += n
		places := 0
		for _, c := range criteriaOf(p, d) {
			if letter.Proof(d.Case.Details, c.ID) != "" {
				places++
			}
		}
		if n > places {
			t.Errorf("%s ticks %d proofs of %d", name, n, places)
		}
		for _, claim := range []string{"They are enclosed", "My statement is enclosed", "the records named above"} {
			if strings.Contains(text, claim) {
				t.Errorf("%s says %q", name, claim)
			}
		}
	})
	if boxes == 0 || ticks == 0 {
		t.Errorf("%d boxes and %d ticks, so the test shows nothing", boxes, ticks)
	}
}

// What is missing is named in a few words, which can stand in a list.
func TestABlankIsNamedInAFewWords(t *testing.T) {
	p := pen(t)
	everyLetter(t, p, func(name string, d *letter.Draft, _ *Sheet) {
		names := BlanksOf(p.Words, d)
		for _, blank := range names {
			if strings.ContainsAny(blank, ".;") || len(blank) > 70 {
				t.Errorf("%s: the blank %q", name, blank)
			}
		}
		for i := range d.Blanks {
			if _, proof := letter.ProofOf(d.Blanks[i].ID); proof && d.Blanks[i].Need == letter.NeedText {
				t.Errorf("%s: the blank %q does not say what it asks for", name, names[i])
			}
		}
	})
	for need, want := range map[letter.Need]string{
		letter.NeedText: "x", letter.NeedProof: "where the proof is of: x", letter.NeedReason: "why this is not met: x",
		letter.NeedAnswer: "how this stands: x",
	} {
		if got := BlankName(p.Words, letter.Blank{Short: "x", Need: need}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// bothSides are the letters that a clinician signs as fact. They may carry one study
// that speaks against, with the answer to it.
var bothSides = []string{"medical-necessity", "prior-authorization-infusion", "prior-authorization-spravato"}

// What a letter cites leans the way of what it asks for, and it cites no more than a
// reviewer reads. Each drug and condition of which we read a study that argues for it
// has one in its letters.
func TestWhatALetterCitesSpeaksForWhatItAsks(t *testing.T) {
	p := pen(t)
	against := 0
	for _, l := range p.Library.Letters.All() {
		if slices.ContainsFunc(l.Parts, func(part letter.LetterPart) bool { return part.List == letter.ListBothSides }) !=
			slices.Contains(bothSides, l.Kind) {
			t.Errorf("%s tells both sides, or does not", l.Kind)
		}
	}
	everyLetter(t, p, func(name string, d *letter.Draft, s *Sheet) {
		text := flatOf(s)
		argue, answered := 0, 0
		for i := range p.Library.Reference.Studies {
			switch study := &p.Library.Reference.Studies[i]; {
			case study.Formal == "" || !strings.Contains(text, study.Formal):
			case study.Argue > 0 && study.Stance != reference.Against:
				argue++
			case slices.Contains(bothSides, d.Letter.Kind) && strings.Contains(text, study.Formal+" "+study.Answer):
				answered++
			default:
				t.Errorf("%s cites %s", name, study.ID)
			}
		}
		if argue > 4 || answered > 1 || answered > argue {
			t.Errorf("%s cites %d studies, and %d against", name, argue, answered)
		}
		against += answered
	})
	if against == 0 {
		t.Error("no clinician answers a study, so the test shows nothing")
	}
}

// The conditions of which appeals hold studies, each from a trial of it.
func TestAppealsCiteStudiesOfTheirOwnCondition(t *testing.T) {
	p := pen(t)
	for said, want := range map[string]string{
		`"purpose": "mental-health", "condition": "depression", "form": "infusion", "authorization-for": "infusion"`:          "ELEKT-D",
		`"purpose": "mental-health", "condition": "suicidal-depression", "form": "infusion", "authorization-for": "infusion"`: "Grunebaum",
		`"purpose": "mental-health", "condition": "bipolar-depression", "form": "infusion", "authorization-for": "infusion"`:  "Parsaik",
		`"purpose": "mental-health", "condition": "ptsd", "form": "infusion", "authorization-for": "infusion"`:                "Feder (2021)",
		`"purpose": "mental-health", "condition": "ocd", "form": "infusion", "authorization-for": "infusion"`:                 "Rodriguez",
		`"purpose": "mental-health", "condition": "anxiety", "form": "infusion", "authorization-for": "infusion"`:             "Taylor",
		`"purpose": "mental-health", "condition": "depression", "form": "spravato", "authorization-for": "spravato"`:          "TRANSFORM-2",
		`"purpose": "mental-health", "condition": "suicidal-depression", "form": "spravato", "authorization-for": "spravato"`: "ASPIRE I ",
		`"purpose": "mental-health", "condition": "depression", "form": "injection", "authorization-for": "infusion"`:         "KADS",
		`"purpose": "pain", "pain-condition": "crps", "form": "infusion", "authorization-for": "infusion"`:                    "Sigtermans",
		`"purpose": "pain", "pain-condition": "migraine", "form": "infusion", "authorization-for": "infusion"`:                "Pomeroy",
	} {
		for _, kind := range []string{"appeal", "external-review", "medical-necessity"} {
			for _, reason := range []string{"experimental", "not-necessary"} {
				c := decoded(t, p.Library.Questions, said+`, "plan": "individual", "authorization": "denied", "denial-reason": "`+reason+`"`)
				d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
				if text := flat(Letter(p, &d)); !strings.Contains(text, want) {
					t.Errorf("%s, %s, %s does not cite %s", kind, reason, said, want)
				}
			}
		}
	}
}

// A law of one state, or a rule of some plans, is cited only to them.
func TestNoLetterCitesWhatDoesNotSpeakOfItsPlanAndState(t *testing.T) {
	p := pen(t)
	l := p.Library
	hawaii, state := 0, l.Questions.Index("state")
	fits := func(n int, d *letter.Draft, said fact.Answers) {
		f := l.Questions.Facts(said)
		for _, part := range d.Parts {
			for _, id := range part.Sources {
				if source := l.Sources.Find(id); !source.Fits(&f) {
					t.Errorf("case %d: %s cites %s", n, d.Letter.Kind, id)
				}
				if id == "fast-outside-review" {
					hawaii++
				}
			}
		}
	}
	for _, w := range allLetters(t, p) {
		switch {
		case w.of < 0:
		case w.of%5 > 0:
			fits(w.of, &w.draft, w.said.Answers)
		default: // the same case in a state with a law of its own
			c := w.said
			c.Answers = c.Answers.With(state, fact.Chosen(l.Questions.List[state].Option("HI")))
			d := l.Letters.Write(w.draft.Letter, c, ticked(p))
			fits(w.of, &d, c.Answers)
		}
	}
	if hawaii == 0 {
		t.Error("no letter cites the law of Hawaii, so the test shows nothing")
	}
}

// The Labor Department's claims rule does not govern public programs.
func TestNoPaperCitesTheClaimsRuleToAPlanThatItDoesNotGovern(t *testing.T) {
	p := pen(t)
	l := p.Library
	cited, plan, federal := 0, l.Questions.Index("plan"), l.Questions.Index("employer-kind")
	for _, w := range allLetters(t, p) {
		if w.of < 0 || w.draft.Letter.OnePage {
			continue // it tells of steps, which cite for themselves
		}
		kind := l.Questions.List[plan].AnswerID(w.said.Answers.At(plan))
		governed := kind == "individual" ||
			kind == "employer" && l.Questions.List[federal].AnswerID(w.said.Answers.At(federal)) != "federal"
		if slices.Contains(w.page(p).marks.cited, "claims-rule") {
			cited++
			if !governed {
				t.Errorf("%s cites the claims rule to %s", w.draft.Letter.Kind, kind)
			}
		}
	}
	if cited == 0 {
		t.Error("the rule is never cited, so the test shows nothing")
	}
}

// The VA and Medicare are no plans, in a clinician's letters either.
func TestAClinicianCallsNoProgrammeAPlan(t *testing.T) {
	p := pen(t)
	l := p.Library
	for _, kind := range []string{"prior-authorization-infusion", "prior-authorization-spravato", "medical-necessity",
		"step-therapy", "network-gap", "renewal"} {
		for _, plan := range []string{`"medicare", "medicare-kind": "original"`, `"military", "military-kind": "va"`,
			`"military", "military-kind": "tricare"`} {
			for _, said := range []string{`"not-asked"`, `"denied", "denial-reason": "not-necessary"`,
				`"denied", "denial-reason": "not-a-benefit"`, `"approved"`} {
				c, err := record.DecodeCase(l.Questions, []byte(`{"answers": {"purpose": "mental-health", "condition": "depression", "form": "infusion", "age": "18-64",
					"diagnosis-documented": "yes", "antidepressants": "2", "urgent": "yes", "plan": `+plan+`, "authorization": `+said+`}}`))
				if err != nil {
					t.Fatal(err)
				}
				d := l.Letters.Write(l.Letters.Letter(kind), c, ticked(p))
				body, _, _ := strings.Cut(flat(Letter(p, &d)), p.Words.Letters.RestsOn)
				body = strings.ReplaceAll(body, "[the plan: __________]", "") // whom it goes to is a blank
				if found := planWord.FindString(body); found != "" {
					t.Errorf("%s to %s speaks of %q:\n%s", kind, plan, found, body)
				}
			}
		}
	}
}

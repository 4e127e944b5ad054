package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// arguing are the letters that argue: whoever reads them decides.
var arguing = []string{"appeal", "external-review", "step-therapy", "expedited", "network-gap"}

// conceding are words with which a letter grants the point that it argues against.
// What a plan may hold against a letter is told to the person who sends it.
var conceding = []string{
	"I do not say", "I do not claim", "I make no claim", "no claim beyond", "may not reach", "cannot add a benefit",
	"I know that", "was not inferior", "was inferior", "not significant", "no longer significant",
	"as far as I could", "As far as I could", "As far as is known", "I could not find", "I have no published rule",
	"for and against", "with what they do not", "does not show", "says nothing of", "has not been shown", "not proven",
	"It is not approved", "is approved as a general anesthetic only", "as a news account", "[met]", "[not met]", "not met",
	"not enforced", "takes nothing away",
}

func TestNoLetterThatArguesConcedes(t *testing.T) {
	p := pen(t)
	read := 0
	check := func(name string, d *letter.Draft, s *Sheet) {
		if !slices.Contains(arguing, d.Letter.Kind) {
			return
		}
		read++
		text, _, _ := strings.Cut(flatOf(s), p.Words.Letters.RestsOn)
		text = strings.ReplaceAll(text, "which line of the rule you find not met", "")
		text = strings.ReplaceAll(text, "["+p.Words.Letters.NoStands+"]", "")
		for _, words := range conceding {
			if strings.Contains(text, words) {
				t.Errorf("%s says %q:\n%s", name, words, text)
			}
		}
	}
	everyLetter(t, p, check)
	everyPlanLetter(t, p, func(l *planLetter) { check(l.name, &l.draft, l.sheet) })
	if read < 1000 {
		t.Errorf("only %d letters were read", read)
	}
}

// winning is the case that should win: four medicines, and each condition met.
const winning = `"purpose": "mental-health", "condition": "depression", "form": "infusion", "age": "18-64", "diagnosis-documented": "yes",
	"severity-scale": "severe", "antidepressants": "4-plus", "antidepressant-classes": "different", "trial-records": "yes",
	"augmentation": "yes", "stay-on-antidepressant": "yes", "recommended-by": "psychiatrist", "plan": "individual", "state": "MA",
	"payer": "bcbs-massachusetts", "network": "in", "authorization": "denied", "authorization-for": "infusion",
	"denial-date": "2026-11-10"`

// Whatever the reason for the no, the plan's own rule comes first: its name, each
// line, how the case meets it, and the exhibit.
func TestThePlansOwnRuleIsArguedFirstForEachReason(t *testing.T) {
	p := pen(t)
	l := p.Library
	for _, reason := range []string{"experimental", "not-necessary", "not-a-benefit", "out-of-network",
		"missing-records", "step-therapy"} {
		c := decoded(t, l.Questions, winning+`, "denial-reason": "`+reason+`"`)
		for _, kind := range append(arguing, "medical-necessity") {
			d := l.Letters.Write(l.Letters.Letter(kind), c, ticked(p))
			text := flat(Letter(p, &d))
			name := strings.Index(text, "Medical Policy 087")
			if name < 0 || !strings.Contains(text, "Each of them is met here.") {
				t.Fatalf("%s, %s: the rule is not argued:\n%s", kind, reason, text)
			}
			for _, c := range l.Letters.LetterCriteria(letter.ListCriteria, 0, d.Case.Answers) {
				line := strings.Index(text, criterionText(&d, &c))
				if line < name || c.Status != rule.Met {
					t.Errorf("%s, %s: no line on %s", kind, reason, c.ID)
				}
			}
			for _, after := range []string{"On the word experimental", "What studies show", "What is known of"} {
				if i := strings.Index(text, after); i >= 0 && i < name {
					t.Errorf("%s, %s: %q comes before the rule", kind, reason, after)
				}
			}
			for _, e := range letter.Exhibits(l.Letters, &d) {
				if mark := p.Words.Letters.Exhibit(e.Mark); !strings.Contains(text, "[ ] "+mark+": "+e.Text) ||
					e.Proof && !strings.Contains(text, p.Words.Letters.SeeExhibit(e.Mark)) {
					t.Errorf("%s, %s: %s is not listed, or nothing points to it", kind, reason, mark)
				}
			}
		}
	}
}

// How the rule of a plan stands decides what a letter asks for.
func TestALetterAsksForWhatTheRuleLeavesOpen(t *testing.T) {
	p := pen(t)
	l := p.Library
	for want, change := range map[letter.Footing][2]string{
		letter.RuleShort:   {`"antidepressants": "4-plus"`, `"antidepressants": "2"`},
		letter.RuleOpen:    {`"severity-scale": "severe", `, ``},
		letter.RuleAgainst: {`"bcbs-massachusetts"`, `"aetna"`},
		letter.NoRule:      {`"payer": "bcbs-massachusetts", `, `"payer": "other", `},
	} {
		c := decoded(t, l.Questions, strings.Replace(winning, change[0], change[1], 1)+`, "denial-reason": "experimental"`)
		if got := letter.FootingOf(l.Letters, 0, c.Answers); got != want {
			t.Errorf("%s: the rule stands as %s, want %s", change[1], letter.Footings[got], letter.Footings[want])
		}
		d := l.Letters.Write(l.Letters.Letter("appeal"), c, ticked(p))
		text := flat(Letter(p, &d))
		for words, said := range map[string]bool{
			"I ask for an exception to that line":                  want == letter.RuleShort,
			"I ask that the rule be applied to this case":          want == letter.RuleOpen,
			"I ask for an exception to it in this case":            want == letter.RuleAgainst,
			"a clinician may ask, in a letter with records":        want == letter.RuleShort,
			"The published rule is":                                want != letter.NoRule,
			"published rule of another insurer pays":               want == letter.RuleAgainst || want == letter.NoRule,
			"the documents relevant to my claim and the rule that": true,
		} {
			if strings.Contains(text, words) != said {
				t.Errorf("%s: %q is said: %v\n%s", letter.Footings[want], words, !said, text)
			}
		}
	}
}

// An appeal that says neither what the illness is, nor what was refused, nor why, is
// not complete, whatever was ticked.
func TestAnAppealThatCannotWinIsNotComplete(t *testing.T) {
	p := pen(t)
	l := p.Library.Letters
	for _, kind := range []string{"appeal", "external-review"} {
		for _, order := range []letter.LetterOrder{ticked(p), {Today: p.Today}} {
			d := l.Write(l.Letter(kind), decoded(t, p.Library.Questions, `"plan": "individual", "authorization": "denied"`), order)
			lacks := strings.Join(BlanksOf(p.Words, &d), "; ")
			for _, want := range []string{"diagnosis", "what the request was for", "reason"} {
				if !strings.Contains(lacks, want) {
					t.Errorf("%s: %q is not among what is missing: %s", kind, want, lacks)
				}
			}
		}
	}
}

// The studies that a letter leaves out, since they speak against it, are named to
// the person who sends it.
func TestWhatAPlanMayCiteIsToldToTheSender(t *testing.T) {
	p := pen(t)
	d := p.Library.Letters.Write(p.Library.Letters.Letter("appeal"),
		decoded(t, p.Library.Questions, winning+`, "denial-reason": "experimental"`), ticked(p))
	told := strings.Join(LetterCautions(p, &d), " ")
	for _, title := range []string{"KetECT", "KARMA-Dep 2"} {
		if !strings.Contains(told, title) || strings.Contains(flat(Letter(p, &d)), title) {
			t.Errorf("%s: told to the sender alone: %s", title, told)
		}
	}
}

// What the case says of a medicine is worked out, and not asked for again.
func TestAClinicianFindsTheClassAndTheWeeksOfEachTrial(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, winning+`, "denial-reason": "not-necessary"`)
	c.Details = record.WithEntries(c.Details, letter.TrialsDetail, []map[string]string{
		{"name": "Sertraline", "dose": "200 mg", "from": "2024-01-05", "to": "2024-04-10", "result": "no response"},
		{"name": "Effexor", "dose": "225 mg", "from": "May 2024", "to": "September 2024", "result": "no response"},
		{"name": "Lithium", "dose": "900 mg", "from": "2024-06-01", "to": "2024-09-01", "result": "no response"},
	})
	for _, kind := range []string{"medical-necessity", "appeal", "step-therapy"} {
		d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
		text := inOneLine(Letter(p, &d).Plain())
		for _, want := range []string{"Drug Class Dose From To Weeks Result",
			"Sertraline SSRI 200 mg 2024-01-05 2024-04-10 13 no response",
			"Effexor SNRI 225 mg May 2024 September 2024 13 no response", "By class: SSRI (Sertraline), SNRI (Effexor)."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%s", kind, want, text)
			}
		}
	}
}

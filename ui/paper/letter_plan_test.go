package paper

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/source"
)

// planKinds are all kinds of plan, by a name, as answers of a case.
var planKinds = map[string]string{
	"insured":         `"plan": "employer", "employer-kind": "insured"`,
	"self-funded":     `"plan": "employer", "employer-kind": "self-funded"`,
	"work":            `"plan": "employer"`,
	"federal":         `"plan": "employer", "employer-kind": "federal"`,
	"individual":      `"plan": "individual"`,
	"original":        `"plan": "medicare", "medicare-kind": "original"`,
	"advantage":       `"plan": "medicare", "medicare-kind": "advantage"`,
	"medicare":        `"plan": "medicare"`,
	"managed":         `"plan": "medicaid", "medicaid-kind": "managed"`,
	"fee-for-service": `"plan": "medicaid", "medicaid-kind": "fee-for-service"`,
	"medicaid":        `"plan": "medicaid"`,
	"va":              `"plan": "military", "military-kind": "va"`,
	"tricare":         `"plan": "military", "military-kind": "tricare"`,
	"champva":         `"plan": "military", "military-kind": "champva"`,
	"military":        `"plan": "military"`,
	"work-injury":     `"plan": "workers-comp"`,
	"none":            `"plan": "none"`,
	"open":            ``,
}

// planLetters are the letters whose words turn on the kind of plan.
var planLetters = []string{"appeal", "external-review", "expedited", "claim-file", "complaint"}

// planLetter is one of them for a kind of plan.
type planLetter struct {
	name, kind, plan, reason string
	last, urgent             bool // there is a last no, and it is urgent
	denied                   bool
	draft                    letter.Draft
	sheet                    *Sheet
	text                     string   // as one line
	cited                    []string // what it names
}

// everyPlanLetter looks at the letters of every kind of plan at every stage.
func everyPlanLetter(t *testing.T, p *Pen, look func(l *planLetter)) {
	t.Helper()
	all, err := allPlanLetters(p)
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		look(&all[i])
	}
}

// allPlanLetters writes them once for all tests.
func allPlanLetters(p *Pen) ([]planLetter, error) {
	writeOnce.Do(func() {
		for plan := range planKinds {
			for _, urgent := range []bool{false, true} {
				writePlanLetters(p, planLetter{plan: plan, urgent: urgent})
				for _, reason := range []string{"experimental", "not-necessary", "not-a-benefit", "out-of-network",
					"missing-records", "step-therapy"} {
					writePlanLetters(p, planLetter{plan: plan, urgent: urgent, denied: true, reason: reason})
					writePlanLetters(p, planLetter{plan: plan, urgent: urgent, denied: true, reason: reason, last: true})
				}
			}
		}
	})
	return planDone, planErr
}

var (
	writeOnce sync.Once
	planDone  []planLetter
	planErr   error
)

// writePlanLetters writes the letters of one case, in which little is proven.
func writePlanLetters(p *Pen, at planLetter) {
	said := []string{`"purpose": "mental-health", "condition": "depression", "form": "spravato", "antidepressants": "1", "trial-records": "no", "diagnosis-documented": "no", "spravato-site": "no"`}
	if answers := planKinds[at.plan]; answers != "" {
		said = append(said, answers)
	}
	if at.denied {
		said = append(said, `"authorization": "denied", "authorization-for": "spravato", "denial-date": "2026-10-01", "denial-reason": "`+at.reason+`"`)
	}
	if at.last {
		said = append(said, `"final-denial-date": "2026-11-01"`)
	}
	if at.urgent {
		said = append(said, `"urgent": "yes"`)
	}
	c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+strings.Join(said, ", ")+`}}`))
	if err != nil {
		planErr = err
	}
	for _, kind := range planLetters {
		l := at
		l.kind, l.draft = kind, p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, ticked(p))
		l.sheet = Letter(p, &l.draft)
		l.text, l.cited = inOneLine(l.sheet.Plain()), l.sheet.marks.cited
		l.name = fmt.Sprintf("%s, %s, %s, last no %v, urgent %v, denied %v", kind, at.plan, at.reason, at.last, at.urgent,
			at.denied)
		planDone = append(planDone, l)
	}
}

func TestALetterHasOneAddresseeAndOneSubjectAndOneOpening(t *testing.T) {
	everyPlanLetter(t, pen(t), func(l *planLetter) {
		if l.plan == "none" {
			return // there is nobody to write to
		}
		count := map[string]int{}
		for _, part := range l.draft.Parts {
			first, _, _ := strings.Cut(part.ID, "-")
			count[first]++
		}
		for _, id := range []string{"to", "subject", "open"} {
			if count[id] != 1 {
				t.Errorf("%s: %d parts %s", l.name, count[id], id)
			}
		}
	})
}

// governed are the kinds of plan for which a letter may name a source. The
// rule on claims does not govern public programmes, nor plans of federal
// workers.
var governed = map[string][]string{
	"claims-rule":                  {"insured", "self-funded", "individual"},
	"external-review":              {"insured", "self-funded", "work", "individual"},
	"outside-review-binds":         {"insured", "self-funded", "work", "individual"},
	"cms-external-review":          {"insured", "self-funded", "individual"},
	"fast-outside-review":          nil, // the law of Hawaii, and no state is said here
	"medicare-appeals":             {"original"},
	"medicare-advantage-rule":      {"advantage"},
	"medicare-advantage-appeals":   {"advantage"},
	"medicare-advantage-decisions": {"advantage"},
	"medicaid-plan-appeals":        {"managed"},
	"medicaid-hearings":            {"fee-for-service"},
	"medicaid-24-hours":            {"managed", "fee-for-service", "medicaid"},
	"tricare-appeals":              {"tricare"},
	"individual-claims":            {"individual"},
}

func TestALetterNamesALawOnlyWhereItGovernsThePlan(t *testing.T) {
	p := pen(t)
	named := map[string]bool{}
	everyPlanLetter(t, p, func(l *planLetter) {
		for _, id := range l.cited {
			plans, known := governed[id]
			named[id] = true
			switch kind := p.Library.Sources.Find(id).Kind; {
			case known && !slices.Contains(plans, l.plan):
				t.Errorf("%s names %s", l.name, id)
			case !known && kind == "statute":
				t.Errorf("%s names %s; say which plans it governs", l.name, id)
			}
		}
		if strings.Contains(l.text, "29 CFR") && !slices.Contains(governed["claims-rule"], l.plan) {
			t.Errorf("%s names the rule on claims", l.name)
		}
		if l.plan == "individual" && strings.Contains(l.text, "29 CFR 2560.503-1(") &&
			!strings.Contains(l.text, "45 CFR 147.136(b)(3)") {
			t.Errorf("%s does not say what carries the rule on claims over", l.name)
		}
	})
	for id, plans := range governed {
		if !named[id] && len(plans) > 0 && len(mustNamed(p.Library.Sources, id)) > 0 {
			t.Errorf("no letter names %s", id)
		}
	}
}

// mustNamed is the source if a letter to an office may name it.
func mustNamed(sources *source.Sources, id string) []string {
	named, _ := sources.FormalSources([]string{id})
	return named
}

func TestWhatIsUrgentIsSaidToBeUrgentAndHoursAreOnlyThoseThatASourceGives(t *testing.T) {
	p := pen(t)
	everyPlanLetter(t, p, func(l *planLetter) {
		if l.plan == "none" || l.kind == "claim-file" {
			return
		}
		if l.urgent && !strings.Contains(strings.ToLower(l.text), "this is urgent.") && l.kind != "expedited" {
			t.Errorf("%s does not say that it is urgent", l.name)
		}
		commercial := slices.Contains(governed["claims-rule"], l.plan)
		first := l.plan == "advantage" || l.plan == "managed" ||
			!l.denied && strings.HasPrefix(planKinds[l.plan], `"plan": "medicaid"`)
		hours := strings.Contains(l.text, "72 hours")
		if hours && !commercial && !(first && !l.last && l.kind != "external-review") {
			t.Errorf("%s names hours that no source gives", l.name)
		}
		told := slices.ContainsFunc(LetterNotes(p, &l.draft), func(note string) bool {
			return strings.Contains(note, "not find a set time") || strings.Contains(note, "which kind of plan") ||
				strings.Contains(note, "three days")
		})
		if l.urgent && l.denied && l.kind != "complaint" && !hours && !told && l.plan != "open" {
			t.Errorf("%s names no hours and does not tell why", l.name)
		}
	})
}

func TestTheReasonForHasteIsABlankWhereItIsUrgent(t *testing.T) {
	everyPlanLetter(t, pen(t), func(l *planLetter) {
		asked := slices.ContainsFunc(l.draft.Blanks, func(b letter.Blank) bool { return b.ID == "urgent-reason" })
		if l.kind == "expedited" && asked != l.urgent {
			t.Errorf("%s: the reason is asked for %v", l.name, asked)
		}
	})
}

var planWord = regexp.MustCompile(`(?i)\b(health |the |my |plan's )?(plan|plans|booklet)\b`)

// The VA is no plan, and has no booklet.
func TestALetterCallsAProgrammeByItsName(t *testing.T) {
	everyPlanLetter(t, pen(t), func(l *planLetter) {
		if !slices.Contains([]string{"original", "fee-for-service", "va", "tricare", "champva", "military"}, l.plan) {
			return
		}
		body, _, _ := strings.Cut(l.text, "What this letter rests on")
		body = strings.ReplaceAll(body, "Safety plan", "")
		if found := planWord.FindString(body); found != "" {
			t.Errorf("%s speaks of %q:\n%s", l.name, found, body)
		}
	})
}

// What is enclosed is ticked by the person. The proofs of conditions that the
// case does not meet are asked for, and not claimed.
func TestALetterEnclosesAndClaimsNothingThatTheCaseDoesNotSay(t *testing.T) {
	p := pen(t)
	everyPlanLetter(t, p, func(l *planLetter) {
		for _, claim := range []string{"I send them", "is enclosed. ", "are enclosed. ", "Enclosed: ",
			"My clinician's letter"} {
			if strings.Contains(strings.ReplaceAll(l.text, "[ ] The request and the records are enclosed. ", ""), claim) {
				t.Errorf("%s says %q", l.name, claim)
			}
		}
	})
}

func TestALetterKeepsToTheStageOfTheCase(t *testing.T) {
	everyPlanLetter(t, pen(t), func(l *planLetter) {
		says := func(text string) bool { return strings.Contains(l.text, text) }
		switch {
		case l.plan == "fee-for-service" && says("upheld"):
			t.Errorf("%s: Medicaid that the state runs has no earlier stage", l.name)
		case l.plan == "fee-for-service" && l.denied &&
			slices.Contains([]string{"appeal", "external-review", "expedited"}, l.kind) && !says("fair hearing"):
			t.Errorf("%s asks for no fair hearing", l.name)
		case l.plan == "advantage" && l.last && says("I ask for a reconsideration"):
			t.Errorf("%s asks for what was done", l.name)
		case l.plan == "federal" && l.last && l.kind == "appeal" && !says("U.S. Office of Personnel Management"):
			t.Errorf("%s goes to the plan that said its last no", l.name)
		case !l.last && l.kind == "appeal" && says("upheld on"):
			t.Errorf("%s tells of a second no", l.name)
		}
	})
}

func TestANoteIsToldAndNeverStandsInTheLetter(t *testing.T) {
	p := pen(t)
	notes := 0
	everyPlanLetter(t, p, func(l *planLetter) {
		for _, note := range LetterNotes(p, &l.draft) {
			notes++
			if strings.Contains(l.text, note) {
				t.Errorf("%s holds %q", l.name, note)
			}
		}
	})
	if notes == 0 {
		t.Error("no letter has a note")
	}
}

func TestAComplaintWhereNoOfficeIsKnownNamesTheBlankForTheOffice(t *testing.T) {
	p := pen(t)
	for state, want := range map[string]string{
		"PR": "To the office that oversees health insurance in Puerto Rico [name and address of the office: __________]",
		"TX": "Texas Department of Insurance Consumer complaints Phone: ",
	} {
		c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {"plan": "individual", "state": "`+state+`"}}`))
		if err != nil {
			t.Fatal(err)
		}
		d := draft(p, "complaint", c)
		if text := inOneLine(Letter(p, &d).Plain()); !strings.Contains(text, want) ||
			strings.Contains(text, "your state") {
			t.Errorf("%s: %s", state, text)
		}
	}
	for i := range p.Library.Deadlines.States {
		if s := &p.Library.Deadlines.States[i]; s.Department != "" && (len(s.Phones) == 0 || s.Site == "") {
			t.Errorf("%s: the office lacks a phone or a site", s.ID)
		}
	}
}

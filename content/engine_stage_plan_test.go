package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// laws are whom the laws and the programmes' own rules speak of, told apart
// from the content: a plan, and its kind where it has several.
var laws = map[string]string{
	"claims-rule":                  "employer/insured employer/self-funded",
	"individual-claims":            "individual",
	"external-review":              "employer/insured employer/self-funded individual",
	"outside-review-binds":         "employer/insured employer/self-funded individual",
	"fast-outside-review":          "employer/insured employer/self-funded individual",
	"labor-department-help":        "employer/insured employer/self-funded",
	"step-therapy-grounds":         "employer/insured individual",
	"insurers-study-2025":          "employer/insured employer/self-funded individual",
	"federal-employee-appeals":     "employer/federal",
	"medicare-appeals":             "medicare/original",
	"medicare-part-b-spravato":     "medicare/original medicare/advantage",
	"medicare-advantage-appeals":   "medicare/advantage",
	"medicare-advantage-decisions": "medicare/advantage",
	"cms-0057-account":             "medicare/advantage medicaid/managed medicaid/fee-for-service",
	"medicaid-24-hours":            "medicaid/managed medicaid/fee-for-service",
	"medicaid-study-2025":          "medicaid/managed medicaid/fee-for-service",
	"medicaid-plan-appeals":        "medicaid/managed",
	"medicaid-hearings":            "medicaid/fee-for-service",
	"tricare-appeals":              "military/tricare",
	"tricare-spravato-notice":      "military/tricare",
	"va-esketamine":                "military/va",
	"va-ketamine-clinics":          "military/va",
	"va-oig-20-03359-220":          "military/va",
}

// planOf is the plan of a case, with its kind, empty where either is open.
func planOf(l *model.Library, a fact.Answers) string {
	f := l.Questions.Facts(a)
	id := func(question string) string {
		q := l.Questions.Index(question)
		if f[q].Len() != 1 {
			return ""
		}
		return l.Questions.List[q].Options[f[q].First()].ID
	}
	kind, several := map[string]string{
		"employer": "employer-kind", "medicare": "medicare-kind", "medicaid": "medicaid-kind", "military": "military-kind",
	}[id("plan")]
	switch {
	case !several:
		return id("plan")
	case id(kind) == "":
		return ""
	}
	return id("plan") + "/" + id(kind)
}

func TestNoStepCitesALawThatDoesNotSpeakOfThePlan(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	cited := map[string]bool{}
	look := func(c record.Case) {
		t.Helper()
		plan := planOf(l, c.Answers)
		if plan == "" {
			return
		}
		for _, s := range l.Steps.StepsNow(c, someDay) {
			for _, source := range s.Sources {
				speaks, law := laws[source]
				if law {
					cited[source] = true
				}
				if law && !slices.Contains(strings.Fields(speaks), plan) {
					t.Fatalf("%s: %s cites %s, which speaks of %s", plan, s.ID, source, speaks)
				}
			}
		}
	}
	for _, speaks := range laws {
		for plan := range strings.FieldsSeq(speaks) {
			plan, kind, _ := strings.Cut(plan, "/")
			said := someone + "plan=" + plan
			if kind != "" {
				said += " " + plan + "-kind=" + kind
			}
			for _, state := range []string{"not-asked", "waiting", "denied denial-reason=experimental",
				"denied denial-reason=step-therapy", "denied final-denial-date=2026-11-20"} {
				for _, urgent := range []string{"yes", "no"} {
					look(saidCase(t, l, said+" state=HI authorization-for=infusion urgent="+urgent+" authorization="+state))
				}
			}
		}
	}
	for range seed.Until(3000, func() bool { return len(cited) == len(laws) }) {
		look(anyCase(l, r))
	}
	for law := range laws {
		if !cited[law] {
			t.Errorf("no step cites %s", law)
		}
	}
}

// urgentSteps are the ones that ask for speed, or say that we know of no term.
var urgentSteps = []string{
	"urgent-request", "mark-urgent", "fast-appeal", "fast-tricare", "fast-last-review", "ask-fast-answer",
	"tell-va-urgent",
}

func TestWhoeverIsInAHurryIsToldHowToAskForSpeed(t *testing.T) {
	l := parsed(t)
	for plan, want := range map[string]string{
		"plan=employer employer-kind=insured payer=cigna":     "urgent-request mark-urgent fast-appeal fast-last-review",
		"plan=employer employer-kind=self-funded payer=cigna": "urgent-request mark-urgent fast-appeal fast-last-review",
		"plan=individual payer=cigna":                         "urgent-request mark-urgent fast-appeal fast-last-review",
		"plan=employer employer-kind=federal payer=cigna": "ask-fast-answer ask-fast-answer ask-fast-answer " +
			"ask-fast-answer",
		"plan=medicare medicare-kind=original":        "ask-fast-answer ask-fast-answer ask-fast-answer ask-fast-answer",
		"plan=medicare medicare-kind=advantage":       "urgent-request mark-urgent fast-appeal ask-fast-answer",
		"plan=medicaid medicaid-kind=managed":         "urgent-request mark-urgent fast-appeal ask-fast-answer",
		"plan=medicaid medicaid-kind=fee-for-service": "urgent-request mark-urgent ask-fast-answer ask-fast-answer",
		"plan=military military-kind=va":              "tell-va-urgent tell-va-urgent tell-va-urgent tell-va-urgent",
		"plan=military military-kind=tricare":         "ask-fast-answer ask-fast-answer fast-tricare ask-fast-answer",
		"plan=military military-kind=champva":         "ask-fast-answer ask-fast-answer ask-fast-answer ask-fast-answer",
		"plan=workers-comp":                           "ask-fast-answer ask-fast-answer ask-fast-answer ask-fast-answer",
	} {
		const no = " authorization=denied authorization-for=infusion"
		for i, state := range []string{
			" authorization=not-asked", " authorization=waiting authorization-for=infusion", no,
			no + " final-denial-date=2026-11-20",
		} {
			steps := l.Steps.StepsNow(saidCase(t, l, someone+"urgent=yes "+plan+state), someDay)
			if steps[0].ID != strings.Fields(want)[i] {
				t.Errorf("%s%s: %s first, want %s", plan, state, steps[0].ID, strings.Fields(want)[i])
			}
			for _, s := range steps[1:] {
				if slices.Contains(urgentSteps, s.ID) && s.ID != "fast-tricare" {
					t.Errorf("%s%s: %s too", plan, state, s.ID)
				}
			}
		}
	}
}

func TestADenialOfTheVALeadsToTheVA(t *testing.T) {
	l := parsed(t)
	const no = " authorization=denied authorization-for=infusion denial-date=2026-11-22"
	c := saidCase(t, l, someone+"plan=military military-kind=va"+no)
	if got := stepsOf(l, c, someDay); got != "ask-va-why, va-clinical-appeal, read-va-letter, ask-va-provider, "+
		"ask-community-care, new-request" {
		t.Errorf("depression: %s", got)
	}
	c = saidCase(t, l, "purpose=pain pain-condition=crps pain-treatments=2 plan=military military-kind=va"+no)
	if got := stepsOf(l, c, someDay); !strings.Contains(got, "ask-va-doctor") || strings.Contains(got, "ask-va-provider") {
		t.Errorf("pain: %s", got)
	}
	for _, plan := range []string{"plan=military military-kind=champva", "plan=workers-comp"} {
		if got := stepsOf(l, saidCase(t, l, someone+plan+no), someDay); !strings.HasPrefix(got, "ask-how-to-appeal") ||
			strings.Contains(got, "find-date") {
			t.Errorf("%s: %s", plan, got)
		}
	}
}

// Records that are missing, or may be, are a thing to do where they would help.
func TestRecordsThatWouldHelpAreAStep(t *testing.T) {
	l := parsed(t)
	const asks = "plan=individual payer=cigna authorization=not-asked"
	for said, want := range map[string]bool{"no": true, "unsure": true, "yes": false} {
		c := saidCase(t, l, strings.Replace(someone, "trial-records=yes", "trial-records="+said, 1)+asks)
		if got := strings.Contains(stepsOf(l, c, someDay), "get-records"); got != want {
			t.Errorf("records: %s, a step: %t", said, got)
		}
	}
	c := saidCase(t, l, strings.Replace(someone, "trial-records=yes", "", 1)+asks)
	if strings.Contains(stepsOf(l, c, someDay), "get-records") {
		t.Error("records that were not asked about are a step")
	}
	r := seed.Rand(t)
	for _, id := range []string{"trial-records", "diagnosis-documented", "spravato-site"} {
		if l.Questions.List[l.Questions.Index(id)].Change.Medical {
			t.Errorf("%s is a medical choice", id)
		}
	}
	for range seed.Times(300) {
		c := anyCase(l, r)
		denied := l.Questions.List[l.Questions.Index("authorization")].AnswerID(
			c.Answers.At(l.Questions.Index("authorization"))) == "denied" // it answers the reason, and changes no verdict
		if strings.Contains(stepsOf(l, c, someDay), "get-records") && !denied && !changesHold(l, c.Answers, "trial-records") {
			t.Fatalf("records change nothing: %s", stepsOf(l, c, someDay))
		}
	}
}

// changesHold reports whether a question is part of a smallest change.
func changesHold(l *model.Library, a fact.Answers, id string) bool {
	q := l.Questions.Index(id)
	for tree := range l.Trees.List {
		for _, c := range verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[tree], a) {
			if slices.ContainsFunc(c.Set, func(s fact.Setting) bool { return s.At == q }) {
				return true
			}
		}
	}
	return false
}

// No option tells of the time that other plans have, nor cites their rules.
func TestAnOptionSaysTheTermOfThePlanAndCitesItsRules(t *testing.T) {
	l := parsed(t)
	const none = "We could not find a time limit for your kind of plan. Ask when it will answer, so that you know when " +
		"to call back."
	for plan, want := range map[string][2]string{
		"": {"How long the plan may take depends on its kind. Ask it.",
			"How long the plan may take depends on its kind. Ask it."},
		"plan=employer employer-kind=self-funded": {"A work plan has 15 days", "A work plan has 30 days"},
		"plan=individual":                         {"The plan has 15 days", "The plan has 30 days if"},
		"plan=employer employer-kind=federal": {none,
			"The plan has 30 days. We could not find a time limit for urgent cases."},
		"plan=medicare medicare-kind=original":        {none, none},
		"plan=medicare medicare-kind=advantage":       {"The plan has 7 days", "The plan has 30 days for a service"},
		"plan=medicaid medicaid-kind=managed":         {"Medicaid has 7 days", "The plan has 30 days, and may take 14 more."},
		"plan=medicaid medicaid-kind=fee-for-service": {"Medicaid has 7 days", "The state most often has 90 days."},
		"plan=military military-kind=va":              {none, none},
		"plan=workers-comp":                           {none, none},
		"plan=none":                                   {"You have no plan", "You have no plan"},
	} {
		c := saidCase(t, l, plan)
		for _, v := range l.Options.Options(c.Answers) {
			w := v.Option
			waiting := w.Living[slices.Index(option.LivingParts, "waiting")].Text
			for way, term := range map[string]string{"infusion": want[0], "spravato": want[0], "appeal": want[1]} {
				if w.ID == way && !strings.HasPrefix(waiting, term) {
					t.Errorf("%s, %s: %q, want %q", plan, way, waiting, term)
				}
			}
			for _, p := range slices.Concat(w.Good, w.Bad, w.Living, []option.Point{w.Time, w.Coverage}) {
				for _, id := range p.Sources {
					speaks, law := laws[id]
					if law && l.Sources.Find(id).Kind != "study" && !slices.Contains(strings.Fields(speaks), planOf(l, c.Answers)) {
						t.Errorf("%s, %s: %q cites %s", plan, w.ID, p.Text, id)
					}
				}
			}
		}
	}
	if way := l.Options.Option("appeal"); len(way.Good[1].Instead) == 0 {
		t.Error("telling a way has changed the library")
	}
}

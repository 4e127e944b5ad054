package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

// plansOf are the answers of whoever has the plan of a payer that no company is.
var plansOf = map[string]string{
	"federal-employees":  "plan=employer employer-kind=federal ketamine-rider=no",
	"medicare-original":  "plan=medicare medicare-kind=original",
	"medicare-advantage": "plan=medicare medicare-kind=advantage",
	"medicaid":           "plan=medicaid medicaid-kind=managed state=WY",
	"medicaid-texas":     "plan=medicaid medicaid-kind=fee-for-service state=TX",
	"medicaid-ohio":      "plan=medicaid medicaid-kind=fee-for-service state=OH",
	"va":                 "plan=military military-kind=va",
	"tricare":            "plan=military military-kind=tricare",
	"champva":            "plan=military military-kind=champva",
	"workers-comp":       "plan=workers-comp",
}

// underRule are answers of somebody whom a rule of a payer is for.
func underRule(t *testing.T, lib *model.Library, p *rule.Payer, r *rule.Rule) fact.Answers {
	t.Helper()
	plan := plansOf[p.ID]
	if plan == "" {
		plan = "plan=individual payer=" + p.ID
	}
	a := said(t, lib, plan+" age=18-64 network=in spravato-safe=yes spravato-site=yes spravato-willing=yes "+
		"spravato-history=never authorization=not-asked recommended-by=other-clinician earlier-ketamine=never")
	purpose, first := lib.Questions.Index(fact.PurposeQuestion), r.Uses[0]
	if first.Fact != purpose {
		a = a.With(purpose, fact.Chosen(lib.Questions.List[first.Fact].When.Met.First()))
	}
	a = a.With(first.Fact, fact.Chosen(first.Is.First()))
	form := lib.Questions.Index(fact.FormQuestion)
	return a.With(form, fact.Chosen(r.Uses.Of(form).First()))
}

// with are answers under which conditions hold, and others do not.
func with(lib *model.Library, a fact.Answers, when, unless []fact.Condition) fact.Answers {
	for _, c := range when {
		a = a.With(c.Fact, fact.Chosen(c.Is.First()))
	}
	for _, c := range unless {
		a = a.With(c.Fact, fact.Chosen(lib.Questions.List[c.Fact].All().Without(c.Is).First()))
	}
	return a
}

// The words on exceptions, terms and newer rules of a payer stood on its page alone,
// where hardly anybody reads. Each reaches somebody whom its rule is for.
func TestWhatIsKnownOfARuleReachesWhomItConcerns(t *testing.T) {
	lib := parsed(t)
	asides, rounds, terms, newer := 0, 0, 0, 0
	for i := range lib.Payers.List {
		p := &lib.Payers.List[i]
		for j := range p.Rules {
			r := &p.Rules[j]
			at, tree := p.ID+"/"+r.ID, lib.Trees.Index(r.Drug)
			a := underRule(t, lib, p, r)
			for k := range r.Also {
				asides++
				told := verdict.NewView(lib.Trees, with(lib, a, r.Also[k].When, r.Also[k].Unless)).Reasons(tree)
				if !tells(told, r.Also[k].Text) {
					t.Errorf("%s: nobody is told %q", at, r.Also[k].Text)
				}
				for _, c := range r.Also[k].Unless {
					for v := range c.Is.Each {
						if tells(verdict.NewView(lib.Trees, a.With(c.Fact, fact.Chosen(v))).Reasons(tree), r.Also[k].Text) {
							t.Errorf("%s: %q is told to whom it does not concern", at, r.Also[k].Text)
						}
					}
				}
			}
			e := lib.Evaluate(record.Case{Answers: a}, someDay)
			for id, text := range map[string]string{verdict.ApprovalTerm: r.Approval, verdict.RenewalTerm: r.Renewal,
				verdict.BenefitTerm: r.Benefit, verdict.CodesTerm: r.Codes, verdict.WayRound: r.Exceptions} {
				said := func(x verdict.RuleTerm) bool { return x.ID == id && x.Bare == text }
				if text == "" {
					continue
				}
				if terms++; !slices.ContainsFunc(e.Verdicts[r.Drug].Terms, said) {
					t.Errorf("%s: %s is not told: %q", at, id, text)
				}
			}
			if r.Exceptions != "" {
				rounds++
				wayRoundIsTold(t, lib, r, a)
			}
			for k := range r.Criteria {
				if c := &r.Criteria[k]; c.Newer != "" {
					newer++
					newerIsTold(t, lib, r, c, a)
				}
			}
		}
	}
	if asides < 15 || rounds < 5 || terms < 30 || newer < 5 {
		t.Errorf("only %d asides, %d ways round, %d terms and %d newer rules", asides, rounds, terms, newer)
	}
}

func tells(reasons []verdict.Reason, text string) bool {
	return slices.ContainsFunc(reasons, func(r verdict.Reason) bool { return r.Text == text })
}

// wayRoundIsTold checks that whom the plan said no to hears of the way round, as a
// reason and as a step, and that whom it approved does not.
func wayRoundIsTold(t *testing.T, lib *model.Library, r *rule.Rule, a fact.Answers) {
	t.Helper()
	for _, stage := range []string{"denied", "approved"} {
		c := record.Case{Answers: a}
		for q, v := range map[string]string{"authorization": stage, "authorization-for": r.Drug} {
			c.Answers = c.Answers.With(lib.Questions.Index(q),
				fact.Chosen(lib.Questions.List[lib.Questions.Index(q)].Option(v)))
		}
		told := tells(verdict.NewView(lib.Trees, c.Answers).Reasons(lib.Trees.Index(r.Drug)), r.Exceptions)
		step := slices.ContainsFunc(lib.Steps.StepsNow(c, someDay), func(s step.StepNow) bool {
			return s.ID == "ask-way-round" && strings.Contains(s.Text, r.Exceptions)
		})
		if want := stage == "denied"; told != want || step != want {
			t.Errorf("%s, %s: told %v, step %v: %q", r.ID, stage, told, step, r.Exceptions)
		}
	}
}

// newerIsTold checks that what a newer rule may change stands beside the condition
// where it is not met, and not where it is.
func newerIsTold(t *testing.T, lib *model.Library, r *rule.Rule, c *rule.Criterion, a fact.Answers) {
	t.Helper()
	test := c.Tests[0]
	for _, met := range []bool{true, false} {
		value := lib.Questions.List[test.Fact].All().Without(test.Met).First()
		if met {
			value = test.Met.First()
		}
		tree := &lib.Trees.List[lib.Trees.Index(r.Drug)]
		said := false
		for _, s := range verdict.Criteria(lib.Questions, tree, a.With(test.Fact, fact.Chosen(value))) {
			said = said || s.ID == c.ID && strings.Contains(s.Told(), c.Newer) &&
				slices.Contains(s.Cites(), c.NewerSources[0])
		}
		if said == met {
			t.Errorf("%s of %s, met %v: what may change is said: %v", c.ID, r.ID, met, said)
		}
	}
}

// The codes of diagnoses that a rule lists say how that of a person stands.
func TestACodeOfADiagnosisIsToldAsItStandsInTheRule(t *testing.T) {
	lib := parsed(t)
	texas := "purpose=mental-health condition=depression form=spravato plan=medicaid medicaid-kind=managed state=TX"
	aetna := "purpose=mental-health condition=depression form=infusion plan=individual payer=aetna"
	for _, test := range []struct{ pairs, drug, code, want string }{
		{texas, "spravato", "F53.0", "Your diagnosis code, F53.0, counts by the Texas notices of 2025."},
		{texas, "spravato", " f34.1 ", "Your diagnosis code, F34.1, counts by"},
		{texas, "spravato", "F32A", "Your diagnosis code, F32A, counts by"},
		{texas, "spravato", "F31.9", "Your diagnosis code, F31.9, is not in the Texas notices of 2025."},
		{texas, "spravato", "", "These diagnosis codes count by the Texas notices of 2025: F06.31,"},
		{aetna, "infusion", "F33.2", "Your diagnosis code, F33.2, stands in Aetna's rule on ketamine,"},
		{aetna, "infusion", "F32.A", "stands in Aetna's rule on ketamine, among those for which it does not pay."},
		{aetna, "infusion", "F53.0", "is not among those that Aetna's rule on ketamine names as not paid."},
		{aetna, "infusion", "", ""},
		{"purpose=mental-health condition=depression form=infusion plan=individual payer=cigna", "spravato", "F53.0",
			"We read no list of diagnosis codes in this rule. Ask if yours, F53.0, counts."},
		{"purpose=mental-health condition=depression form=infusion plan=individual payer=cigna", "infusion", "F53.0", ""},
	} {
		c := record.Case{Answers: said(t, lib, test.pairs)}
		if test.code != "" {
			c.Details = c.Details.With("diagnosis-code", test.code)
		}
		got := ""
		for _, term := range lib.Evaluate(c, someDay).Verdicts[test.drug].Terms {
			if term.ID == verdict.DiagnosisTerm {
				got += term.Text
			}
		}
		if !strings.Contains(got, test.want) || test.want == "" && got != "" {
			t.Errorf("%s with the code %q: %q", test.pairs, test.code, got)
		}
	}
}

// Whoever asks hears for how long a first approval lasts, and whoever has one what
// renewing it asks.
func TestStepsSayHowLongAnApprovalLastsAndWhatRenewingAsks(t *testing.T) {
	lib := parsed(t)
	carefirst := "purpose=mental-health condition=depression form=spravato plan=individual payer=carefirst age=18-64 " +
		"recommended-by=psychiatrist diagnosis-documented=yes severity-scale=severe antidepressants=3 " +
		"antidepressant-classes=different psychotherapy=yes augmentation=yes trial-records=yes spravato-safe=yes " +
		"spravato-site=yes spravato-willing=yes spravato-history=never "
	for stage, want := range map[string]string{
		"authorization=not-asked":                                          "How long its rule approves: One month at first.",
		"authorization=approved authorization-for=spravato":                "What its rule says of renewing: Three months",
		"authorization=approved authorization-for=spravato care=under-way": "What its rule says of renewing: Three months",
	} {
		text := ""
		for _, s := range lib.Steps.StepsNow(record.Case{Answers: said(t, lib, carefirst+stage)}, someDay) {
			text += s.Text + "\n"
		}
		if !strings.Contains(text, want) {
			t.Errorf("%s: no step says %q:\n%s", stage, want, text)
		}
	}
}

// Where the last day of an approval is known it is a deadline, the step to renew has it,
// and once it is past another step stands in its place.
func TestTheEndOfAnApprovalIsADayToRenewBy(t *testing.T) {
	lib := parsed(t)
	approved := "purpose=mental-health condition=depression form=spravato plan=individual payer=carefirst " +
		"authorization=approved authorization-for=spravato approved-until="
	for until, want := range map[string]string{
		someDay.AddDays(20).String(): "plan-renewal", someDay.AddDays(90).String(): "plan-renewal",
		someDay.AddDays(-1).String(): "renew-late",
	} {
		e := lib.Evaluate(record.Case{Answers: said(t, lib, approved+until)}, someDay)
		i := slices.IndexFunc(e.Steps, func(s step.StepNow) bool { return s.ID == "plan-renewal" || s.ID == "renew-late" })
		ask := dayOf(t, until).AddDays(-15).String() // the time that the plan has to answer
		if i < 0 || e.Steps[i].ID != want || want == "plan-renewal" && e.Steps[i].By.String() != ask ||
			until == someDay.AddDays(20).String() && i != 0 {
			t.Errorf("until %s: step %d of %+v", until, i, e.Steps)
		}
		ends := dated(t, &e, "approval-ends")
		if ends.Due.String() != until || ends.Past != (want == "renew-late") {
			t.Errorf("until %s: %+v", until, ends)
		}
	}
}

// A company beside the plan may decide on mental health care. Facts name none for any
// plan, so it is asked for on the phone, by those whom it may concern.
func TestACompanyBesideThePlanIsAskedForOnThePhone(t *testing.T) {
	lib := parsed(t)
	const ask = "another company handles mental health care"
	for pairs, want := range map[string]bool{
		"purpose=mental-health condition=ptsd form=infusion plan=individual payer=cigna":                  true,
		"purpose=mental-health condition=ptsd form=infusion plan=medicaid medicaid-kind=managed state=WY": true,
		"purpose=pain pain-condition=crps form=infusion plan=individual payer=cigna":                      false,
		"purpose=mental-health condition=ptsd form=infusion plan=medicaid medicaid-kind=fee-for-service":  false,
		"purpose=mental-health condition=ptsd form=infusion plan=military military-kind=va":               false,
		"purpose=mental-health condition=ptsd form=infusion plan=military military-kind=tricare state=WY": false,
	} {
		calls, asks := false, false
		for _, s := range lib.Steps.StepsNow(record.Case{Answers: said(t, lib, pairs)}, someDay) {
			calls = calls || s.ID == "call-plan"
			asks = asks || strings.Contains(s.Text, ask)
		}
		if asks != want || want && !calls {
			t.Errorf("%s: asks %v, calls %v", pairs, asks, calls)
		}
	}
	payer := lib.Questions.List[lib.Questions.Index(fact.PayerQuestion)].Help
	for _, name := range []string{"Carelon", "Magellan", "Optum"} {
		if !strings.Contains(payer, name) {
			t.Errorf("%s is not named where the company is asked for", name)
		}
	}
}

// Of Highmark in Delaware we did read a rule for Medicaid, so no warning says that we
// read none, and the start of its list of codes is told.
func TestACompanyWhoseMedicaidRuleWasReadIsNotSaidToHaveNone(t *testing.T) {
	lib := parsed(t)
	for _, state := range []string{"DE", "PA"} {
		c := record.Case{Answers: said(t, lib, "purpose=mental-health condition=depression form=spravato plan=medicaid "+
			"medicaid-kind=managed payer=highmark state="+state)}
		e := lib.Evaluate(c, someDay)
		none, told := false, false
		for _, w := range e.Warnings {
			none = none || w.ID == "company-of-medicaid"
		}
		for _, r := range e.Verdicts["spravato"].Reasons {
			told = told || strings.Contains(r.Text, "Its list of codes begins with F32.0")
		}
		if here := state == "DE"; none == here || told != here {
			t.Errorf("%s: said to have none %v, told of its codes %v", state, none, told)
		}
	}
}

// That a depression is hard to treat is what the medicines that were tried show. The
// line on the diagnosis holds once the chart names one, so in a letter, which a
// clinician signs, it claims no more than that.
func TestALineOnTheDiagnosisClaimsNothingOfMedicines(t *testing.T) {
	lib := parsed(t)
	diagnosis, lines := lib.Questions.Index("diagnosis-documented"), 0
	for i := range lib.Payers.List {
		for _, r := range lib.Payers.List[i].Rules {
			for _, c := range r.Criteria {
				if len(c.Tests) == 0 || slices.ContainsFunc(c.Tests, func(t fact.Test) bool { return t.Fact != diagnosis }) {
					continue
				}
				lines++
				if strings.Contains(c.Formal, "resistant") {
					t.Errorf("%s, %s: a chart with a diagnosis alone does not show it: %q", lib.Payers.List[i].ID, r.ID, c.Formal)
				}
			}
		}
	}
	if lines < 20 {
		t.Errorf("only %d lines on a diagnosis were found", lines)
	}
}

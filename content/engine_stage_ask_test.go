package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

// stepIDs names questions.
func stepIDs(l *model.Library, list []int) string {
	var ids []string
	for _, q := range list {
		ids = append(ids, l.Questions.List[q].ID)
	}
	return strings.Join(ids, " ")
}

func TestAfterTheVerdictAreAskedTheQuestionsThatWhatToDoTurnsOn(t *testing.T) {
	l := parsed(t)
	const no = " authorization=denied authorization-for=infusion"
	for _, test := range []struct{ is, said, steps, deadlines string }{
		{"nothing said", "", "", ""},
		{"before", someone + "plan=individual payer=unitedhealthcare authorization=not-asked spravato-willing=yes",
			"care urgent",
			""},
		{"at the VA", someone + "plan=military military-kind=va authorization=not-asked", "care urgent", ""},
		{"wellness", "purpose=wellness plan=individual", "", ""},
		{"no plan", "purpose=mental-health plan=none", "condition urgent", ""},
		{
			"denied", someone + "plan=individual payer=unitedhealthcare spravato-willing=yes" + no,
			"care urgent denial-reason denial-date", "care urgent denial-date",
		},
		{
			"denied, with a date", someone + "plan=individual payer=unitedhealthcare spravato-willing=yes " +
				"denial-reason=experimental urgent=no denial-date=2026-11-01" + no,
			"care", "care",
		},
		{
			"denied for the last time", someone + "plan=individual payer=unitedhealthcare final-denial-date=2026-11-20" + no,
			"state care urgent denial-reason", "state care urgent",
		},
		{
			"Medicaid", someone + "plan=medicaid spravato-willing=yes" + no,
			"care urgent medicaid-kind denial-reason denial-date", "care urgent denial-date",
		},
		{
			"a state that counts from the first appeal's answer",
			"plan=individual state=NY urgent=no final-denial-date=2026-11-20 denial-date=2026-06-01 authorization=denied",
			"care denial-reason first-appeal-denial-date", "first-appeal-denial-date",
		},
		{
			"the plan is not known, so the interview never asks for the state that Medicaid's rule " +
				"turns on", someone + "plan=unsure final-denial-date=2026-11-20" + no,
			"", "state urgent denial-reason denial-date first-appeal-denial-date",
		},
		{"TRICARE", "plan=military military-kind=tricare urgent=no denial-date=2026-11-20 " +
			"authorization=denied", "care denial-reason", "denial-reason"},
		{"the VA said no", someone + "plan=military military-kind=va" + no, "urgent", ""},
	} {
		s := model.NewSession(l, saidCase(t, l, test.said))
		if got := stepIDs(l, s.StepQuestions(someDay)); got != test.steps {
			t.Errorf("%s: what to do asks %q, want %q", test.is, got, test.steps)
		}
		if got := stepIDs(l, s.DeadlineQuestions()); got != test.deadlines {
			t.Errorf("%s: deadlines ask %q, want %q", test.is, got, test.deadlines)
		}
	}
}

// Nobody is asked for the day of an answer to an appeal that they may never have sent:
// what leads there is said. Once an appeal is told of, or another answer to it, it is asked.
func TestTheAnswerToAnAppealIsAskedForOnceThereWasOne(t *testing.T) {
	l := parsed(t)
	const dates = "first-appeal-denial-date final-denial-date"
	said := someone + "plan=employer employer-kind=insured payer=aetna urgent=no care=not-yet " +
		"denial-reason=experimental denial-date=2026-06-01 authorization=denied authorization-for=infusion"
	for _, test := range []struct{ is, more, event, want string }{
		{"denied, and no more", "", "", ""},
		{"an appeal was sent", "", "appeal-sent", dates},
		{"the plan got it", "", "appeal-received", dates},
		{"it was answered", "", "answered", "final-denial-date"}, // the day of the first answer is that
		{"the first answer is known", " first-appeal-denial-date=2026-08-01", "", "final-denial-date"},
		{"the last answer is known", " final-denial-date=2026-11-01 state=NY", "", "first-appeal-denial-date"},
	} {
		c := saidCase(t, l, said+test.more)
		if test.event != "" {
			c.Events = []record.Event{{Kind: test.event, Date: dayOf(t, "2026-07-01")}}
		}
		s := model.NewSession(l, c)
		lists := map[string][]int{"what to do": s.StepQuestions(someDay), "deadlines": s.DeadlineQuestions()}
		for name, list := range lists {
			list = slices.DeleteFunc(slices.Clone(list), func(q int) bool { return len(l.Questions.List[q].Once) == 0 })
			if got := stepIDs(l, list); got != test.want && (name != "deadlines" || !strings.HasSuffix(test.want, got)) {
				t.Errorf("%s: %s asks %q, want %q", test.is, name, got, test.want)
			}
		}
	}
	leads := l.Questions.Leading(saidCase(t, l, said).Answers)
	if !slices.Contains(leads, l.Questions.Index("first-appeal-denial-date")) {
		t.Error("nothing leads to the answer to an appeal")
	}
}

// Whatever answer would change the steps is asked for, or what leads to it is said, and
// what is asked for is open and makes sense. A season's steps ask nobody more: their words tell whom
// they are for.
func TestEveryAnswerThatWouldChangeTheStepsIsAskedFor(t *testing.T) {
	l := parsed(t).Copy()
	steps := *l.Steps
	l.Steps = &steps
	steps.StepRules.Last = slices.DeleteFunc(slices.Clone(l.Steps.StepRules.Last),
		func(e step.Entry) bool { return len(e.While) > 0 })
	r := seed.Rand(t)
	asked := 0
	for range seed.Until(250, func() bool { return asked > 0 }) {
		c := anyCase(l, r)
		for _, id := range []string{"urgent", "denial-reason", "medicaid-kind", "denial-date", "final-denial-date",
			"spravato-willing", "state"} {
			if r.IntN(3) > 0 {
				c.Answers = c.Answers.Without(l.Questions.Index(id))
			}
		}
		s := model.NewSession(l, c)
		want, before := s.StepQuestions(someDay), stepsOf(l, c, someDay)
		asked += len(want)
		for q := range l.Questions.List {
			f := l.Questions.Facts(c.Answers)
			offered := slices.Contains(want, q)
			if offered && (c.Answers.At(q).State != fact.NotAsked || s.View.CanTurn(q) || !l.Questions.List[q].Applies(&f)) {
				t.Fatalf("%s is asked for and needs no answer", l.Questions.List[q].ID)
			}
			if offered || c.Answers.At(q).State != fact.NotAsked || s.View.CanTurn(q) || !isLater(l, q, &f) ||
				l.Questions.List[q].Volunteered || ledTo(l, c.Answers, q) {
				continue
			}
			for _, answer := range answersTo(&l.Questions.List[q]) {
				then := record.Case{Answers: c.Answers.With(q, answer)}
				if after := stepsOf(l, then, someDay); after != before && adviceOf(l, then.Answers) == adviceOf(l, c.Answers) {
					t.Fatalf("%s is not asked for, and would change\n%s\nto\n%s", l.Questions.List[q].ID, before, after)
				}
			}
		}
	}
	if asked == 0 {
		t.Error("nothing is asked")
	}
}

// ledTo reports whether a question waits until something is known, and what leads to it,
// or to what it waits for, is said meanwhile.
func ledTo(l *model.Library, a fact.Answers, q int) bool {
	leads, once := l.Questions.Leading(a), l.Questions.List[q].Once
	return len(once) > 0 && (slices.Contains(leads, q) ||
		slices.ContainsFunc(leads, func(to int) bool { return slices.Contains(once, l.Questions.List[to].ID) }))
}

// adviceOf is what the verdicts themselves advise: the steps of their reasons,
// and what would raise them. Only the interview asks for what that turns on.
func adviceOf(l *model.Library, a fact.Answers) string {
	var advice []string
	view := verdict.NewView(l.Trees, a)
	for t := range l.Trees.List {
		if bound := view.Walk(t).Bound; bound != nil { // what is advised on the way
			for _, s := range bound.Says {
				advice = append(advice, s.Steps...)
			}
		}
		for _, r := range l.Trees.Reasons(t, a) {
			advice = append(advice, r.Steps...)
		}
		for _, c := range verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[t], a) {
			for _, set := range c.Set {
				advice = append(advice, set.ID)
			}
		}
	}
	return strings.Join(advice, " ")
}

// isLater reports whether a question that the interview leaves out may be asked
// after it: it is no question for everybody, and surely makes sense.
func isLater(l *model.Library, q int, f *fact.Facts) bool {
	question := &l.Questions.List[q]
	if question.When == nil {
		return !l.Trees.Tests(q)
	}
	return question.Sensible(f)
}

// answersTo are the answers that a question may have, of a date one.
func answersTo(q *fact.Question) []fact.Answer {
	if q.Kind == fact.Day {
		return []fact.Answer{fact.DateOf(someDay.AddDays(-20))}
	}
	var list []fact.Answer
	for i := range q.Options {
		list = append(list, fact.Chosen(i))
	}
	return list
}

// The state decides under Medicaid alone, and the days of every other plan turn
// on it: it was listed as not needed there.
func TestTheStateIsAskedEarlyInMedicaidAndLaterElsewhere(t *testing.T) {
	l := parsed(t)
	state := l.Questions.Index("state")
	for pairs, later := range map[string]bool{"plan=medicaid": false, "plan=individual": true, "plan=unsure": true,
		"": true} {
		c := saidCase(t, l, "purpose=mental-health condition=depression "+pairs)
		f := l.Questions.Facts(c.Answers)
		if got := l.Questions.List[state].AskedLater(&f); got != later {
			t.Errorf("%q: asked later is %v", pairs, got)
		}
		if s := model.NewSession(l, c); (s.View.Next() == state) == later {
			t.Errorf("%q: the next question is %d", pairs, s.View.Next())
		}
	}
}

// In Texas the rule on Spravato is the state's and that on infusions Medicaid's,
// so no page of the plan's own rules was offered.
func TestOfAStatesProgrammeTheOwnRulesAreThoseWithin(t *testing.T) {
	l := parsed(t)
	for pairs, want := range map[string]string{
		"state=TX": "medicaid-texas", "state=OH": "medicaid-ohio", "state=IN": "medicaid", "state=unsure": "medicaid",
		"": "medicaid",
	} {
		a := said(t, l, "purpose=mental-health condition=depression authorization=not-asked plan=medicaid "+pairs)
		if p := l.Trees.KnownPayer(a); p == nil || p.ID != want {
			t.Errorf("%q: the own rules are those of %v, want %s", pairs, p, want)
		}
	}
}

// A company also runs Medicare Advantage and managed Medicaid. It is asked there
// for words and addresses, and its own rule decides nothing.
func TestTheCompanyBehindAProgrammeIsAskedAndItsRuleDecidesNothing(t *testing.T) {
	l := parsed(t)
	payer := l.Questions.Index("payer")
	const use = "purpose=mental-health condition=depression authorization=not-asked "
	for pairs, company := range map[string]bool{
		"plan=medicaid state=LA medicaid-kind=managed": true, "plan=medicare medicare-kind=advantage": true,
		"plan=medicaid state=LA medicaid-kind=fee-for-service": false, "plan=medicare medicare-kind=original": false,
		"plan=military military-kind=va": false, "plan=medicaid state=LA": false,
	} {
		c := saidCase(t, l, use+pairs)
		s := model.NewSession(l, c)
		if s.View.CanTurn(payer) || slices.Contains(s.StepQuestions(someDay), payer) != company {
			t.Errorf("%s: the company may turn the verdict: %v; what to do asks %q", pairs,
				s.View.CanTurn(payer), stepIDs(l, s.StepQuestions(someDay)))
		}
		bare, named := l.Evaluate(c, someDay), l.Evaluate(saidCase(t, l, use+pairs+" payer=bcbs-massachusetts"), someDay)
		for tree, v := range bare.Verdicts {
			w := named.Verdicts[tree]
			if v.Lowest != w.Lowest || v.Highest != w.Highest || len(v.Reasons) == 0 || v.Reasons[0].Text != w.Reasons[0].Text {
				t.Errorf("%s: the company moves the verdict from %s to %s", pairs, v.Lowest, w.Lowest)
			}
		}
		told := slices.ContainsFunc(named.Warnings, func(w model.Warning) bool {
			return strings.Contains(w.Text, "Blue Cross Blue Shield of Massachusetts runs your plan")
		})
		if told != company && pairs != "plan=medicaid state=LA" {
			t.Errorf("%s: the company is named: %v", pairs, told)
		}
		runs := func(w model.Warning) bool { return strings.Contains(w.Text, "runs your plan") }
		if slices.ContainsFunc(bare.Warnings, runs) {
			t.Errorf("%s: a company that nobody named is told of", pairs)
		}
	}
}

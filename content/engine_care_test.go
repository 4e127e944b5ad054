package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/step"
)

// The day of the worked denials, and the claim of field case 9.
const claimDenied = "purpose=mental-health condition=depression form=infusion plan=employer " +
	"employer-kind=self-funded payer=cigna state=CO authorization=denied authorization-for=infusion " +
	"denial-reason=experimental denial-date=2026-11-02 care=had care-date=2026-09-30"

// What was paid for, or is under way, has clocks of its own, whatever the kind of plan.
func TestCareHadOrUnderWayHasItsOwnClocks(t *testing.T) {
	l := parsed(t)
	const no = " authorization=denied denial-date=2026-11-02"
	for _, test := range []struct{ is, said, id, due, says, never string }{
		{"a claim denied", claimDenied, "plan-decision", "2027-01-01", "60 days", "have not had"},
		{"a claim denied", claimDenied, "claim-filing", "", "look in its booklet", ""},
		{"a claim denied, bought", "plan=individual care=had" + no, "plan-decision", "2027-01-01", "30 days for each", "72"},
		{"a claim sent", "plan=individual care=had authorization=waiting", "plan-decision", "", "30 days", "15 days"},
		{"a claim sent to Medicaid", "plan=medicaid care=had authorization=waiting", "plan-decision", "", "could not find",
			"7 days"},
		{"Medicare Advantage", "plan=medicare medicare-kind=advantage care=had" + no, "plan-decision", "2027-01-01",
			"60 days", "7 for a Part B"},
		{"Original Medicare", "plan=medicare medicare-kind=original care=had care-date=2026-03-31", "claim-filing",
			"2027-03-31", "CMS-1490S", ""},
		{"a course cut", "plan=individual care=under-way" + no, "plan-decision", "2026-12-02", "within 24 hours",
			"have not had"},
		{"a course cut, urgent", "plan=individual care=under-way urgent=yes" + no, "urgent-decision", "2026-11-03",
			"24 hours", ""},
		{"more visits asked for", "plan=individual care=under-way authorization=waiting", "plan-decision", "", "24 hours",
			"have not had"},
		{"more visits asked for, urgent", "plan=individual care=under-way urgent=yes authorization=waiting",
			"urgent-decision", "", "24 hours", ""},
		{"Medicaid cuts", "plan=medicaid medicaid-kind=managed care=under-way denial-date=2026-11-20 authorization=denied",
			"medicaid-keep-benefits", "2026-11-30", "is being cut", "only for approved care"},
		{"care not had yet", "plan=individual care=not-yet" + no, "plan-decision", "2026-12-02", "have not had", "60 days"},
	} {
		found := false
		for _, d := range l.Deadlines.Deadlines(said(t, l, test.said), fact.Date{Year: 2026, Month: 11, Day: 28}) {
			if d.ID != test.id {
				continue
			}
			found = true
			if due := d.Due; due != (fact.Date{}) && due.String() != test.due || due == (fact.Date{}) && test.due != "" {
				t.Errorf("%s: %s is due %s, want %s", test.is, test.id, due, test.due)
			}
			if !strings.Contains(d.Text, test.says) || test.never != "" && strings.Contains(d.Text, test.never) {
				t.Errorf("%s: %s says %q, want %q and never %q", test.is, test.id, d.Text, test.says, test.never)
			}
		}
		if !found {
			t.Errorf("%s: there is no %s", test.is, test.id)
		}
	}
}

// A claim for care that was had can wait, so nothing asks for a fast answer.
func TestNothingIsUrgentAboutABillThatWasPaid(t *testing.T) {
	l := parsed(t)
	for _, plan := range []string{
		"plan=individual", "plan=employer employer-kind=insured state=SC", "plan=medicare medicare-kind=advantage",
		"plan=medicaid medicaid-kind=managed", "plan=military military-kind=tricare", "plan=workers-comp",
	} {
		for _, more := range []string{"", " final-denial-date=2026-11-20"} {
			c := saidCase(t, l, plan+" purpose=mental-health authorization=denied urgent=yes care=had "+
				"denial-date=2026-11-02"+more)
			for _, d := range l.Deadlines.Deadlines(c.Answers, someDay) {
				if strings.HasPrefix(d.ID, "urgent-") || d.ID == "tricare-fast-appeal" {
					t.Errorf("%s%s: %s", plan, more, d.ID)
				}
			}
			for _, s := range l.Steps.StepsNow(c, someDay) {
				if strings.HasPrefix(s.ID, "fast-") || s.ID == "ask-fast-answer" {
					t.Errorf("%s%s: step %s", plan, more, s.ID)
				}
			}
		}
	}
}

// Where the care stands moves what to do, and no verdict.
func TestWhereTheCareStandsMovesTheStageAndNoVerdict(t *testing.T) {
	l := parsed(t)
	plain := strings.ReplaceAll(claimDenied, " care=had care-date=2026-09-30", "")
	for _, test := range []struct{ care, request, stage, step, never string }{
		{"had", "denied", "claim-denied", "show-bill", "count-days"},
		{"had", "waiting", "claim-waiting", "count-claim", "wait-for-yes"},
		{"had", "not-asked", "claim-to-send", "send-claim", "request-infusion"},
		{"had", "approved", "claim-paid", "check-payment", "plan-visits"},
		{"under-way", "denied", "course-cut", "keep-going", "count-days"},
		{"under-way", "waiting", "course-waiting", "call-status", "wait-for-yes"},
		{"under-way", "approved", "course-runs", "plan-renewal", ""},
		{"not-yet", "denied", "denied", "appeal", "show-bill"},
	} {
		before := strings.ReplaceAll(plain, "=denied", "="+test.request)
		c := saidCase(t, l, before+" care="+test.care)
		if got := l.Steps.Stage(c.Answers, someDay).ID; got != test.stage {
			t.Errorf("%s, %s: stage %s, want %s", test.care, test.request, got, test.stage)
		}
		steps := " " + stepsOf(l, c, someDay)
		if !strings.Contains(steps, " "+test.step) || test.never != "" && strings.Contains(steps, " "+test.never) {
			t.Errorf("%s, %s: %s; want %s, never %s", test.care, test.request, steps, test.step, test.never)
		}
		was := l.Evaluate(saidCase(t, l, before), someDay).Verdicts
		for tree, v := range l.Evaluate(c, someDay).Verdicts {
			if w := was[tree]; v.Lowest != w.Lowest || v.Highest != w.Highest {
				t.Errorf("%s, %s moves %s from %v to %v", test.care, test.request, tree, w.Lowest, v.Lowest)
			}
		}
	}
}

// A letter asks for what can be had: to pay a claim, with the days of treatment and
// the amounts, or to go on with an approved course. What has no care in it asks for
// approval, as ever.
func TestALetterAsksToPayOrToGoOn(t *testing.T) {
	l := parsed(t)
	plain := strings.ReplaceAll(claimDenied, " care=had care-date=2026-09-30", "")
	last := " final-denial-date=2026-11-20"
	const urgent = " urgent=yes"
	for _, test := range []struct{ kind, more, says, never string }{
		{"appeal", " care=had", "ask the plan to pay the claim", "approve the treatment"},
		{"appeal", " care=had", "Days of treatment: ", "the treatment must"},
		{"appeal", " care=had" + urgent, "Amount I paid: ", "This is urgent"},
		{"appeal", " care=under-way", "let the approved course go on", "approve the treatment"},
		{"appeal", " care=under-way" + urgent, "within 24 hours", "approve the treatment"},
		{"appeal", " care=not-yet", "approve the treatment", "pay the claim"},
		{"appeal", "", "approve the treatment", "care that was approved"},
		{"external-review", " care=had" + last, "the plan must pay the claim", "approve the treatment"},
		{"external-review", " care=had" + urgent + last, "Request for external review of the denial of payment",
			"expedited"},
		{"external-review", " care=under-way" + last, "must let the approved course go on", "pay the claim"},
		{"claim-file", " care=had", "care on these days", "approved before"},
		{"claim-file", " care=under-way", "a course that was approved before", "The claim was denied"},
		{"expedited", " care=had" + urgent, "I ask for no fast answer", "Urgent"},
		{"expedited", " care=had" + urgent, "Subject: Payment for", "within 72 hours"},
		{"expedited", " care=had" + urgent + last, "Subject: Payment for", "My statement"},
		{"expedited", " care=under-way" + urgent, "denial of further", "I ask for no fast answer"},
		{"expedited", " care=under-way" + urgent, "This course was approved before", "claim in the usual time"},
		{"expedited", " care=under-way" + urgent, "Please let the course go on until this is decided", "Payment for"},
		{"expedited", " care=under-way" + urgent, "on that within 24 hours", "Payment for"},
		{"expedited", urgent, "Urgent appeal of the denial of ketamine treatment", "course"},
		{"phone-script", " care=had", "questions on a claim for", "said no on"},
		{"phone-script", " care=had", "how much do you allow for each code", "good-faith estimate"},
		{"phone-script", " care=under-way", "Can I go on while I appeal", "The plan said no on"},
		{"phone-script", "", "The plan said no on", "course"},
		{"complaint", " care=had", "how a claim for", "a request for"},
		{"complaint", " care=under-way", "What was approved", "a claim for"},
	} {
		c := saidCase(t, l, plain+test.more)
		draft := l.Letters.Write(l.Letters.Letter(test.kind), c, letter.LetterOrder{Today: someDay})
		var b strings.Builder
		for _, p := range draft.Parts {
			b.WriteString(p.Head + "\n" + p.Text + "\n" + strings.Join(p.Items, "\n") + "\n")
		}
		text := b.String()
		if !strings.Contains(text, test.says) || strings.Contains(text, test.never) {
			t.Errorf("%s,%s: want %q and never %q in\n%s", test.kind, test.more, test.says, test.never, text)
		}
		if strings.Contains(text, "{") {
			t.Errorf("%s,%s: a hole is left in\n%s", test.kind, test.more, text)
		}
	}
}

// An urgent course that was cut can go outside at the same time, however much else
// there is to do: this was lost among ten steps.
func TestAnUrgentCourseThatIsCutCanGoOutsideAtTheSameTime(t *testing.T) {
	l, r := parsed(t), seed.Rand(t)
	const cut = "authorization=denied denial-date=2026-11-20 care=under-way urgent=yes "
	at := func(c record.Case) (fast, outside, all int) {
		steps := l.Steps.StepsNow(c, someDay)
		is := func(id string) int {
			return slices.IndexFunc(steps, func(s step.StepNow) bool { return s.ID == id })
		}
		return is("fast-appeal"), is("fast-outside-review"), len(steps)
	}
	for said, want := range map[string]bool{
		"plan=individual payer=aetna":                  true,
		"plan=employer employer-kind=self-funded":      true,
		"plan=employer employer-kind=insured state=SC": true,
		"plan=employer employer-kind=federal":          false,
		"plan=medicaid medicaid-kind=managed":          false,
	} {
		if fast, outside, _ := at(saidCase(t, l, cut+said)); (outside == fast+1) != want {
			t.Errorf("%s: a fast appeal is step %d, a fast outside review %d", said, fast, outside)
		}
	}
	fixed := said(t, l, cut+"plan=individual")
	for range seed.Times(300) {
		c := record.Case{Answers: anyAnswers(l, r, 0.8)}
		for q := range l.Questions.List {
			if a := fixed.At(q); a.State != fact.NotAsked {
				c.Answers = c.Answers.With(q, a)
			}
		}
		if fast, outside, all := at(c); fast < 0 || outside != fast+1 {
			t.Fatalf("of %d steps a fast appeal is %d, a fast outside review %d: %v", all, fast, outside, c.Answers)
		}
	}
}

// On the phone one asks about a claim, or about a course under way, and never what
// someone asks who still waits for care.
func TestWhatToAskOnThePhoneFollowsTheCare(t *testing.T) {
	l := parsed(t)
	for said, want := range map[string]string{
		"care=had authorization=not-asked":      "claim-to-send",
		"care=had":                              "claim-to-send",
		"care=had authorization=waiting":        "claim-waiting",
		"care=had authorization=approved":       "claim-paid",
		"care=had authorization=denied":         "claim-denied",
		"care=under-way authorization=waiting":  "course-waiting",
		"care=under-way authorization=approved": "approved",
		"care=under-way authorization=denied":   "course-cut",
		"care=not-yet authorization=waiting":    "waiting",
		"authorization=denied":                  "denied",
	} {
		c := saidCase(t, l, "plan=individual payer=cigna network=out network-gap=yes "+said)
		draft := l.Letters.Write(l.Letters.Letter("phone-script"), c, letter.LetterOrder{Today: someDay})
		var asked []string
		for _, p := range draft.Parts {
			if p.Head == "Then ask" {
				asked = append(asked, p.ID)
			}
			if strings.Contains(said, "had") && (p.ID == "gap" || p.ID == "clinic-price" || p.ID == "hello") {
				t.Errorf("%s: %s is for care that is to come", said, p.ID)
			}
		}
		if !slices.Equal(asked, []string{want}) {
			t.Errorf("%s: asks %v, want %s", said, asked, want)
		}
	}
}

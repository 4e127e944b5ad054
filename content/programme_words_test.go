package content

import (
	"regexp"
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

// notOriginal are words on what Original Medicare does not have, and notVA
// those that take the VA for a plan. Whether an exception may be asked for, and
// of whom, is what people then act on.
var (
	notOriginal = regexp.MustCompile(`(?i)an exception|gap exception|[Aa]sk the plan|clinic in its network|your plan\b|booklet`)
	notVA       = regexp.MustCompile(`(?i)an exception|gap exception|[Aa]sk the plan|clinic in its network|your plan\b|booklet`)
)

// toldTo are the texts of reasons, changes, steps and levers that a person of a
// programme gets. What both verdicts say of somebody else's rule is not theirs.
func toldTo(l *model.Library, a fact.Answers, today fact.Date) []string {
	var texts []string
	e := l.Evaluate(record.Case{Answers: a}, today)
	for _, v := range e.Verdicts {
		for _, r := range v.Reasons {
			texts = append(texts, r.Text)
		}
		for _, c := range slices.Concat(v.Changes, v.Together) {
			texts = append(texts, c.How...)
		}
		for _, f := range v.Lowerings {
			texts = append(texts, f.Keep)
		}
	}
	for _, s := range e.Steps {
		texts = append(texts, s.Text)
	}
	session := model.NewSession(l, record.Case{Answers: a})
	for t := range l.Trees.List {
		levers := session.View.Levers(t)
		for _, o := range levers.Others {
			texts = append(texts, o.Text)
		}
	}
	return texts
}

// Original Medicare was told of an exception, of a network and of a booklet, and
// the VA was asked for its rule as a plan is.
func TestAProgrammeIsNotSpokenToAsAPlan(t *testing.T) {
	l, r := parsed(t), seed.Rand(t)
	today := dayOf(t, "2026-11-28")
	pick := func(list ...string) string { return " " + list[r.IntN(len(list))] }
	for range seed.Times(150) {
		use := pick("purpose=mental-health condition=depression", "purpose=mental-health condition=ptsd",
			"purpose=pain pain-condition=crps",
			"purpose=pain pain-condition=migraine", "purpose=mental-health condition=suicidal-depression",
			"purpose=other-medical")
		for words, plan := range map[*regexp.Regexp]string{notOriginal: "plan=medicare medicare-kind=original",
			notVA: "plan=military military-kind=va"} {
			pairs := plan + use + pick("form=infusion", "form=injection", "form=spravato") +
				pick("authorization=not-asked", "authorization=denied authorization-for=infusion", "") +
				pick("network=out network-gap=yes", "network=out network-gap=no", "network=in", "network=cash-only", "") +
				pick("antidepressants=1", "antidepressants=3", "") +
				pick("recommended-by=psychiatrist diagnosis-documented=yes", "recommended-by=nobody", "") +
				pick("spravato-site=no", "spravato-site=yes", "")
			for _, text := range toldTo(l, said(t, l, pairs), today) {
				if found := words.FindString(text); found != "" {
					t.Fatalf("%s: %q in: %s", strings.Join(strings.Fields(pairs), " "), found, text)
				}
			}
		}
	}
}

// Somebody of Original Medicare who was denied was sent to ask for an exception,
// and for the notice that must come before the care, after the appeal.
func TestADeniedClaimOfOriginalMedicareIsAppealedAndNoNoticeComesTooLate(t *testing.T) {
	l := parsed(t)
	a := said(t, l, "purpose=pain pain-condition=crps form=infusion plan=medicare medicare-kind=original "+
		"authorization=denied authorization-for=infusion denial-date=2026-11-10")
	appealed := false
	for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, dayOf(t, "2026-11-28")) {
		appealed = appealed || s.ID == "appeal-claim"
		if s.ID == "ask-exception" || s.ID == "ask-abn" || s.ID == "call-plan" {
			t.Errorf("after the no: %s", s.Text)
		}
	}
	if !appealed {
		t.Error("no step asks Medicare to look again")
	}
}

// Somebody with CRPS on Original Medicare read of three weeks for depression, of
// ECT, and of a plan from work.
func TestWaysSpeakOfThePainAndTheProgrammeOfTheCase(t *testing.T) {
	l := parsed(t)
	a := said(t, l, "purpose=pain pain-condition=crps form=infusion plan=medicare medicare-kind=original")
	for id, words := range map[string][]string{"infusion": {"depression", "ECT", "three weeks"},
		"spravato": {"plan from work"}} {
		w := l.Options.Told(l.Options.Option(id), a)
		for _, p := range append(append([]option.Point{w.Time}, w.Good...), w.Bad...) {
			for _, word := range words {
				if strings.Contains(p.Text, word) {
					t.Errorf("%s: %s", id, p.Text)
				}
			}
		}
	}
}

// The page of the VA called a rule sure whose verdict was not: one of its sources
// is weak.
func TestARuleIsNoSurerThanItsWeakestSource(t *testing.T) {
	l := parsed(t)
	weaker := 0
	for i := range l.Payers.List {
		for j := range l.Payers.List[i].Rules {
			r := &l.Payers.List[i].Rules[j]
			for _, id := range r.Sources {
				if verdict.RuleSure(l.Trees.Sources, r) > l.Sources.Find(id).Confidence {
					t.Errorf("%s/%s is surer than %s", l.Payers.List[i].ID, r.ID, id)
				}
			}
			if verdict.RuleSure(l.Trees.Sources, r) < r.Confidence {
				weaker++
			}
		}
	}
	if weaker == 0 {
		t.Error("no rule has a weaker source: the test shows nothing")
	}
}

// A day was told as firm where New York counts from an answer that nobody had
// dated, and where another state may give less.
func TestADayThatMayComeSoonerSaysSo(t *testing.T) {
	l := parsed(t)
	for pairs, want := range map[string]bool{
		"state=NY final-denial-date=2026-08-10":                                     true,
		"state=NY first-appeal-denial-date=2026-08-01 final-denial-date=2026-08-10": false,
		"state=VA final-denial-date=2026-08-10":                                     false,
		"final-denial-date=2026-08-10":                                              true,
	} {
		a := said(t, l, "plan=individual authorization=denied urgent=no denial-date=2026-06-05 "+pairs)
		for _, d := range l.Deadlines.Deadlines(a, dayOf(t, "2026-08-20")) {
			if d.ID == "external-review" && d.Sooner != want {
				t.Errorf("%s: sooner %v", pairs, d.Sooner)
			}
		}
		for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, dayOf(t, "2026-08-20")) {
			if s.Deadline == "external-review" && s.Sooner != want {
				t.Errorf("%s: the step says sooner %v", pairs, s.Sooner)
			}
		}
	}
}

// No answer that was not given stands in what keeps an answer from getting worse.
func TestWhatKeepsAnAnswerPresumesNobodyWhoRecommends(t *testing.T) {
	l := parsed(t)
	for i := range l.Questions.List {
		if c := l.Questions.List[i].Change; c != nil && strings.Contains(c.Keep, "who recommends it now") {
			t.Errorf("%s: %s", l.Questions.List[i].ID, c.Keep)
		}
	}
}

package content

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

var someDay = fact.Date{Year: 2026, Month: 11, Day: 23}

// saidCase is a case of "question=answer" pairs.
func saidCase(t testing.TB, l *model.Library, pairs string) record.Case {
	t.Helper()
	return record.Case{Answers: said(t, l, pairs)}
}

// anyAnswers answers about a share of the choices at random, some of them with
// "I don't know".
func anyAnswers(l *model.Library, r *rand.Rand, share float64) fact.Answers {
	list := make([]fact.Answer, len(l.Questions.List))
	for q := range list {
		if n := len(l.Questions.List[q].Options); n > 0 && r.Float64() < share {
			list[q] = fact.Chosen(r.IntN(n))
		} else if n > 0 && r.IntN(10) == 0 {
			list[q] = fact.DontKnow()
		}
	}
	return fact.AllAnswers(list)
}

func TestAnEvaluationSaysWhatItsPartsSay(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(300) {
		c := record.Case{Answers: anyAnswers(l, r, r.Float64())}
		e := l.Evaluate(c, someDay)
		s := model.NewSession(l, c)
		next := ""
		if q := s.View.Next(); q >= 0 {
			next = l.Questions.List[q].ID
		}
		if e.NextQuestion != next || e.Content != l.Version {
			t.Errorf("next question %q, want %q; content %q", e.NextQuestion, next, e.Content)
		}
		for i := range l.Trees.List {
			v, span := e.Verdicts[l.Trees.List[i].ID], s.View.Span(i)
			if v.Lowest != span.Low || v.Highest != span.High || v.Settled != span.Settled() {
				t.Errorf("%s: %v to %v, want %v", l.Trees.List[i].ID, v.Lowest, v.Highest, span)
			}
			if len(v.TurnsOn) != len(s.View.TurnsOn(i)) ||
				len(v.Changes) != len(verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[i], c.Answers)) ||
				len(v.Criteria) != len(verdict.Criteria(l.Trees.Questions, &l.Trees.List[i], c.Answers)) {
				t.Errorf("%s: something is missing in %+v", l.Trees.List[i].ID, v)
			}
			if !v.Settled && len(v.Cause) > 0 || len(v.Reasons) == 0 {
				t.Errorf("%s: cause %v, reasons %v", l.Trees.List[i].ID, v.Cause, v.Reasons)
			}
		}
	}
}

func TestNoListInAnEvaluationIsNull(t *testing.T) {
	l := parsed(t)
	for _, library := range []*model.Library{l, bare(l)} {
		r := seed.Rand(t)
		for range seed.Times(100) {
			data, err := json.Marshal(library.Evaluate(record.Case{Answers: anyAnswers(library, r, r.Float64())}, someDay))
			if err != nil || strings.Contains(strings.ReplaceAll(string(data), `"rule":null`, ""), "null") {
				t.Fatalf("%v in %s", err, data)
			}
		}
	}
}

// bare is the library without all that a library may lack.
func bare(l *model.Library) *model.Library {
	b := l.Copy()
	b.Steps.Wordings, b.Sources.List, b.Reference.Notes, b.Deadlines.Rules, b.Costs.Rules = nil, nil, nil, nil,
		cost.Rules{}
	return b
}

func TestTheSameCaseAndDayGiveTheSameBytes(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(30) {
		c := record.Case{Answers: anyAnswers(l, r, 0.7)}
		first, _ := json.Marshal(l.Evaluate(c, someDay))
		again, _ := json.Marshal(l.Evaluate(c, someDay))
		if string(first) != string(again) {
			t.Fatalf("%s\n%s", first, again)
		}
	}
}

func TestWhatAPlanMustBeAskedFirst(t *testing.T) {
	l := parsed(t)
	const work = "purpose=mental-health condition=depression plan=employer employer-kind=insured payer=aetna form=infusion"
	for _, test := range []struct{ said, tree, coverage, authorization string }{
		{"purpose=wellness", "infusion", "not-covered", "no-auth"},
		{"purpose=pain plan=none", "spravato", "not-covered", "no-auth"},
		{work + " authorization=approved authorization-for=infusion", "infusion", "covered", "satisfied"},
		{work + " authorization=approved authorization-for=infusion", "spravato", "conditional", "auth-needed"},
		{work + " authorization=approved", "infusion", "conditional", "auth-needed"},
		{"", "infusion", "conditional", "auth-needed"},
		{"purpose=surgery plan=individual authorization=not-asked", "infusion", "conditional", "no-auth"},
		{"purpose=surgery plan=individual authorization=denied authorization-for=spravato", "infusion", "conditional",
			"no-auth"},
		{"purpose=surgery plan=individual authorization=denied authorization-for=infusion", "infusion", "conditional",
			"auth-needed"},
		{"purpose=surgery plan=individual", "infusion", "conditional", "auth-needed"},
	} {
		v := l.Evaluate(saidCase(t, l, test.said), someDay).Verdicts[test.tree]
		if v.Coverage != test.coverage || v.Authorization != test.authorization {
			t.Errorf("%s, %s: %s and %s, want %s and %s", test.said, test.tree, v.Coverage, v.Authorization, test.coverage,
				test.authorization)
		}
	}
}

func TestStepsComeOnceAndAnAppealHasItsDay(t *testing.T) {
	l := parsed(t)
	c := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=aetna form=infusion network=in"+
		" authorization=denied authorization-for=both denial-date=2026-11-01")
	e := l.Evaluate(c, someDay)
	var ids []string
	for _, s := range e.Steps {
		ids = append(ids, s.ID)
		if s.Text == "" || !s.By.IsZero() && s.ID != "appeal" && !l.Deadlines.OfSeason(s.Deadline) {
			t.Errorf("step %+v", s)
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("steps stand twice: %v", ids)
	}
	i := slices.IndexFunc(e.Steps, func(s step.StepNow) bool { return s.ID == "appeal" })
	if i < 0 || e.Steps[i].By.String() != "2027-04-30" {
		t.Fatalf("steps %+v, want an appeal by 2027-04-30", e.Steps)
	}
	for _, s := range l.Evaluate(c, someDay.AddDays(200)).Steps {
		if !s.By.IsZero() {
			t.Errorf("step %q is due on %s, which is past", s.ID, s.By)
		}
	}
}

func TestWarningsNameWhatIsWeak(t *testing.T) {
	l := parsed(t).Copy()
	l.Sources.List = slices.Clone(l.Sources.List)
	c := saidCase(t, l, "purpose=wellness state=PR")
	ids := func(day fact.Date) map[string][]string {
		found := map[string][]string{}
		for _, w := range l.Evaluate(c, day).Warnings {
			if w.Text != l.Reference.Note(w.ID) || w.Text == "" {
				t.Errorf("warning %q says %q", w.ID, w.Text)
			}
			found[w.ID] = w.Sources
		}
		return found
	}
	used := l.Evaluate(c, someDay).Verdicts["infusion"].Reasons[0].Sources
	src := l.Sources.Find(used[0])
	src.Due, src.Ends, src.Confidence, src.Superseded = someDay, fact.Date{}, source.HighConfidence, false
	for _, id := range used[1:] {
		other := l.Sources.Find(id)
		other.Due, other.Ends, other.Confidence, other.Superseded = someDay, fact.Date{}, source.HighConfidence, false
	}
	if got := ids(someDay); !reflect.DeepEqual(got, map[string][]string{model.Territory: {}}) {
		t.Errorf("warnings %v", got)
	}
	if got := ids(someDay.AddDays(1)); !reflect.DeepEqual(got[model.StaleSource], used) {
		t.Errorf("the day after they were due, stale are %v, want %v", got, used)
	}
	src.Confidence, src.Superseded = source.LowConfidence, true
	want := map[string][]string{model.Territory: {}, model.WeakSource: {src.ID}, model.ReplacedSource: {src.ID}}
	if got := ids(someDay); !reflect.DeepEqual(got, want) {
		t.Errorf("warnings %v, want %v", got, want)
	}
}

// A rule may be held weakly though its source is good for other things.
func TestAWeakRuleIsAWarning(t *testing.T) {
	l := parsed(t)
	rule := &l.Payers.Find("medicaid").Rules[0]
	src := l.Sources.Find(rule.Sources[0])
	if rule.Confidence != source.LowConfidence || src.Confidence == source.LowConfidence {
		t.Fatalf("the rule %q is no example any more: find another that is weaker than its source", rule.ID)
	}
	e := l.Evaluate(saidCase(t, l, "purpose=mental-health condition=depression plan=medicaid authorization=not-asked "+
		"form=infusion"), someDay)
	if v := e.Verdicts[rule.Drug]; !v.Settled {
		t.Fatalf("the verdict is open: %+v", v)
	}
	for _, w := range e.Warnings {
		if w.ID == model.WeakSource && slices.Contains(w.Sources, src.ID) {
			return
		}
	}
	t.Fatalf("no warning of the weak rule %q in %+v", rule.ID, e.Warnings)
}

func BenchmarkEvaluate(b *testing.B) {
	l := parsed(b)
	r := seed.Rand(b)
	var cases []record.Case
	for range seed.Times(1000) {
		cases = append(cases, record.Case{Answers: anyAnswers(l, r, 0.8)})
	}
	for i := 0; b.Loop(); i++ {
		l.Evaluate(cases[i%len(cases)], someDay)
	}
}

package content

import (
	"math/rand/v2"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// changedPlan answers as somebody does who knows little and then corrected what
// later questions turn on: what was said to these stays, and does not count.
func changedPlan(lib *model.Library, r *rand.Rand) fact.Answers {
	a := unknowing(lib, r, complete(lib, r))
	for q := range lib.Questions.List {
		if when := lib.Questions.List[q].When; when != nil && r.IntN(3) == 0 {
			o := &lib.Questions.List[when.Fact]
			if a.At(when.Fact).State == fact.Given || r.IntN(4) == 0 {
				a = a.With(when.Fact, fact.Chosen(r.IntN(len(o.Options))))
			}
		}
	}
	return a
}

// asksAlike fails unless the screen, a batch and eval ask the same next and say
// the same, whether or not answers that do not count are among them.
func asksAlike(t *testing.T, lib *model.Library, a fact.Answers) {
	t.Helper()
	s, counts := model.NewSession(lib, record.Case{Answers: a}),
		model.NewSession(lib, record.Case{Answers: lib.Questions.Effective(a)})
	d, verdicts := verdict.NewDecider(lib.Trees), make([]verdict.Span, len(lib.Trees.List))
	for q := range lib.Questions.List {
		d.Answer(q, a.At(q))
	}
	said := lib.Evaluate(record.Case{Answers: a}, fact.Date{Year: 2026, Month: 11, Day: 23})
	next := ""
	if q := s.View.Next(); q >= 0 {
		next = lib.Questions.List[q].ID
	}
	if batch := d.Decide(verdicts); batch != s.View.Next() || counts.View.Next() != s.View.Next() ||
		said.NextQuestion != next {
		t.Fatalf("the screen asks %q next, a batch %d, eval %q, without what does not count %d, after %v",
			next, batch, said.NextQuestion, counts.View.Next(), given(lib, a))
	}
	if s.View.Left().Len() != counts.View.Left().Len() {
		t.Fatalf("%d questions left, %d without what does not count, after %v", s.View.Left().Len(), counts.View.Left().Len(),
			given(lib, a))
	}
	m, of := s.View.Messages(), counts.View.Messages()
	if m.Over != of.Over || m.Over != said.Message {
		t.Fatalf("the screen says %q, eval %q, without what does not count %q, after %v", m.Over, said.Message, of.Over,
			given(lib, a))
	}
	for tree := range lib.Trees.List {
		if m.Each[tree] != of.Each[tree] || s.View.Span(tree) != counts.View.Span(tree) ||
			verdicts[tree] != s.View.Span(tree) {
			t.Fatalf("%s: %q and %v, a batch %v, without what does not count %q and %v, after %v", lib.Trees.List[tree].ID,
				m.Each[tree], s.View.Span(tree), verdicts[tree], of.Each[tree], counts.View.Span(tree), given(lib, a))
		}
	}
}

func TestWhatDoesNotCountEndsNoInterview(t *testing.T) {
	lib := parsed(t)
	var a fact.Answers
	for id, value := range map[string]string{
		"plan": "individual", "employer-kind": "unsure", "payer": "unsure", "condition": "depression",
		"purpose": "mental-health",
		"form":    "infusion", "authorization": "not-asked", "network": "in", "spravato-site": "yes",
	} {
		q := lib.Questions.Index(id)
		if value == "unsure" {
			a = a.With(q, fact.DontKnow())
		} else {
			a = a.With(q, fact.Chosen(lib.Questions.List[q].Option(value)))
		}
	}
	if next := model.NewSession(lib, record.Case{Answers: a}).View.Next(); next != lib.Questions.Index("age") {
		t.Errorf("the screen asks question %d next, want the age", next)
	}
	asksAlike(t, lib, a)
}

func TestWhatDoesNotCountChangesNoQuestionAndNoSentence(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	stale := 0
	for range seed.Until(600, func() bool { return stale >= 20 }) {
		a := changedPlan(lib, r)
		if !lib.Questions.Effective(a).Equal(a) {
			stale++
		}
		asksAlike(t, lib, a)
	}
	if t.Logf("%d cases had answers that do not count", stale); stale < 20 {
		t.Error("the test shows little")
	}
}

package content

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/step"
)

// stored is any case that a file may hold: answers that are open, that are not
// asked any more, and dates.
func stored(l *model.Library, r *rand.Rand) record.Case {
	c := anyCase(l, r)
	for q := range l.Questions.List {
		n := len(l.Questions.List[q].Options)
		switch {
		case n == 0 || r.IntN(4) > 0:
		case r.IntN(2) == 0:
			c.Answers = c.Answers.With(q, fact.DontKnow())
		case r.IntN(2) == 0:
			c.Answers = c.Answers.Without(q)
		default:
			c.Answers = c.Answers.With(q, fact.Chosen(r.IntN(n)))
		}
	}
	return c
}

// fewest are the answers of a case, as "question=value", of which each is
// needed for it to fail.
func fewest(t *testing.T, l *model.Library, c record.Case, fails func(record.Case) bool) string {
	t.Helper()
	var said []int
	for q := range l.Questions.List {
		if c.Answers.At(q).State != fact.NotAsked {
			said = append(said, q)
		}
	}
	keep := func(list []int) record.Case {
		var small record.Case
		for _, q := range list {
			small.Answers = small.Answers.With(q, c.Answers.At(q))
		}
		return small
	}
	var pairs []string
	for _, q := range seed.Fewest(said, func(list []int) bool { return fails(keep(list)) }) {
		pairs = append(pairs, l.Questions.List[q].ID+"="+l.Questions.List[q].AnswerID(c.Answers.At(q)))
	}
	return strings.Join(pairs, " ")
}

// line is the crisis line that a person is to be told of, by what they said and
// nothing else; empty where they said nothing that calls for one.
func line(l *model.Library, a fact.Answers) string {
	id := func(question string) string {
		q := l.Questions.Index(question)
		if a.At(q).State == fact.NotAsked {
			return ""
		}
		return l.Questions.List[q].AnswerID(a.At(q))
	}
	kind := id("military-kind")
	switch {
	case id("condition") != "suicidal-depression":
		return ""
	case slices.Contains([]string{"", "unsure", "military"}, id("plan")), kind != "" && kind != "unsure":
		return "call-veterans-line"
	}
	return "call-crisis-line"
}

func isCrisis(s step.StepNow) bool {
	return s.ID == "call-crisis-line" || s.ID == "call-veterans-line"
}

// Whatever else is open or out of date, the crisis line comes first: also
// before a last day that is near, and when the purpose was changed later.
func TestThoughtsOfSuicideBringTheCrisisLineFirst(t *testing.T) {
	l := parsed(t)
	fails := func(c record.Case) bool {
		steps, want := l.Steps.StepsNow(c, someDay), line(l, c.Answers)
		return want != "" && (len(steps) < 2 || steps[0].ID != want || slices.ContainsFunc(steps[1:], isCrisis))
	}
	for _, said := range []string{
		"purpose=mental-health condition=suicidal-depression plan=unsure military-kind=va",
		"purpose=surgery condition=suicidal-depression plan=unsure",
		"purpose=pain condition=suicidal-depression plan=employer military-kind=va",
		"purpose=unsure condition=suicidal-depression plan=military military-kind=tricare authorization=unsure",
		"purpose=mental-health condition=suicidal-depression plan=none urgent=yes military-kind=champva",
		"condition=suicidal-depression",
	} {
		if c := saidCase(t, l, said); fails(c) {
			t.Errorf("%s: %s", said, stepsOf(l, c, someDay))
		}
	}
	r := seed.Rand(t)
	q := l.Questions.Index("condition")
	seen := map[string]int{}
	for range seed.Until(2000, func() bool { return len(seen) == 3 }) {
		c := stored(l, r)
		if r.IntN(3) > 0 {
			c.Answers = c.Answers.With(q, fact.Chosen(l.Questions.List[q].Option("suicidal-depression")))
		}
		seen[line(l, c.Answers)]++
		if fails(c) {
			t.Fatalf("%s of %s", stepsOf(l, c, someDay), fewest(t, l, c, fails))
		}
	}
	if len(seen) != 3 {
		t.Errorf("only these were tried: %v", seen)
	}
}

func TestNobodyIsLeftWithoutAStep(t *testing.T) {
	l := parsed(t)
	fails := func(c record.Case) bool { return len(slices.DeleteFunc(l.Steps.StepsNow(c, someDay), isCrisis)) == 0 }
	const nothing = "purpose=surgery plan=military military-kind=va authorization=unsure authorization-for=unsure"
	if got := stepsOf(l, saidCase(t, l, nothing), someDay); got != "ask-surgeon" {
		t.Errorf("%s: %q", nothing, got)
	}
	r := seed.Rand(t)
	for range seed.Times(2000) {
		if c := stored(l, r); fails(c) {
			t.Fatalf("nothing is to be done in %s", fewest(t, l, c, fails))
		}
	}
}

// Where a verdict is settled before the condition is asked, the steps ask it.
func TestThoughtsOfSuicideCanBeSaidWhereTheInterviewDoesNotAsk(t *testing.T) {
	l := parsed(t)
	for said, want := range map[string]bool{
		"purpose=mental-health plan=none":                      true,
		"purpose=mental-health plan=none condition=depression": false,
		"purpose=surgery plan=none":                            false,
	} {
		s := model.NewSession(l, saidCase(t, l, said))
		if got := slices.Contains(s.StepQuestions(someDay), l.Questions.Index("condition")); got != want {
			t.Errorf("%s: the condition is asked: %v", said, got)
		}
	}
}

package verdict

import (
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

func TestASpanIsWhatTheCompletionsGive(t *testing.T) {
	levels := map[Span]bool{}
	met := func() bool { return len(levels) >= 10 }
	each(t, seed.Rand(t), 40, 12, 120, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		want, reach := tried(l, tree, f)
		levels[want] = true
		if got := l.Diagrams[tree].Span(&f); got != want {
			t.Errorf("%s: the span is %v, the completions give %v", l.List[tree].ID, got, want)
		}
		v := NewView(l, a)
		if got := v.Span(tree); got != want || v.Prospect(tree).Reach != reach {
			t.Errorf("%s: the view has %v and reaches %v, the completions give %v and %v", l.List[tree].ID, got,
				v.Prospect(tree).Reach, want, reach)
		}
	})
	if !met() {
		t.Errorf("only %d spans were met: the test shows little", len(levels))
	}
}

func TestOneMoreAnswerNeverWidensASpan(t *testing.T) {
	r := seed.Rand(t)
	compared := 0
	each(t, r, 30, 12, 1<<30, func() bool { return compared > 0 }, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		wide := l.Diagrams[tree].Span(&f)
		for q := range l.Questions.List {
			for o := range f[q].Each {
				compared++
				if got := NewView(l, a).Preview(tree, q, fact.Chosen(o)); got.Low < wide.Low || got.High > wide.High {
					t.Errorf("%s: %v became %v with option %d of %d", l.List[tree].ID, wide, got, o, q)
				}
			}
		}
	})
}

// A fact still matters exactly where, for some way to complete the others, two
// of its values give two levels.
func TestAVerdictTurnsOnExactlyWhatCanChangeIt(t *testing.T) {
	some, none := 0, 0
	met := func() bool { return some > 0 && none > 0 }
	each(t, seed.Rand(t), 50, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f, turns := l.Questions.Facts(a), NewView(l, a).TurnsOn(tree)
		for q := range f.Open().Each {
			want := false
			completions(l, f.With(q, fact.One(f[q].First())), 0, func(f *fact.Facts) {
				first := levelOf(&l.List[tree], f)
				for v := range l.Questions.List[q].All().Each {
					other := f.With(q, fact.One(v))
					want = want || levelOf(&l.List[tree], &other) != first
				}
			})
			if got := slices.Contains(turns, l.Questions.Fact(q)); got != want {
				t.Errorf("%s turns on %s: %v, want %v", l.List[tree].ID, l.Questions.List[q].ID, got, want)
			}
			if want {
				some++
			} else {
				none++
			}
		}
	})
	if !met() {
		t.Errorf("%d facts matter, %d do not: the test shows nothing", some, none)
	}
}

// A stream of cases in the memory of the first is decided as each by itself is.
func TestADeciderSaysWhatAViewSays(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(60) {
		l := drawn(t, r)
		d, spans := NewDecider(l), make([]Span, len(l.List))
		for range 30 {
			a := said(l, r, 1<<30)
			d.Reset()
			for q := range l.Questions.List {
				if answer := a.At(q); answer.State != fact.NotAsked {
					d.Answer(q, answer)
				}
			}
			v, next := NewView(l, a), d.Decide(spans)
			if next != v.Next() {
				t.Fatalf("next is %d, the view says %d, after %s", next, v.Next(), given(l, a))
			}
			for tree := range l.List {
				if spans[tree] != v.Span(tree) {
					t.Fatalf("%s is %v, the view says %v, after %s", l.List[tree].ID, spans[tree], v.Span(tree), given(l, a))
				}
			}
		}
	}
}

// Asked to the end the interview never says that more is left than it said, and
// where nothing is "I don't know" it ends with settled verdicts.
func TestAnInterviewEndsSettledAndNeverAsksMoreThanItSaid(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(150) {
		l := drawn(t, r)
		v, unsure := NewView(l, fact.Answers{}), r.IntN(2) == 0
		left := v.Left().Len()
		for q := v.Next(); q >= 0; q = v.Next() {
			answer := fact.Chosen(r.IntN(len(l.Questions.List[q].Options)))
			if unsure && r.IntN(3) == 0 {
				answer = fact.DontKnow()
			}
			if !v.CanTurn(q) || v.Answers().At(q).State != fact.NotAsked {
				t.Fatalf("asks %s, which nothing turns on, after %s", l.Questions.List[q].ID, given(l, v.Answers()))
			}
			v.Look(v.Answers().With(q, answer))
			if now := v.Left().Len(); now >= left {
				t.Fatalf("%d questions were left, and %d are after %s", left, now, given(l, v.Answers()))
			}
			left = v.Left().Len()
		}
		for tree := range l.List {
			if left != 0 || !unsure && !v.Span(tree).Settled() {
				t.Fatalf("it ends with %d left and %v, after %s", left, v.Span(tree), given(l, v.Answers()))
			}
		}
	}
}

package content

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// The engine's properties, on the trees people are judged by. The authored
// tree, walked with every fact known, is the yardstick: it shares no code with
// the diagram that the numbers come from.

// complete answers every question with options at random.
func complete(lib *model.Library, r *rand.Rand) model.Answers {
	var a model.Answers
	for q := range lib.Questions {
		if n := len(lib.Questions[q].Options); n > 0 {
			a = a.With(q, model.Chosen(r.IntN(n)))
		}
	}
	return likelyGates(lib, r, a)
}

// likelyGates makes the answers that end most paths early less common, so that
// random cases reach the rules.
func likelyGates(lib *model.Library, r *rand.Rand, a model.Answers) model.Answers {
	set := func(id string, options ...string) {
		q := lib.Question(id)
		a = a.With(q, model.Chosen(lib.Questions[q].Option(options[r.IntN(len(options))])))
	}
	if r.IntN(5) > 0 {
		set("purpose", "mental-health", "mental-health", "pain")
		set("plan", "employer", "individual", "medicare", "medicaid", "military", "workers-comp")
		set("authorization", "not-asked", "waiting", "denied")
		set("condition", "depression", "depression", "suicidal-depression", "ptsd")
	}
	return a
}

// open leaves questions unanswered, or answered "I don't know", as long as
// there are no more than limit completions.
func open(lib *model.Library, r *rand.Rand, a model.Answers, limit int) model.Answers {
	size := 1
	for _, q := range r.Perm(len(lib.Questions)) {
		n := len(lib.Questions[q].Options)
		if n == 0 || !lib.Tests(q) || r.IntN(3) == 0 || size*n > limit {
			continue
		}
		size *= n
		if r.IntN(2) == 0 {
			a = a.Without(q)
		} else {
			a = a.With(q, model.DontKnow())
		}
	}
	return a
}

// level walks the authored tree with every fact known.
func level(t *model.Tree, f *model.Facts) model.Level {
	w := t.Walk(f)
	return w.Clamp.Apply(t.Leaves[w.End.Leaf()].Level)
}

// completions calls yield with every way to complete the facts.
func completions(lib *model.Library, f model.Facts, q int, yield func(*model.Facts)) {
	for q < len(lib.Questions) && (f[q].Len() < 2 || !lib.Tests(q)) {
		q++
	}
	if q >= len(lib.Questions) {
		for i := range lib.Questions {
			if f[i] != 0 {
				f[i] = model.One(f[i].First())
			}
		}
		yield(&f)
		return
	}
	for v := range f[q].Each {
		completions(lib, f.With(q, model.One(v)), q+1, yield)
	}
}

// bruteSpan is the lowest and highest level over all completions.
func bruteSpan(lib *model.Library, tree int, f model.Facts) model.Span {
	span := model.Span{Low: model.Approved, High: model.NotCovered}
	completions(lib, f, 0, func(f *model.Facts) {
		l := level(&lib.Trees[tree], f)
		span.Low, span.High = min(span.Low, l), max(span.High, l)
	})
	return span
}

func TestTheDiagramAgreesWithTheTreeOnEveryCompleteCase(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(20000) {
		f := lib.Facts(complete(lib, r))
		for tree := range lib.Trees {
			want := level(&lib.Trees[tree], &f)
			if got := lib.Diagrams[tree].Span(&f); got != (model.Span{Low: want, High: want}) {
				t.Fatalf("%s: diagram %v, tree %v", lib.Trees[tree].ID, got, want)
			}
		}
	}
}

func TestTheSpanIsWhatTheCompletionsGive(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(2000) {
		f := lib.Facts(open(lib, r, complete(lib, r), 300))
		for tree := range lib.Trees {
			if got, want := lib.Diagrams[tree].Span(&f), bruteSpan(lib, tree, f); got != want {
				t.Fatalf("%s: span %v, completions give %v", lib.Trees[tree].ID, got, want)
			}
		}
	}
}

func TestAnsweringOneMoreQuestionNeverWidensASpan(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(3000) {
		a := open(lib, r, complete(lib, r), 1<<40)
		before := lib.Facts(a)
		q := r.IntN(len(lib.Questions))
		if n := len(lib.Questions[q].Options); n == 0 || a.At(q).State == model.Given {
			continue
		}
		after := lib.Facts(a.With(q, model.Chosen(r.IntN(len(lib.Questions[q].Options)))))
		for tree := range lib.Trees {
			wide, narrow := lib.Diagrams[tree].Span(&before), lib.Diagrams[tree].Span(&after)
			if narrow.Low < wide.Low || narrow.High > wide.High {
				t.Fatalf("%v became %v when %s was answered", wide, narrow, lib.Questions[q].ID)
			}
		}
	}
}

func TestTheOrderOfAnsweringDoesNotMatter(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(200) {
		a := open(lib, r, complete(lib, r), 1<<40)
		one, other := model.NewSession(lib, model.Case{}), model.NewSession(lib, model.Case{})
		for _, q := range r.Perm(len(lib.Questions)) {
			one.Answer(q, a.At(q))
		}
		for _, q := range r.Perm(len(lib.Questions)) {
			other.Answer(q, a.At(q))
		}
		for tree := range lib.Trees {
			if one.Span(tree) != other.Span(tree) || !slices.Equal(one.TurnsOn(tree), other.TurnsOn(tree)) {
				t.Fatalf("two orders give %v and %v", one.Span(tree), other.Span(tree))
			}
		}
		if one.Next() != other.Next() {
			t.Fatalf("two orders ask %d and %d next", one.Next(), other.Next())
		}
	}
}

// rising are the facts that may never lower a level, weakest value first.
var rising = map[string][]string{
	"diagnosis-documented":   {"no", "yes"},
	"trial-records":          {"no", "yes"},
	"augmentation":           {"no", "yes"},
	"psychotherapy":          {"no", "yes"},
	"stay-on-antidepressant": {"no", "yes"},
	"spravato-safe":          {"no", "yes"},
	"spravato-site":          {"no", "yes"},
	"antidepressants":        {"0", "1", "2", "3", "4-plus"},
	"pain-treatments":        {"0", "1", "2", "3-plus"},
	"antidepressant-classes": {"same", "different"},
	"severity-scale":         {"mild", "moderate", "severe"},
	"network":                {"cash-only", "out", "in"},
	"plan-experimental":      {"excludes", "silent", "covers"},
	"recommended-by":         {"nobody", "clinic-only", "other-clinician", "psychiatrist"},
}

func TestBetterFactsNeverLowerALevel(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(3000) {
		f := lib.Facts(complete(lib, r))
		for id, values := range rising {
			q := lib.Question(id)
			for tree := range lib.Trees {
				last := model.NotCovered
				for _, v := range values {
					better := f.With(q, model.One(lib.Questions[q].Option(v)))
					if l := level(&lib.Trees[tree], &better); l < last {
						t.Fatalf("%s: %s %s lowers %v to %v", lib.Trees[tree].ID, id, v, last, l)
					} else {
						last = l
					}
				}
			}
		}
	}
}

func TestEveryLeafIsReachedAndEveryPathEnds(t *testing.T) {
	lib := parsed(t)
	for i := range lib.Trees {
		tree := &lib.Trees[i]
		for leaf, reached := range tree.Reached(lib.Facts(model.Answers{})) {
			if !reached {
				t.Errorf("%s: nothing reaches the leaf %q", tree.ID, tree.Leaves[leaf].ID)
			}
		}
		for n := range tree.Nodes {
			var handled model.Values
			for _, b := range tree.Nodes[n].Branches {
				handled |= b.Is
			}
			if all := lib.Questions[tree.Nodes[n].Fact].All(); handled != all {
				t.Errorf("%s: node %q leaves options %b unhandled", tree.ID, tree.Nodes[n].ID, all&^handled)
			}
		}
	}
}

// matters tells by trying every completion whether the value of q can change
// the level.
func matters(lib *model.Library, tree, q int, f model.Facts) bool {
	found := false
	completions(lib, f.With(q, model.One(f[q].First())), 0, func(f *model.Facts) {
		first := level(&lib.Trees[tree], f)
		for v := range lib.Questions[q].All().Each {
			other := f.With(q, model.One(v))
			found = found || level(&lib.Trees[tree], &other) != first
		}
	})
	return found
}

func TestAVerdictTurnsOnExactlyTheFactsThatCanChangeIt(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(400) {
		s := model.NewSession(lib, model.Case{Answers: open(lib, r, complete(lib, r), 300)})
		f := lib.Facts(s.Answers())
		for tree := range lib.Trees {
			for q := range lib.Questions {
				if f[q].Len() < 2 || !lib.Tests(q) {
					continue
				}
				want := matters(lib, tree, q, f)
				if got := slices.Contains(s.TurnsOn(tree), q); got != want {
					t.Fatalf("%s turns on %s: %v, want %v", lib.Trees[tree].ID, lib.Questions[q].ID, got, want)
				}
			}
		}
	}
}

func TestTheInterviewNeverAsksMoreThanItSaid(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(500) {
		s := model.NewSession(lib, model.Case{})
		left, unsure := s.Left(), r.Float64()
		for s.Next() >= 0 {
			q := s.Next()
			answer := model.Chosen(r.IntN(len(lib.Questions[q].Options)))
			if r.Float64() < unsure {
				answer = model.DontKnow()
			}
			s.Answer(q, answer)
			if now := s.Left(); now >= left {
				t.Fatalf("%d questions left before, %d after an answer", left, now)
			} else {
				left = now
			}
		}
		if left != 0 {
			t.Fatalf("the interview is over and says %d questions are left", left)
		}
	}
}

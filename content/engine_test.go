package content

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// The engine's properties, on the trees people are judged by. The authored
// tree, walked with every fact known, is the yardstick: it shares no code with
// the diagram that the numbers come from.

// complete answers every question with options at random.
func complete(lib *model.Library, r *rand.Rand) fact.Answers {
	list := make([]fact.Answer, len(lib.Questions.List))
	for q := range list {
		if n := len(lib.Questions.List[q].Options); n > 0 {
			list[q] = fact.Chosen(r.IntN(n))
		}
	}
	likelyGates(lib, r, list)
	return fact.AllAnswers(list)
}

// likelyGates makes the answers that end most paths early less common, so that
// random cases reach the rules.
func likelyGates(lib *model.Library, r *rand.Rand, list []fact.Answer) {
	set := func(id string, options ...string) {
		q := lib.Questions.Index(id)
		list[q] = fact.Chosen(lib.Questions.List[q].Option(options[r.IntN(len(options))]))
	}
	if r.IntN(5) > 0 {
		set("purpose", "mental-health", "mental-health", "pain")
		set("plan", "employer", "individual", "medicare", "medicaid", "military", "workers-comp")
		set("authorization", "not-asked", "waiting", "denied")
		set("condition", "depression", "depression", "suicidal-depression", "ptsd")
	}
}

// open leaves questions unanswered, or answered "I don't know", as long as
// there are no more than limit completions.
func open(lib *model.Library, r *rand.Rand, a fact.Answers, limit int) fact.Answers {
	list := listed(lib, a)
	size := 1
	for _, q := range r.Perm(len(list)) {
		n := len(lib.Questions.List[q].Options)
		if n == 0 || !lib.Trees.Tests(q) || r.IntN(3) == 0 || size*n > limit {
			continue
		}
		size *= n
		list[q] = fact.Answer{}
		if r.IntN(2) > 0 {
			list[q] = fact.DontKnow()
		}
	}
	return fact.AllAnswers(list)
}

// listed are the answers to all questions, for one who changes many of them.
func listed(lib *model.Library, a fact.Answers) []fact.Answer {
	list := make([]fact.Answer, len(lib.Questions.List))
	for q := range list {
		list[q] = a.At(q)
	}
	return list
}

// level walks the authored tree with every fact known.
func level(t *rule.Tree, f *fact.Facts) rule.Level {
	w := t.Walk(f)
	return w.Clamp.Apply(t.Leaves[w.End.Leaf()].Level)
}

// completions calls yield with every way to complete the facts, which are no one's to
// keep.
func completions(lib *model.Library, f fact.Facts, yield func(*fact.Facts)) {
	var open []int // the questions on which a tree may turn
	for q := range lib.Questions.List {
		switch {
		case f[q].Len() > 1 && lib.Trees.Tests(q):
			open = append(open, q)
		case !f[q].Empty():
			f[q] = fact.One(f[q].First())
		}
	}
	var choose func(open []int)
	choose = func(open []int) {
		if len(open) == 0 {
			yield(&f)
			return
		}
		q, all := open[0], f[open[0]]
		for v := range all.Each {
			f[q] = fact.One(v)
			choose(open[1:])
		}
		f[q] = all
	}
	choose(open)
}

// bruteSpan is the lowest and highest level over all completions.
func bruteSpan(lib *model.Library, tree int, f fact.Facts) verdict.Span {
	span := verdict.Span{Low: rule.Approved, High: rule.NotCovered}
	completions(lib, f, func(f *fact.Facts) {
		l := level(&lib.Trees.List[tree], f)
		span.Low, span.High = min(span.Low, l), max(span.High, l)
	})
	return span
}

func TestTheDiagramAgreesWithTheTreeOnEveryCompleteCase(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(20000) {
		f := lib.Questions.Facts(complete(lib, r))
		for tree := range lib.Trees.List {
			want := level(&lib.Trees.List[tree], &f)
			if got := lib.Trees.Diagrams[tree].Span(&f); got != (verdict.Span{Low: want, High: want}) {
				t.Fatalf("%s: diagram %v, tree %v", lib.Trees.List[tree].ID, got, want)
			}
		}
	}
}

func TestTheSpanIsWhatTheCompletionsGive(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(2000) {
		f := lib.Questions.Facts(open(lib, r, complete(lib, r), 300))
		for tree := range lib.Trees.List {
			if got, want := lib.Trees.Diagrams[tree].Span(&f), bruteSpan(lib, tree, f); got != want {
				t.Fatalf("%s: span %v, completions give %v", lib.Trees.List[tree].ID, got, want)
			}
		}
	}
}

func TestAnsweringOneMoreQuestionNeverWidensASpan(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(3000) {
		a := open(lib, r, complete(lib, r), 1<<40)
		before := lib.Questions.Facts(a)
		q := r.IntN(len(lib.Questions.List))
		if n := len(lib.Questions.List[q].Options); n == 0 || a.At(q).State == fact.Given {
			continue
		}
		after := lib.Questions.Facts(a.With(q, fact.Chosen(r.IntN(len(lib.Questions.List[q].Options)))))
		for tree := range lib.Trees.List {
			wide, narrow := lib.Trees.Diagrams[tree].Span(&before), lib.Trees.Diagrams[tree].Span(&after)
			if narrow.Low < wide.Low || narrow.High > wide.High {
				t.Fatalf("%v became %v when %s was answered", wide, narrow, lib.Questions.List[q].ID)
			}
		}
	}
}

func TestTheOrderOfAnsweringDoesNotMatter(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(200) {
		a := open(lib, r, complete(lib, r), 1<<40)
		one, other := model.NewSession(lib, record.Case{}), model.NewSession(lib, record.Case{})
		for _, q := range r.Perm(len(lib.Questions.List)) {
			one.Answer(q, a.At(q))
		}
		for _, q := range r.Perm(len(lib.Questions.List)) {
			other.Answer(q, a.At(q))
		}
		for tree := range lib.Trees.List {
			if one.View.Span(tree) != other.View.Span(tree) || !slices.Equal(one.View.TurnsOn(tree), other.View.TurnsOn(tree)) {
				t.Fatalf("two orders give %v and %v", one.View.Span(tree), other.View.Span(tree))
			}
		}
		if one.View.Next() != other.View.Next() {
			t.Fatalf("two orders ask %d and %d next", one.View.Next(), other.View.Next())
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
		f := lib.Questions.Facts(complete(lib, r))
		for id, values := range rising {
			q := lib.Questions.Index(id)
			for tree := range lib.Trees.List {
				last := rule.NotCovered
				for _, v := range values {
					better := f.With(q, fact.One(lib.Questions.List[q].Option(v)))
					if l := level(&lib.Trees.List[tree], &better); l < last {
						t.Fatalf("%s: %s %s lowers %v to %v", lib.Trees.List[tree].ID, id, v, last, l)
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
	for i := range lib.Trees.List {
		tree := &lib.Trees.List[i]
		for leaf, reached := range tree.Reached(lib.Questions.Facts(fact.Answers{})) {
			if !reached {
				t.Errorf("%s: nothing reaches the leaf %q", tree.ID, tree.Leaves[leaf].ID)
			}
		}
		for n := range tree.Nodes {
			var handled fact.Values
			for _, b := range tree.Nodes[n].Branches {
				handled = handled.Or(b.Is)
			}
			if all := lib.Questions.List[tree.Nodes[n].Fact].All(); handled != all {
				t.Errorf("%s: node %q leaves options %v unhandled", tree.ID, tree.Nodes[n].ID, all.Without(handled))
			}
		}
	}
}

// matters tells by trying every completion whether the value of q can change
// the level.
func matters(lib *model.Library, tree, q int, f fact.Facts) bool {
	found := false
	completions(lib, f.With(q, fact.One(f[q].First())), func(f *fact.Facts) {
		first := level(&lib.Trees.List[tree], f)
		for v := range lib.Questions.List[q].All().Each {
			other := f.With(q, fact.One(v))
			found = found || level(&lib.Trees.List[tree], &other) != first
		}
	})
	return found
}

func TestAVerdictTurnsOnExactlyTheFactsThatCanChangeIt(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(400) {
		s := model.NewSession(lib, record.Case{Answers: open(lib, r, complete(lib, r), 300)})
		f := lib.Questions.Facts(s.View.Answers())
		for tree := range lib.Trees.List {
			for q := range lib.Questions.List {
				if f[q].Len() < 2 || !lib.Trees.Tests(q) {
					continue
				}
				want := matters(lib, tree, q, f)
				if got := slices.Contains(s.View.TurnsOn(tree), lib.Questions.Fact(q)); got != want {
					t.Fatalf("%s turns on %s: %v, want %v", lib.Trees.List[tree].ID, lib.Questions.List[q].ID, got, want)
				}
			}
		}
	}
}

func TestTheInterviewNeverAsksMoreThanItSaid(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(500) {
		s := model.NewSession(lib, record.Case{})
		left, unsure := s.View.Left().Len(), r.Float64()
		for s.View.Next() >= 0 {
			q := s.View.Next()
			answer := fact.Chosen(r.IntN(len(lib.Questions.List[q].Options)))
			if r.Float64() < unsure {
				answer = fact.DontKnow()
			}
			s.Answer(q, answer)
			if now := s.View.Left().Len(); now >= left {
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

package content

import (
	"cmp"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// onlyFacts opens every fact but those in the set.
func onlyFacts(lib *model.Library, f fact.Facts, set fact.Set) fact.Facts {
	for q := range lib.Questions.List {
		if !set.Has(q) {
			f[q] = lib.Questions.List[q].All()
		}
	}
	return f
}

func TestACauseForcesTheVerdictAndNothingCanBeLeftOut(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(1500) {
		f := lib.Questions.Facts(open(lib, r, complete(lib, r), 1<<20))
		for tree := range lib.Trees.List {
			d := &lib.Trees.Diagrams[tree]
			cause, span := d.Cause(&f), d.Span(&f)
			if !span.Settled() {
				if !cause.Empty() {
					t.Fatalf("an open verdict has the cause %v", cause.List())
				}
				continue
			}
			alone := onlyFacts(lib, f, cause)
			if got := d.Span(&alone); got != span {
				t.Fatalf("the cause gives %v, the answers %v", got, span)
			}
			for q := range cause.Each {
				less := onlyFacts(lib, f, cause.Without(fact.SetOf(q)))
				if d.Span(&less) == span {
					t.Fatalf("%s could be left out of the cause", lib.Questions.List[q].ID)
				}
			}
		}
	}
}

func TestNoSmallerSetForcesTheVerdict(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(150) {
		f := lib.Questions.Facts(complete(lib, r))
		for tree := range lib.Trees.List {
			d := &lib.Trees.Diagrams[tree]
			size := d.Cause(&f).Len()
			if size > 6 || size == 0 {
				continue
			}
			span := d.Span(&f)
			subsets(d.Tested.List(), size-1, func(set fact.Set) {
				alone := onlyFacts(lib, f, set)
				if d.Span(&alone) == span {
					t.Fatalf("%v forces %v, the cause has %d answers", set.List(), span, size)
				}
			})
		}
	}
}

// subsets calls yield with every subset of the given size.
func subsets(of []int, size int, yield func(fact.Set)) {
	var pick func(from []int, set fact.Set, left int)
	pick = func(from []int, set fact.Set, left int) {
		if left == 0 {
			yield(set)
			return
		}
		for i, q := range from {
			pick(from[i+1:], set.Or(fact.SetOf(q)), left-1)
		}
	}
	pick(of, fact.Set{}, size)
}

// bruteChanges lists every set of up to three answers that a person can act on
// and that raises the verdict, with the span it gives.
func bruteChanges(lib *model.Library, tree int, a fact.Answers) []verdict.Change {
	var list []verdict.Change
	f := lib.Questions.Facts(a)
	now := lib.Trees.Diagrams[tree].Span(&f)
	var try func(from int, set []fact.Setting, f fact.Facts)
	try = func(from int, set []fact.Setting, f fact.Facts) {
		if len(set) > 0 {
			if span := lib.Trees.Diagrams[tree].Span(&f); span.Raises(now) {
				list = append(list, verdict.Change{Set: slices.Clone(set), Span: span})
			}
		}
		if len(set) == 3 {
			return
		}
		for q := from; q < len(lib.Questions.List); q++ {
			change := lib.Questions.List[q].Change
			if change == nil || !lib.Trees.Tests(q) {
				continue
			}
			for o := range lib.Questions.List[q].Options {
				if movesTo(&lib.Questions.List[q], a.At(q), o) {
					try(q+1, append(set, lib.Questions.Setting(q, o)), f.With(q, fact.One(o)))
				}
			}
		}
	}
	try(0, nil, f)
	slices.SortStableFunc(list, func(x, y verdict.Change) int { return cmp.Compare(len(x.Set), len(y.Set)) })
	return list
}

func movesTo(q *fact.Question, from fact.Answer, to int) bool {
	if q.ID == "form" && q.Options[to].ID == "spravato" {
		return false // another drug, with a verdict of its own
	}
	if from.State != fact.Given {
		return true
	}
	if q.Change.Upward {
		return slices.Index(q.Rising, to) > slices.Index(q.Rising, from.Option)
	}
	return from.Option != to
}

// noBetter reports whether c touches all the questions k does, and gives
// nothing that k does not.
func noBetter(c, k verdict.Change) bool {
	for _, s := range k.Set {
		if !slices.ContainsFunc(c.Set, func(x fact.Setting) bool { return x.At == s.At }) {
			return false
		}
	}
	return c.Span.Low <= k.Span.Low && c.Span.High <= k.Span.High
}

// lessCounted reports whether k takes less of something that is counted than
// other, which touches the same questions.
func lessCounted(lib *model.Library, k, other verdict.Change) bool {
	for i, s := range k.Set {
		q := s.Question
		if q.Change.Upward && slices.Index(q.Rising, s.Option) < slices.Index(q.Rising, other.Set[i].Option) {
			return true
		}
	}
	return false
}

func TestTheChangesAreThoseThatTryingEverythingFinds(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range 120 {
		a := open(lib, r, complete(lib, r), 2000)
		for tree := range lib.Trees.List {
			all, got := bruteChanges(lib, tree, a), verdict.Changes(lib.Trees.Questions, &lib.Trees.Diagrams[tree], a)
			for _, c := range all {
				if !slices.ContainsFunc(got, func(k verdict.Change) bool { return noBetter(c, k) }) {
					t.Fatalf("%v raises the verdict to %v and is not offered", c.Set, c.Span)
				}
			}
			for i, k := range got {
				real := slices.ContainsFunc(all, func(c verdict.Change) bool {
					return slices.Equal(c.Set, k.Set) && c.Span == k.Span
				})
				if !real {
					t.Fatalf("%v is offered and does not raise the verdict to %v", k.Set, k.Span)
				}
				for j, other := range got {
					if i != j && len(other.Set) < len(k.Set) && noBetter(k, other) {
						t.Fatalf("%v is offered though %v does as well", k.Set, other.Set)
					}
					if len(other.Set) == len(k.Set) && noBetter(k, other) && k.Span != other.Span && !lessCounted(lib, k, other) {
						t.Fatalf("%v is offered though %v moves the same and does better", k.Set, other.Set)
					}
				}
			}
		}
	}
}

package content

import (
	"cmp"
	"math/bits"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// onlyFacts opens every fact but those in the set.
func onlyFacts(lib *model.Library, f model.Facts, set uint64) model.Facts {
	for q := range lib.Questions {
		if set>>q&1 == 0 {
			f[q] = lib.Questions[q].All()
		}
	}
	return f
}

func TestACauseForcesTheVerdictAndNothingCanBeLeftOut(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(1500) {
		f := lib.Facts(open(lib, r, complete(lib, r), 1<<20))
		for tree := range lib.Trees {
			d := &lib.Diagrams[tree]
			cause, span := d.Cause(&f), d.Span(&f)
			if !span.Settled() {
				if cause != 0 {
					t.Fatalf("an open verdict has the cause %b", cause)
				}
				continue
			}
			alone := onlyFacts(lib, f, cause)
			if got := d.Span(&alone); got != span {
				t.Fatalf("the cause gives %v, the answers %v", got, span)
			}
			for q := range model.Values(cause).Each {
				less := onlyFacts(lib, f, cause&^(1<<q))
				if d.Span(&less) == span {
					t.Fatalf("%s could be left out of the cause", lib.Questions[q].ID)
				}
			}
		}
	}
}

func TestNoSmallerSetForcesTheVerdict(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(150) {
		f := lib.Facts(complete(lib, r))
		for tree := range lib.Trees {
			d := &lib.Diagrams[tree]
			size := bits.OnesCount64(d.Cause(&f))
			if size > 6 || size == 0 {
				continue
			}
			span := d.Span(&f)
			subsets(d.Nodes[d.Root].Below, size-1, func(set uint64) {
				alone := onlyFacts(lib, f, set)
				if d.Span(&alone) == span {
					t.Fatalf("%b forces %v, the cause has %d answers", set, span, size)
				}
			})
		}
	}
}

// subsets calls yield with every subset of the given size.
func subsets(of uint64, size int, yield func(uint64)) {
	var pick func(from, set uint64, left int)
	pick = func(from, set uint64, left int) {
		if left == 0 {
			yield(set)
			return
		}
		for ; from != 0; from &= from - 1 {
			pick(from&(from-1), set|from&-from, left-1)
		}
	}
	pick(of, 0, size)
}

// bruteChanges lists every set of up to three answers that a person can act on
// and that raises the verdict, with the span it gives.
func bruteChanges(lib *model.Library, tree int, a model.Answers) []model.Change {
	var list []model.Change
	f := lib.Facts(a)
	now := lib.Diagrams[tree].Span(&f)
	var try func(from int, set []model.Setting, f model.Facts)
	try = func(from int, set []model.Setting, f model.Facts) {
		if len(set) > 0 {
			if span := lib.Diagrams[tree].Span(&f); span.Raises(now) {
				list = append(list, model.Change{Set: slices.Clone(set), Span: span})
			}
		}
		if len(set) == 3 {
			return
		}
		for q := from; q < len(lib.Questions); q++ {
			change := lib.Questions[q].Change
			if change == nil || !lib.Tests(q) {
				continue
			}
			for o := range lib.Questions[q].Options {
				if movesTo(&lib.Questions[q], a.At(q), o) {
					try(q+1, append(set, model.Setting{Question: q, Option: o}), f.With(q, model.One(o)))
				}
			}
		}
	}
	try(0, nil, f)
	slices.SortStableFunc(list, func(x, y model.Change) int { return cmp.Compare(len(x.Set), len(y.Set)) })
	return list
}

func movesTo(q *model.Question, from model.Answer, to int) bool {
	if q.ID == "form" && q.Options[to].ID == "spravato" {
		return false // another drug, with a verdict of its own
	}
	if from.State != model.Given {
		return true
	}
	if q.Change.Upward {
		return slices.Index(q.Rising, to) > slices.Index(q.Rising, from.Option)
	}
	return from.Option != to
}

// noBetter reports whether c touches all the questions k does, and gives
// nothing that k does not.
func noBetter(c, k model.Change) bool {
	for _, s := range k.Set {
		if !slices.ContainsFunc(c.Set, func(x model.Setting) bool { return x.Question == s.Question }) {
			return false
		}
	}
	return c.Span.Low <= k.Span.Low && c.Span.High <= k.Span.High
}

// lessCounted reports whether k takes less of something that is counted than
// other, which touches the same questions.
func lessCounted(lib *model.Library, k, other model.Change) bool {
	for i, s := range k.Set {
		q := &lib.Questions[s.Question]
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
		for tree := range lib.Trees {
			all, got := bruteChanges(lib, tree, a), lib.Changes(tree, a)
			for _, c := range all {
				if !slices.ContainsFunc(got, func(k model.Change) bool { return noBetter(c, k) }) {
					t.Fatalf("%v raises the verdict to %v and is not offered", c.Set, c.Span)
				}
			}
			for i, k := range got {
				real := slices.ContainsFunc(all, func(c model.Change) bool {
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

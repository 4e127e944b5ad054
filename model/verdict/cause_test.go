package verdict

import (
	"fmt"
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// alone are the facts of which only those in the set are known.
func alone(trees *Trees, f fact.Facts, set fact.Set) fact.Facts {
	for q := range trees.Questions.List {
		if !set.Has(q) {
			f[q] = trees.Questions.List[q].All()
		}
	}
	return f
}

// subsets calls yield with every subset of a set, the smallest first, and of
// those alike in size the one whose questions come first, until it is false.
func subsets(of []int, yield func(fact.Set) bool) {
	var pick func(from []int, set fact.Set, left int) bool
	pick = func(from []int, set fact.Set, left int) bool {
		if left == 0 {
			return yield(set)
		}
		for i, q := range from {
			if !pick(from[i+1:], set.Or(fact.SetOf(q)), left-1) {
				return false
			}
		}
		return true
	}
	for size := range len(of) + 1 {
		if !pick(of, fact.Set{}, size) {
			return
		}
	}
}

// The cause is the first of all subsets of the answers, the smallest first, of
// which the authored tree says that every completion ends at the same level.
func TestACauseIsTheFirstOfTheSmallestSetsThatForceTheVerdict(t *testing.T) {
	sizes := map[int]int{}
	met := func() bool { return len(sizes) >= 3 }
	each(t, seed.Rand(t), 60, 6, 30, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		span, got := l.Diagrams[tree].Span(&f), l.Diagrams[tree].Cause(&f)
		if !span.Settled() {
			if !got.Empty() {
				t.Errorf("an open verdict has the cause %v", got.List())
			}
			return
		}
		var known []int
		for q := range l.Questions.List {
			if f[q].Len() == 1 {
				known = append(known, q)
			}
		}
		var want fact.Set
		subsets(known, func(set fact.Set) bool {
			want = set
			f := alone(l, f, set)
			return l.Diagrams[tree].Span(&f) != span
		})
		if got != want {
			t.Errorf("%s: the cause of %v is %v, the first that forces it is %v", l.List[tree].ID, span, got.List(), want.List())
		}
		told := NewView(l, a).Cause(tree)
		if ids := settings(l, a, want); !slices.Equal(told, ids) {
			t.Errorf("the view tells %s, want %s", told.Text(), ids.Text())
		}
		sizes[want.Len()]++
	})
	if !met() {
		t.Errorf("causes of these sizes were met: %v, which shows little", sizes)
	}
}

// settings are the answers to the questions of a set.
func settings(trees *Trees, a fact.Answers, set fact.Set) fact.Settings {
	var list fact.Settings
	for q := range set.Each {
		list = append(list, trees.Questions.Setting(q, a.At(q).Option))
	}
	return list
}

// Where several sets of one size force the verdict, the one is told whose
// questions come first. Here each of some pairs of answers is enough.
func TestOfSetsThatForceTheVerdictAlikeTheFirstIsTold(t *testing.T) {
	r := seed.Rand(t)
	const facts = 7
	questions := &fact.Questions{}
	var a fact.Answers
	for q := range facts {
		questions.List = append(questions.List,
			fact.Question{ID: fmt.Sprint(q), Options: []fact.Option{{ID: "yes"}, {ID: "no"}}})
		a = a.With(q, fact.Chosen(0))
	}
	f := questions.Facts(a)
	for range seed.Times(300) {
		var pairs []fact.Set
		s := &rule.AuthoredTree{Leaves: []rule.AuthoredLeaf{{ID: "enough", Level: rule.Likely},
			{ID: "none", Level: rule.Unlikely}}}
		for i := range 2 + r.IntN(4) {
			first := r.Perm(facts)[:2]
			pairs = append(pairs, fact.SetOf(first...))
			next := fmt.Sprintf("first-%d", i+1)
			for j, q := range first {
				to := []string{fmt.Sprintf("second-%d", i), "enough"}[j]
				s.Nodes = append(s.Nodes, rule.AuthoredNode{ID: fmt.Sprintf([]string{"first-%d", "second-%d"}[j], i), Fact: q,
					Branches: []rule.AuthoredBranch{
						{Is: fact.One(0), To: to, Clamp: rule.Free}, {Is: fact.One(1), To: next, Clamp: rule.Free},
					}})
			}
		}
		for i := range s.Nodes[len(s.Nodes)-2:] {
			s.Nodes[len(s.Nodes)-2+i].Branches[1].To = "none"
		}
		tree := (&rule.Payers{Questions: questions}).Grow(s)
		d, err := NewDiagram(&tree, questions.List)
		if err != nil {
			t.Fatal(err)
		}
		want := slices.MinFunc(pairs, func(x, y fact.Set) int { return slices.Compare(x.List(), y.List()) })
		if got := d.Cause(&f); got != want {
			t.Fatalf("of the pairs %v the cause is %v, want %v", pairs, got.List(), want.List())
		}
	}
}

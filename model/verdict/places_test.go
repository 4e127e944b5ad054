package verdict

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// companies is a tree of one question with n options, each of which goes on by a
// second question in a way of its own, as its number has it; every third is as
// the one before. A gate of two options stands before it and a cap after.
func companies(n int) ([]fact.Question, *rule.Tree) {
	options := func(n int) (list []fact.Option) {
		for i := range n {
			list = append(list, fact.Option{ID: fmt.Sprint(i), Label: fmt.Sprint(i)})
		}
		return list
	}
	questions := []fact.Question{{ID: "gate", Options: options(2)}, {ID: "unused", Options: options(9)},
		{ID: "company", Options: options(n)}, {ID: "kind", Options: options(4)}}
	t := &rule.Tree{ID: "tree", Nodes: []rule.Node{{Fact: 3}, {Fact: 2}}}
	for l := range rule.Levels {
		t.Leaves = append(t.Leaves, rule.Leaf{Level: rule.Level(l)})
	}
	for kind := range 4 {
		cap := rule.Clamp{Cap: rule.Level(max(1, rule.Levels-1-kind)), Floor: rule.NotCovered}
		t.Nodes[0].Branches = append(t.Nodes[0].Branches, rule.Branch{Is: fact.One(kind), To: 1, Clamp: cap})
	}
	for i := range n {
		own := i
		if i%3 == 2 {
			own = i - 1
		}
		closed := rule.LeafRef(own % 2)
		node := rule.Node{Fact: 3}
		for kind := range 4 {
			node.Branches = append(node.Branches,
				rule.Branch{Is: fact.One(kind), To: rule.LeafRef(own % rule.Levels), Clamp: rule.Free})
			own /= rule.Levels
		}
		gate := rule.Node{Fact: 0, Branches: []rule.Branch{
			{Is: fact.One(0), To: closed, Clamp: rule.Free}, {Is: fact.One(1), To: rule.Ref(len(t.Nodes)), Clamp: rule.Free},
		}}
		t.Nodes = append(t.Nodes, node, gate)
		t.Nodes[1].Branches = append(t.Nodes[1].Branches,
			rule.Branch{Is: fact.One(i), To: rule.Ref(len(t.Nodes) - 1), Clamp: rule.Free})
	}
	return questions, t
}

// some is a set of options that is not empty: one, a few, nearly all, or all.
func some(r *rand.Rand, n int) fact.Values {
	var v fact.Values
	switch r.IntN(4) {
	case 0:
		return fact.One(r.IntN(n))
	case 1:
		for range 1 + r.IntN(5) {
			v = v.Or(fact.One(r.IntN(n)))
		}
		return v
	case 2:
		return fact.Options(n).Without(fact.One(r.IntN(n))).Or(fact.One(n / 2))
	}
	return fact.Options(n)
}

// levels are what the tree gives for every completion of the facts.
func levels(t *rule.Tree, questions []fact.Question, f fact.Facts) (reach fact.Values) {
	var visit func(q int, f fact.Facts)
	visit = func(q int, f fact.Facts) {
		if q == len(questions) {
			w := t.Walk(&f)
			reach = reach.Or(fact.One(int(w.Clamp.Apply(t.Leaves[w.End.Leaf()].Level))))
			return
		}
		if questions[q].ID == "unused" {
			visit(q+1, f)
			return
		}
		for v := range f[q].Each {
			visit(q+1, f.With(q, fact.One(v)))
		}
	}
	visit(0, f)
	return reach
}

// However many options a question has, and however many classes they fall into,
// the diagram reaches what the completions give, and its cause is a smallest set
// of answers that forces it.
func TestADiagramIsExactWithHundredsOfOptions(t *testing.T) {
	r := seed.Rand(t)
	for _, n := range []int{3, 63, 64, 65, 96, 97, 190, 300} {
		questions, tree := companies(n)
		d, err := NewDiagram(tree, questions)
		if err != nil {
			t.Fatal(err)
		}
		if at := d.Places; len(at.Questions) > 2+1+n/2/later || at.Count[2] > n-n/3 || at.At[1] != -1 {
			t.Fatalf("%d options have %d classes, and the facts %d places", n, at.Count[2], len(at.Questions))
		}
		for range seed.Times(60) {
			f := fact.Facts{some(r, 2), fact.Options(9), some(r, n), some(r, 4)}
			reach := levels(tree, questions, f)
			want := Span{rule.Approved, rule.NotCovered}
			for l := range reach.Each {
				want = Span{min(want.Low, rule.Level(l)), max(want.High, rule.Level(l))}
			}
			if got := d.Span(&f); got != want {
				t.Fatalf("of %d options %v: span %v, completions give %v", n, f[:4], got, want)
			}
			var reduced Reduced
			reduced.Restrict(&d, &f)
			if reduced.Reach() != reach || reduced.whole() != want {
				t.Fatalf("of %d options %v: reach %v, completions give %v", n, f[:4], reduced.Reach(), reach)
			}
			forces(t, tree, questions, &d, f, reach)
		}
	}
}

// forces reports a cause of settled facts that is none, or not the smallest.
func forces(t *testing.T, tree *rule.Tree, questions []fact.Question, d *Diagram, f fact.Facts, reach fact.Values) {
	t.Helper()
	if reach.Len() > 1 {
		return
	}
	cause := d.Cause(&f)
	for _, set := range [][]int{{}, {0}, {2}, {3}, {0, 2}, {0, 3}, {2, 3}, {0, 2, 3}} {
		alone := fact.Facts{fact.Options(2), fact.Options(9), fact.Options(len(questions[2].Options)), fact.Options(4)}
		for _, q := range set {
			alone[q] = f[q]
		}
		forced := levels(tree, questions, alone) == reach
		if same := fact.SetOf(set...) == cause; same && !forced || forced && len(set) < cause.Len() {
			t.Fatalf("of %v %v is the cause, and %v forces it: %v", f[:4], cause.List(), set, forced)
		}
	}
}

// A settled walk gives what the span does, whichever option is chosen.
func TestASettledWalkGivesWhatTheSpanDoes(t *testing.T) {
	questions, tree := companies(300)
	d, err := NewDiagram(tree, questions)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 300 {
		for kind := range 4 {
			var c Choices
			f := fact.Facts{fact.One(1), fact.Options(9), fact.One(i), fact.One(kind)}
			for q, option := range []int{1, 0, i, kind} {
				d.Places.Choose(&c, q, option)
			}
			if got, want := d.Level(&c), d.Span(&f); want != (Span{got, got}) {
				t.Fatalf("company %d, kind %d: %v, the span is %v", i, kind, got, want)
			}
		}
	}
}

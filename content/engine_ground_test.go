package content

import (
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

func TestTheReasonIsOneThatTheAnswersGive(t *testing.T) {
	l := wholeLibrary(t)
	for pairs, want := range map[string]string{
		"plan=none":                  "no plan",
		"age=under-18 plan=none":     "no plan",
		"purpose=wellness":           "Personal growth",
		"purpose=wellness plan=none": "", // either will do
	} {
		c := saidCase(t, l, pairs)
		for tree := range l.Trees.List {
			reasons := l.Trees.Reasons(tree, c.Answers)
			if len(reasons) == 0 || !strings.Contains(reasons[0].Text, want) {
				t.Errorf("%s: %s: %+v", pairs, l.Trees.List[tree].ID, reasons)
			}
		}
	}
}

// Of a settled verdict the cause forces the level, so where some way asks every
// question of it, the reason stands at the end of such a way.
func TestTheReasonStandsOnAWayThatAsksForTheCause(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	shown := 0
	for range 300 {
		a, ways := opened(l, r, treatable(l, r), 64)
		f := l.Questions.Facts(a)
		for tree := range l.Trees.List {
			span := l.Trees.Diagrams[tree].Span(&f)
			if ways == 1 || !span.Settled() {
				continue
			}
			reasons := l.Trees.Reasons(tree, a)
			cause := l.Trees.Diagrams[tree].Cause(&f)
			fit, all := leavesByCause(&l.Trees.List[tree], f, cause)
			leaf := reasons[len(reasons)-1].Leaf
			if !all[leaf] {
				t.Fatalf("%s is given as a reason and cannot be reached", leaf.ID)
			}
			if len(fit) > 0 && len(fit) < len(all) {
				shown++
				if !fit[leaf] {
					t.Fatalf("%s is given as a reason, and the answers that force the verdict are not asked for on the way to it", leaf.ID)
				}
			}
		}
	}
	if shown == 0 {
		t.Error("no case had leaves to tell apart: the test shows nothing")
	}
}

// leavesByCause are the leaves that the facts can reach, and those of them that
// some way reaches on which every question of the cause is asked.
func leavesByCause(tree *rule.Tree, f fact.Facts, cause fact.Set) (fit, all map[*rule.Leaf]bool) {
	fit, all = map[*rule.Leaf]bool{}, map[*rule.Leaf]bool{}
	var visit func(n int, f fact.Facts, asked fact.Set)
	visit = func(n int, f fact.Facts, asked fact.Set) {
		node := &tree.Nodes[n]
		asked.Add(node.Fact)
		for i := range node.Branches {
			b := &node.Branches[i]
			narrowed := f[node.Fact].And(b.Is)
			switch {
			case narrowed.Empty():
			case b.To.IsLeaf():
				leaf := &tree.Leaves[b.To.Leaf()]
				all[leaf] = true
				if cause.Without(asked).Empty() {
					fit[leaf] = true
				}
			default:
				visit(int(b.To), f.With(node.Fact, narrowed), asked)
			}
		}
	}
	visit(0, f, fact.Set{})
	return fit, all
}

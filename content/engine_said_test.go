package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// far is the way that a complete case takes: the texts of the rules it goes
// through, and the words of the leaf at its end.
type far struct {
	rules []string
	leaf  *rule.Leaf
}

// follow walks the authored tree node by node, with every fact known.
func follow(lib *model.Library, t *rule.Tree, f *fact.Facts) far {
	var w far
	pass := func(ruling int) {
		r := &t.Rulings[ruling]
		for _, owner := range []*rule.Payer{lib.Payers.Find(r.Payer), lib.Payers.Find(rule.GeneralPayer)} {
			for i := 0; owner != nil && i < len(owner.Rules); i++ {
				if rule := &owner.Rules[i]; rule.Drug == t.ID && slices.Contains(r.Rules, rule.ID) {
					w.rules = append(w.rules, rule.Because)
				}
			}
		}
	}
	at := rule.Ref(0)
	for !at.IsLeaf() {
		node := &t.Nodes[at]
		pass(node.Ruling)
		i := slices.IndexFunc(node.Branches, func(b rule.Branch) bool { return f[node.Fact].Within(b.Is) })
		at = node.Branches[i].To
	}
	w.leaf = &t.Leaves[at.Leaf()]
	pass(w.leaf.Ruling)
	return w
}

// outcome is the words of a leaf that are no rule's, up to what is filled in.
func outcome(s *rule.Saying) string {
	text, _, _ := strings.Cut(s.Text, "{")
	return text
}

// Whatever the answers that are open turn out to be, what was said as a fact is
// so: the answers it tells of, the rule whose words it gives, the way it ends.
func TestWhatIsSaidAsAFactIsSoWhateverTheOpenAnswersAre(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	facts, merged := 0, 0
	// One case in ten is told that several ways lead there, so few cases may hold
	// none: it goes on until one was.
	for range seed.Until(400, func() bool { return facts > 0 && merged > 0 }) {
		a := open(lib, r, complete(lib, r), 200)
		f := lib.Questions.Facts(a)
		for i := range lib.Trees.List {
			tree := &lib.Trees.List[i]
			for _, reason := range lib.Trees.Reasons(i, a) {
				if reason.Leaf == nil || reason.End != verdict.NoEnd {
					continue
				}
				if strings.HasPrefix(reason.Text, tree.Merged.Because) {
					merged++
					continue // what follows is said to be one of several
				}
				completions(lib, f, func(f *fact.Facts) {
					facts += saidIsSo(t, lib, tree, &reason, f)
				})
			}
		}
	}
	if facts == 0 || merged == 0 {
		t.Errorf("%d facts were said, and %d times that several ways lead there: the test shows nothing", facts, merged)
	}
}

// saidIsSo counts what a reason says that holds in a complete case, and fails
// where something does not.
func saidIsSo(t *testing.T, lib *model.Library, tree *rule.Tree, reason *verdict.Reason, f *fact.Facts) int {
	t.Helper()
	n := 0
	for _, c := range told(tree, reason) {
		n++
		if !c.Holds(f) {
			t.Fatalf("%s: %q is said, and %s is another", tree.ID, reason.Text, lib.Questions.List[c.Fact].ID)
		}
	}
	way := follow(lib, tree, f)
	for i := range reason.Leaf.Says {
		s := &reason.Leaf.Says[i]
		if text := outcome(s); text == "" || !strings.Contains(reason.Text, text) {
			continue
		}
		n++
		ends := slices.ContainsFunc(way.leaf.Says, func(x rule.Saying) bool { return x.Text == s.Text })
		if strings.Contains(s.Text, "{not-met}") { // what is not met is so, wherever the way ends
			if names := notMet(tree, f); len(names) == 0 {
				t.Fatalf("%s: %q is said, and a way that is open meets all that its rule asks for", tree.ID, s.Text)
			}
			continue
		}
		if len(s.Given) == 0 && !ends && !slices.Contains(way.rules, s.Text) {
			t.Fatalf("%s: %q is said, and a way that is open ends at %s", tree.ID, s.Text, way.leaf.ID)
		}
	}
	return n
}

// notMet are the conditions that a complete case fails of the rule it goes by.
func notMet(tree *rule.Tree, f *fact.Facts) []string {
	var names []string
	for _, c := range verdict.Governing(tree, f).Criteria {
		meets := func(x fact.Test) bool { return f[x.Fact].Meets(x.Met.Or(x.Unknown)) }
		if len(c.Tests) > 0 && !slices.ContainsFunc(c.Tests, meets) {
			names = append(names, c.Name())
		}
	}
	return names
}

// told are the answers that the words of a reason tell of, of whatever leaf or
// bound they are.
func told(tree *rule.Tree, reason *verdict.Reason) []fact.Condition {
	var list []fact.Condition
	for _, s := range reason.Leaf.Says {
		if strings.Contains(reason.Text, s.Text) {
			list = append(list, s.Given...)
		}
	}
	seen := map[string]bool{}
	for n := range tree.Nodes {
		for _, b := range tree.Nodes[n].Branches {
			for _, s := range b.Says {
				if s.Text != "" && !seen[s.Text] && strings.Contains(reason.Text, s.Text) {
					list, seen[s.Text] = append(list, s.Given...), true
				}
			}
		}
	}
	return list
}

// At the ends of an open verdict words stand that may come to be so. Where they
// tell of an answer that was not given, they say if.
func TestAnEndOfAnOpenVerdictSaysWhichAnswersItSupposes(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	supposed := 0
	for range seed.Until(3000, func() bool { return supposed > 0 }) {
		a := open(lib, r, complete(lib, r), []int{10, 300, 1 << 40}[r.IntN(3)])
		f := lib.Questions.Facts(a)
		for i := range lib.Trees.List {
			for _, reason := range lib.Trees.Reasons(i, a) {
				if reason.Leaf == nil || reason.End == verdict.NoEnd {
					continue
				}
				for _, c := range told(&lib.Trees.List[i], &reason) {
					if c.Holds(&f) {
						continue
					}
					supposed++
					if !strings.Contains(reason.Text, "If ") || !strings.Contains(reason.Text, lib.Questions.List[c.Fact].Short) {
						t.Fatalf("%q does not say that it supposes %s", reason.Text, lib.Questions.List[c.Fact].Short)
					}
				}
			}
		}
	}
	if supposed == 0 {
		t.Error("nothing was supposed: the test shows nothing")
	}
}

// Who is told that a condition is not met finds it in the list, as not met.
func TestTheListShowsWhatAReasonSaysIsNotMet(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	told := 0
	for range seed.Until(4000, func() bool { return told > 0 }) {
		a := complete(lib, r)
		if r.IntN(2) == 0 {
			a = open(lib, r, a, 1<<40)
		}
		for i := range lib.Trees.List {
			for _, reason := range lib.Trees.Reasons(i, a) {
				for _, lead := range []string{"You do not meet this yet: ",
					"You do not meet this yet, of what plans ask: ", "does not pay without this: "} {
					_, rest, found := strings.Cut(reason.Text, lead)
					if !found {
						continue
					}
					told++
					names, _, _ := strings.Cut(rest, ". ")
					for name := range strings.SplitSeq(names, "; ") {
						name = strings.TrimSuffix(name, ".")
						if !slices.ContainsFunc(verdict.Criteria(lib.Trees.Questions, &lib.Trees.List[i], a),
							func(c verdict.CriterionStatus) bool {
								return c.Status == rule.NotMet && c.Name() == name
							}) {
							t.Fatalf("%q, and the list does not show %q as not met", reason.Text, name)
						}
					}
				}
			}
		}
	}
	if told == 0 {
		t.Error("nobody was told that a condition is not met: the test shows nothing")
	}
}

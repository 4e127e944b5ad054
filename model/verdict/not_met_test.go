package verdict

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// A condition of the rule that governs which no completion of the answers meets
// is told as not met in the reasons, whatever else may lead to the same level.
// Only where no completion ends by the rule's conditions (the gate or an
// exclusion stops all of them first) is it left to the list of conditions.
func TestAConditionThatNoCompletionMeetsIsToldAsNotMet(t *testing.T) {
	told, beside := 0, 0
	met := func() bool { return told > 0 && beside > 0 }
	each(t, seed.Rand(t), 150, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		names, alone := neverMet(l, tree, l.Questions.Facts(a))
		if len(names) == 0 {
			return
		}
		told++
		if !alone {
			beside++
		}
		text := ""
		for _, reason := range l.Reasons(tree, a) {
			text = rule.Join(text, reason.Text)
		}
		for _, name := range names {
			if !strings.Contains(text, name) {
				t.Errorf("%s: no completion meets %q, and nobody is told: %s", l.List[tree].ID, name, text)
			}
		}
		for _, c := range Criteria(l.Questions, &l.List[tree], a) {
			if slices.Contains(names, c.Name()) && c.Status != rule.NotMet {
				t.Errorf("%s: no completion meets %q, which is listed as %s", l.List[tree].ID, c.Name(), c.Status)
			}
		}
	})
}

// neverMet are the names of the conditions of the one rule that every
// completion goes through that none of them meets, where none meets the rule
// and some end by its conditions; and whether all of them do.
func neverMet(trees *Trees, tree int, f fact.Facts) (names []string, alone bool) {
	t := &trees.List[tree]
	ruling, ended, never := -1, false, map[int]bool{}
	alone = true
	completions(trees, f, 0, func(f *fact.Facts) {
		if ruling == 0 {
			return
		}
		through, by := passed(t, f)
		if ruling < 0 {
			ruling = through
			for i := range t.Rulings[through].Criteria {
				never[i] = true
			}
		}
		if ruling != through || strings.Contains(by, string(rule.MetOutcome)) {
			ruling = 0
			return
		}
		failed := strings.Contains(by, string(rule.FailedOutcome))
		ended, alone = ended || failed, alone && failed
		for i := range never {
			c := &t.Rulings[ruling].Criteria[i]
			unmet := func(x fact.Test) bool { return !f[x.Fact].Meets(x.Met.Or(x.Unknown)) }
			never[i] = never[i] && len(c.Tests) > 0 && !slices.ContainsFunc(c.Tests, func(x fact.Test) bool { return !unmet(x) })
		}
	})
	if ruling <= 0 || !ended {
		return nil, alone
	}
	for i := range never {
		if never[i] {
			names = append(names, t.Rulings[ruling].Criteria[i].Name())
		}
	}
	return names, alone
}

// passed is the ruling that facts which are all known go through, and the
// outcome by which its conditions end.
func passed(t *rule.Tree, f *fact.Facts) (ruling int, outcome string) {
	at := rule.Ref(0)
	for !at.IsLeaf() {
		node := &t.Nodes[at]
		ruling = max(ruling, node.Ruling)
		at = node.Branches[slices.IndexFunc(node.Branches, func(b rule.Branch) bool { return f[node.Fact].Within(b.Is) })].To
	}
	leaf := &t.Leaves[at.Leaf()]
	if leaf.Ruling == 0 {
		return ruling, ""
	}
	return leaf.Ruling, leaf.ID[strings.LastIndex(leaf.ID, "/")+1:]
}

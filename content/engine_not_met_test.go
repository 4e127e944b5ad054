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

// Whoever lacks what the rule of their plan asks for is told so, though it is not
// known yet what else may stop them: somebody with one antidepressant of two read
// "unlikely" and a study's share of plans, and nothing that they could do.
func TestAConditionThatNothingCanMeetIsToldAsNotMet(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	told := 0
	for range seed.Until(600, func() bool { return told > 0 }) {
		a := open(lib, r, complete(lib, r), 100)
		f := lib.Questions.Facts(a)
		for tree := range lib.Trees.List {
			names := neverMet(lib, tree, f)
			if len(names) == 0 {
				continue
			}
			told++
			text := ""
			for _, reason := range lib.Trees.Reasons(tree, a) {
				text = rule.Join(text, reason.Text)
			}
			for _, name := range names {
				if !strings.Contains(text, name) {
					t.Errorf("%s: no completion meets %q, and nobody is told: %s", lib.Trees.List[tree].ID, name, text)
				}
			}
			if t.Failed() {
				t.Fatalf("after %s", saidIn(lib, a))
			}
		}
	}
}

// saidIn tells answers for a message.
func saidIn(lib *model.Library, a fact.Answers) string {
	var list []string
	for q := range lib.Questions.List {
		if id := lib.Questions.List[q].AnswerID(a.At(q)); id != "" && lib.Trees.Tests(q) {
			list = append(list, lib.Questions.List[q].ID+"="+id)
		}
	}
	return strings.Join(list, " ")
}

// neverMet are the names of the conditions that the answers meet in no
// completion, where all go through one rule, none meets it, and some end by what
// it asks for.
func neverMet(lib *model.Library, tree int, f fact.Facts) []string {
	t := &lib.Trees.List[tree]
	var through *rule.Ruling
	ended, other := false, false
	var never []*rule.Criterion
	completions(lib, f, func(f *fact.Facts) {
		is, leaf := verdict.Governing(t, f), &t.Leaves[t.Walk(f).End.Leaf()]
		if through == nil {
			through = is
			for i := range is.Criteria {
				never = append(never, &is.Criteria[i])
			}
		}
		met := strings.HasSuffix(leaf.ID, "/"+string(rule.MetOutcome)) ||
			strings.HasSuffix(leaf.ID, "/"+string(rule.MetWeakOutcome))
		other = other || is != through || met
		failed := strings.HasSuffix(leaf.ID, "/"+string(rule.FailedOutcome)) ||
			strings.HasSuffix(leaf.ID, "/"+string(rule.FailedWeakOutcome))
		ended = ended || failed
		never = slices.DeleteFunc(never, func(c *rule.Criterion) bool {
			meets := func(x fact.Test) bool { return f[x.Fact].Meets(x.Met.Or(x.Unknown)) }
			return len(c.Tests) == 0 || slices.ContainsFunc(c.Tests, meets) || c.AtGate
		})
	})
	if other || !ended || len(through.Rules) == 0 {
		return nil
	}
	var names []string
	for _, c := range never {
		names = append(names, c.Name())
	}
	return names
}

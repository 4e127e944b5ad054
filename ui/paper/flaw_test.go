package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What is said to be wrong with a reason is said of one of its sources too, on the
// list of them and below a paper: "weak source" only of a source that is weak, and
// where it is our reading of a rule that is not sure, both say that.
func TestTheListOfSourcesMarksWhatTheAnswerMarks(t *testing.T) {
	p := pen(t)
	unsure, weak := 0, 0
	for i, c := range cases(t, p.Library.Questions) {
		view := verdict.NewView(p.Library.Trees, p.Library.Questions.Effective(c.Answers))
		list, doubted := Behind(p, view)
		sources := flat(SourceList(p, list, doubted))
		for tree := range p.Library.Trees.List {
			reasons := view.Reasons(tree)
			if first, found := view.FirstReason(tree); found {
				reasons = append(slices.Clone(reasons), first)
			}
			for _, r := range reasons {
				limits := Limits(p, tree, r)
				isWeak := slices.ContainsFunc(r.Sources, func(id string) bool {
					s := p.Library.Sources.Find(id)
					return s != nil && s.Confidence == source.LowConfidence
				})
				if said := slices.Contains(limits, p.Words.Sources.Low); said != isWeak {
					t.Errorf("case %d: %q is said to rest on a weak source: %v", i, r.Text, said)
				}
				if isWeak {
					weak++
				}
				if !slices.Contains(limits, p.Words.Sources.Unsure) {
					continue
				}
				unsure++
				if !strings.Contains(sources, words.Capital(p.Words.Sources.UnsureOf)) {
					t.Errorf("case %d: %q is not sure, and no source is marked:\n%s", i, r.Text, sources)
				}
			}
		}
		if text := flat(ExplainInFull(p, c)); strings.Contains(text, words.Capital(p.Words.Sources.Unsure)+".") &&
			!strings.Contains(text, words.Capital(p.Words.Sources.UnsureOf)) {
			t.Errorf("case %d: explain is not sure, and marks no source", i)
		}
	}
	if unsure == 0 || weak == 0 {
		t.Errorf("the cases show nothing: %d are not sure, %d weak", unsure, weak)
	}
}

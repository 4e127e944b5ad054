package content

import (
	"testing"

	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

func TestAVerdictIsAsSureAsTheWeakestOfWhatItRestsOn(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	seen := map[source.Confidence]bool{}
	for range seed.Times(300) {
		a := treatable(l, r)
		for tree := range l.Trees.List {
			reasons := l.Trees.Reasons(tree, a)
			got := verdict.Sure(l.Trees.Payers, l.Trees.Sources, &l.Trees.List[tree], reasons)
			seen[got] = true
			met := false
			for i := range reasons {
				for _, id := range reasons[i].Sources {
					s := l.Sources.Find(id)
					met = met || s.Confidence == got
					if s.Confidence < got {
						t.Fatalf("%s is said of a verdict that rests on %s, which is %s", got, id, s.Confidence)
					}
				}
				for _, rule := range verdict.DecidingRules(l.Trees.Payers, &l.Trees.List[tree], &reasons[i]) {
					met = met || rule.Confidence == got
					if rule.Confidence < got {
						t.Fatalf("%s is said of a verdict that rests on the rule %s, which is %s", got, rule.ID, rule.Confidence)
					}
				}
			}
			if !met {
				t.Fatalf("nothing that the verdict rests on is %s", got)
			}
		}
	}
	if len(seen) < 2 {
		t.Errorf("every verdict is %v", seen)
	}
	if got := verdict.Sure(l.Trees.Payers, l.Trees.Sources, &l.Trees.List[0], nil); got != source.LowConfidence {
		t.Errorf("a verdict that rests on nothing is %s", got)
	}
}

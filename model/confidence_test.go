package model_test

import (
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

func TestAVerdictIsAsSureAsTheWeakestOfWhatItRestsOn(t *testing.T) {
	l := known(t)
	r := seed.Rand(t)
	seen := map[model.Confidence]bool{}
	for range seed.Times(300) {
		a := treatable(l, r)
		for tree := range l.Trees {
			reasons := l.Reasons(tree, a)
			got := l.Sure(tree, reasons)
			seen[got] = true
			met := false
			for i := range reasons {
				for _, id := range reasons[i].Sources {
					s := l.Source(id)
					met = met || s.Confidence == got
					if s.Confidence < got {
						t.Fatalf("%s is said of a verdict that rests on %s, which is %s", got, id, s.Confidence)
					}
				}
				for _, rule := range l.DecidingRules(tree, &reasons[i]) {
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
	if got := l.Sure(0, nil); got != model.LowConfidence {
		t.Errorf("a verdict that rests on nothing is %s", got)
	}
}

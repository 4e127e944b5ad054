package verdict

import (
	"slices"

	"ketacover/model/rule"
	"ketacover/model/source"
)

// DecidingRules are the rules of the payer that a reason of tree t rests on;
// none while no rule is in sight.
func DecidingRules(payers *rule.Payers, t *rule.Tree, r *Reason) []*rule.Rule {
	ruling := &t.Rulings[r.Ruling]
	payer := payers.Find(ruling.Payer)
	if payer == nil {
		return nil
	}
	var list []*rule.Rule
	for i := range payer.Rules {
		if rule := &payer.Rules[i]; rule.Drug == t.ID && slices.Contains(ruling.Rules, rule.ID) {
			list = append(list, rule)
		}
	}
	return list
}

// RuleSure is how sure a rule is: its own grade, or that of the weakest source
// it rests on, as it is for a verdict.
func RuleSure(sources *source.Sources, r *rule.Rule) source.Confidence {
	weakest := r.Confidence
	for _, id := range r.Sources {
		if s := sources.Find(id); s != nil {
			weakest = min(weakest, s.Confidence)
		}
	}
	return weakest
}

// Sure is how sure a verdict of tree t is: the weakest grade of all that its
// reasons rest on, sources and rules. It is low where they rest on nothing.
func Sure(payers *rule.Payers, sources *source.Sources, t *rule.Tree, reasons []Reason) source.Confidence {
	weakest, some := source.HighConfidence, false
	for i := range reasons {
		if reasons[i].Beside {
			continue
		}
		for _, id := range reasons[i].Sources {
			if s := sources.Find(id); s != nil {
				weakest, some = min(weakest, s.Confidence), true
			}
		}
		for _, rule := range DecidingRules(payers, t, &reasons[i]) {
			weakest, some = min(weakest, rule.Confidence), true
		}
	}
	if !some {
		return source.LowConfidence
	}
	return weakest
}

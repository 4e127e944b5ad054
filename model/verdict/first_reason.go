package verdict

import "ketacover/model/rule"

// FirstReason is the reason of tree t to be told first: what the person's own plan
// publishes, where that was read, and else the first ground of the verdict.
func (v *View) FirstReason(t int) (Reason, bool) {
	reasons, own := v.Reasons(t), v.Prospect(t).Rule
	if own != nil && own.Own && (len(reasons) == 0 || !v.Span(t).Settled() ||
		ofAnotherPayer(&v.trees.List[t], &reasons[0], own)) {
		return Reason{Text: own.Text, Sources: own.Sources}, true
	}
	if len(reasons) == 0 {
		return Reason{}, false
	}
	return reasons[0], true
}

// ofAnotherPayer reports whether a reason is of the rule of another payer.
func ofAnotherPayer(t *rule.Tree, r *Reason, own *PlanRule) bool {
	if r.Leaf == nil {
		return false
	}
	payer := t.Rulings[r.Leaf.Ruling].Payer
	return payer != "" && payer != own.Payer.ID
}

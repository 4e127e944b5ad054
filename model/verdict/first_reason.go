package verdict

// FirstReason is the reason of tree t to be told first: what the person's own plan
// publishes, where that was read, and else the first ground of the verdict.
func (v *View) FirstReason(t int) (Reason, bool) {
	reasons, rule := v.Reasons(t), v.Prospect(t).Rule
	own := rule != nil && rule.Own
	if own && (len(reasons) == 0 || !v.Span(t).Settled() || v.ofAnotherPayer(t, &reasons[0], rule)) {
		return Reason{Text: rule.Text, Sources: rule.Sources}, true
	}
	if len(reasons) == 0 {
		return Reason{}, false
	}
	return reasons[0], true
}

// ofAnotherPayer reports whether a reason is of the rule of another payer.
func (v *View) ofAnotherPayer(t int, r *Reason, rule *PlanRule) bool {
	if r.Leaf == nil {
		return false
	}
	payer := v.library.List[t].Rulings[r.Leaf.Ruling].Payer
	return payer != "" && payer != rule.Payer.ID
}

package model

import "slices"

// LetterCriteria are the conditions that a list of a letter to an office tells
// of. ListCriteria answers the plan's own text: what is met, what is not, and
// what is not known yet. ListUsual is of what other plans ask, so it names only
// what is met and has words for an office: no plan need be told that another's
// rule is not met. ListDocuments is what can be shown for both.
func (l *Library) LetterCriteria(list string, tree int, a Answers) []CriterionStatus {
	f := l.Facts(a)
	t := &l.Trees[tree]
	ruling := t.Governing(&f)
	return slices.DeleteFunc(l.Criteria(tree, a), func(c CriterionStatus) bool {
		own := l.asksItself(t.ID, ruling, c.Criterion)
		usual := !own && c.Status == Met && c.Formal != ""
		switch list {
		case ListCriteria:
			return !own || c.Status == NotMet && l.Source(c.Source).Superseded
		case ListUsual:
			return !usual
		}
		return !usual && (!own || c.Status == NotMet)
	})
}

// ruleKinds are the kinds of sources that are a rule in its maker's own words.
var ruleKinds = []string{"policy-text", "statute", "regulator"}

// asksItself reports whether the payer of a ruling asks for the condition in a
// text of its own that was read.
func (l *Library) asksItself(drug string, r *Ruling, c *Criterion) bool {
	payer, source := l.Payer(r.Payer), l.Source(c.Source)
	if payer == nil || payer.ID == GeneralPayer || source == nil || !slices.Contains(ruleKinds, source.Kind) {
		return false
	}
	return slices.ContainsFunc(payer.Rules, func(rule Rule) bool {
		return rule.Drug == drug && slices.Contains(r.Rules, rule.ID) && slices.Contains(rule.Sources, c.Source)
	})
}

package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// LetterCriteria are the conditions that a list of a letter to an office tells
// of. ListCriteria answers the plan's own text: what is met, what is not, and
// what is not known yet. ListUsual is of what other plans ask, so it names only
// what is met and has words for an office: no plan need be told that another's
// rule is not met. ListDocuments is what can be shown for both.
func (l *Letters) LetterCriteria(list string, tree int, a fact.Answers) []verdict.CriterionStatus {
	f := l.Questions.Facts(a)
	t := &l.Trees.List[tree]
	ruling, all := verdict.Governed(t, &f)
	return slices.DeleteFunc(all, func(c verdict.CriterionStatus) bool {
		own := asksItself(l.Payers, l.Sources, t.ID, ruling, c.Criterion)
		usual := !own && c.Status == rule.Met && c.Formal != ""
		switch list {
		case ListCriteria:
			return !own || c.Status == rule.NotMet && l.Sources.Find(c.Source).Superseded
		case ListUsual:
			return !usual
		}
		return !usual && (!own || c.Status == rule.NotMet)
	})
}

// ruleKinds are the kinds of sources that are a rule in its maker's own words.
var ruleKinds = []string{"policy-text", "statute", "regulator", source.ReadingKind}

// asksItself reports whether the payer of a ruling asks for the condition in a
// text of its own that was read.
func asksItself(payers *rule.Payers, sources *source.Sources, drug string, r *rule.Ruling, c *rule.Criterion) bool {
	payer, source := payers.Find(r.Payer), sources.Find(c.Source)
	if payer == nil || source == nil || !slices.Contains(ruleKinds, source.Kind) ||
		payer.ID == rule.GeneralPayer && !source.Reading() {
		return false
	}
	return slices.ContainsFunc(payer.Rules, func(rule rule.Rule) bool {
		return rule.Drug == drug && slices.Contains(r.Rules, rule.ID) && slices.Contains(rule.Sources, c.Source)
	})
}

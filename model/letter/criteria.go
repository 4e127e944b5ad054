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
	asked := ownTexts(l.Payers, l.Sources, t.ID, ruling)
	return slices.DeleteFunc(all, func(c verdict.CriterionStatus) bool {
		own := slices.Contains(asked, c.Source)
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

// ownTexts are the sources of a ruling that are texts of its payer's own and were
// read: the payer itself asks for a condition that is in one of them.
func ownTexts(payers *rule.Payers, sources *source.Sources, drug string, r *rule.Ruling) []string {
	payer := payers.Find(r.Payer)
	if payer == nil {
		return nil
	}
	var own []string
	for i := range payer.Rules {
		asks := &payer.Rules[i]
		if asks.Drug != drug || !slices.Contains(r.Rules, asks.ID) {
			continue
		}
		for _, id := range asks.Sources {
			if s := sources.Find(id); s != nil && slices.Contains(ruleKinds, s.Kind) &&
				(payer.ID != rule.GeneralPayer || s.Reading()) {
				own = append(own, id)
			}
		}
	}
	return own
}

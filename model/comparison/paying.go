package comparison

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Paying is a company whose own rule pays for a drug in a case, and the text that
// says so.
type Paying struct {
	Payer  *rule.Payer
	Source *source.Source
}

// Paying are the other companies whose own rule pays for the drug of a tree in a case,
// one for each text. A text that an office cannot look up is no argument. It is what a
// letter needs of Compare, which works out far more.
func (l *Comparisons) Paying(a fact.Answers, tree int) []Paying {
	q := l.Questions.Index(fact.PayerQuestion)
	if q < 0 {
		return nil
	}
	now := l.Questions.Effective(a)
	f := l.Questions.Facts(now)
	changed := l.put(&Comparison{}, a, now, &f)
	trees := l.Trees
	if l.Elsewhere != nil {
		trees = l.Elsewhere
	}
	var list []Paying
	for option := range l.Questions.List[q].Options {
		payer := trees.Payers.Find(l.Questions.List[q].Options[option].ID)
		if payer == nil || now.At(q) == fact.Chosen(option) {
			continue
		}
		f := l.Questions.EffectiveFacts(changed.With(q, fact.Chosen(option)))
		text := l.paysBy(trees, tree, &f)
		if text != nil && !slices.ContainsFunc(list, func(x Paying) bool { return x.Source == text }) {
			list = append(list, Paying{payer, text})
		}
	}
	return list
}

// paysBy is the text by which a rule of the company's own pays; nil for none.
func (l *Comparisons) paysBy(trees *verdict.Trees, tree int, f *fact.Facts) *source.Source {
	s := Standing{Rule: verdict.OwnRule(trees.Questions, trees.Payers, &trees.List[tree], f)}
	if !s.Pays() || len(s.Rule.Rules[0].Sources) == 0 {
		return nil
	}
	if text := trees.Sources.Find(s.Rule.Rules[0].Sources[0]); text != nil && text.Formal() {
		return text
	}
	return nil
}

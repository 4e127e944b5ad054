package paper

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Terms are conditions under their head: those of a rule that was read for the
// plan, or those that plans usually ask. Only of the first can anyone say that
// they are met.
type Terms struct {
	Head  string
	Intro string // what the marks of the list mean; empty for the plan's own rule
	List  []verdict.CriterionStatus
}

// TermsOf are the conditions of the rules that the answers lead to, the plan's own
// first.
func TermsOf(trees *verdict.Trees, w *words.Words, tree int, a fact.Answers) []Terms {
	own, usual := Terms{Head: w.Heads.Conditions}, Terms{Head: w.Heads.Usual, Intro: w.Texts.UsualIntro}
	for _, c := range verdict.Criteria(trees.Questions, &trees.List[tree], a) {
		if c.Usual {
			usual.List = append(usual.List, c)
		} else {
			own.List = append(own.List, c)
		}
	}
	var list []Terms
	for _, t := range []Terms{own, usual} {
		if len(t.List) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// Standing is how a condition stands, in a word or two, and in what tone.
func Standing(w *words.Words, c *verdict.CriterionStatus) (mark string, tone Tone) {
	tones := [...]Tone{rule.NotKnown: Plain, rule.Met: Good, rule.NotMet: Bad}
	return w.Verdict.Standing(c.Usual, int(c.Status)), tones[c.Status]
}

// RestsOnly says of a condition on whose word it stands in the list, where that
// is our own.
func RestsOnly(w *words.Words, c *rule.Criterion) string {
	if c.Source != "" {
		return ""
	}
	return w.Texts.OwnAdvice
}

package paper

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
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
func TermsOf(p *Pen, tree int, a fact.Answers) []Terms {
	own, usual := Terms{Head: p.Words.Heads.Conditions}, Terms{Head: p.Words.Heads.Usual, Intro: p.Words.Texts.UsualIntro}
	for _, c := range verdict.Criteria(p.Library.Trees.Questions, &p.Library.Trees.List[tree], a) {
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
func Standing(p *Pen, c *verdict.CriterionStatus) (mark string, tone Tone) {
	tones := [...]Tone{rule.NotKnown: Plain, rule.Met: Good, rule.NotMet: Bad}
	return p.Words.Verdict.Standing(c.Usual, int(c.Status)), tones[c.Status]
}

// RestsOnly says of a condition on whose word it stands in the list, where that
// is our own.
func RestsOnly(p *Pen, c *rule.Criterion) string {
	if c.Source != "" {
		return ""
	}
	return p.Words.Texts.OwnAdvice
}

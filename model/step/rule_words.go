package step

import (
	"strings"

	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// ruleHoles are what a text of a step can say in the words of the rule.
var ruleHoles = []string{verdict.WayRound, verdict.ApprovalTerm, verdict.RenewalTerm}

// filled is a text of a step with the words of the person's own rule in it. It counts
// for nobody whose rule has no such words.
func (s *stepSearch) filled(a *Step, text string) (string, bool) {
	for _, hole := range ruleHoles {
		if !strings.Contains(text, "{"+hole+"}") {
			continue
		}
		said := s.ofRule(a, hole)
		if said == "" {
			return "", false
		}
		text = strings.ReplaceAll(text, "{"+hole+"}", said)
	}
	return text, true
}

// ofRule is what the rules say for a hole: the way round of each that is against the
// person, and of the rest what is said of the drug that the step is about.
func (s *stepSearch) ofRule(a *Step, hole string) string {
	said := ""
	if hole == verdict.WayRound {
		for t := range s.all.Trees.List {
			said = joinNew(said, verdict.RuleWordsOf(s.view, t).Round())
		}
		return said
	}
	for _, t := range s.about(a) {
		said = joinNew(said, verdict.RuleWordsOf(s.view, t).Term(hole))
	}
	return said
}

// about are the trees that a step is about: that of its paper, or of what is asked for.
func (s *stepSearch) about(a *Step) []int {
	if paper := s.all.Letters.Letter(a.Tool.Paper); paper != nil {
		if t := s.all.Trees.Index(paper.Drug); t >= 0 {
			return []int{t}
		}
	}
	return s.all.Trees.AskedDrugs(s.answers)
}

// joinNew is a text with one behind it that it does not hold yet.
func joinNew(text, more string) string {
	if strings.Contains(text, more) {
		return text
	}
	return rule.Join(text, more)
}

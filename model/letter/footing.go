package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Footing is how the published rule of the person's own plan stands to what a
// letter asks for. A letter argues with that rule before all else.
type Footing uint8

// The footings.
const (
	NoRule      Footing = iota // none was read that an office could be shown
	RuleMet                    // it pays, and each condition of it is met
	RuleOpen                   // it pays, and how some condition stands is not known
	RuleShort                  // it pays, and some condition is not met
	RulePays                   // it pays, and no condition of it can be told one by one
	RuleByCase                 // it leaves each case to be decided
	RuleAgainst                // it does not pay
)

// Footings are the ids of the footings.
var Footings = []string{"none", "met", "open", "short", "pays", "case", "against"}

// planRules are the published rules of the plan of a case, one for each drug.
type planRules struct {
	letters *Letters
	answers fact.Answers
	known   map[int]Footing // of the trees that were looked at; nil where it is asked once
}

// FootingOf is how the rule of the person's own plan for a tree stands to the case.
func FootingOf(l *Letters, tree int, a fact.Answers) Footing {
	return planRules{letters: l, answers: a}.footing(tree)
}

// own is the rule of the plan for a tree, where it was read in a text that a
// letter to an office may name, and governs whatever else is open.
func (p planRules) own(tree int) *verdict.PlanRule {
	l := p.letters
	f := l.Questions.Facts(p.answers)
	r := verdict.OwnRule(l.Questions, l.Payers, &l.Trees.List[tree], &f)
	if r == nil || !r.Own || len(r.If) > 0 || p.text(r) == nil ||
		r.Known == rule.NothingFound || r.Known == rule.WeaklyKnown && r.Stance != rule.Covered {
		return nil
	}
	return r
}

func (p planRules) footing(tree int) Footing {
	if known, ok := p.known[tree]; ok {
		return known
	}
	found := p.find(tree)
	if p.known != nil {
		p.known[tree] = found
	}
	return found
}

func (p planRules) find(tree int) Footing {
	r := p.own(tree)
	if r == nil {
		return NoRule
	}
	switch r.Stance {
	case rule.Excluded:
		return RuleAgainst
	case rule.CaseByCase:
		return RuleByCase
	case rule.Covered:
		return p.paying(tree)
	}
	return NoRule
}

// paying is how a rule that pays stands to the case.
func (p planRules) paying(tree int) Footing {
	list := p.letters.LetterCriteria(ListCriteria, tree, p.answers)
	stands := func(s rule.Status) bool {
		return slices.ContainsFunc(list, func(c verdict.CriterionStatus) bool { return c.Status == s })
	}
	switch {
	case len(list) == 0:
		return RulePays
	case stands(rule.NotMet):
		return RuleShort
	case stands(rule.NotKnown):
		return RuleOpen
	}
	return RuleMet
}

// text is the text of a rule as a letter names it: one of the plan's own maker, or
// nil.
func (p planRules) text(r *verdict.PlanRule) *source.Source {
	named, _ := p.letters.Sources.FormalSources(r.Sources)
	for _, id := range named {
		// A regulator also writes news: where no conditions are told, that is no rule.
		if s := p.letters.Sources.Find(id); slices.Contains(ruleKinds, s.Kind) &&
			(s.Kind != "regulator" || r.Stance == rule.Covered) {
			return s
		}
	}
	return nil
}

// name is the name, number and date of the rule for the first of the trees that
// has one.
func (p planRules) name(trees []int) string {
	for _, t := range trees {
		if r := p.own(t); r != nil {
			s := p.text(r)
			name := s.Title
			if s.Formally != "" {
				name = s.Formally
			}
			if s.Dated != "" {
				name += " (" + s.Dated + ")"
			}
			return name
		}
	}
	return ""
}

// standing are those of the trees for which the rule stands in one of the footings, all
// where none is named.
func (p planRules) standing(trees []int, footings []Footing) []int {
	if len(footings) == 0 {
		return trees
	}
	return slices.DeleteFunc(slices.Clone(trees), func(t int) bool { return !slices.Contains(footings, p.footing(t)) })
}

// rulesOf are the published rules of the plan as what may stand in the letter tells
// of them.
func rulesOf(w *letterWriter) planRules {
	return planRules{w.letters, w.draft.Case.Answers, w.footings}
}

// drugsOf are the trees that a part speaks of: where it says how the plan's own
// rule must stand, those for which it stands so.
func drugsOf(w *letterWriter, part *LetterPart) []int {
	drugs := w.draft.Drugs
	if t := w.letters.Trees.Index(part.Drug); t >= 0 {
		drugs = []int{t}
	}
	return rulesOf(w).standing(drugs, part.Rule)
}

// onFooting reports whether the plan's own rule stands as a part says. Where no
// drug is known none was read.
func onFooting(w *letterWriter, part *LetterPart) bool {
	return len(part.Rule) == 0 || len(drugsOf(w, part)) > 0 ||
		len(w.draft.Drugs) == 0 && slices.Contains(part.Rule, NoRule)
}

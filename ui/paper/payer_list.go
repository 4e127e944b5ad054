package paper

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Payers lists every payer with what it says of each drug in a word.
func Payers(p *Pen) *Sheet {
	papers := &p.Words.Papers
	s := newSheet(p, papers.PayersTitle)
	s.text(0, papers.PayersIntro)
	for _, group := range PayerGroups(p.Library.Payers, p.Words) {
		s.head(group.Title)
		for _, payer := range group.Payers {
			s.text(1, payer.Name+" ("+payer.ID+")")
			s.side(3, inAWord(p.Library.Trees, p.Words, payer))
		}
	}
	asOf(s)
	return s
}

// PayerGroup is payers of one sort.
type PayerGroup struct {
	Title  string
	Payers []*rule.Payer
}

// PayerGroups is every payer: companies, programmes, and the general rules.
func PayerGroups(payers *rule.Payers, w *words.Words) []PayerGroup {
	papers := &w.Papers
	groups := []PayerGroup{{Title: papers.Companies}, {Title: papers.Programmes}, {Title: papers.General}}
	for i := range payers.List {
		payer := &payers.List[i]
		sort := 0
		switch {
		case payer.ID == rule.GeneralPayer:
			sort = 2
		case payer.Programme:
			sort = 1
		}
		groups[sort].Payers = append(groups[sort].Payers, payer)
	}
	return groups
}

// inAWord is what a payer says of each drug in a word.
func inAWord(trees *verdict.Trees, w *words.Words, payer *rule.Payer) string {
	var parts []string
	for t := range trees.List {
		tree := &trees.List[t]
		parts = append(parts, tree.Short+": "+Says(w, payer, tree.ID)+".")
	}
	return strings.Join(parts, " ")
}

// Says is what a payer says of a drug in a word or two: the one stance of all
// its rules, or the one that any of them takes and that it is for some uses
// only, or that it depends on the use.
func Says(w *words.Words, payer *rule.Payer, drug string) string {
	papers := &w.Papers
	rules := rulesOn(payer, drug)
	var stances, decided []rule.Stance
	for _, r := range rules {
		if stance := said(r); !slices.Contains(stances, stance) {
			stances = append(stances, stance)
			if stance >= rule.Excluded {
				decided = append(decided, stance)
			}
		}
	}
	says := papers.Mixed
	switch {
	case len(stances) == 0:
		says = papers.Stances[rule.Unknown]
	case len(stances) == 1:
		says = papers.Stances[stances[0]]
	case len(decided) == 0: // not named for some uses, not read for others
		says = papers.Stances[rule.Unknown]
	case len(decided) == 1:
		says = papers.Stances[decided[0]] + ", " + papers.SomeUses
	}
	weak := func(r *rule.Rule) bool { return said(r) >= rule.Excluded && r.Confidence == source.LowConfidence }
	if slices.ContainsFunc(rules, weak) {
		says += " (" + w.Sources.Unsure + ")"
	}
	return says
}

// said is what a payer said in a rule. Where nothing of its was found it named
// nothing, whatever the verdicts make of that.
func said(r *rule.Rule) rule.Stance {
	if r.Known() == rule.NothingFound {
		return rule.Silent
	}
	return r.Stance
}

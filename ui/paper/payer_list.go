package paper

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/source"
)

// Payers lists every payer with what it says of each drug in a word.
func Payers(p *Pen) *Sheet {
	w := &p.Words.Papers
	s := newSheet(p, w.PayersTitle)
	s.text(0, w.PayersIntro)
	for _, group := range PayerGroups(p) {
		s.head(group.Title)
		for _, payer := range group.Payers {
			s.text(1, payer.Name+" ("+payer.ID+")")
			s.side(3, inAWord(p, payer))
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
func PayerGroups(p *Pen) []PayerGroup {
	w := &p.Words.Papers
	groups := []PayerGroup{{Title: w.Companies}, {Title: w.Programmes}, {Title: w.General}}
	for i := range p.Library.Payers.List {
		payer := &p.Library.Payers.List[i]
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
func inAWord(p *Pen, payer *rule.Payer) string {
	var parts []string
	for t := range p.Library.Trees.List {
		tree := &p.Library.Trees.List[t]
		parts = append(parts, tree.Short+": "+Says(p, payer, tree.ID)+".")
	}
	return strings.Join(parts, " ")
}

// Says is what a payer says of a drug in a word or two: the one stance of all
// its rules, or the one that any of them takes and that it is for some uses
// only, or that it depends on the use.
func Says(p *Pen, payer *rule.Payer, drug string) string {
	w := &p.Words.Papers
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
	says := w.Mixed
	switch {
	case len(stances) == 0:
		says = w.Stances[rule.Unknown]
	case len(stances) == 1:
		says = w.Stances[stances[0]]
	case len(decided) == 0: // not named for some uses, not read for others
		says = w.Stances[rule.Unknown]
	case len(decided) == 1:
		says = w.Stances[decided[0]] + ", " + w.SomeUses
	}
	weak := func(r *rule.Rule) bool { return said(r) >= rule.Excluded && r.Confidence == source.LowConfidence }
	if slices.ContainsFunc(rules, weak) {
		says += " (" + p.Words.Sources.Low + ")"
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

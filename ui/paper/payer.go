package paper

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Payer is the page on what a payer publishes: for each drug and group of uses
// what its rule says, on what terms, and what could not be read.
func Payer(p *Pen, payer *rule.Payer) *Sheet {
	w := p.Words
	s := newSheet(p, w.Papers.Publishes(payer.Name))
	about := w.Papers.Company
	switch {
	case payer.ID == rule.GeneralPayer:
		about = w.Papers.General
	case payer.Programme:
		about = w.Papers.Programme
	}
	if len(payer.Aliases) > 0 {
		about += " " + w.Papers.AlsoCalled(strings.Join(payer.Aliases, ", "))
	}
	s.text(0, about)
	s.text(0, payer.Note)
	for t := range p.Library.Trees.List {
		writeDrug(p, s, payer, &p.Library.Trees.List[t])
	}
	writeAsk(p, s, payer)
	writeSources(s)
	asOf(s)
	return s
}

// writeDrug is what a payer's rules say of one drug, those that decide first.
func writeDrug(p *Pen, s *Sheet, payer *rule.Payer, tree *rule.Tree) {
	s.head(tree.Title)
	rules := rulesOn(payer, tree.ID)
	if len(rules) == 0 {
		s.text(1, p.Words.Papers.NoRule+" "+p.Words.Papers.NotReadable+".")
	}
	for _, r := range rules {
		writeRule(p, s, r)
	}
}

// rulesOn are a payer's rules on a drug: those that pay, those that decide
// case by case, those that do not pay, and what could not be read.
func rulesOn(payer *rule.Payer, drug string) []*rule.Rule {
	var list []*rule.Rule
	for i := range payer.Rules {
		if payer.Rules[i].Drug == drug {
			list = append(list, &payer.Rules[i])
		}
	}
	order := []rule.Stance{rule.Covered, rule.CaseByCase, rule.Excluded, rule.Silent, rule.Unknown}
	slices.SortStableFunc(list, func(a, b *rule.Rule) int {
		return slices.Index(order, a.Stance) - slices.Index(order, b.Stance)
	})
	return list
}

// writeRule is one rule: for whom, what it says, its terms, and how sure we are.
func writeRule(p *Pen, s *Sheet, r *rule.Rule) {
	w := &p.Words.Papers
	s.sub(words.Capital(usesOf(p, r)))
	verdict := Block{Kind: Text, Indent: 2, Text: w.Sentences[r.Stance]}
	switch {
	case r.Known() == rule.NothingFound:
		verdict.Text = w.NothingFound
	case r.Confidence == source.LowConfidence:
		verdict.Text = w.Unsure[r.Stance]
	}
	switch said(r) {
	case rule.Covered:
		verdict.Tone = Good
	case rule.Excluded:
		verdict.Tone = Bad
	}
	s.add(verdict)
	s.text(2, cited(s, r.Because, r.Sources...))
	s.side(2, howFar(p, r))
	writeCriteria(p, s, r)
	s.labelled(2, w.Approval, r.Approval)
	s.labelled(2, w.Renewal, r.Renewal)
	s.labelled(2, w.Benefit, r.Benefit)
	s.labelled(2, w.Codes, r.Codes)
	s.labelled(2, w.Exceptions, r.Exceptions)
	for _, text := range limitsOf(p, r) {
		s.care(2, text)
	}
}

// howFar says how sure we are of a rule and how far it was read.
func howFar(p *Pen, r *rule.Rule) string {
	text := p.Words.Sources.HowSure(int(verdict.RuleSure(p.Library.Trees.Sources, r)))
	if r.Stance == rule.Covered || r.Stance == rule.CaseByCase {
		switch r.Read {
		case rule.ReadNone:
			text += " " + p.Words.Papers.ReadNone
		case rule.ReadPart:
			text += " " + p.Words.Papers.ReadPart
		}
	}
	return text
}

// limitsOf says why the rule may not be relied on.
func limitsOf(p *Pen, r *rule.Rule) []string {
	w := &p.Words.Papers
	var old, replaced bool
	for i, id := range r.Sources {
		if source := p.Library.Sources.Find(id); source != nil {
			old = old || i == 0 && source.Old()
			replaced = replaced || source.Superseded
		}
	}
	var list []string
	if old {
		list = append(list, w.OldRule)
	}
	if replaced {
		list = append(list, w.ReplacedRule)
	}
	if r.Confidence == source.LowConfidence && r.Stance != rule.Unknown {
		list = append(list, w.WeakRule)
	}
	return list
}

// writeCriteria are the terms of a rule, each with what proves it, and with the
// version of the rule that asks for it where there are several.
func writeCriteria(p *Pen, s *Sheet, r *rule.Rule) {
	if len(r.Criteria) == 0 {
		return
	}
	w := p.Words
	var versions []string
	for i := range r.Criteria {
		if v := r.Criteria[i].Version; v != "" && !slices.Contains(versions, v) {
			versions = append(versions, v)
		}
	}
	if len(versions) > 1 {
		s.care(2, w.Papers.Versions(len(versions)))
	}
	s.space()
	for _, usual := range []bool{false, true} {
		head := w.Papers.Conditions
		if usual {
			head = w.Papers.UsualConditions
		}
		writeConditions(p, s, r, usual, head, len(versions) > 1)
	}
	s.space()
}

// writeConditions are those of a rule that stand in it, or those that plans usually
// ask.
func writeConditions(p *Pen, s *Sheet, r *rule.Rule, usual bool, head string, versions bool) {
	w := p.Words
	for i := range r.Criteria {
		c := &r.Criteria[i]
		if c.Usual != usual {
			continue
		}
		if head != "" {
			s.text(2, head)
			head = ""
		}
		text := c.Text
		if versions && c.Version != "" {
			text += " " + w.Papers.OnlyVersion(c.Version)
		}
		s.item(2, "-", cited(s, text, c.Source))
		if c.Proof != "" {
			s.side(3, w.Verdict.Bring(c.Proof))
		}
		if c.Excludes {
			s.side(3, w.Papers.IfFailed)
		}
		if len(c.Tests) == 0 {
			s.side(3, w.Papers.ByHand)
		}
		s.side(3, RestsOnly(p, c))
	}
}

// writeAsk lists what to ask for where no rule could be read.
func writeAsk(p *Pen, s *Sheet, payer *rule.Payer) {
	if payer.ID == rule.GeneralPayer {
		return
	}
	var missing []string
	for t := range p.Library.Trees.List {
		missing = append(missing, unread(p, payer, &p.Library.Trees.List[t])...)
	}
	if len(missing) == 0 {
		return
	}
	w := &p.Words.Papers
	s.head(w.NotReadable)
	for _, what := range missing {
		s.item(1, "-", what)
	}
	s.space()
	s.text(1, w.AskIntro)
	for i, question := range p.Words.Papers.ToAsk() {
		s.item(1, number(i), question)
	}
	s.space()
	s.text(1, w.UntilThen)
}

// unread names the uses of a drug for which no rule could be read.
func unread(p *Pen, payer *rule.Payer, tree *rule.Tree) []string {
	drug := words.Capital(p.Words.Papers.Drug(tree.ID, tree.Short))
	rules := rulesOn(payer, tree.ID)
	if len(rules) == 0 {
		return []string{drug}
	}
	var list []string
	for _, r := range rules {
		if r.Stance == rule.Unknown || r.Stance == rule.Covered && r.Read == rule.ReadNone {
			list = append(list, drug+": "+usesOf(p, r))
		}
	}
	return list
}

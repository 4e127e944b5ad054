package paper

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Payer is the page on what a payer publishes: for each drug and group of uses
// what its rule says, on what terms, and what could not be read.
func Payer(p *Pen, payer *rule.Payer) *Sheet {
	s := newSheet(p, p.Words.Papers.Publishes(payer.Name))
	about := p.Words.Papers.Company
	switch {
	case payer.ID == rule.GeneralPayer:
		about = p.Words.Papers.General
	case payer.Programme:
		about = p.Words.Papers.Programme
	}
	if len(payer.Aliases) > 0 {
		about += " " + p.Words.Papers.AlsoCalled(strings.Join(p.Words.Interview.Few(payer.Aliases), ", "))
	}
	s.text(0, about)
	s.text(0, payer.Note)
	for t := range p.Library.Trees.List {
		writeDrug(s, p.Library, p.Words, payer, &p.Library.Trees.List[t])
	}
	writeAsk(s, p.Library.Trees, p.Words, payer)
	writeSources(s)
	asOf(s)
	return s
}

// writeDrug is what a payer's rules say of one drug, those that decide first.
func writeDrug(s *Sheet, library *model.Library, w *words.Words, payer *rule.Payer, tree *rule.Tree) {
	s.head(tree.Title)
	rules := rulesOn(payer, tree.ID)
	if len(rules) == 0 {
		s.text(1, w.Papers.NoRule)
	}
	for _, r := range rules {
		writeRule(s, library, w, r)
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
func writeRule(s *Sheet, library *model.Library, w *words.Words, r *rule.Rule) {
	papers := &w.Papers
	uses, rest := usesOf(library.Trees, w, r)
	s.sub(words.Capital(uses))
	for _, use := range rest {
		s.item(2, "-", words.Capital(use))
	}
	verdict := Block{Kind: Text, Indent: 2, Text: papers.Sentences[r.Stance]}
	switch {
	case r.Known() == rule.NothingFound:
		verdict.Text = papers.NothingFound
	case r.Confidence == source.LowConfidence:
		verdict.Text = papers.Unsure[r.Stance]
	}
	switch said(r) {
	case rule.Covered:
		verdict.Tone = Good
	case rule.Excluded:
		verdict.Tone = Bad
	}
	s.add(verdict)
	s.text(2, cited(s, r.Because, r.Sources...))
	s.side(2, howFar(library.Trees, w, r))
	writeCriteria(s, w, r)
	s.labelled(2, papers.Approval, r.Approval)
	s.labelled(2, papers.Renewal, r.Renewal)
	s.labelled(2, papers.Benefit, r.Benefit)
	s.labelled(2, papers.Codes, r.Codes)
	writeCodes(s, papers.DiagnosesCount, r.Diagnoses.Takes)
	writeCodes(s, papers.DiagnosesNot, r.Diagnoses.Refuses)
	s.labelled(2, papers.Exceptions, r.Exceptions)
	for i := range r.Also {
		s.labelled(2, papers.Also, cited(s, r.Also[i].Text, r.Also[i].Sources...))
	}
	for _, text := range limitsOf(library.Sources, w, r) {
		s.care(2, text)
	}
}

// mostCodes is how many codes of diagnoses stand in one line.
const mostCodes = 6

// writeCodes lists codes of diagnoses, a few a line.
func writeCodes(s *Sheet, label string, codes []string) {
	for few := range slices.Chunk(codes, mostCodes) {
		s.labelled(2, label, strings.Join(few, ", "))
	}
}

// howFar says how sure we are of a rule and how far it was read.
func howFar(trees *verdict.Trees, w *words.Words, r *rule.Rule) string {
	text := w.Sources.HowSure(int(verdict.RuleSure(trees.Sources, r)))
	if r.Stance == rule.Covered || r.Stance == rule.CaseByCase {
		switch r.Read {
		case rule.ReadNone:
			text += " " + w.Papers.ReadNone
		case rule.ReadPart:
			text += " " + w.Papers.ReadPart
		}
	}
	return text
}

// limitsOf says why the rule may not be relied on.
func limitsOf(sources *source.Sources, w *words.Words, r *rule.Rule) []string {
	papers := &w.Papers
	var old, replaced bool
	for i, id := range r.Sources {
		if source := sources.Find(id); source != nil {
			old = old || i == 0 && source.Old()
			replaced = replaced || source.Superseded
		}
	}
	var list []string
	if old {
		list = append(list, papers.OldRule)
	}
	if replaced {
		list = append(list, papers.ReplacedRule)
	}
	if r.Confidence == source.LowConfidence && r.Stance != rule.Unknown {
		list = append(list, papers.WeakRule)
	}
	return list
}

// writeCriteria are the terms of a rule, each with what proves it, and with the
// version of the rule that asks for it where there are several.
func writeCriteria(s *Sheet, w *words.Words, r *rule.Rule) {
	if len(r.Criteria) == 0 {
		return
	}
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
		writeConditions(s, w, r, usual, head, len(versions) > 1)
	}
	s.space()
}

// writeConditions are those of a rule that stand in it, or those that plans usually
// ask.
func writeConditions(s *Sheet, w *words.Words, r *rule.Rule, usual bool, head string, versions bool) {
	for i := range r.Criteria {
		c := &r.Criteria[i]
		if c.Usual != usual {
			continue
		}
		if head != "" {
			s.text(2, head)
			head = ""
		}
		text := rule.Join(c.Text, c.Newer)
		if versions && c.Version != "" {
			text += " " + w.Papers.OnlyVersion(c.Version)
		}
		s.item(2, "-", cited(s, text, append([]string{c.Source}, c.NewerSources...)...))
		if c.Proof != "" {
			s.side(3, w.Verdict.Bring(c.Proof))
		}
		if c.Excludes {
			s.side(3, w.Papers.IfFailed)
		}
		if len(c.Tests) == 0 {
			s.side(3, w.Papers.ByHand)
		}
		s.side(3, RestsOnly(w, c))
	}
}

// writeAsk lists what to ask for where no rule could be read.
func writeAsk(s *Sheet, trees *verdict.Trees, w *words.Words, payer *rule.Payer) {
	if payer.ID == rule.GeneralPayer {
		return
	}
	var missing []string
	for t := range trees.List {
		missing = append(missing, unread(trees, w, payer, &trees.List[t])...)
	}
	if len(missing) == 0 {
		return
	}
	papers := &w.Papers
	s.head(papers.NotReadable)
	for _, what := range missing {
		s.item(1, "-", what)
	}
	s.space()
	s.text(1, papers.AskIntro)
	for i, question := range w.Papers.ToAsk {
		s.item(1, number(i), question)
	}
	s.space()
	s.text(1, papers.UntilThen)
}

// unread names the uses of a drug for which no rule could be read.
func unread(trees *verdict.Trees, w *words.Words, payer *rule.Payer, tree *rule.Tree) []string {
	drug := words.Capital(tree.Within)
	rules := rulesOn(payer, tree.ID)
	if len(rules) == 0 {
		return []string{drug}
	}
	var list []string
	for _, r := range rules {
		if r.Stance == rule.Unknown || r.Stance == rule.Covered && r.Read == rule.ReadNone {
			uses, _ := usesOf(trees, w, r)
			list = append(list, drug+": "+uses)
		}
	}
	return list
}

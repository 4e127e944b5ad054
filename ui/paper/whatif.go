package paper

import (
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// WhatIf is a set of answers to try beside the real ones. It holds no answers
// of its own, so it stays right when the real ones change.
type WhatIf struct {
	Title string
	Set   fact.Settings
}

// Answers are the answers of a case as they would be.
func (w *WhatIf) Answers(a fact.Answers) fact.Answers { return a.Settle(w.Set) }

// Try makes a what-if of a change, titled by what changes.
func Try(set fact.Settings) WhatIf { return WhatIf{Title: set.Text(), Set: set} }

// Beside shows a case as it is beside the case as it would be.
func Beside(p *Pen, c record.Case, try WhatIf) *Sheet {
	wording := &p.Words.Options
	s := newSheet(p, wording.TryTitle)
	s.text(0, p.Words.Changes.Trying(try.Title))
	if try.Set.Medical() {
		s.care(0, wording.TryMedical)
	}
	then := record.Case{Answers: try.Answers(c.Answers), Details: c.Details}
	rows := [][]string{{"", wording.TryNow, wording.TryThen}}
	row := func(name, now, then string) {
		rows = append(rows, []string{name, now, same(now, then, wording.TrySame)})
	}
	now, other := gist(p, c), gist(p, then)
	for i := range now {
		row(now[i].name, now[i].text, other[i].text)
	}
	sums, others := reckon(p.Library.Costs, p.Words, c.Answers).inAWord(price),
		reckon(p.Library.Costs, p.Words, then.Answers).inAWord(price)
	for _, one := range eachOnce(sums, others) {
		row(one.Name, costOr(sums, one.Option, wording.TryNoSum), costOr(others, one.Option, wording.TryNoSum))
	}
	s.table(0, rows)
	s.head(wording.TryNeeded)
	writeNeeded(s, p.Library.Trees, p.Words, then.Answers)
	s.space()
	s.side(0, wording.TryStored)
	return s
}

func same(now, then, said string) string {
	if now == then {
		return said
	}
	return then
}

// named is a text and what it is.
type named struct{ name, text string }

// gist is what is compared of two cases beside the costs: verdicts and the first
// step.
func gist(p *Pen, c record.Case) []named {
	var list []named
	f := p.Library.Questions.Facts(c.Answers)
	for t := range p.Library.Trees.List {
		list = append(list, named{p.Library.Trees.List[t].Title, spanOf(p.Library.Trees, p.Words, t, &f)})
	}
	first := p.Words.Papers.NoSteps
	if steps := p.Library.Steps.StepsNow(c, p.Today); len(steps) > 0 {
		first = steps[0].Text
	}
	return append(list, named{p.Words.Steps.DoFirst, first})
}

// eachOnce are the options in one case or the other.
func eachOnce(now, then []GlanceOption) []GlanceOption {
	list := slices.Clone(now)
	for _, one := range then {
		if costOr(now, one.Option, "") == "" {
			list = append(list, one)
		}
	}
	return list
}

// costOr is what one of the options costs, or else what is said of one that is not
// among them.
func costOr(list []GlanceOption, option, none string) string {
	i := slices.IndexFunc(list, func(one GlanceOption) bool { return one.Option == option })
	if i < 0 {
		return none
	}
	return list[i].Text
}

func spanOf(trees *verdict.Trees, w *words.Words, tree int, f *fact.Facts) string {
	return spanText(w, trees.Diagrams[tree].Span(f))
}

// writeNeeded lists the terms that are then not met or not known.
func writeNeeded(s *Sheet, trees *verdict.Trees, w *words.Words, a fact.Answers) {
	some := false
	for t := range trees.List {
		for _, c := range verdict.Criteria(trees.Questions, &trees.List[t], a) {
			if c.Status == rule.Met {
				continue
			}
			mark, _ := Standing(w, &c)
			some = true
			s.item(0, "-", trees.List[t].Short+": ["+mark+"] "+c.Told())
		}
	}
	if !some {
		s.text(0, w.Options.TryNothing)
	}
}

// Compare sets the case as it is and what was tried below each other.
func Compare(p *Pen, c record.Case, tries []WhatIf) *Sheet {
	wording := &p.Words.Options
	s := newSheet(p, wording.Compare)
	trees := p.Library.Trees
	heads := []string{wording.TryWhat}
	for t := range trees.List {
		heads = append(heads, trees.List[t].Short)
	}
	rows := [][]string{append(heads, wording.TryCosts)}
	add := func(title string, a fact.Answers) {
		row, f := []string{title}, p.Library.Questions.Facts(a)
		for t := range trees.List {
			row = append(row, spanOf(trees, p.Words, t, &f))
		}
		rows = append(rows, append(row, sumsText(p.Library.Costs, p.Words, a)))
	}
	add(wording.TryNow, c.Answers)
	for i := range tries {
		add(words.Capital(tries[i].Title), tries[i].Answers(c.Answers))
	}
	s.table(0, rows)
	s.space()
	s.side(0, wording.TryStored)
	return s
}

// sumsText is every sum that could be worked out, one on a line.
func sumsText(costs *cost.Costs, w *words.Words, a fact.Answers) string {
	var list []string
	for _, one := range reckon(costs, w, a).inAWord(sum) {
		list = append(list, one.Name+": "+one.Text)
	}
	if len(list) == 0 {
		return w.Options.TryNoSum
	}
	return strings.Join(list, "\n")
}

package paper

import (
	"strings"

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
	Set   []fact.Setting
}

// Answers are the answers of a case as they would be.
func (w *WhatIf) Answers(a fact.Answers) fact.Answers { return a.Settle(w.Set) }

// Try makes a what-if of a change, titled by what changes.
func Try(p *Pen, set []fact.Setting) WhatIf {
	list := make([]string, len(set))
	for i, s := range set {
		q := &p.Library.Questions.List[s.Question]
		list[i] = q.Short + ": " + q.Options[s.Option].Text()
	}
	return WhatIf{Title: strings.Join(list, "; "), Set: set}
}

// Medical reports whether a part of it is a medical decision.
func Medical(p *Pen, set []fact.Setting) bool {
	for _, s := range set {
		if e := p.Library.Questions.List[s.Question].Change; e != nil && e.Medical {
			return true
		}
	}
	return false
}

// Beside shows a case as it is beside the case as it would be.
func Beside(p *Pen, c record.Case, try WhatIf) *Sheet {
	w := &p.Words.Ways
	s := newSheet(p, w.TryTitle)
	s.text(0, p.Words.Changes.Trying(try.Title))
	if Medical(p, try.Set) {
		s.care(0, w.TryMedical)
	}
	then := record.Case{Answers: try.Answers(c.Answers), Details: c.Details}
	rows := [][]string{{"", w.TryNow, w.TryThen}}
	ids := costIDs(p, c.Answers, then.Answers)
	now, other := gist(p, c, ids), gist(p, then, ids)
	for i := range now {
		rows = append(rows, []string{now[i].name, now[i].text, same(now[i].text, other[i].text, w.TrySame)})
	}
	s.table(0, rows)
	s.head(w.TryNeeded)
	writeNeeded(p, s, then.Answers)
	s.space()
	s.side(0, w.TryStored)
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

// costIDs are the ways to pay in one case or the other.
func costIDs(p *Pen, now, then fact.Answers) []string {
	var ids []string
	for _, a := range []fact.Answers{now, then} {
		ids = append(ids, reckon(p, a).options()...)
	}
	return once(ids)
}

// gist is what is compared of two cases: verdicts, first step, costs.
func gist(p *Pen, c record.Case, costs []string) []named {
	var list []named
	f := p.Library.Questions.Facts(c.Answers)
	for t := range p.Library.Trees.List {
		list = append(list, named{p.Library.Trees.List[t].Title, spanOf(p, t, &f)})
	}
	first := p.Words.Papers.NoSteps
	if steps := p.Library.Steps.NextSteps(c, p.Today); len(steps) > 0 {
		first = steps[0].Text
	}
	list = append(list, named{p.Words.Steps.DoFirst, first})
	sums := map[string]string{}
	for _, cost := range p.Library.Costs.Costs(c.Answers) {
		sums[cost.Option] = price(p, &cost)
	}
	for _, u := range p.Library.Costs.Unpriced(c.Answers) {
		sums[u.Option] = stands(p, &u)
	}
	for _, id := range costs {
		text := sums[id]
		if text == "" {
			text = p.Words.Ways.TryNoSum
		}
		list = append(list, named{p.Words.Money.CostOf(id), text})
	}
	return list
}

func spanOf(p *Pen, tree int, f *fact.Facts) string {
	return spanText(p, p.Library.Trees.Diagrams[tree].Span(f))
}

// writeNeeded lists the terms that are then not met or not known.
func writeNeeded(p *Pen, s *Sheet, a fact.Answers) {
	w := p.Words
	some := false
	for t := range p.Library.Trees.List {
		for _, c := range verdict.Criteria(p.Library.Trees.Questions, &p.Library.Trees.List[t], a) {
			if c.Status == rule.Met {
				continue
			}
			mark, _ := Standing(p, &c)
			some = true
			s.item(0, "-", p.Library.Trees.List[t].Short+": ["+mark+"] "+c.Text)
		}
	}
	if !some {
		s.text(0, w.Ways.TryNothing)
	}
}

// Compare sets the case as it is and what was tried below each other.
func Compare(p *Pen, c record.Case, tries []WhatIf) *Sheet {
	w := &p.Words.Ways
	s := newSheet(p, w.Compare)
	rows := [][]string{{w.TryWhat, p.Library.Trees.List[0].Short, p.Library.Trees.List[1].Short, w.TryCosts}}
	add := func(title string, a fact.Answers) {
		f := p.Library.Questions.Facts(a)
		rows = append(rows, []string{title, spanOf(p, 0, &f), spanOf(p, 1, &f), sumsText(p, a)})
	}
	add(w.TryNow, c.Answers)
	for i := range tries {
		add(words.Capital(tries[i].Title), tries[i].Answers(c.Answers))
	}
	s.table(0, rows)
	s.space()
	s.side(0, w.TryStored)
	return s
}

// sumsText is every sum that could be worked out, one on a line.
func sumsText(p *Pen, a fact.Answers) string {
	var list []string
	for _, cost := range p.Library.Costs.Costs(a) {
		list = append(list, p.Words.Money.CostOf(cost.Option)+": "+onPlan(p, cost.Backing, dollars(p, &cost)))
	}
	for _, u := range p.Library.Costs.Unpriced(a) {
		list = append(list, p.Words.Money.CostOf(u.Option)+": "+stands(p, &u))
	}
	if len(list) == 0 {
		return p.Words.Ways.TryNoSum
	}
	return strings.Join(list, "\n")
}

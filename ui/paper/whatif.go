package paper

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
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
func (p *Pen) Try(set []fact.Setting) WhatIf {
	list := make([]string, len(set))
	for i, s := range set {
		q := &p.Library.Questions.List[s.Question]
		list[i] = q.Short + ": " + q.Options[s.Option].Text()
	}
	return WhatIf{Title: strings.Join(list, "; "), Set: set}
}

// Medical reports whether a part of it is a medical decision.
func (p *Pen) Medical(set []fact.Setting) bool {
	for _, s := range set {
		if e := p.Library.Questions.List[s.Question].Change; e != nil && e.Medical {
			return true
		}
	}
	return false
}

// WhatIf shows a case as it is beside the case as it would be.
func (p *Pen) WhatIf(c record.Case, try WhatIf) *Sheet {
	w := &p.Words.Ways
	s := p.sheet(w.TryTitle)
	s.text(0, p.Words.Trying(try.Title))
	if p.Medical(try.Set) {
		s.care(0, w.TryMedical)
	}
	then := record.Case{Answers: try.Answers(c.Answers), Details: c.Details}
	rows := [][]string{{"", w.TryNow, w.TryThen}}
	ids := p.costIDs(c.Answers, then.Answers)
	now, other := p.gist(c, ids), p.gist(then, ids)
	for i := range now {
		rows = append(rows, []string{now[i].name, now[i].text, same(now[i].text, other[i].text, w.TrySame)})
	}
	s.table(0, rows)
	s.head(w.TryNeeded)
	p.needed(s, then.Answers)
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
func (p *Pen) costIDs(now, then fact.Answers) []string {
	var ids []string
	for _, a := range []fact.Answers{now, then} {
		ids = append(ids, p.reckon(a).options()...)
	}
	return once(ids)
}

// gist is what is compared of two cases: verdicts, first step, costs.
func (p *Pen) gist(c record.Case, costs []string) []named {
	var list []named
	f := p.Library.Questions.Facts(c.Answers)
	for t := range p.Library.Trees.List {
		list = append(list, named{p.Library.Trees.List[t].Title, p.spanOf(t, &f)})
	}
	first := p.Words.Papers.NoSteps
	if steps := p.Library.Steps.NextSteps(c, p.Today); len(steps) > 0 {
		first = steps[0].Text
	}
	list = append(list, named{p.Words.Heads.DoFirst, first})
	sums := map[string]string{}
	for _, cost := range p.Library.Costs.Costs(c.Answers) {
		sums[cost.Option] = p.price(&cost)
	}
	for _, u := range p.Library.Costs.Unpriced(c.Answers) {
		sums[u.Option] = p.stands(&u)
	}
	for _, id := range costs {
		text := sums[id]
		if text == "" {
			text = p.Words.Ways.TryNoSum
		}
		list = append(list, named{p.Words.CostOf(id), text})
	}
	return list
}

func (p *Pen) spanOf(tree int, f *fact.Facts) string {
	return p.span(p.Library.Trees.Diagrams[tree].Span(f))
}

// needed lists the terms that are then not met or not known.
func (p *Pen) needed(s *Sheet, a fact.Answers) {
	w := p.Words
	some := false
	for t := range p.Library.Trees.List {
		for _, c := range p.Library.Trees.Criteria(t, a) {
			if c.Status == rule.Met {
				continue
			}
			mark, _ := p.Standing(&c)
			some = true
			s.item(0, "-", p.Library.Trees.List[t].Short+": ["+mark+"] "+c.Text)
		}
	}
	if !some {
		s.text(0, w.Ways.TryNothing)
	}
}

// Compare sets the case as it is and what was tried below each other.
func (p *Pen) Compare(c record.Case, tries []WhatIf) *Sheet {
	w := &p.Words.Ways
	s := p.sheet(w.Compare)
	rows := [][]string{{w.TryWhat, p.Library.Trees.List[0].Short, p.Library.Trees.List[1].Short, w.TryCosts}}
	add := func(title string, a fact.Answers) {
		f := p.Library.Questions.Facts(a)
		rows = append(rows, []string{title, p.spanOf(0, &f), p.spanOf(1, &f), p.sums(a)})
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

// sums is every sum that could be worked out, one on a line.
func (p *Pen) sums(a fact.Answers) string {
	var list []string
	for _, cost := range p.Library.Costs.Costs(a) {
		list = append(list, p.Words.CostOf(cost.Option)+": "+p.onPlan(cost.Backing, p.dollars(&cost)))
	}
	for _, u := range p.Library.Costs.Unpriced(a) {
		list = append(list, p.Words.CostOf(u.Option)+": "+p.stands(&u))
	}
	if len(list) == 0 {
		return p.Words.Ways.TryNoSum
	}
	return strings.Join(list, "\n")
}

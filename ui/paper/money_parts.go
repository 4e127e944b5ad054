package paper

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Glance is what each option costs, for where there is little room.
type Glance struct {
	Least   string // which one costs the least, if that is sure
	Bars    *Bars
	Options []GlanceOption
	Flaws   []string // what is wrong with what the sums rest on
	Claim   []string // what there is to know of a claim; none where a course is to come
}

// GlanceOption is what one option costs, and what that hangs on.
type GlanceOption struct {
	Option string
	Name   string
	Text   string
}

// GlanceAt is what each option costs in a word.
func GlanceAt(p *Pen, c record.Case) Glance {
	m := reckon(p.Library.Costs, p.Words, c.Answers)
	g := Glance{Least: m.least(), Bars: costBars(m), Options: m.inAWord(price)}
	g.Claim = append(back(m), noteTexts(m.claim)...)
	for _, cost := range m.costs {
		g.Flaws = once(append(g.Flaws, FlawsOf(p, cost.Rests)...))
	}
	return g
}

// inAWord says of each option what it costs, and of those that cannot be added up
// yet how it stands with them.
func (m *reckoning) inAWord(say func(*words.Words, *cost.Cost) string) []GlanceOption {
	var list []GlanceOption
	for i := range m.costs {
		c := &m.costs[i]
		list = append(list, GlanceOption{c.Option, m.book.Title(c.Option), say(m.words, c)})
	}
	for i := range m.missing {
		u := &m.missing[i]
		list = append(list, GlanceOption{u.Option, m.book.Title(u.Option), stands(m.words, u)})
	}
	return list
}

// CostYear is what each option has cost month by month, and when one costs less
// than another.
func CostYear(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Money.Year)
	m := reckon(p.Library.Costs, p.Words, c.Answers)
	m.months(s)
	m.evens(s)
	return closed(s)
}

// CostHelp is what can help with paying.
func CostHelp(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Money.Help)
	m := reckon(p.Library.Costs, p.Words, c.Answers)
	m.aids(s)
	facts := p.Library.Questions.Facts(c.Answers)
	writePayRights(s, p.Library.Reference, p.Words, &facts)
	return closed(s)
}

// Touched are the options whose sums the answer to a question goes into, in a case
// that lacks it.
func Touched(costs *cost.Costs, a fact.Answers, question string) []string {
	return costs.Sums(a).Lacking(question)
}

// Sharpens says which sums the answer to a question would make more exact, and
// nothing where it would make none so.
func Sharpens(costs *cost.Costs, w *words.Words, a fact.Answers, question string) string {
	var names []string
	for _, option := range Touched(costs, a, question) {
		names = append(names, costs.Doing(option))
	}
	if len(names) == 0 {
		return ""
	}
	return w.Figures.MakesExact(names)
}

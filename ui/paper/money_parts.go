package paper

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Glance is what each way costs, for where there is little room.
type Glance struct {
	Least string // which one costs the least, if that is sure
	Bars  *Bars
	Ways  []GlanceWay
	Flaws []string // what is wrong with what the sums rest on
}

// GlanceWay is what one way costs, and what that hangs on.
type GlanceWay struct {
	Option string
	Name   string
	Text   string
}

// GlanceAt is what each way costs in a word.
func GlanceAt(p *Pen, c record.Case) Glance {
	m := reckon(p, c.Answers)
	g := Glance{Least: m.least(), Bars: CostBars(p.Library.Costs, p.Words, m.open)}
	for _, cost := range m.costs {
		g.Ways = append(g.Ways, GlanceWay{cost.Option, p.Library.Costs.Title(cost.Option), price(p.Words, &cost)})
		g.Flaws = once(append(g.Flaws, FlawsOf(p, cost.Rests)...))
	}
	for _, u := range m.missing {
		g.Ways = append(g.Ways, GlanceWay{u.Option, p.Library.Costs.Title(u.Option), stands(p.Words, &u)})
	}
	return g
}

// CostYear is what each way has cost month by month, and when one costs less
// than another.
func CostYear(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Money.Year)
	m := reckon(p, c.Answers)
	m.months(s)
	m.evens(s)
	return closed(s)
}

// CostHelp is what can help with paying.
func CostHelp(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Money.Help)
	m := reckon(p, c.Answers)
	m.aids(s)
	m.rights(s)
	return closed(s)
}

// Touched are the ways whose sums the answer to a question goes into, in a case
// that lacks it.
func Touched(costs *cost.Book, a fact.Answers, question string) []string {
	var list []string
	for _, c := range costs.Costs(a) {
		if slices.Contains(c.Open, question) {
			list = append(list, c.Option)
		}
	}
	for _, u := range costs.Unpriced(a) {
		if slices.Contains(u.Needs, question) {
			list = append(list, u.Option)
		}
	}
	return list
}

// Sharpens says which sums the answer to a question would make more exact, and
// nothing where it would make none so.
func Sharpens(costs *cost.Book, w *words.Words, a fact.Answers, question string) string {
	var names []string
	for _, option := range Touched(costs, a, question) {
		names = append(names, costs.Doing(option))
	}
	if len(names) == 0 {
		return ""
	}
	return w.Figures.MakesExact(names)
}

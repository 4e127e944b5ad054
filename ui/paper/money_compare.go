package paper

import (
	"strings"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/ui/words"
)

// CostTry is a case with other answers, to compare what it costs.
type CostTry struct {
	Name    string
	Title   string // what is different
	Answers fact.Answers
}

// Differs titles a case by the answers in which it differs from another.
func Differs(p *Pen, from, to fact.Answers) string {
	var list []string
	for q := range p.Library.Questions.List {
		question := &p.Library.Questions.List[q]
		answer := to.At(q)
		if answer == from.At(q) {
			continue
		}
		text := question.Say(answer)
		switch answer.State {
		case fact.NotAsked:
			text = p.Words.Interview.NotAsked
		case fact.Unsure:
			text = p.Words.Heads.Unsure
		}
		list = append(list, question.Short+": "+text)
	}
	return words.Capital(strings.Join(list, "; "))
}

// CompareCosts sets what each way costs in several cases side by side, for the
// course and for twelve months.
func CompareCosts(p *Pen, now fact.Answers, tries []CostTry) *Sheet {
	w := &p.Words.Money
	s := newSheet(p, w.Compare)
	header := []string{w.Way, w.AsItIs}
	columns := []map[string]string{sumsByName(p, now)}
	for _, try := range tries {
		header = append(header, try.Name)
		columns = append(columns, sumsByName(p, try.Answers))
	}
	rows := [][]string{header}
	for i := range p.Library.Costs.Rules.Options {
		name := p.Words.Money.CostOf(p.Library.Costs.Rules.Options[i].ID)
		for _, key := range []string{name, p.Words.Chart.InAYear(name)} {
			row, some := []string{key}, false
			for _, column := range columns {
				text, ok := column[key]
				if !ok {
					text = w.NoSum
				}
				row, some = append(row, text), some || ok
			}
			if some {
				rows = append(rows, row)
			}
		}
	}
	if len(rows) == 1 {
		s.text(0, p.Words.Texts.NoCosts)
	} else {
		s.table(0, rows)
	}
	s.space()
	for _, try := range tries {
		s.text(0, try.Name+": "+try.Title+".")
	}
	s.side(0, w.NotStored)
	return s
}

// sumsByName is what each way costs, for the course and for twelve months, by name.
func sumsByName(p *Pen, a fact.Answers) map[string]string {
	m, sums := reckon(p, a), map[string]string{}
	for _, c := range m.costs {
		sums[p.Words.Money.CostOf(c.Option)] = onPlan(p, c.Backing, dollars(p, &c))
	}
	for _, u := range m.missing {
		sums[p.Words.Money.CostOf(u.Option)] = stands(p, &u)
	}
	for _, y := range m.years {
		sums[p.Words.Chart.InAYear(p.Words.Money.CostOf(y.Option))] = onPlan(p, y.Backing, paid(p, &y.Months[cost.MonthsInYear-1]))
	}
	return sums
}

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
func (p *Pen) Differs(from, to fact.Answers) string {
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
			text = p.Words.Heads.NotAsked
		case fact.Unsure:
			text = p.Words.Heads.Unsure
		}
		list = append(list, question.Short+": "+text)
	}
	return words.Capital(strings.Join(list, "; "))
}

// CompareCosts sets what each way costs in several cases side by side, for the
// course and for twelve months.
func (p *Pen) CompareCosts(now fact.Answers, tries []CostTry) *Sheet {
	w := &p.Words.Money
	s := p.sheet(w.Compare)
	header := []string{w.Way, w.AsItIs}
	columns := []map[string]string{p.sumsByName(now)}
	for _, try := range tries {
		header = append(header, try.Name)
		columns = append(columns, p.sumsByName(try.Answers))
	}
	rows := [][]string{header}
	for i := range p.Library.Costs.Rules.Options {
		name := p.Words.CostOf(p.Library.Costs.Rules.Options[i].ID)
		for _, key := range []string{name, p.Words.InAYear(name)} {
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
func (p *Pen) sumsByName(a fact.Answers) map[string]string {
	m, sums := p.reckon(a), map[string]string{}
	for _, c := range m.costs {
		sums[p.Words.CostOf(c.Option)] = p.onPlan(c.Backing, p.dollars(&c))
	}
	for _, u := range m.missing {
		sums[p.Words.CostOf(u.Option)] = p.stands(&u)
	}
	for _, y := range m.years {
		sums[p.Words.InAYear(p.Words.CostOf(y.Option))] = p.onPlan(y.Backing, p.paid(&y.Months[cost.MonthsInYear-1]))
	}
	return sums
}

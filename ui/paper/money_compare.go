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
func Differs(questions *fact.Questions, w *words.Words, from, to fact.Answers) string {
	var list []string
	for q := range questions.List {
		question := &questions.List[q]
		answer := to.At(q)
		if answer == from.At(q) {
			continue
		}
		text := question.Say(answer)
		switch answer.State {
		case fact.NotAsked:
			text = w.Interview.NotAsked
		case fact.Unsure:
			text = w.Heads.Unsure
		}
		list = append(list, question.Short+": "+text)
	}
	return words.Capital(strings.Join(list, "; "))
}

// CompareCosts sets what each option costs in several cases side by side, for the
// course and for twelve months.
func CompareCosts(p *Pen, now fact.Answers, tries []CostTry) *Sheet {
	money := &p.Words.Money
	s := newSheet(p, money.Compare)
	header := []string{money.Option, money.AsItIs}
	columns := []map[string]string{sumsByName(p.Library.Costs, p.Words, now)}
	for _, try := range tries {
		header = append(header, try.Name)
		columns = append(columns, sumsByName(p.Library.Costs, p.Words, try.Answers))
	}
	rows := [][]string{header}
	for i := range p.Library.Costs.Rules.Options {
		name := p.Library.Costs.Title(p.Library.Costs.Rules.Options[i].ID)
		for _, key := range []string{name, p.Words.Chart.InAYear(name)} {
			row, some := []string{key}, false
			for _, column := range columns {
				text, ok := column[key]
				if !ok {
					text = money.NoSum
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
	s.side(0, money.NotStored)
	return s
}

// sumsByName is what each option costs, for the course and for twelve months, by name.
func sumsByName(book *cost.Costs, w *words.Words, a fact.Answers) map[string]string {
	m, sums := reckon(book, w, a), map[string]string{}
	for _, one := range m.inAWord(sum) {
		sums[one.Name] = one.Text
	}
	for _, y := range m.years {
		sums[w.Chart.InAYear(book.Title(y.Option))] = onPlan(w, y.Backing, paid(w, &y.Months[cost.MonthsInYear-1]))
	}
	return sums
}

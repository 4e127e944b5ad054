package paper

import (
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/ui/words"
)

// year is the part of a sheet on a year.
func (m *reckoning) year(s *Sheet) {
	if len(m.years) > 0 {
		s.head(m.words.Money.Year)
		m.months(s)
		m.evens(s)
	}
}

// months shows what each option has cost month by month, and which visits that
// counts.
func (m *reckoning) months(s *Sheet) {
	if len(m.years) == 0 {
		s.text(1, m.words.Texts.NoCosts)
		return
	}
	money := &m.words.Money
	showPicture(s, m.words, costCurves(m.book, m.words, m.years))
	s.table(1, m.yearRows())
	s.space()
	for i := range m.years {
		y := &m.years[i]
		if i > 0 && slices.Equal(y.Working, m.years[i-1].Working) {
			continue
		}
		tree := &m.book.Trees.List[m.book.Trees.Index(m.book.CostOption(y.Option).Drug)]
		text := m.words.Figures.Scheduled(tree.Within, strings.Join(y.Working, " "))
		s.text(1, cited(s, text, y.Sources...))
	}
	s.side(1, money.OnePlanYear)
}

// evens says of each two options which costs less, and from when on.
func (m *reckoning) evens(s *Sheet) {
	list := cost.BreakEvens(m.years)
	if len(list) == 0 {
		return
	}
	s.head(m.words.Money.Even)
	for _, e := range list {
		text := m.even(&e)
		if e.IfPaid {
			text = m.words.Money.IfItPays(text)
		}
		s.item(1, "-", text)
	}
	if slices.ContainsFunc(m.years, func(y cost.Year) bool { return y.Months[0].Matched != y.Months[0].Paid }) {
		s.side(1, m.words.Money.FirstVisit)
	}
}

// yearRows is a table of what has been paid by the end of three months.
func (m *reckoning) yearRows() [][]string {
	ends := []int{1, 6, 12}
	header := []string{m.words.Money.Option}
	for _, n := range ends {
		header = append(header, m.words.Chart.EndOfMonth(n))
	}
	rows := [][]string{header}
	for _, y := range m.years {
		row := []string{yearName(m.book, m.words, &y)}
		for _, n := range ends {
			row = append(row, paid(m.words, &y.Months[n-1]))
		}
		rows = append(rows, row)
	}
	return rows
}

// paid says what has been paid by the end of a month.
func paid(w *words.Words, m *cost.Month) string {
	low, high := m.Paid.Whole()
	return w.Money.OrMore(w.Money.Dollars(low, high), m.Reach.High > m.Matched.High)
}

// yearName names an option over a year, and says if it hangs on the plan.
func yearName(book *cost.Costs, w *words.Words, y *cost.Year) string {
	return onPlan(w, y.Backing, book.Title(y.Option))
}

// even says which of two options costs less, and from when on.
func (m *reckoning) even(e *cost.BreakEven) string {
	one, other := m.book.Doing(e.One), m.book.Doing(e.Other)
	switch e.Sure.Cheaper {
	case e.One:
		return m.words.Money.LessFrom(one, other, e.Sure.From)
	case e.Other:
		return m.words.Money.LessFrom(other, one, e.Sure.From)
	}
	switch {
	case e.Low != e.High:
	case e.Low.Cheaper == "":
		return m.words.Money.SameCost(one, other)
	case e.Low.Cheaper == e.One:
		return m.words.Money.LooksLess(one, other, e.Low.From)
	default:
		return m.words.Money.LooksLess(other, one, e.Low.From)
	}
	return m.words.Money.CannotCompare(one, other, m.words.Money.LessAt(m.book.Doing(e.Low.Cheaper), e.Low.From),
		m.words.Money.LessAt(m.book.Doing(e.High.Cheaper), e.High.From))
}

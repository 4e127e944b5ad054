package paper

import (
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/ui/words"
)

// showPicture shows a picture, and what it says in words.
func showPicture(s *Sheet, w *words.Words, c Picture) {
	s.figure(1, c, w.Chart.InWords(c.About().Says))
}

// barsOf is a picture of what each of some options costs.
func barsOf(book *cost.Costs, w *words.Words, costs []cost.Cost) *Bars {
	g := BarGroup{}
	var says []string
	ranges := false
	for _, c := range costs {
		bar := Bar{book.Title(c.Option), c.Low, c.High, dollars(w, &c)}
		g.Bars = append(g.Bars, bar)
		says = append(says, w.Money.OptionCosts(bar.Name, onPlan(w, c.Backing, bar.Text))+".")
		ranges = ranges || c.Low < c.High
	}
	return &Bars{Groups: []BarGroup{g}, Heads: []string{w.Money.Option, w.Options.Cost}, Caption: Caption{
		Title: w.Chart.BarsTitle, Says: strings.Join(says, " "),
		Use: uses(func(on words.Surface) string { return w.Chart.UseBars(on, ranges) }),
	}}
}

// costCurves is a picture of what each option has cost so far.
func costCurves(book *cost.Costs, w *words.Words, years []cost.Year) *YearChart {
	c := &YearChart{Months: w.Money.Months, Month: w.Chart.Month, Money: w.Money.Dollars, Words: w}
	var says []string
	signs := words.YearSigns{Alone: len(years) == 1}
	for _, y := range years {
		one := YearOption{Name: yearName(book, w, &y)}
		for m := range y.Months {
			low, high := y.Months[m].Paid.Whole()
			one.Said = append(one.Said, paid(w, &y.Months[m]))
			one.Months = append(one.Months, [2]int{low, high})
			signs.Ranges = signs.Ranges || low < high
		}
		c.Options = append(c.Options, one)
		says = append(says, w.Chart.InTwelveMonths(one.Name, paid(w, &y.Months[cost.MonthsInYear-1]))+".")
	}
	place := func(option string) int {
		return slices.IndexFunc(years, func(y cost.Year) bool { return y.Option == option })
	}
	for _, e := range cost.BreakEvens(years) {
		if e.Sure.From <= 1 {
			continue
		}
		dearer := e.One
		if e.Sure.Cheaper == e.One {
			dearer = e.Other
		}
		c.Turns = append(c.Turns, YearTurn{e.Sure.From, place(e.Sure.Cheaper), place(dearer)})
		says = append(says, w.Money.LessFrom(book.Doing(e.Sure.Cheaper), book.Doing(dearer), e.Sure.From))
		signs.Turns = true
	}
	c.Caption = Caption{
		Title: w.Chart.YearTitle, Says: strings.Join(says, " "),
		Use: uses(func(on words.Surface) string { return w.Chart.UseYear(on, signs) }),
	}
	return c
}

package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ketacover/ui/words"
)

// YearChart is a picture of what several options have cost so far, month by month.
// Its scale is chosen so that it shows where options change places; what costs far
// more than that leaves it, and its sum is said.
type YearChart struct {
	Caption
	Options []YearOption
	Turns   []YearTurn
	Months  string                     // how the axis of the months is called
	Month   func(n int) string         // names a month
	Money   func(low, high int) string // says an amount
	Words   *words.Words
}

// YearOption is one option: the least and the most paid by the end of each month.
type YearOption struct {
	Name   string
	Months [][2]int
	Said   []string // the same in words
}

// YearTurn is the month from which on one option costs less than another for sure,
// after a time when it did not. Options go by their places.
type YearTurn struct {
	Month           int
	Cheaper, Dearer int
}

// last is what has been paid by the end of the year.
func (w *YearOption) last() [2]int { return w.Months[len(w.Months)-1] }

// legend is what an option costs in all, after its letter.
func (c *YearChart) legend(i int) string {
	w := &c.Options[i]
	last := w.last()
	return letterOf(i) + ". " + c.Words.Chart.InTwelveMonths(w.Name, c.Money(last[0], last[1]))
}

// monthsShown are the months that a table of a year has room for.
var monthsShown = []int{1, 3, 6, 12}

// Rows is the year as a table: what each option has cost by the end of some months.
func (c *YearChart) Rows() [][]string {
	rows := [][]string{{c.Words.Money.Option}}
	for _, m := range monthsShown {
		rows[0] = append(rows[0], c.Month(m))
	}
	for i := range c.Options {
		row := []string{c.Options[i].Name}
		for _, m := range monthsShown {
			row = append(row, c.Options[i].Said[m-1])
		}
		rows = append(rows, row)
	}
	return rows
}

// top is the amount at the end of the scale: enough to show two options in full and
// each place where options change places, and every option that takes not even twice
// as much.
func (c *YearChart) top() int {
	var ends []int
	for i := range c.Options {
		ends = append(ends, c.Options[i].last()[1])
	}
	slices.Sort(ends)
	enough := ends[min(1, len(ends)-1)]
	for _, t := range c.Turns {
		cheaper, dearer := c.Options[t.Cheaper].Months, c.Options[t.Dearer].Months
		enough = max(enough, cheaper[t.Month-1][1], dearer[t.Month-1][0])
	}
	most := enough
	for _, end := range ends {
		if end <= 2*enough {
			most = max(most, end)
		}
	}
	step := stepFor(most)
	return max(step, (most+step-1)/step*step)
}

// The signs of the rows beside the letters.
const beyond, both = '>', '*'

// strokes are the signs of nothing, and of what lies between two amounts.
func strokes(ascii bool) (bar, thin rune) {
	if ascii {
		return '|', '.'
	}
	return '│', '┄'
}

// Lines draws a row for each month, in which each option stands at what it has
// cost by then, and a line across where two change places.
func (c *YearChart) Lines(width int, ascii bool) []string {
	name := func(m int) string { return fmt.Sprintf("%2d", m) }
	if width >= roomy {
		name = c.Month
	}
	lead := utf8.RuneCountInString(name(12)) + 1
	room := min(width-lead-3-len(c.Options), longest)
	top := c.top()
	var out []string
	for i := range c.Options {
		out = append(out, wrap(c.legend(i), width)...)
	}
	edge := c.Money(top, top)
	out = append(out, padded("", lead)+" $0"+strings.Repeat(" ", max(1, room-2-utf8.RuneCountInString(edge)))+edge)
	signs := ""
	for m := 1; m <= len(c.Options[0].Months); m++ {
		row := c.row(m, room, top, ascii)
		out = append(append(out, c.across(m, lead, width)...), padded(name(m), lead)+row)
		signs += row
	}
	return append(out, c.signs(signs, ascii)...)
}

// across are the lines above the month from which on an option costs less.
func (c *YearChart) across(month, lead, width int) []string {
	var out []string
	for _, t := range c.Turns {
		if t.Month == month {
			for _, line := range wrap(c.Words.Chart.LessFromHere(letterOf(t.Cheaper), letterOf(t.Dearer)), width-lead) {
				out = append(out, strings.Repeat("-", lead-1)+" "+line)
			}
		}
	}
	return out
}

// signs explains those that stand in the rows.
func (c *YearChart) signs(rows string, ascii bool) []string {
	_, thin := strokes(ascii)
	var out []string
	for _, s := range []struct {
		sign rune
		say  func(string) string
	}{{thin, c.Words.Chart.MayBe}, {both, c.Words.Chart.TwoInOnePlace}, {beyond, c.Words.Chart.MoreThanFits}} {
		if strings.ContainsRune(rows, s.sign) {
			out = append(out, s.say(string(s.sign)))
		}
	}
	return out
}

// row is one month: a bar at nothing, each option by its letter, and at the end
// those that cost more than fits in.
func (c *YearChart) row(month, room, top int, ascii bool) string {
	bar, thin := strokes(ascii)
	row := []rune(string(bar) + strings.Repeat(" ", room))
	over := ""
	place := func(amount int) int { return 1 + min(amount, top)*(room-1)/top }
	for i, w := range c.Options {
		paid := w.Months[month-1]
		for x := place(paid[0]); x < place(paid[1]); x++ {
			row[x] = thin
		}
		if paid[1] > top {
			over += letterOf(i)
		}
	}
	for i, w := range c.Options {
		paid := w.Months[month-1]
		for _, amount := range paid {
			x := place(amount)
			switch {
			case amount > top:
			case row[x] == ' ' || row[x] == thin:
				row[x] = []rune(letterOf(i))[0]
			case string(row[x]) != letterOf(i):
				row[x] = both
			}
		}
	}
	if over != "" {
		return string(row) + " " + string(beyond) + over
	}
	return strings.TrimRight(string(row), " ")
}

func letterOf(i int) string { return string(rune('A' + i%26)) }

// stepFor is a round amount that parts the axis into five at most.
func stepFor(most int) int {
	for step := 10; ; step *= 10 {
		for _, n := range []int{1, 2, 5} {
			if most <= 5*n*step {
				return n * step
			}
		}
	}
}

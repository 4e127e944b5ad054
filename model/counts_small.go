package model

// withhold takes out each cell below the least, and those from which it could be
// worked out.
func (c *Counts) withhold(least int) {
	total := c.Cases.N
	c.Stages, c.Outcomes = partition(c.Stages, least), partition(c.Outcomes, least)
	for i := range c.Happened { // each parts the cases in two: those in which it happened, and the others
		if n := c.Happened[i].N; few(n, least) || few(total-n, least) {
			c.Happened[i] = Cell{ID: c.Happened[i].ID, Withheld: true}
		}
	}
	c.Answers = partition(c.Answers, least)
	for _, cell := range []*Cell{&c.Answered, &c.Logged} { // these part the cases in two as well
		if few(cell.N, least) || few(total-cell.N, least) {
			*cell = Cell{Withheld: true}
		}
	}
	for _, cell := range []*Cell{&c.Cases, &c.Undated} {
		if few(cell.N, least) {
			*cell = Cell{Withheld: true}
		}
	}
	if c.Cases.Withheld { // of so few nothing is told
		for _, list := range [][]Cell{c.Stages, c.Outcomes, c.Happened} {
			hide(list)
		}
	}
	if c.Cases.Withheld || c.Answered.Withheld {
		hide(c.Answers)
		c.Answered, c.Median = Cell{Withheld: true}, 0
	}
	if c.Cases.Withheld || c.Logged.Withheld {
		c.Logged, c.Hours = Cell{Withheld: true}, 0
	}
}

// few reports a cell that tells of few. None at all tells of nobody.
func few(n, least int) bool { return n > 0 && n < least }

// hide withholds all cells.
func hide(list []Cell) {
	for i := range list {
		list[i] = Cell{ID: list[i].ID, Withheld: true}
	}
}

// partition withholds cells whose sum is told: the small ones, and then the smallest
// of the others until what is left of the sum may lie in any of them in many ways.
// Where even all of them would not do, which of them are none is withheld too.
func partition(cells []Cell, least int) []Cell {
	hidden, sum := 0, 0
	list := make([]Cell, len(cells))
	copy(list, cells)
	take := func(i int) {
		hidden, sum = hidden+1, sum+list[i].N
		list[i] = Cell{ID: list[i].ID, Withheld: true}
	}
	for i := range list {
		if few(list[i].N, least) {
			take(i)
		}
	}
	for hidden > 0 && (hidden < 2 || sum-(hidden-1) < least) {
		next := -1
		for i := range list {
			if list[i].N > 0 && (next < 0 || list[i].N < list[next].N) {
				next = i
			}
		}
		if next < 0 {
			hide(list)
			break
		}
		take(next)
	}
	return list
}

package model

import (
	"slices"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// counted is a library that knows a few things that happen, and cases.
func counted(t *testing.T) *Library {
	t.Helper()
	l := small(t)
	l.Questions.Events.Kinds = []fact.EventKind{{ID: "requested", Begins: fact.RequestStep, Sent: true},
		{ID: "received", Begins: fact.RequestStep}, {ID: "approved", Ends: fact.RequestStep},
		{ID: "denied", Ends: fact.RequestStep}}
	l.Questions.Events.Outcomes = []fact.EventChoice{{ID: "won"}, {ID: "lost"}}
	return l
}

func onDay(month time.Month, day int) fact.Date { return fact.Date{Year: 2026, Month: month, Day: day} }

func TestCountsAreOfThePeriodAndTellTheDaysToAnAnswer(t *testing.T) {
	l := counted(t)
	var cases []record.Case
	for i := range 6 {
		cases = append(cases, record.Case{Events: []record.Event{
			{Kind: "requested", Date: onDay(3, 1)}, {Kind: "received", Date: onDay(3, 3)},
			{Kind: "denied", Date: onDay(3, 3+i+1)}},
			Outcome: record.Outcome{What: "won", Date: onDay(5, 1)}})
	}
	for range 5 {
		cases = append(cases, record.Case{Events: []record.Event{{Kind: "denied", Date: onDay(9, 1)}}}, record.Case{})
	}
	c := Count(l, cases, onDay(1, 1), onDay(6, 30), onDay(11, 1), SmallCell)
	won := Cell{ID: "won", N: 6}
	if c.Cases.N != 6 || c.Undated.N != 5 || !slices.Contains(c.Outcomes, won) || c.Answered.N != 6 || c.Median != 4 {
		t.Errorf("%+v", c)
	}
	if !slices.Contains(c.Happened, Cell{ID: "denied", N: 6}) || c.Answers[0] != (Cell{ID: "0-7", N: 6}) {
		t.Errorf("%+v", c)
	}
	// Before the period's end nothing of September is told.
	if c := Count(l, cases, fact.Date{}, fact.Date{}, onDay(11, 1), SmallCell); c.Cases.N != 11 {
		t.Errorf("without a period %+v", c.Cases)
	}
	// Of four nothing is told at all.
	c = Count(l, cases[:4], fact.Date{}, fact.Date{}, onDay(11, 1), SmallCell)
	for _, list := range [][]Cell{{c.Cases, c.Answered}, c.Outcomes, c.Happened, c.Answers} {
		for _, cell := range list {
			if !cell.Withheld || cell.N != 0 {
				t.Errorf("%+v is told", cell)
			}
		}
	}
}

// Whoever knows the sum and all that is told can put each withheld cell at several
// numbers, below the least and not: none can be worked out.
func TestNoSmallCellCanBeWorkedOut(t *testing.T) {
	random := seed.Rand(t)
	for range seed.Times(600) {
		cells := make([]Cell, 2+random.IntN(4))
		sum := 0
		for i := range cells {
			cells[i].N = random.IntN(3) * random.IntN(9)
			sum += cells[i].N
		}
		if sum < SmallCell {
			continue // then the sum is not told
		}
		told := partition(cells, SmallCell)
		rest, hidden, nones := sum, 0, 0
		for i := range told {
			switch {
			case told[i].Withheld:
				hidden++
				if cells[i].N == 0 {
					nones++
				}
			case few(told[i].N, SmallCell) || told[i].N != cells[i].N:
				t.Fatalf("%v is told as %v", cells, told)
			}
			rest -= told[i].N
		}
		least := 1 // where which are none is told, a withheld cell holds one at least
		if nones > 0 || hidden == len(cells) {
			least = 0
		}
		if most := rest - (hidden-1)*least; hidden > 0 && (hidden < 2 || most < SmallCell) {
			t.Fatalf("of %v, told as %v, each withheld cell is from %d to %d", cells, told, least, most)
		}
	}
}

// Each number that parts the cases in two tells both parts: neither may be small.
func TestNoNumberTellsOfTheFewThatAreLeft(t *testing.T) {
	l, random := counted(t), seed.Rand(t)
	for range seed.Times(300) {
		var cases []record.Case
		for range 4 + random.IntN(12) {
			c := record.Case{}
			if random.IntN(4) > 0 {
				c.Events = []record.Event{{Kind: "requested", Date: onDay(3, 1)}}
			}
			if random.IntN(4) > 0 {
				c.Events = append(c.Events, record.Event{Kind: "denied", Date: onDay(3, 1+random.IntN(28))})
			}
			if random.IntN(3) > 0 {
				c.Details = record.WithHours(c.Details, record.Hours{Date: onDay(3, 2), Time: 1 + random.IntN(400)})
			}
			cases = append(cases, c)
		}
		c := Count(l, cases, fact.Date{}, fact.Date{}, onDay(11, 1), SmallCell)
		for _, cell := range append([]Cell{c.Cases, c.Answered, c.Logged}, c.Happened...) {
			if few(cell.N, SmallCell) || few(c.Cases.N-cell.N, SmallCell) && !c.Cases.Withheld {
				t.Fatalf("%+v of %+v is told", cell, c.Cases)
			}
		}
		if c.Logged.Withheld && c.Hours != 0 || c.Answered.Withheld && c.Median != 0 {
			t.Fatalf("a sum of what is withheld is told: %+v", c)
		}
	}
}

func TestHoursAreCountedInThePeriodAndPutACaseInIt(t *testing.T) {
	l := counted(t)
	var cases []record.Case
	for i := range 6 {
		c := record.Case{}
		c.Details = record.WithHours(c.Details, record.Hours{Date: onDay(3, 1+i), Time: 150})
		c.Details = record.WithHours(c.Details, record.Hours{Date: onDay(9, 1), Time: 2000})
		cases = append(cases, c)
	}
	c := Count(l, cases, onDay(1, 1), onDay(6, 30), onDay(11, 1), SmallCell)
	if c.Cases.N != 6 || c.Logged.N != 6 || c.Hours != 9 || c.Undated.N != 0 {
		t.Errorf("%+v", c)
	}
}

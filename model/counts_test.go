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
	l.Questions.Events.Kinds = []fact.EventKind{{ID: "requested"}, {ID: "received"}, {ID: "approved"}, {ID: "denied"}}
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

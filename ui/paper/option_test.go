package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/ui/words"
)

func TestATableOfTheOptionsHasFourColumnsAtMost(t *testing.T) {
	p := pen(t)
	for _, c := range cases(t, p.Library.Questions) {
		s := newSheet(p, "")
		writeOptions(s, p.Library.Options, p.Library.Questions, p.Words, Ranked(p.Library.Options, c))
		tries := []WhatIf{Try(fact.Settings{p.Library.Questions.Setting(p.Library.Questions.Index("network"), 0)})}
		for _, sheet := range []*Sheet{s, Beside(p, c, tries[0]), Compare(p, c, tries)} {
			tables := 0
			for _, b := range sheet.Blocks {
				if b.Kind != Table {
					continue
				}
				tables++
				if n := len(b.Rows[0]); n > 4 {
					t.Fatalf("a table has %d columns: %q", n, b.Rows[0])
				}
			}
			if tables == 0 {
				t.Fatal("there is no table")
			}
		}
	}
}

// The heads are those of the screen, which have room for the narrow columns of a paper.
func TestTheTableOfTheOptionsHasTheHeadsOfTheScreen(t *testing.T) {
	p, w := pen(t), words.English().Options
	want := []string{w.Option, w.Chance, w.Cost, w.Fit}
	for _, c := range cases(t, p.Library.Questions) {
		s := newSheet(p, "")
		writeOptions(s, p.Library.Options, p.Library.Questions, p.Words, Ranked(p.Library.Options, c))
		i := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.Kind == Table })
		if i < 0 || !slices.Equal(s.Blocks[i].Rows[0], want) {
			t.Fatalf("the table does not begin with %q", want)
		}
	}
}

func TestEveryOptionIsToldInTheSameParts(t *testing.T) {
	p := pen(t)
	for _, c := range cases(t, p.Library.Questions) {
		c.Details = option.WithPriority(c.Details, "cost", true)
		told := OptionsAhead(p, c)
		if len(told.Parts) != 9 || len(told.Titles) != len(p.Library.Options.List) {
			t.Fatalf("%d parts of %d options", len(told.Parts), len(told.Titles))
		}
		for i, part := range told.Parts {
			for n, cell := range told.Cells[i] {
				if len(cell.Blocks) == 0 {
					t.Errorf("%q says nothing of %q", told.Titles[n], part)
				}
			}
		}
	}
}

func TestAWhatIfSaysWhatItIsAndStoresNothing(t *testing.T) {
	p := pen(t)
	q := p.Library.Questions.Index("antidepressants")
	try := Try(fact.Settings{p.Library.Questions.Setting(q, 4)})
	text := Beside(p, record.Case{}, try).Plain()
	for _, want := range []string{
		"If this came true: antidepressants that did not help enough: four or more.",
		"This is a medical matter. Talk it over with your clinician",
		"Now", "the same", "What is still needed then", "Your answers stay as they are.",
	} {
		if !strings.Contains(inOneLine(text), want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if (fact.Settings{p.Library.Questions.Setting(p.Library.Questions.Index("network"), 0)}).Medical() {
		t.Error("the network is taken for a medical matter")
	}
}

package command

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/receipt"
	"ketacover/model/record"
	"ketacover/ui/batch"
	"ketacover/ui/words"
)

const countsHelp = `Usage: ketacover counts
       ketacover counts --from 2026-01-01 --to 2026-12-31
       ketacover counts CASE|DIR... --format csv

Counts cases in a period, without names, as funders ask for them: how many, where
they stand, how they ended, what happened, how many days the plan took, and the
hours that were logged. A case is in the period when something that it tells
happened then, or time was logged on it. A folder stands for the cases in it. With
no name it counts the cases that are kept on this computer, those in the archive
too, and asks for the passphrase. Cases that a newer ketacover saved are left out
and named, and it exits with 1.

Numbers from 1 to 4 are withheld, and so are those from which they could be worked
out: with so few, somebody could tell who is meant. --least 11 withholds those up
to 10, as some funders ask.
`

type countsOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	opened  func() (record.Vault, error)

	today, from, to, format string
	least                   int
}

func newCounts(t *Tools) *cobra.Command {
	o := &countsOptions{console: t.Console, content: t.Content, clock: t.Clock, opened: t.opened}
	cmd := &cobra.Command{
		Use: "counts [CASE|DIR...]", Long: countsHelp,
		RunE: func(_ *cobra.Command, args []string) error { return runCounts(o, args) },
	}
	o.cases = takesCase(cmd, t)
	addToday(cmd, &o.today)
	cmd.Flags().StringVar(&o.from, "from", "", "count from this day, written `YYYY-MM-DD`")
	cmd.Flags().StringVar(&o.to, "to", "", "count up to this day, written `YYYY-MM-DD`")
	cmd.Flags().StringVar(&o.format, "format", formatText, "write `txt` or csv")
	cmd.Flags().IntVar(&o.least, "least", model.SmallCell, "withhold cells below this `NUMBER`, at least 5")
	return cmd
}

func runCounts(o *countsOptions, args []string) error {
	if o.least < model.SmallCell {
		return misused("give 5 or more, or leave it out", "counts: --least %d would tell who is meant", o.least)
	}
	if o.format != formatText && o.format != batch.CSV {
		return misused("the formats are txt and csv", "read --format: unknown format %q", record.Cut(o.format))
	}
	today, err := o.clock.day(o.today)
	if err != nil {
		return err
	}
	from, err := dayOf("from", o.from)
	if err != nil {
		return err
	}
	to, err := dayOf("to", o.to)
	if err != nil {
		return err
	}
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		return misused("put the earlier day under --from", "counts: --to is before --from")
	}
	var cases []record.Case
	var left *leftOut
	if len(args) == 0 {
		cases, left, err = o.kept()
	} else {
		cases, left, err = o.read(args)
	}
	if err != nil {
		return err
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	counts := model.Count(l, cases, from, to, today, o.least)
	t := countsTeller{library: l, words: words.English(), counts: counts, least: o.least}
	write := t.text
	if o.format == batch.CSV {
		write = t.csv
	}
	if err := o.console.write(write()); err != nil {
		return err
	}
	return left.fault("counts", "counted")
}

// dayOf is the day that a flag names, none for none.
func dayOf(flag, text string) (fact.Date, error) {
	if text == "" {
		return fact.Date{}, nil
	}
	day, err := fact.ParseDate(text)
	if err != nil {
		return day, misused("write it as in --"+flag+" 2026-11-23", "read --%s: %q is %s", flag, record.Cut(text), err)
	}
	return day, nil
}

// read reads all cases. Of a folder those that a newer program saved are left out; one that
// cannot be read for another reason, or was named itself, ends it: a count that passes over
// one without a word is wrong.
func (o *countsOptions) read(args []string) ([]record.Case, *leftOut, error) {
	var list []record.Case
	left := &leftOut{}
	for _, arg := range args {
		names := []string{arg}
		inside := o.cases.in(arg)
		if len(inside) > 0 {
			names = inside
		}
		left.of += len(names)
		for _, name := range names {
			c, err := o.cases.read(o.content, name)
			if len(inside) > 0 && errors.Is(err, record.ErrNewer) {
				left.names = append(left.names, record.Cut(name))
				continue
			}
			if err != nil {
				return nil, nil, err
			}
			if _, err := record.HoursOf(c); err != nil {
				return nil, nil, refused(fmt.Sprintf("read case %q", name), err)
			}
			list = append(list, c)
		}
	}
	return list, left, nil
}

// kept reads all cases that are kept on this computer.
func (o *countsOptions) kept() ([]record.Case, *leftOut, error) {
	v, err := o.opened()
	if errors.Is(err, record.ErrNoVault) {
		return nil, nil, misused(`name some, as in "ketacover counts my-cases"`,
			"counts: no case and no folder named, and no cases are kept on this computer")
	}
	if err != nil {
		return nil, nil, err
	}
	return allKept(o.content, v, "read case", func(c record.Case) error {
		_, err := record.HoursOf(c)
		return err
	})
}

// in are the cases of a folder, by their paths; none where it is no folder.
func (s *Cases) in(folder string) []string {
	var names []string
	for _, name := range s.Store.Cases(folder) {
		path := filepath.Join(folder, filepath.Base(name))
		data, err := s.Store.Read(path)
		has := func(word string) bool { return bytes.Contains(data, []byte(`"`+word+`"`)) }
		if err == nil && (has(record.CaseFormat) || has("answers") && !has(receipt.Format)) { // also one written by hand
			names = append(names, path)
		}
	}
	return names
}

// countsTeller tells counts.
type countsTeller struct {
	library *model.Library
	words   *words.Words
	counts  model.Counts
	least   int
}

// countsPart is a list of cells under a heading.
type countsPart struct {
	id, head string
	cells    []model.Cell
	label    func(id string) string
	all      model.Cell // of all cells together, below them
	inAll    string     // what that says; empty where it is not told
}

// parts are all lists, in the order in which they are told.
func (t *countsTeller) parts() []countsPart {
	w, events := &t.words.Counts, &t.library.Questions.Events
	return []countsPart{
		{id: "stage", head: w.Stages, cells: t.counts.Stages, label: func(id string) string {
			for _, s := range t.library.Steps.Stands() {
				if s.ID == id {
					return s.Title
				}
			}
			return id
		}},
		{id: "outcome", head: w.Outcomes, cells: t.counts.Outcomes, label: func(id string) string {
			if o := events.Outcome(id); o != nil {
				return o.Label
			}
			return w.None
		}},
		{id: "happened", head: w.Happened, cells: t.counts.Happened,
			label: func(id string) string { return events.Kind(id).Label }},
		{id: "days", head: w.Answers, cells: t.counts.Answers, label: func(id string) string {
			from, to, _ := strings.Cut(id, "-")
			return w.DaysIn(from, to)
		}, all: t.counts.Answered, inAll: w.Answered},
	}
}

// number is a cell as it is told.
func (t *countsTeller) number(c model.Cell) string {
	if c.Withheld {
		return t.words.Counts.Withheld
	}
	return strconv.Itoa(c.N)
}

// hours is the time that was logged, as it is told.
func (t *countsTeller) hours() string {
	if t.counts.Logged.Withheld {
		return t.words.Counts.Withheld
	}
	return strconv.Itoa(t.counts.Hours)
}

// text is all of it to be read. Cells of none are left out.
func (t *countsTeller) text() string {
	w := &t.words.Counts
	var b strings.Builder
	day := func(d fact.Date) string {
		if d.IsZero() {
			return ""
		}
		return t.words.Phrase.Long(d)
	}
	row := func(number, label string) { fmt.Fprintf(&b, "  %8s  %s\n", number, words.Clean(label)) }
	b.WriteString(w.Period(day(t.counts.From), day(t.counts.To)) + "\n\n")
	row(t.number(t.counts.Cases), w.Cases)
	row(t.number(t.counts.Undated), w.Undated)
	parts := t.parts()
	if t.counts.Cases.Withheld {
		parts = nil // all of it is withheld
	}
	for _, part := range parts {
		told := slices.DeleteFunc(slices.Clone(part.cells), func(c model.Cell) bool { return c.N == 0 && !c.Withheld })
		if len(told) == 0 && part.inAll == "" {
			continue // a head alone says nothing
		}
		b.WriteString("\n" + part.head + "\n")
		for _, cell := range told {
			row(t.number(cell), part.label(cell.ID))
		}
		if part.inAll != "" {
			row(t.number(part.all), part.inAll)
		}
	}
	if t.counts.Median > 0 {
		b.WriteString("  " + w.HalfWithin(t.counts.Median) + "\n")
	}
	if logged := t.counts.Logged; parts != nil && (logged.N > 0 || logged.Withheld) {
		b.WriteString("\n" + w.Hours + "\n")
		row(t.hours(), w.HoursInAll)
		row(t.number(logged), w.Logged)
	}
	for _, note := range []string{w.WhyWithheld(t.least), w.HalfYear} {
		b.WriteString("\n" + note + "\n")
	}
	return b.String()
}

// csv is all of it for a spreadsheet: a row for each cell, those of none too.
func (t *countsTeller) csv() string {
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	put := func(part, id, label string, c model.Cell) {
		_ = table.Write([]string{part, id, words.SafeCell(label), t.number(c)})
	}
	_ = table.Write([]string{"part", "id", "label", "number"})
	put("all", "cases", t.words.Counts.Cases, t.counts.Cases)
	put("all", "undated", t.words.Counts.Undated, t.counts.Undated)
	put("all", "answered", t.words.Counts.Answered, t.counts.Answered)
	put("all", "logged", t.words.Counts.Logged, t.counts.Logged)
	_ = table.Write([]string{"all", "hours", t.words.Counts.HoursInAll, t.hours()})
	for _, part := range t.parts() {
		for _, cell := range part.cells {
			put(part.id, cell.ID, part.label(cell.ID), cell)
		}
	}
	table.Flush()
	return out.String()
}

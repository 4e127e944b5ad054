package content

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ketacover/content/lint"
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
)

var report = flag.Bool("report", false, "print what the content holds")

// TestContentReport makes the report of "make content-report", so that it is
// never out of order, and prints it where it is asked for.
func TestContentReport(t *testing.T) {
	var out io.Writer = io.Discard
	if *report {
		out = os.Stdout
	}
	lib := parsed(t)
	today, err := fact.ParseDate(lib.Version)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(out, "Content of %s\n", lib.Version)
	reportReading(out)
	reportSources(out, lib, today)
	reportEntries(out, lib)
	reportFacts(t, out, lib)
	reportCases(t, out, lib)
}

// reportReading prints the grade of all texts and the ten hardest of them.
func reportReading(out io.Writer) {
	texts, names := prose(), names()
	type graded struct {
		lint.Text
		grade float64
	}
	var all, sentences lint.Reading
	var list []graded
	for _, t := range texts {
		r := lint.Measure(t.Words, names)
		all.Add(r)
		if !lint.Graded(&t, r) {
			continue
		}
		sentences.Add(r)
		list = append(list, graded{t, r.Grade()})
	}
	slices.SortStableFunc(list, func(a, b graded) int { return cmp.Compare(b.grade, a.grade) })
	fmt.Fprintf(out, "\nReading grade (Flesch-Kincaid)\n  %-28s %5.2f  %d texts, %d words\n  %-28s %5.2f  %d texts, %d "+
		"words\n",
		"all texts", all.Grade(), len(texts), all.Words(), "without labels and headings", sentences.Grade(), len(list),
		sentences.Words())
	fmt.Fprintf(out, "  the ten hardest (none may be above %.1f)\n", lint.MaxGrade)
	for _, g := range list[:min(10, len(list))] {
		words := []rune(strings.Join(strings.Fields(g.Words), " "))
		fmt.Fprintf(out, "  %5.2f  %s:%d %s: %s\n", g.grade, g.File, g.Line, g.Key, string(words[:min(90, len(words))]))
	}
}

// reportSources counts sources by what a reader would ask of them.
func reportSources(out io.Writer, lib *model.Library, today fact.Date) {
	fmt.Fprintf(out, "\nSources: %d\n", len(lib.Sources.List))
	count := func(title string, of func(*source.Source) string) {
		counts := map[string]int{}
		for i := range lib.Sources.List {
			counts[of(&lib.Sources.List[i])]++
		}
		fmt.Fprintf(out, "  %-20s", title)
		for _, key := range sortedKeys(counts) {
			fmt.Fprintf(out, "  %s %d", key, counts[key])
		}
		fmt.Fprintln(out)
	}
	count("kind", func(s *source.Source) string { return s.Kind })
	count("confidence", func(s *source.Source) string { return s.Confidence.String() })
	count("document of", yearOf)
	count("read", func(s *source.Source) string {
		switch days := s.Checked.Days(today); {
		case days <= 90:
			return "in the last 90 days"
		case days <= 365:
			return "in the last year"
		}
		return "longer ago"
	})
	count("state", func(s *source.Source) string {
		switch {
		case s.Overdue(today):
			return "overdue"
		case s.Superseded:
			return "superseded"
		case s.Old():
			return "old (before 2022)"
		}
		return "current"
	})
}

// yearOf is the last year that the date of a document names.
func yearOf(s *source.Source) string {
	last := ""
	for word := range strings.FieldsFuncSeq(s.Dated, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 {
			last = max(last, word)
		}
	}
	switch {
	case last == "":
		return "no date"
	case last < "2022":
		return "before 2022"
	}
	return last
}

// reportEntries prints, for each drug, the companies and programmes of which no rule
// was read, and those whose rule was read in part only.
func reportEntries(out io.Writer, lib *model.Library) {
	fmt.Fprintf(out, "\nCompanies and programmes: %d\n", len(lib.Payers.List))
	for i := range lib.Trees.List {
		tree := &lib.Trees.List[i]
		var none, part []string
		for j := range lib.Payers.List {
			payer := &lib.Payers.List[j]
			if payer.ID == tree.General {
				continue
			}
			far := -1 // how far the rule that was read furthest was read
			for _, r := range payer.Rules {
				if r.Drug == tree.ID && r.Stance != rule.Unknown && r.Known() != rule.NothingFound {
					far = max(far, int(r.Read))
				}
			}
			switch {
			case far < 0:
				none = append(none, payer.ID)
			case far < int(rule.ReadMedicines):
				part = append(part, payer.ID)
			}
		}
		fmt.Fprintf(out, "  %s: %d without a rule that was read: %s\n", tree.ID, len(none), strings.Join(none, " "))
		fmt.Fprintf(out, "  %s: %d with a rule that was read in part: %s\n", tree.ID, len(part), strings.Join(part, " "))
	}
}

// reportFacts prints how much of the fact collection is used.
func reportFacts(t *testing.T, out io.Writer, lib *model.Library) {
	data, err := os.ReadFile("testdata/facts.txt")
	if err != nil {
		t.Fatal(err)
	}
	used, listed := map[string]bool{}, map[string]bool{}
	for i := range lib.Sources.List {
		for _, id := range lib.Sources.List[i].Facts {
			used[id] = true
		}
	}
	for i := range lib.Payers.List {
		for _, r := range lib.Payers.List[i].Rules {
			for _, id := range r.Rows {
				used[id] = true
			}
		}
	}
	for _, u := range lib.Reference.Unused {
		listed[u.ID] = true
	}
	type share struct{ all, used, listed int }
	shares := map[string]*share{}
	total := &share{}
	for id := range strings.FieldsSeq(string(data)) {
		letter := id[:len(id)-len(strings.TrimLeft(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
		if shares[letter] == nil {
			shares[letter] = &share{}
		}
		for _, s := range []*share{shares[letter], total} {
			s.all++
			switch {
			case used[id]:
				s.used++
			case listed[id]:
				s.listed++
			}
		}
	}
	print := func(name string, s *share) {
		fmt.Fprintf(out, "  %-6s %3d, used %3d, listed as not used %3d, missing %d\n", name, s.all, s.used, s.listed,
			s.all-s.used-s.listed)
	}
	fmt.Fprintln(out, "\nFacts of the collection")
	for _, letter := range sortedKeys(shares) {
		print(letter, shares[letter])
	}
	print("all", total)
}

// reportCases prints how many worked cases end at each leaf of each tree.
func reportCases(t *testing.T, out io.Writer, lib *model.Library) {
	files, err := filepath.Glob("example/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	ends := make([][]int, len(lib.Trees.List))
	for i := range ends {
		ends[i] = make([]int, len(lib.Trees.List[i].Leaves))
	}
	cases := 0
	for _, file := range files {
		for _, e := range examples(t, file) {
			cases++
			facts := lib.Questions.Facts(e.answers(t, lib))
			for i := range lib.Trees.List {
				reached := lib.Trees.List[i].Reached(facts)
				if one := slices.Index(reached, true); one >= 0 && !slices.Contains(reached[one+1:], true) {
					ends[i][one]++
				}
			}
		}
	}
	fmt.Fprintf(out, "\nWorked cases: %d\n", cases)
	for i := range lib.Trees.List {
		fmt.Fprintf(out, "  %s: %d leaves\n", lib.Trees.List[i].ID, len(ends[i]))
		for _, band := range []struct {
			from, to int
			name     string
		}{{1, 1, "1 case"}, {2, 5, "2 to 5"}, {6, 20, "6 to 20"}, {21, cases, "more than 20"}} {
			n := 0
			for _, count := range ends[i] {
				if band.from <= count && count <= band.to {
					n++
				}
			}
			fmt.Fprintf(out, "    %3d are the end of %s\n", n, band.name)
		}
		for leaf, count := range ends[i] {
			if count == 0 {
				fmt.Fprintf(out, "    no case ends at %s\n", lib.Trees.List[i].Leaves[leaf].ID)
			}
		}
	}
}

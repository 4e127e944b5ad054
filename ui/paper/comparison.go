package paper

import (
	"slices"
	"strings"

	"ketacover/model/comparison"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// ComparedDrug is how the rules of all companies treat a case, for one drug, in
// words: those that were read one by one, the others by their number.
type ComparedDrug struct {
	Title   string
	Counts  string // of how many a rule was read, and what those say
	Checked string // that some conditions cannot be told from the answers; empty where none is open
	Appeal  string // which other plans an appeal may name; empty where nothing was refused
	Rows    []ComparedRow
	Unread  string // of how many no rule was read
	Others  []*rule.Payer
}

// ComparedRow is how one company's own rule treats a case.
type ComparedRow struct {
	Payer   *rule.Payer
	Name    string
	Answer  string // empty where its rule does not name the use
	Tone    Tone
	Says    string // what the rule says, and how far it was read
	Terms   string // which conditions are met, not met and open
	Dated   string
	Flaws   string // what is wrong with the text
	Sources []string
}

// Compared tells a comparison of one drug.
func Compared(p *Pen, c *comparison.Comparison, tree int) ComparedDrug {
	w := &p.Words.Comparison
	out := ComparedDrug{Title: p.Library.Trees.List[tree].Title}
	if span, alike := c.Alike(tree); alike {
		out.Counts = w.NoRules(spanText(p.Words, span))
		return out
	}
	read, others := c.ByVerdict(tree)
	var kinds [5]int
	for _, row := range read {
		s := &row.Drugs[tree]
		kinds[kindOf(s)]++
		out.Rows = append(out.Rows, comparedRow(p, row, s))
		if tally, _ := s.Tally(); len(tally.Open) > 0 {
			out.Checked = w.Checked
		}
	}
	general := 0
	for _, row := range others {
		if row.Payer.ID == rule.GeneralPayer {
			general = 1
			continue
		}
		out.Others = append(out.Others, row.Payer)
	}
	slices.SortFunc(out.Others, func(a, b *rule.Payer) int { return strings.Compare(a.Name, b.Name) })
	out.Counts = w.Counts(len(c.Rows)-general, len(read), kinds)
	if len(read) > 0 {
		out.Unread = w.Unread(len(out.Others))
	}
	if slices.Contains(c.Refused, tree) {
		out.Appeal = w.Appeal(appealNames(p, read, tree))
	}
	return out
}

// kindOf is what the rule of a company says, in the order in which it is counted.
func kindOf(s *comparison.Standing) int {
	switch {
	case s.Differ():
		return 4
	case s.Stance() == rule.Covered:
		return 0
	case s.Stance() == rule.CaseByCase:
		return 1
	case s.Stance() == rule.Excluded:
		return 2
	}
	return 3
}

// appealNames are the other companies whose rule pays, where an appeal can name its
// text: a rule that we are sure of, and that an office can look up.
func appealNames(p *Pen, read []*comparison.Row, tree int) []string {
	var names []string
	for _, row := range read {
		s := &row.Drugs[tree]
		if row.Now || !s.Pays() {
			continue
		}
		if formal, _ := p.Library.Sources.FormalSources(s.Rule.Sources); len(formal) > 0 {
			names = append(names, row.Payer.Name)
		}
	}
	slices.Sort(names)
	return names
}

// comparedRow is one company in words.
func comparedRow(p *Pen, row *comparison.Row, s *comparison.Standing) ComparedRow {
	w := &p.Words.Comparison
	out := ComparedRow{Payer: row.Payer, Name: row.Payer.Name}
	if row.Now {
		out.Name += " (" + w.Now + ")"
	}
	switch {
	case s.Differ():
		out.Answer, out.Says = spanText(p.Words, s.Span), w.Differ
		return out
	case !s.Says():
		out.Says = w.Unnamed
	default:
		out.Answer = spanText(p.Words, s.Span)
		if s.Span.Settled() {
			out.Tone = toneOf(s.Span.Low)
		}
		out.Says = ruleSays(p.Words, s)
		out.Terms = termsOf(w, s)
	}
	out.Sources = s.Rule.Sources
	if flaws := FlawsOf(p, out.Sources); len(flaws) > 0 {
		out.Flaws = words.Capital(strings.Join(flaws, ", ")) + "."
	}
	switch {
	case s.Source == nil:
	case s.Source.Reading():
		out.Dated = s.Source.Title + "."
	case s.AsOf() == "":
		out.Dated = w.Undated(p.Words.Phrase.Long(s.Source.Checked))
	default:
		out.Dated = w.TextOf(s.AsOf())
	}
	return out
}

// ruleSays is what a company's own rule says, and how far it was read.
func ruleSays(w *words.Words, s *comparison.Standing) string {
	text := w.Papers.Sentences[s.Rule.Stance]
	if s.Rule.Known == rule.WeaklyKnown {
		text = w.Papers.Unsure[s.Rule.Stance]
	}
	if len(s.Rule.If) > 0 {
		var conditions [][]string
		for _, n := range s.Rule.If {
			conditions = append(conditions, ifTexts(n.Fact.Question, n.Values))
		}
		text = rule.Join(text, w.Comparison.HoldsIf(conditions))
	}
	if s.Rule.Stance == rule.Excluded || s.Rule.Rules[0].Yours {
		return text
	}
	read := s.Read()
	if tally, _ := s.Tally(); tally.Of() > 0 {
		read = tally.Rule.Read
	}
	return text + " " + [...]string{rule.ReadNone: w.Papers.ReadNone, rule.ReadPart: w.Papers.ReadPart,
		rule.ReadMedicines: w.Comparison.ReadFar}[read]
}

// termsOf says how the conditions of a rule stand that was read.
func termsOf(w *words.Comparison, s *comparison.Standing) string {
	text := s.Against()
	if lacking := s.Lacking(); len(lacking) > 0 {
		text = w.Lacking(termNames(lacking))
	}
	tally, rules := s.Tally()
	if tally.Of() == 0 {
		return text
	}
	text = rule.Join(w.Tally(len(tally.Met), termNames(tally.NotMet), termNames(tally.Open)), text)
	if rules > 1 {
		text = rule.Join(w.BestOf(rules), text)
	}
	return text
}

func termNames(list []verdict.CriterionStatus) []string {
	var names []string
	for _, c := range list {
		names = append(names, c.Name())
	}
	return names
}

// head is the company, and the answer under its rule.
func (r *ComparedRow) head() string {
	if r.Answer == "" {
		return r.Name
	}
	return r.Name + ": " + r.Answer
}

// ComparedWith says what a comparison is for, what it sets aside, what it leaves out
// and what it still turns on, a paragraph each.
func ComparedWith(p *Pen, c *comparison.Comparison) []string {
	w := &p.Words.Comparison
	list := []string{w.Use}
	if len(c.Refused) > 0 {
		list = append(list, w.AppealUse)
	}
	if len(c.SetAside) > 0 {
		list = append(list, w.SetAside(c.SetAside.Text()))
	}
	if len(c.TurnsOn) > 0 {
		list = append(list, w.Open(Shorts(c.TurnsOn)))
	}
	return append(list, leftOut(p, c)...)
}

// ComparedLimits says what a comparison keeps though it is another plan's to say, and
// what it cannot tell.
func ComparedLimits(p *Pen, c *comparison.Comparison) []string {
	w := &p.Words.Comparison
	if len(c.Kept) == 0 {
		return []string{w.Limits}
	}
	return []string{w.Kept(c.Kept.Text()), w.Limits}
}

// leftOut says which companies a filter left out, and why.
func leftOut(p *Pen, c *comparison.Comparison) []string {
	var elsewhere, list []string
	for _, o := range c.LeftOut {
		if o.Ending == nil {
			elsewhere = append(elsewhere, o.Payer.Name)
		} else {
			list = append(list, p.Words.Comparison.Ended(o.Payer.Name, p.Words.Phrase.Long(o.Ending.After)))
		}
	}
	if len(elsewhere) > 0 {
		list = slices.Insert(list, 0, p.Words.Comparison.SellsElsewhere(elsewhere))
	}
	return list
}

// Comparison is a case under the rule of every company.
func Comparison(p *Pen, c *comparison.Comparison) *Sheet {
	s := newSheet(p, p.Words.Comparison.Title)
	writeComparison(s, p, c)
	s.space()
	s.side(0, p.Words.Comparison.ToSee)
	return closed(s)
}

// writeComparison is a comparison, each company by itself.
func writeComparison(s *Sheet, p *Pen, c *comparison.Comparison) {
	writeComparedWith(s, 0, p, c)
	for tree := range p.Library.Trees.List {
		drug := Compared(p, c, tree)
		s.head(drug.Title)
		for _, text := range []string{drug.Counts, drug.Appeal, drug.Checked} {
			s.text(1, text)
		}
		for i := range drug.Rows {
			writeCompared(s, &drug.Rows[i])
		}
		s.space()
		s.text(1, drug.Unread)
		for _, payer := range drug.Others {
			s.item(2, "-", payer.Name)
		}
		if len(drug.Rows) > 0 {
			s.side(1, p.Words.Comparison.Others)
		}
	}
}

// writeCompared is one company.
func writeCompared(s *Sheet, row *ComparedRow) {
	s.add(Block{Kind: Sub, Indent: 1, Tone: row.Tone, Text: row.head(), Apart: true})
	s.text(2, row.Says)
	s.text(2, row.Terms)
	s.side(2, cited(s, row.Dated, row.Sources...))
}

// writeComparedWith is what a comparison is for, and its limits.
func writeComparedWith(s *Sheet, indent int, p *Pen, c *comparison.Comparison) {
	for _, text := range append(ComparedWith(p, c), ComparedLimits(p, c)...) {
		s.text(indent, text)
		s.space()
	}
}

// writeComparedShort is a comparison as a part of a report: a table for each drug.
func writeComparedShort(s *Sheet, p *Pen, c *comparison.Comparison) {
	if len(c.Rows) == 0 {
		return
	}
	w := &p.Words.Comparison
	s.head(w.Title)
	writeComparedWith(s, 1, p, c)
	for tree := range p.Library.Trees.List {
		drug := Compared(p, c, tree)
		s.sub(drug.Title)
		for _, text := range []string{drug.Counts, drug.Appeal, drug.Checked} {
			s.text(2, text)
		}
		rows := [][]string{w.Heads[:]}
		for i := range drug.Rows {
			r := &drug.Rows[i]
			rows = append(rows, []string{r.Name, words.Capital(r.Answer), rule.Join(r.Says, r.Terms),
				cited(s, r.Dated, r.Sources...)})
		}
		if len(drug.Rows) > 0 {
			s.table(2, rows)
		}
		s.space()
		s.text(2, drug.Unread)
	}
}

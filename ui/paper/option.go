package paper

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Options is every option ahead, told in the same parts.
type Options struct {
	Titles []string
	Parts  []string
	Cells  [][]*Sheet // of each part, one for each option
	// Sources is what the marks in the cells stand for.
	Sources *Sheet
}

// Ranked is the options ahead of a case, in the order of what matters.
func Ranked(options *option.Options, c record.Case) []option.Ranked {
	return options.Rank(options.Priorities(c.Details), options.Options(c.Answers))
}

// OptionsAhead tells the options ahead of a case, part by part.
func OptionsAhead(p *Pen, c record.Case) *Options {
	marks := NewMarks(p)
	told := tellOptions(p.Library.Options, p.Library.Questions, p.Words, marks, Ranked(p.Library.Options, c))
	told.Sources = marks.Sources()
	return told
}

// writeOptions tells all options ahead: first in a table, then each in full.
func writeOptions(
	s *Sheet, options *option.Options, questions *fact.Questions, w *words.Words, ranked []option.Ranked,
) {
	wording := &w.Options
	s.head(wording.Options)
	matters := mattering(ranked)
	s.text(1, wording.OptionsIntro)
	if len(matters) > 0 {
		s.text(1, w.Options.OrderBy(shortsOf(matters)))
	}
	rows := [][]string{{wording.Option, wording.Chance, wording.Cost, wording.Fit}}
	for i := range ranked {
		r := &ranked[i]
		rows = append(rows, []string{r.Option.Short, OptionChance(w, r), OptionCost(w, r), OptionFit(w, r, len(matters))})
	}
	s.table(1, rows)
	told := tellOptions(options, questions, w, s.marks, ranked)
	for i, title := range told.Titles {
		s.sub(title)
		for part, name := range told.Parts {
			s.space()
			s.text(2, name+":")
			for _, b := range told.Cells[part][i].Blocks {
				b.Indent += 3
				s.add(b)
			}
		}
	}
}

func shortsOf(matters option.Priorities) []string {
	list := make([]string, len(matters))
	for i, c := range matters {
		list[i] = c.Short
	}
	return list
}

// OptionChance is the span of the verdict that speaks of an option, in words.
func OptionChance(w *words.Words, r *option.Ranked) string {
	if !r.Judged {
		return w.Options.NoVerdict
	}
	return spanText(w, r.Covered)
}

// OptionFit sums up how an option fits what matters.
func OptionFit(w *words.Words, r *option.Ranked, matters int) string {
	if matters == 0 {
		return w.Options.NoFit
	}
	return w.Options.Marks[1+min(max(r.Score, -1), 1)]
}

// writeDecision is what was decided, why, and when to look again.
func writeDecision(s *Sheet, p *Pen, c record.Case) {
	made := p.Library.Options.Decision(c)
	if !made.Made() && made.Part < 0 {
		return
	}
	s.head(p.Words.Options.Decision)
	s.labelled(1, p.Words.Options.SharePart, partText(p.Words, &made))
	day := ""
	if !made.LookAgain.IsZero() {
		day = p.Words.Phrase.Long(made.LookAgain)
	}
	s.text(1, words.Clean(p.Words.Options.Decided(made.Text, day, made.Due(p.Today))))
	s.labelled(1, p.Words.Options.Reason, words.Clean(made.Reason))
}

// partText is how much the person wants to decide, or empty.
func partText(w *words.Words, made *option.Decision) string {
	if made.Part < 0 {
		return ""
	}
	return w.Options.ShareParts[made.Part]
}

// mattering is what matters to the person, by which the options stand in order.
func mattering(ranked []option.Ranked) option.Priorities {
	if len(ranked) == 0 {
		return nil
	}
	return ranked[0].By
}

// optionPart writes one part of an option.
type optionPart struct {
	title string
	write func(cell *Sheet, r *option.Ranked)
}

// tellOptions tells the options with the marks of a sheet that lists the sources itself.
func tellOptions(
	options *option.Options, questions *fact.Questions, w *words.Words, marks *Marks, ranked []option.Ranked,
) *Options {
	out := &Options{}
	for i := range ranked {
		out.Titles = append(out.Titles, ranked[i].Option.Title)
	}
	for _, part := range optionParts(options.Costs, questions, w, mattering(ranked)) {
		cells := make([]*Sheet, len(ranked))
		for i := range ranked {
			cells[i] = &Sheet{marks: marks}
			part.write(cells[i], &ranked[i])
		}
		out.Parts, out.Cells = append(out.Parts, part.title), append(out.Cells, cells)
	}
	return out
}

// optionParts are the parts, in their order. Every option has all of them.
func optionParts(costs *cost.Costs, questions *fact.Questions, w *words.Words, matters option.Priorities) []optionPart {
	wording := &w.Options
	parts := []optionPart{{wording.About, func(cell *Sheet, r *option.Ranked) { cell.text(0, r.Option.About) }}}
	if len(matters) > 0 {
		parts = append(parts, optionPart{wording.FitsPriorities,
			func(cell *Sheet, r *option.Ranked) { writeFits(cell, w, matters, r) }})
	}
	return append(parts,
		optionPart{wording.Coverage, func(cell *Sheet, r *option.Ranked) { optionCoverage(cell, w, r) }},
		optionPart{wording.Good, func(cell *Sheet, r *option.Ranked) { optionPoints(cell, r.Option.Good) }},
		optionPart{wording.Bad, func(cell *Sheet, r *option.Ranked) { optionPoints(cell, r.Option.Bad) }},
		optionPart{wording.Living, func(cell *Sheet, r *option.Ranked) { optionLiving(cell, w, r) }},
		optionPart{w.Heads.Costs, func(cell *Sheet, r *option.Ranked) { optionCosts(cell, costs, questions, w, r) }},
		optionPart{wording.Time, func(cell *Sheet, r *option.Ranked) { cell.text(0, pointText(cell, r.Option.Time)) }},
		optionPart{wording.Evidence, func(cell *Sheet, r *option.Ranked) { optionEvidence(cell, w, r) }},
	)
}

func pointText(cell *Sheet, x option.Point) string { return cited(cell, x.Text, x.Sources...) }

func optionPoints(cell *Sheet, points []option.Point) {
	for _, x := range points {
		cell.item(0, "-", pointText(cell, x))
	}
}

// writeFits says how the option fits each thing that matters, and how that moved it.
func writeFits(cell *Sheet, w *words.Words, matters option.Priorities, r *option.Ranked) {
	cell.text(0, r.Why)
	for i, fit := range r.Fits {
		mark := w.Options.Marks[fit.Mark-option.WorseFit]
		cell.item(0, "-", w.Options.FitFor(matters[i].Short, mark, fit.Why))
	}
}

func optionCoverage(cell *Sheet, w *words.Words, r *option.Ranked) {
	if r.Judged {
		cell.text(0, words.Capital(spanText(w, r.Covered))+".")
	}
	cell.text(0, pointText(cell, r.Option.Coverage))
}

func optionLiving(cell *Sheet, w *words.Words, r *option.Ranked) {
	for i, x := range r.Option.Living {
		cell.item(0, "-", w.Options.Parts[i]+": "+pointText(cell, x))
	}
}

// optionEvidence is each figure in words, as a number and as a row of marks, with
// whom and when it was counted, and how sure it is.
func optionEvidence(cell *Sheet, w *words.Words, r *option.Ranked) {
	for i := range r.Evidence {
		e := &r.Evidence[i]
		if i > 0 {
			cell.space()
		}
		cell.text(0, cited(cell, e.Text, e.Sources...))
		if e.Of > 0 {
			cell.item(0, "["+e.Figure("#", ".")+"]", w.Options.OutOf(e.Number, e.Of))
		}
		if e.Group != "" {
			cell.side(0, w.Options.Counted(e.Group, e.Period))
			cell.side(0, w.Sources.HowSure(int(e.Certainty)))
		}
	}
}

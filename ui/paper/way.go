package paper

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Ways is every way ahead, told in the same parts.
type Ways struct {
	Titles []string
	Parts  []string
	Cells  [][]*Sheet // of each part, one for each way
	// Sources is what the marks in the cells stand for.
	Sources *Sheet
}

// Ranked is the ways ahead of a case, in the order of what matters.
func Ranked(options *option.Options, c record.Case) []option.Ranked {
	return options.Rank(options.Priorities(c.Details), options.Options(c.Answers))
}

// WaysAhead tells the ways ahead of a case, part by part.
func WaysAhead(p *Pen, c record.Case) *Ways {
	marks := NewMarks(p)
	ways := tellWays(p.Library.Options, p.Library.Questions, p.Words, marks, Ranked(p.Library.Options, c))
	ways.Sources = marks.Sources()
	return ways
}

// writeOptions tells all ways ahead: first in a table, then each in full.
func writeOptions(s *Sheet, options *option.Options, questions *fact.Questions, w *words.Words, ranked []option.Ranked) {
	wording := &w.Ways
	s.head(wording.Options)
	matters := mattering(ranked)
	s.text(1, wording.OptionsIntro)
	if len(matters) > 0 {
		s.text(1, w.Ways.OrderBy(shortsOf(matters)))
	}
	rows := [][]string{{wording.Way, wording.Chance, wording.Cost, wording.Fit}}
	for i := range ranked {
		r := &ranked[i]
		rows = append(rows, []string{r.Option.Short, WayChance(w, r), WayCost(w, r), WayFit(w, r, len(matters))})
	}
	s.table(1, rows)
	ways := tellWays(options, questions, w, s.marks, ranked)
	for i, title := range ways.Titles {
		s.sub(title)
		for part, name := range ways.Parts {
			s.space()
			s.text(2, name+":")
			for _, b := range ways.Cells[part][i].Blocks {
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

// WayChance is the span of the verdict that speaks of a way, in words.
func WayChance(w *words.Words, r *option.Ranked) string {
	if !r.Judged {
		return w.Ways.NoVerdict
	}
	return spanText(w, r.Covered)
}

// WayFit sums up how a way fits what matters.
func WayFit(w *words.Words, r *option.Ranked, matters int) string {
	if matters == 0 {
		return w.Ways.NoFit
	}
	return w.Ways.Marks[1+min(max(r.Score, -1), 1)]
}

// writeDecision is what was decided, why, and when to look again.
func writeDecision(s *Sheet, p *Pen, c record.Case) {
	made := p.Library.Options.Decision(c)
	if !made.Made() && made.Part < 0 {
		return
	}
	s.head(p.Words.Ways.Decision)
	s.labelled(1, p.Words.Ways.SharePart, partText(p.Words, &made))
	day := ""
	if !made.LookAgain.IsZero() {
		day = p.Words.Phrase.Long(made.LookAgain)
	}
	s.text(1, words.Clean(p.Words.Ways.Decided(made.Text, day, made.Due(p.Today))))
	s.labelled(1, p.Words.Ways.Reason, words.Clean(made.Reason))
}

// partText is how much the person wants to decide, or empty.
func partText(w *words.Words, made *option.Decision) string {
	if made.Part < 0 {
		return ""
	}
	return w.Ways.ShareParts[made.Part]
}

// mattering is what matters to the person, by which the ways stand in order.
func mattering(ranked []option.Ranked) option.Priorities {
	if len(ranked) == 0 {
		return nil
	}
	return ranked[0].By
}

// wayPart writes one part of a way.
type wayPart struct {
	title string
	write func(cell *Sheet, r *option.Ranked)
}

// tellWays tells the ways with the marks of a sheet that lists the sources itself.
func tellWays(options *option.Options, questions *fact.Questions, w *words.Words, marks *Marks, ranked []option.Ranked) *Ways {
	out := &Ways{}
	for i := range ranked {
		out.Titles = append(out.Titles, ranked[i].Option.Title)
	}
	for _, part := range wayParts(options.Costs, questions, w, mattering(ranked)) {
		cells := make([]*Sheet, len(ranked))
		for i := range ranked {
			cells[i] = &Sheet{marks: marks}
			part.write(cells[i], &ranked[i])
		}
		out.Parts, out.Cells = append(out.Parts, part.title), append(out.Cells, cells)
	}
	return out
}

// wayParts are the parts, in their order. Every way has all of them.
func wayParts(costs *cost.Costs, questions *fact.Questions, w *words.Words, matters option.Priorities) []wayPart {
	ways := &w.Ways
	parts := []wayPart{{ways.About, func(cell *Sheet, r *option.Ranked) { cell.text(0, r.Option.About) }}}
	if len(matters) > 0 {
		parts = append(parts, wayPart{ways.Matter, func(cell *Sheet, r *option.Ranked) { writeFits(cell, w, matters, r) }})
	}
	return append(parts,
		wayPart{ways.Coverage, func(cell *Sheet, r *option.Ranked) { wayCoverage(cell, w, r) }},
		wayPart{ways.Good, func(cell *Sheet, r *option.Ranked) { wayPoints(cell, r.Option.Good) }},
		wayPart{ways.Bad, func(cell *Sheet, r *option.Ranked) { wayPoints(cell, r.Option.Bad) }},
		wayPart{ways.Living, func(cell *Sheet, r *option.Ranked) { wayLiving(cell, w, r) }},
		wayPart{w.Heads.Costs, func(cell *Sheet, r *option.Ranked) { wayCosts(cell, costs, questions, w, r) }},
		wayPart{ways.Time, func(cell *Sheet, r *option.Ranked) { cell.text(0, pointText(cell, r.Option.Time)) }},
		wayPart{ways.Evidence, func(cell *Sheet, r *option.Ranked) { wayEvidence(cell, w, r) }},
	)
}

func pointText(cell *Sheet, x option.Point) string { return cited(cell, x.Text, x.Sources...) }

func wayPoints(cell *Sheet, points []option.Point) {
	for _, x := range points {
		cell.item(0, "-", pointText(cell, x))
	}
}

// writeFits says how the way fits each thing that matters, and how that moved it.
func writeFits(cell *Sheet, w *words.Words, matters option.Priorities, r *option.Ranked) {
	cell.text(0, r.Why)
	for i, fit := range r.Fits {
		mark := w.Ways.Marks[fit.Mark-option.WorseFit]
		cell.item(0, "-", w.Ways.FitFor(matters[i].Short, mark, fit.Why))
	}
}

func wayCoverage(cell *Sheet, w *words.Words, r *option.Ranked) {
	if r.Judged {
		cell.text(0, words.Capital(spanText(w, r.Covered))+".")
	}
	cell.text(0, pointText(cell, r.Option.Coverage))
}

func wayLiving(cell *Sheet, w *words.Words, r *option.Ranked) {
	for i, x := range r.Option.Living {
		cell.item(0, "-", w.Ways.Parts[i]+": "+pointText(cell, x))
	}
}

// wayEvidence is each figure in words, as a number and as a row of marks, with
// whom and when it was counted, and how sure it is.
func wayEvidence(cell *Sheet, w *words.Words, r *option.Ranked) {
	for i := range r.Evidence {
		e := &r.Evidence[i]
		if i > 0 {
			cell.space()
		}
		cell.text(0, cited(cell, e.Text, e.Sources...))
		if e.Of > 0 {
			cell.item(0, "["+e.Figure("#", ".")+"]", w.Ways.OutOf(e.Number, e.Of))
		}
		if e.Group != "" {
			cell.side(0, w.Ways.Counted(e.Group, e.Period))
			cell.side(0, w.Sources.HowSure(int(e.Certainty)))
		}
	}
}
